"""Events as the graph holds them, and how they are taken out of it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from neo4j import ManagedTransaction

from ingest.loading.event_rows import EventRow, EventState
from ingest.loading.statements import changes, read

KNOWN_EVENTS = """
UNWIND $claims AS id
MATCH (claim:Claim {id: id})-[:REPORTS|DISPUTES]->(event:Event)
USING INDEX SEEK claim:Claim(id)
WITH DISTINCT event
RETURN event {
         .*,
         sort_day: toString(event.sort_day), at: toString(event.at),
         first_published_at: toString(event.first_published_at),
         last_published_at: toString(event.last_published_at),
         start_earliest: toString(event.start_earliest),
         start_latest: toString(event.start_latest),
         end_earliest: toString(event.end_earliest), end_latest: toString(event.end_latest),
         possible_from: toString(event.possible_from), possible_to: toString(event.possible_to)
       },
       event:Wide,
       [(actor)-[does:DOES]->(event) | [actor.id, does.status]],
       [(event)-[to:TO]->(target) | [target.id, to.status]],
       [(event)-[:AT]->(place:Place) | place.id],
       [(claim:Claim)-[:REPORTS]->(event) | claim.id],
       [(claim:Claim)-[disputes:DISPUTES]->(event) | [claim.id, disputes.about]],
       [(event)-[:FULFILS]->(announced:Event) | announced.id]
"""


def known_events(tx: ManagedTransaction, claims: Iterable[str]) -> dict[str, EventState]:
    """The events that these claims report or dispute, as the graph holds them."""
    records = read(tx, KNOWN_EVENTS, claims=sorted(claims))
    return {state.row.id: state for state in map(_state, records)}


def _state(record: Sequence[Any]) -> EventState:
    properties, wide, doers, undergoers, places, claims, disputes, fulfils = record
    values = {key: properties.get(key) for key in EventRow._fields}
    for key in ("first_published_at", "last_published_at", "at"):
        if values[key]:
            values[key] = datetime.fromisoformat(values[key]).isoformat()
    return EventState(
        row=EventRow(**values),
        wide=wide,
        doers=_sorted(doers),
        undergoers=_sorted(undergoers),
        place=places[0] if places else None,
        claims=tuple(sorted(claims)),
        disputes=_sorted(disputes),
        fulfils=tuple(sorted(fulfils)),
    )


def _sorted(pairs: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((a, b) for a, b in pairs))


CLEAR_EDGES = """
UNWIND $ids AS id
MATCH (event:Event {id: id}) USING INDEX SEEK event:Event(id)
MATCH (one:Actor)-[:DOES]->(event)
MATCH (event)-[:DOES|TO]-(other:Actor)
MATCH (one)-[edge:AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|ACCUSE|REJECT|
  THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT|ACTION|ANTICIPATED]-(other)
WHERE edge.event_id = id
WITH DISTINCT edge
DELETE edge
"""
CLEAR_TIES = """
UNWIND $ids AS id
MATCH (event:Event {id: id}) USING INDEX SEEK event:Event(id)
OPTIONAL MATCH (event)<-[tie:DOES|REPORTS|DISPUTES]-()
DELETE tie
WITH DISTINCT event
OPTIONAL MATCH (event)-[tie:TO|AT|FULFILS]->()
DELETE tie
"""
REMOVE_EVENTS = """
UNWIND $ids AS id
MATCH (event:Event {id: id}) USING INDEX SEEK event:Event(id)
DETACH DELETE event
"""


def clear(tx: ManagedTransaction, changed: Sequence[str], gone: Sequence[str]) -> int:
    """Take away what hung on events that are otherwise now, and the events that are no more."""
    if not changed and not gone:
        return 0
    return (
        changes(tx.run(CLEAR_EDGES, ids=[*changed, *gone]).consume())
        + changes(tx.run(CLEAR_TIES, ids=changed).consume())
        + changes(tx.run(REMOVE_EVENTS, ids=gone).consume())
    )
