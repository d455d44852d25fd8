"""Who a claim comes from: the chain of reports it stands in, outermost first."""

from collections.abc import Sequence

from graph_schema.model import Quote, Source
from ingest.claims import tree
from ingest.claims.passives import is_passive
from ingest.claims.reports import Report

_ANYBODY = frozenset(
    {"certains", "d'aucuns", "many", "on", "one", "others", "plusieurs", "some", "t-on"}
)
"""Pronouns of saying that name nobody."""


def innermost(reports: Sequence[Report], start: int, end: int) -> int | None:
    """The index of the shortest report that contains these characters, or None."""
    around = [index for index, report in enumerate(reports) if report.holds(start, end)]
    return max(around, key=lambda index: (reports[index].start, -reports[index].end), default=None)


def chain_of(
    quotes: Sequence[Quote], reports: Sequence[Report], quote: int | None
) -> tuple[Source, ...]:
    """The speakers of a quote and of all it is nested in, outermost first.

    ``reports`` are what the quotes were made of, in the same order.
    """
    chain: list[Source] = []
    while quote is not None:
        told, report = quotes[quote], reports[quote]
        chain.append(
            Source(
                speaker=told.speaker,
                cue=told.cue,
                stance=told.stance,
                anonymous=_is_anonymous(told, report),
            )
        )
        quote = told.nested_in
    return tuple(reversed(chain))


def _is_anonymous(told: Quote, report: Report) -> bool:
    """Whether the words keep to themselves who speaks; whoever "he" is has been named before."""
    if told.speaker is None or (report.speaker is not None and report.speaker.pos_ == "PRON"):
        return not _is_somebody(report)
    return told.speaker.kind == "unnamed"


def _is_somebody(report: Report) -> bool:
    """Whether the words say who speaks, though it is not known whom they mean: "he said"."""
    speaker, cue = report.speaker, report.cue
    if speaker is not None:
        is_pronoun = speaker.pos_ == "PRON" and speaker.lower_.strip("-") not in _ANYBODY
        return is_pronoun or speaker.pos_ == "PROPN"
    if cue is None or not tree.is_verbal(cue) or is_passive(cue):
        return False
    return not any(child.lower_.strip("-") in _ANYBODY for child in cue.children)
