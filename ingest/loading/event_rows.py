"""What an event becomes in the graph: its properties, and what it hangs together with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from graph_schema.events import Event, Participant
from graph_schema.timespan import LAST_DAY, Span
from ingest.loading.rows import iso
from ingest.loading.told import Told, Words

WIDE_DAYS = 62
"""Two months: what is wider, or open, is found by its label and not by its days."""


class EventRow(NamedTuple):
    """The properties of an Event."""

    id: str
    caption: str
    caption_fr: str
    caption_en: str
    action: str
    type: str | None
    mode: str | None
    quad: int | None
    goldstein: float | None
    status: str
    confidence: float
    reciprocal: bool
    undated: bool
    sort_day: str  # 9999-12-31 where no day is known, never shown
    claims: int
    articles: int
    origins: int
    denials: int
    first_published_at: str | None
    last_published_at: str | None
    start_earliest: str | None
    start_latest: str | None
    end_earliest: str | None
    end_latest: str | None
    possible_from: str
    possible_to: str
    at: str | None
    granularity: str | None
    edtf: str | None
    time_text: str | None
    time_anchor: str | None
    time_rule: str | None


@dataclass(frozen=True, slots=True)
class EventState:
    """An event with everything that hangs on it, comparable with what the graph holds.

    ``doers`` and ``undergoers`` are pairs of a party's id and its status; ``disputes`` pairs of
    a claim and what it is about. All in order.
    """

    row: EventRow
    wide: bool
    doers: tuple[tuple[str, str], ...]
    undergoers: tuple[tuple[str, str], ...]
    place: str | None
    claims: tuple[str, ...]
    disputes: tuple[tuple[str, str], ...]
    fulfils: tuple[str, ...]


def state_of(event: Event, told: Mapping[str, Told]) -> EventState:
    """Lay an event out as the graph holds it; ``told`` are the claims it was made of."""
    return EventState(
        row=_row(event, _words(event, told)),
        wide=not event.undated and _is_wide(event.span),
        doers=_pairs(event.actors),
        undergoers=_pairs(event.targets),
        place=event.place.id if event.place else None,
        claims=event.claims,
        disputes=tuple((dispute.claim, dispute.about) for dispute in event.disputes),
        fulfils=event.fulfils,
    )


def _row(event: Event, words: Words) -> EventRow:
    span = event.span
    return EventRow(
        id=event.id,
        caption=event.caption,
        caption_fr=event.caption_fr,
        caption_en=event.caption_en,
        action=event.action,
        type=event.type,
        mode=event.mode,
        quad=event.quad,
        goldstein=event.goldstein,
        status=event.status,
        confidence=event.confidence,
        reciprocal=event.reciprocal,
        undated=event.undated,
        sort_day=(event.sort_day or LAST_DAY).isoformat(),
        claims=len(event.claims),
        articles=event.articles,
        origins=event.origins,
        denials=event.denials,
        first_published_at=iso(event.first_published) if event.first_published else None,
        last_published_at=iso(event.last_published) if event.last_published else None,
        start_earliest=_day(span.start_earliest),
        start_latest=_day(span.start_latest),
        end_earliest=_day(span.end_earliest),
        end_latest=_day(span.end_latest),
        possible_from=span.possible_from.isoformat(),
        possible_to=span.possible_to.isoformat(),
        **words._asdict(),
    )


def _words(event: Event, told: Mapping[str, Told]) -> Words:
    """The words of the first claim that gives the event exactly the time it has."""
    for id in () if event.undated else event.claims:
        if told[id].stated.span == event.span:
            words = told[id].words
            at = datetime.fromisoformat(words.at).isoformat() if words.at else None
            return words._replace(at=at)
    return Words()


def _is_wide(span: Span) -> bool:
    if span.start_earliest is None or span.end_latest is None:
        return True
    return (span.end_latest - span.start_earliest).days > WIDE_DAYS


def _pairs(participants: tuple[Participant, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((each.party.id, each.status) for each in participants))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
