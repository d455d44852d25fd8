"""Who said what: all reports of an article, nested in one another, outermost first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph_schema.model import Cue, Mention, Passage, Quote, Style
from ingest.claims import words
from ingest.claims.actors import Cast
from ingest.claims.direct import quotations_reported
from ingest.claims.hearsay import hearsay
from ingest.claims.indirect import clauses_reported, phrases_reported
from ingest.claims.lexicon import Lexicon
from ingest.claims.marks import quotations_in
from ingest.claims.media import media_told
from ingest.claims.reports import Piece, Report
from ingest.claims.trailing import trailing_reports


def reports_in(doc: Doc, lexicon: Lexicon, cast: Cast, timed: frozenset[int]) -> tuple[Report, ...]:
    """Find every report of a text; whatever contains another comes before it.

    ``timed`` are the tokens of expressions of time, which speak in no report.
    """
    pieces = quotations_in(doc.text)
    said = list(trailing_reports(doc, pieces, lexicon, timed))
    told = _unless_cued(clauses_reported(doc, lexicon), said)
    told = [*said, *told, *phrases_reported(doc, lexicon)]
    quoted = list(_joined(quotations_reported(doc, pieces, lexicon, told, timed)))
    reports = [*quoted, *_unless_cued(told, quoted)]
    reports = [*media_told(reports, cast), *reports]
    unnamed = hearsay(doc, lexicon, reports)
    styled = (_styled(report, pieces) for report in (*reports, *unnamed))
    return tuple(sorted(styled, key=lambda report: (report.start, -report.end)))


def nesting_of(reports: Sequence[Report]) -> tuple[int | None, ...]:
    """The index of the nearest report that contains each with its cue, or None."""
    found: list[int | None] = []
    for index, report in enumerate(reports):
        first, last = _hull(report)
        around = [
            other
            for other in range(index)
            if reports[other].start <= first
            and last <= reports[other].end
            and any(reports[other].holds(*piece) for piece in report.content)
        ]
        found.append(min(around, key=lambda other: _length(reports[other]), default=None))
    return tuple(found)


def quotes_of(reports: Sequence[Report], doc: Doc, cast: Cast) -> tuple[Quote, ...]:
    """Name the speakers and write the reports down as quotes, in the same order."""
    text = doc.text  # spaCy joins it anew each time it is asked
    return tuple(
        Quote(
            speaker=speaker_of(report, cast),
            cue=cue_of(report, text),
            content=tuple(
                Passage(text=text[start:end], start=start, end=end) for start, end in report.content
            ),
            style=report.style,
            stance=report.stance,
            nested_in=parent,
        )
        for report, parent in zip(reports, nesting_of(reports), strict=True)
    )


def speaker_of(report: Report, cast: Cast) -> Mention | None:
    """The mention of whoever speaks; None where there is no word for them."""
    return cast.speaker_of(report.speaker) if report.speaker is not None else None


def cue_of(report: Report, text: str) -> Cue | None:
    """The words that report, with the lemma of their head."""
    if report.cue is None or report.cue_piece is None:
        return None
    start, end = report.cue_piece
    return Cue(text=text[start:end], start=start, end=end, lemma=words.lemma_of(report.cue))


def _unless_cued(reports: Iterable[Report], others: Iterable[Report]) -> list[Report]:
    """The reports whose word of saying has not been used by others."""
    used = {other.cue.i for other in others if other.cue is not None}
    return [report for report in reports if report.cue is None or report.cue.i not in used]


def _joined(reports: Iterable[Report]) -> Iterable[Report]:
    """Quotations around one word of saying are pieces of one report."""
    found: list[Report] = []
    for report in reports:
        last = found[-1] if found else None
        if last is not None and report.cue is not None and _cue_at(last) == report.cue.i:
            found[-1] = replace(last, content=(*last.content, *report.content))
        else:
            found.append(report)
    return found


def _cue_at(report: Report) -> int | None:
    return report.cue.i if report.cue is not None else None


def _styled(report: Report, pieces: Sequence[Piece]) -> Report:
    if report.style != "indirect":
        return report
    style: Style = "indirect"
    if any(report.start <= start and end <= report.end for start, end in pieces):
        style = "mixed"
    return replace(report, style=style)


def _hull(report: Report) -> Piece:
    ends = [report.start, report.end, *(report.cue_piece or ())]
    return min(ends), max(ends)


def _length(report: Report) -> int:
    return sum(end - start for start, end in report.content)
