"""The four steps in order: spot, compose, anchor, resolve."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from spacy.tokens import Doc, Span

from graph_schema.model import Alternative, Time
from graph_schema.timespan import Span as Bounds
from ingest.times.anchor import anchor_of
from ingest.times.anniversaries import with_days_told_elsewhere
from ingest.times.compose import Composed, compose
from ingest.times.days import Days
from ingest.times.expression import Expression
from ingest.times.lexicon import Lexicon, load
from ingest.times.names import is_named_after
from ingest.times.operators import Anniversary, Duration, Operator
from ingest.times.points import Point
from ingest.times.resolve import Resolved, resolve
from ingest.times.spot import Candidate, spot

_WEIGHT_OF_OTHERS = 0.2


def times_in(
    doc: Doc, published: date | datetime | None, country: str | None
) -> tuple[Expression, ...]:
    """List the expressions of time of a text, in text order; no two overlap.

    Offsets are code points into ``doc.text``. Without ``published`` what is counted from it has
    no bounds and the anchor ``none``; ``country`` (ISO 3166 alpha-2) tells how 3/1 is read.
    Neither the clock nor the zone of the machine has any part in it.

    Raises:
        Broken: there are no words for the language of the Doc.
    """
    lexicon = load(doc.lang_)
    found = tuple(_expressions(doc, lexicon, published, country))
    day = published.date() if isinstance(published, datetime) else published
    return with_days_told_elsewhere(doc, found, lexicon, day)


def _expressions(
    doc: Doc, lexicon: Lexicon, published: date | datetime | None, country: str | None
) -> Iterator[Expression]:
    told: list[tuple[Days, int]] = []
    # asked once: to ask costs the length of the text
    text, has_sentences = doc.text, doc.has_annotation("SENT_START")
    for candidate in spot(doc, lexicon):
        for composed in compose(candidate, lexicon.grammar):
            first = candidate.atoms[composed.begin].token
            last = candidate.atoms[composed.last].token
            span = doc[first.i : last.i + 1]
            if is_named_after(span, composed.operator, lexicon) or _is_epithet(
                composed.operator, span
            ):
                continue
            anchor = anchor_of(
                span,
                lexicon,
                published=published,
                country=country,
                told=told,
                sentence=span[0].sent if has_sentences else None,
            )
            resolved = resolve(composed.operator, anchor)
            if days := _days_told(composed.operator, resolved):
                told.append((days, first.i))
            yield _expression(text, candidate, composed, resolved)


def _is_epithet(operator: Operator, span: Span) -> bool:
    """Whether "a day" only says of what kind something is: "a day trader"."""
    last = span[-1]
    is_one = isinstance(operator, Duration) and operator.count == 1
    return is_one and last.dep_ == "compound" and last.head.i > last.i


def _days_told(operator: Operator, resolved: Resolved) -> Days | None:
    """The days from which "the day after" may be counted later."""
    named = resolved.bounds.named
    if not isinstance(operator, Point) or named.start_earliest is None or named.end_latest is None:
        return None
    return Days(named.start_earliest, named.end_latest)


def _expression(
    text: str, candidate: Candidate, composed: Composed, resolved: Resolved
) -> Expression:
    first, last = candidate.atoms[composed.first], candidate.atoms[composed.last]
    words = Time(
        text=text[first.start : last.end],
        start=first.start,
        end=last.end,
        kind=resolved.kind,
        at=resolved.at,
        granularity=resolved.granularity,
        edtf=resolved.edtf,
        rule=resolved.rule,
        anchor=resolved.anchor,
    )
    bounds, others = resolved.bounds, resolved.others
    return Expression(
        time=_bounded(words, bounds.named, [other.named for other in others]),
        action=_bounded(words, bounds.lies, [other.lies for other in others]),
        first=candidate.atoms[composed.begin].token.i,
        last=last.token.i,
        commemorated=_commemorated(words, resolved.commemorated),
        years=composed.operator.years if isinstance(composed.operator, Anniversary) else None,
    )


def _bounded(words: Time, span: Bounds, others: Sequence[Bounds]) -> Time:
    """Give words their days; where none were chosen of several, these share the weight."""
    is_weak = span.is_known or len(others) == 1
    weight = _WEIGHT_OF_OTHERS if is_weak else round(1 / max(len(others), 1), 2)
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


def _commemorated(words: Time, day: Bounds | None) -> Time | None:
    if day is None or day.start_earliest is None:
        return None
    written = replace(words, edtf=day.start_earliest.isoformat(), rule="anniversary")
    return _bounded(written, day, ())
