"""A graph in memory, for tests of the HTTP layer: slow, plain, and told from the nouns.

It says what the timeline's questions mean in terms of `graph_schema.timespan`; the contract
tests hold Neo4j to the same answers.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from typing_extensions import override

from graph_schema.database.migrate import latest_version
from graph_schema.errors import NotFound
from graph_schema.events import Event
from graph_schema.stated import Party
from graph_schema.timespan import (
    FIRST_DAY,
    LAST_DAY,
    Span,
    may_share_a_day,
    surely_share_a_day,
)
from graph_schema.verdicts import Participant, Status
from service.filters import Bucket, Filters, Page
from service.graph import Graph, Schema
from service.schemas.actors import ActorOut, FoundOut
from service.schemas.articles import ArticleOut
from service.schemas.claims import ClaimOut
from service.schemas.events import EventDetailOut, EventOut
from service.schemas.parties import NamedOut, PartyOut
from service.schemas.timelines import BucketOut
from service.schemas.times import TimeOut
from tests.graphs import World

NOWHERE = World(events=())
_BEGINNING: dict[Bucket, Callable[[date], date]] = {
    "day": lambda day: day,
    "week": lambda day: day - timedelta(days=day.weekday()),
    "month": lambda day: day.replace(day=1),
    "year": lambda day: day.replace(month=1, day=1),
}


class MemoryGraph(Graph):
    """Answers from a world; claims are given ready-made, by the id of their event."""

    def __init__(
        self,
        world: World = NOWHERE,
        claims: dict[str, list[ClaimOut]] | None = None,
        now: dict[str, str] | None = None,
    ) -> None:
        self._world = world
        self._claims = claims or {}
        self._now = now or {}

    @override
    async def schema(self) -> Schema:
        return Schema(version=latest_version(), revision=1)

    @override
    async def timeline(self, filters: Filters, page: Page) -> list[EventOut]:
        after = (page.after.day or LAST_DAY, page.after.id) if page.after else (FIRST_DAY, "")
        fitting = sorted(self._fitting(filters), key=_position)
        return [event_out(event) for event in fitting if _position(event) > after][: page.limit]

    @override
    async def histogram(self, filters: Filters, bucket: Bucket, limit: int) -> list[BucketOut]:
        counted: dict[date | None, list[Event]] = {}
        for event in sorted(self._fitting(filters), key=_position):
            first = _BEGINNING[bucket](event.sort_day) if event.sort_day else None
            counted.setdefault(first, []).append(event)
        return [
            BucketOut(
                day=first,
                events=len(events),
                undated=sum(event.undated for event in events),
                statuses=_counted(event.status for event in events),
            )
            for first, events in counted.items()
        ][:limit]

    @override
    async def event(self, id: str) -> EventDetailOut:
        for event in self._world.events:
            if event.id == id:
                return EventDetailOut(
                    **dict(event_out(event)), fulfils=list(event.fulfils), fulfilled_by=[]
                )
        raise NotFound(f"no event has the id {id}")

    @override
    async def event_of_claim(self, claim_id: str) -> str:
        if claim_id not in self._now:
            raise NotFound(f"no event holds the claim {claim_id}")
        return self._now[claim_id]

    @override
    async def claims_of_event(self, id: str, page: Page) -> list[ClaimOut]:
        after = (page.after.day or LAST_DAY, page.after.id) if page.after else (FIRST_DAY, "")
        claims = sorted(self._claims.get(id, []), key=_claim_position)
        return [claim for claim in claims if _claim_position(claim) > after][: page.limit]

    @override
    async def claim(self, id: str) -> ClaimOut:
        for claims in self._claims.values():
            for claim in claims:
                if claim.id == id:
                    return claim
        raise NotFound(f"no claim has the id {id}")

    @override
    async def article(self, id: str) -> ArticleOut:
        raise NotFound(f"no article has the id {id}")

    @override
    async def actors_named(self, words: str, limit: int) -> list[FoundOut]:
        return []

    @override
    async def actor(self, id: str) -> ActorOut:
        if id not in self._world.parties:
            raise NotFound(f"no actor has the id {id}")
        party = self._world.parties[id]
        return ActorOut(
            **dict(named_out(party)), names_fr=[], names_en=[], part_of=[], same_as=[],
            parts=0, acts_in=0, undergoes=0,
        )  # fmt: skip

    @override
    async def prepare(self) -> None:
        return

    @override
    async def close(self) -> None:
        return

    def _fitting(self, filters: Filters) -> list[Event]:
        return [event for event in self._world.events if self._fits(event, filters)]

    def _fits(self, event: Event, asked: Filters) -> bool:
        actors, targets = ([p.party for p in side] for side in (event.actors, event.targets))
        return (
            in_window(event, asked)
            and asked.undated in (None, event.undated)
            and (not asked.types or event.type in asked.types)
            and (not asked.statuses or event.status in asked.statuses)
            and event.confidence >= asked.min_confidence
            and (asked.place is None or _is_at(event, asked.place, exact=asked.exact))
            and self._among(actors, asked.actor, exact=asked.exact)
            and self._among(targets, asked.target, exact=asked.exact)
            and self._among(actors + targets, asked.party, exact=asked.exact)
        )

    def _among(self, parties: list[Party], id: str | None, *, exact: bool) -> bool:
        if id is None:
            return True
        return any(
            party.id == id or (not exact and id in self._stands_for(party)) for party in parties
        )

    def _stands_for(self, party: Party) -> set[str]:
        """Everything a question may name to mean this party."""
        same = self._same({party.id})
        wholes = {id for one in same for id in self._lineage(one)}
        return self._same(wholes)

    def _same(self, ids: set[str]) -> set[str]:
        pairs = {*self._world.same, *((b, a) for a, b in self._world.same)}
        for _ in range(2):
            ids = ids | {b for a, b in pairs if a in ids}
        return ids

    def _lineage(self, id: str) -> tuple[str, ...]:
        party = self._world.parties.get(id)
        return party.lineage if party else (id,)


def in_window(event: Event, asked: Filters) -> bool:
    """Whether an event touches the window, possibly or certainly."""
    if not asked.has_window:
        return True
    since, until = asked.since or FIRST_DAY, asked.until or LAST_DAY
    if event.undated:
        place = event.sort_day
        return not asked.certain and place is not None and since <= place <= until
    window = Span(since, since, until, until)
    if asked.certain:
        return surely_share_a_day(event.span, window)
    return may_share_a_day(event.span, window)


def event_out(event: Event) -> EventOut:
    """An event as it goes out."""
    span = event.span
    return EventOut(
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
        time=TimeOut(
            start_earliest=span.start_earliest,
            start_latest=span.start_latest,
            end_earliest=span.end_earliest,
            end_latest=span.end_latest,
            undated=event.undated,
        ),
        sort_day=event.sort_day,
        actors=_sides(event.actors),
        targets=_sides(event.targets),
        place=named_out(event.place) if event.place else None,
        claims=len(event.claims),
        articles=event.articles,
        origins=event.origins,
        denials=event.denials,
        first_published_at=event.first_published,
        last_published_at=event.last_published,
    )


def named_out(party: Party) -> NamedOut:
    """A party as it goes out."""
    return NamedOut(id=party.id, name=party.name, kinds=[party.kind], code=party.code)


def _sides(side: tuple[Participant, ...]) -> list[PartyOut]:
    return [
        PartyOut(**dict(named_out(each.party)), status=each.status)
        for each in sorted(side, key=lambda each: each.party.id)
    ]


def _is_at(event: Event, place: str, *, exact: bool) -> bool:
    at = event.place
    return at is not None and (at.id == place or (not exact and at.code == place))


def _counted(statuses: Iterable[Status]) -> dict[Status, int]:
    return dict(sorted(Counter(statuses).items()))


def _position(event: Event) -> tuple[date, str]:
    return (event.sort_day or LAST_DAY, event.id)


def _claim_position(claim: ClaimOut) -> tuple[date, str]:
    return (claim.published_at.date() if claim.published_at else LAST_DAY, claim.id)
