"""The four steps in order: spot, compose, anchor, resolve."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from graph_schema.model import Alternative, Time
from graph_schema.timespan import Span
from ingest.times.anchor import anchor_of
from ingest.times.compose import Composed, compose
from ingest.times.lexicon import Lexicon, load
from ingest.times.resolve import Resolved, resolve
from ingest.times.spot import Piece, spot, stands_alone

_WEIGHT_OF_OTHERS = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words of time, from token ``first`` to token ``last``, both included.

    ``time`` holds the bounds of the interval they name, ``action`` those of an action that they
    date. Of an anniversary ``commemorated`` is the time of what is commemorated, and ``end`` the
    token after which that follows ("… de la mort de X").
    """

    time: Time
    action: Time
    first: int
    last: int
    end: int
    commemorated: Time | None = None


def times_in(doc: Doc, published: date | None, country: str | None) -> tuple[Expression, ...]:
    """List the expressions of time of a text, in text order; no two overlap.

    Offsets are code points into ``doc.text``. Without ``published`` what is counted from it has
    no bounds and the anchor ``none``; ``country`` (ISO 3166 alpha-2) tells how 3/1 is read.
    Neither the clock nor the zone of the machine has any part in it.

    Raises:
        Broken: there are no words for the language of the Doc.
    """
    return tuple(_expressions(doc, load(doc.lang_), published, country))


def _expressions(
    doc: Doc, lexicon: Lexicon, published: date | None, country: str | None
) -> Iterator[Expression]:
    text = doc.text
    for pieces in spot(doc, lexicon):
        for composed in compose([piece.term for piece in pieces]):
            shown = pieces[composed.first : composed.last + 1]
            start, end = shown[0].start, shown[-1].end
            if not stands_alone(text, start, end):
                continue
            span = doc[shown[0].first : shown[-1].last + 1]
            anchor = anchor_of(span, lexicon, published=published, country=country)
            resolved = resolve(composed.operator, anchor)
            yield _expression(text, pieces, composed, resolved)


def _expression(
    text: str, pieces: Sequence[Piece], composed: Composed, resolved: Resolved
) -> Expression:
    first, last = pieces[composed.first], pieces[composed.last]
    words = Time(
        text=text[first.start : last.end],
        start=first.start,
        end=last.end,
        kind=resolved.kind,
        granularity=resolved.granularity,
        edtf=resolved.edtf,
        rule=resolved.rule,
        anchor=resolved.anchor,
    )
    bounds, others = resolved.bounds, resolved.others
    return Expression(
        time=_bounded(words, bounds.named, [other.named for other in others]),
        action=_bounded(words, bounds.lies, [other.lies for other in others]),
        first=first.first,
        last=last.last,
        end=pieces[composed.end - 1].last,
        commemorated=_commemorated(words, resolved.commemorated),
    )


def _bounded(words: Time, span: Span, others: Sequence[Span]) -> Time:
    """Give words their days; where none were chosen, the other readings share the weight."""
    weight = _WEIGHT_OF_OTHERS if span.is_known else round(1 / max(len(others), 1), 2)
    return replace(
        words,
        start_earliest=span.start_earliest,
        start_latest=span.start_latest,
        end_earliest=span.end_earliest,
        end_latest=span.end_latest,
        alternatives=tuple(
            Alternative(
                start_earliest=other.start_earliest,
                start_latest=other.start_latest,
                end_earliest=other.end_earliest,
                end_latest=other.end_latest,
                weight=weight,
            )
            for other in others
        ),
    )


def _commemorated(words: Time, day: Span | None) -> Time | None:
    if day is None or day.start_earliest is None:
        return None
    written = replace(words, edtf=day.start_earliest.isoformat(), rule="anniversary")
    return _bounded(written, day, ())
