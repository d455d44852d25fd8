"""The plain triple of an event, somebody to somebody: for the eye and for graph algorithms."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from operator import attrgetter
from typing import NamedTuple

from neo4j import ManagedTransaction

from graph_schema.events import Event
from ingest.loading.statements import write

GRAVEST = ("denied", "contested", "reported", "corroborated", "anticipated")
"""Statuses, the one that decides for an edge first."""


class EdgeRow(NamedTuple):
    """The plain triple of an event: somebody to somebody."""

    event_id: str
    actor: str
    target: str
    type: str
    status: str
    start: str | None
    end: str | None
    caption: str


def edges_of(event: Event) -> Iterator[EdgeRow]:
    """Project an event: each who does with each who undergoes, or those who meet in pairs."""
    pairs = (
        combinations(event.actors, 2) if event.reciprocal else product(event.actors, event.targets)
    )
    for actor, target in pairs:
        start, end = event.span.start_earliest, event.span.end_latest
        anticipated = event.status == "anticipated"
        yield EdgeRow(
            event_id=event.id,
            actor=actor.party.id,
            target=target.party.id,
            type="ANTICIPATED" if anticipated else event.type or "ACTION",
            status=min((event.status, actor.status, target.status), key=GRAVEST.index),
            start=start.isoformat() if start else None,
            end=end.isoformat() if end else None,
            caption=event.caption,
        )


WRITE_EDGES = """
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor}) USING INDEX SEEK actor:Actor(id)
MATCH (target:Actor {id: row.target}) USING INDEX SEEK target:Actor(id)
WITH actor, target, row, {
  event_id: row.event_id, status: row.status, start: date(row.start), end: date(row.end),
  caption: row.caption
} AS edge
FOREACH (_ IN CASE row.type WHEN 'AGREE' THEN [1] ELSE [] END |
  CREATE (actor)-[new:AGREE]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'CONSULT' THEN [1] ELSE [] END |
  CREATE (actor)-[new:CONSULT]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'SUPPORT' THEN [1] ELSE [] END |
  CREATE (actor)-[new:SUPPORT]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'CONCEDE' THEN [1] ELSE [] END |
  CREATE (actor)-[new:CONCEDE]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'COOPERATE' THEN [1] ELSE [] END |
  CREATE (actor)-[new:COOPERATE]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'AID' THEN [1] ELSE [] END |
  CREATE (actor)-[new:AID]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'RETREAT' THEN [1] ELSE [] END |
  CREATE (actor)-[new:RETREAT]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'REQUEST' THEN [1] ELSE [] END |
  CREATE (actor)-[new:REQUEST]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'ACCUSE' THEN [1] ELSE [] END |
  CREATE (actor)-[new:ACCUSE]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'REJECT' THEN [1] ELSE [] END |
  CREATE (actor)-[new:REJECT]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'THREATEN' THEN [1] ELSE [] END |
  CREATE (actor)-[new:THREATEN]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'PROTEST' THEN [1] ELSE [] END |
  CREATE (actor)-[new:PROTEST]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'SANCTION' THEN [1] ELSE [] END |
  CREATE (actor)-[new:SANCTION]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'MOBILIZE' THEN [1] ELSE [] END |
  CREATE (actor)-[new:MOBILIZE]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'COERCE' THEN [1] ELSE [] END |
  CREATE (actor)-[new:COERCE]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'ASSAULT' THEN [1] ELSE [] END |
  CREATE (actor)-[new:ASSAULT]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'ACTION' THEN [1] ELSE [] END |
  CREATE (actor)-[new:ACTION]->(target) SET new = edge)
FOREACH (_ IN CASE row.type WHEN 'ANTICIPATED' THEN [1] ELSE [] END |
  CREATE (actor)-[new:ANTICIPATED]->(target) SET new = edge)
"""


def write_edges(tx: ManagedTransaction, rows: Sequence[EdgeRow]) -> int:
    """Draw edges; places and things are no actors and get none."""
    return write(tx, WRITE_EDGES, sorted(rows, key=attrgetter("actor", "target", "event_id")))
