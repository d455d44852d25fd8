"""Writing events: the nodes, what hangs on them, and the edges between actors."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from neo4j import ManagedTransaction

from graph_schema.events import Event, Participant
from ingest.loading.edges import edges_of, write_edges
from ingest.loading.event_rows import EventState
from ingest.loading.statements import changes, write

NO_ACTORS = ("place", "thing")
"""Kinds whose node is an Actor only where some claim makes them act."""


class TieRow(NamedTuple):
    """A relationship of an event; ``says`` is its one property, ``kind`` that of the party."""

    event: str
    node: str
    says: str | None = None
    kind: str | None = None


WRITE_EVENTS = """
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event += row {
  .*,
  sort_day: date(row.sort_day), at: datetime(row.at),
  first_published_at: datetime(row.first_published_at),
  last_published_at: datetime(row.last_published_at),
  start_earliest: date(row.start_earliest), start_latest: date(row.start_latest),
  end_earliest: date(row.end_earliest), end_latest: date(row.end_latest),
  possible_from: date(row.possible_from), possible_to: date(row.possible_to)
}
"""
WIDEN = """
UNWIND $ids AS id
MATCH (event:Event {id: id}) USING INDEX SEEK event:Event(id)
SET event:Wide
"""
NARROW = """
UNWIND $ids AS id
MATCH (event:Event:Wide {id: id}) USING INDEX SEEK event:Event(id)
REMOVE event:Wide
"""


def write_events(
    tx: ManagedTransaction, events: Sequence[Event], states: Sequence[EventState]
) -> int:
    """Write events from nothing: of those that were there, nothing hangs on them any more."""
    if not events:
        return 0
    wide = sorted(state.row.id for state in states if state.wide)
    narrow = sorted(state.row.id for state in states if not state.wide)
    return (
        write(tx, WRITE_EVENTS, sorted((state.row for state in states), key=attrgetter("id")))
        + changes(tx.run(WIDEN, ids=wide).consume())
        + changes(tx.run(NARROW, ids=narrow).consume())
        + _tie_parties(tx, events)
        + _tie_claims(tx, states)
        + write_edges(tx, [edge for event in events for edge in edges_of(event)])
    )


TIE_DOERS = """
UNWIND $rows AS row
MATCH (event:Event {id: row.event}) USING INDEX SEEK event:Event(id)
MATCH (doer:Actor {id: row.node}) USING INDEX SEEK doer:Actor(id)
CREATE (doer)-[:DOES {status: row.says}]->(event)
"""
TIE_OTHER_DOERS = """
UNWIND $rows AS row
MATCH (event:Event {id: row.event}) USING INDEX SEEK event:Event(id)
OPTIONAL MATCH (actor:Actor {id: row.node}) USING INDEX SEEK actor:Actor(id)
OPTIONAL MATCH (thing:Thing {id: row.node}) USING INDEX SEEK thing:Thing(id)
OPTIONAL MATCH (place:Place {id: row.node}) USING INDEX SEEK place:Place(id)
WITH event, row, coalesce(actor, thing, place) AS doer
CREATE (doer)-[:DOES {status: row.says}]->(event)
"""
TIE_UNDERGOERS = """
UNWIND $rows AS row
MATCH (event:Event {id: row.event}) USING INDEX SEEK event:Event(id)
MATCH (target:Actor {id: row.node}) USING INDEX SEEK target:Actor(id)
CREATE (event)-[:TO {status: row.says}]->(target)
"""
TIE_OTHER_UNDERGOERS = """
UNWIND $rows AS row
MATCH (event:Event {id: row.event}) USING INDEX SEEK event:Event(id)
OPTIONAL MATCH (actor:Actor {id: row.node}) USING INDEX SEEK actor:Actor(id)
OPTIONAL MATCH (thing:Thing {id: row.node}) USING INDEX SEEK thing:Thing(id)
OPTIONAL MATCH (place:Place {id: row.node}) USING INDEX SEEK place:Place(id)
WITH event, row, CASE row.kind
  WHEN 'place' THEN coalesce(place, thing, actor) ELSE coalesce(thing, place, actor)
END AS target
CREATE (event)-[:TO {status: row.says}]->(target)
"""
TIE_PLACES = """
UNWIND $rows AS row
MATCH (event:Event {id: row.event}) USING INDEX SEEK event:Event(id)
MATCH (place:Place {id: row.node}) USING INDEX SEEK place:Place(id)
CREATE (event)-[:AT]->(place)
"""


def _tie_parties(tx: ManagedTransaction, events: Sequence[Event]) -> int:
    doers = _ties((event.id, each) for event in events for each in event.actors)
    undergoers = _ties((event.id, each) for event in events for each in event.targets)
    places = sorted(TieRow(event.id, event.place.id) for event in events if event.place)
    return (
        write(tx, TIE_DOERS, [row for row in doers if row.kind not in NO_ACTORS])
        + write(tx, TIE_OTHER_DOERS, [row for row in doers if row.kind in NO_ACTORS])
        + write(tx, TIE_UNDERGOERS, [row for row in undergoers if row.kind not in NO_ACTORS])
        + write(tx, TIE_OTHER_UNDERGOERS, [row for row in undergoers if row.kind in NO_ACTORS])
        + write(tx, TIE_PLACES, places)
    )


def _ties(participants: Iterable[tuple[str, Participant]]) -> list[TieRow]:
    return sorted(
        TieRow(event, each.party.id, each.status, each.party.kind) for event, each in participants
    )


TIE_REPORTS = """
UNWIND $rows AS row
MATCH (event:Event {id: row.event}) USING INDEX SEEK event:Event(id)
MATCH (claim:Claim {id: row.node}) USING INDEX SEEK claim:Claim(id)
CREATE (claim)-[:REPORTS]->(event)
"""
TIE_DISPUTES = """
UNWIND $rows AS row
MATCH (event:Event {id: row.event}) USING INDEX SEEK event:Event(id)
MATCH (claim:Claim {id: row.node}) USING INDEX SEEK claim:Claim(id)
CREATE (claim)-[:DISPUTES {about: row.says}]->(event)
"""
TIE_FULFILLED = """
UNWIND $rows AS row
MATCH (event:Event {id: row.event}) USING INDEX SEEK event:Event(id)
MATCH (announced:Event {id: row.node}) USING INDEX SEEK announced:Event(id)
CREATE (event)-[:FULFILS]->(announced)
"""


def _tie_claims(tx: ManagedTransaction, states: Sequence[EventState]) -> int:
    reports = [TieRow(state.row.id, claim) for state in states for claim in state.claims]
    disputes = [TieRow(s.row.id, claim, about) for s in states for claim, about in s.disputes]
    fulfilled = [TieRow(state.row.id, other) for state in states for other in state.fulfils]
    return (
        write(tx, TIE_REPORTS, sorted(reports))
        + write(tx, TIE_DISPUTES, sorted(disputes))
        + write(tx, TIE_FULFILLED, sorted(fulfilled))
    )
