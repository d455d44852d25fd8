"""A small graph to ask questions of: as nouns for the fake, as Cypher for Neo4j."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, LiteralString

from neo4j import Driver

from graph_schema.events import Event
from graph_schema.stated import Party
from graph_schema.timespan import LAST_DAY, UNKNOWN, Span
from graph_schema.verdicts import Participant, Status
from tests.builders import EMBASSY, MILITIA, day

WIDE_DAYS = 62
LABELS = {
    "person": "Person",
    "organization": "Organization",
    "state": "State",
    "armed-group": "ArmedGroup",
    "population": "Population",
    "unnamed": "Unnamed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Events, and which of their parties are the same."""

    events: tuple[Event, ...]
    same: tuple[tuple[str, str], ...] = ()

    @property
    def parties(self) -> dict[str, Party]:
        """Everybody by id, with a name where an event names them."""
        named = [p for e in self.events for p in _everybody(e)]
        found = {id: _whole(party, id) for party in named for id in party.lineage}
        return found | {party.id: party for party in named}


def told(id: str, span: Span | None = None, **given: Any) -> Event:  # noqa: ANN401 - any field
    """An event of Kataib Hezbollah attacking the embassy on one day, by default."""
    span = day("2020-12-20") if span is None else span
    published = given.get("first_published", datetime(2020, 12, 21, tzinfo=UTC))
    place = [span.start_earliest, published.date() if published else None]
    status: Status = given.get("status", "reported")
    fields: dict[str, Any] = {
        "id": f"evt_{id}",
        "action": "attack",
        "type": "ASSAULT",
        "mode": None,
        "quad": 4,
        "goldstein": -9.0,
        "reciprocal": False,
        "status": status,
        "confidence": 0.8,
        "span": span,
        "undated": False,
        "sort_day": next((found for found in place if found), None),
        "place": None,
        "claims": (f"clm_{id}",),
        "disputes": (),
        "articles": 1,
        "origins": 1,
        "denials": 0,
        "first_published": published,
        "last_published": published,
        "caption": f"ASSAULT {id}",
        "caption_fr": f"attaque {id}",
        "caption_en": f"attack {id}",
    }
    parties = {
        side: tuple(Participant(party=party, status=status) for party in given.pop(side, default))
        for side, default in (("actors", (MILITIA,)), ("targets", (EMBASSY,)))
    }
    fields |= given
    fields |= parties
    return Event(**fields)


def undated(id: str, published: str | None, **given: Any) -> Event:  # noqa: ANN401 - any field
    """The same without a time: it ended on the day of publication at the latest."""
    at = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    span = Span(None, at.date(), None, at.date()) if at else UNKNOWN
    return told(id, span, undated=True, first_published=at, last_published=at, **given)


WRITE_PARTIES = """
UNWIND $rows AS row
FOREACH (_ IN CASE WHEN row.is_actor THEN [1] ELSE [] END |
  MERGE (node:Actor {id: row.id}) SET node:$(row.labels), node += row.properties)
FOREACH (_ IN CASE WHEN row.kind = 'place' THEN [1] ELSE [] END |
  MERGE (node:Place {id: row.id}) SET node += row.properties)
FOREACH (_ IN CASE WHEN row.kind = 'thing' THEN [1] ELSE [] END |
  MERGE (node:Thing {id: row.id}) SET node += row.properties)
"""
WRITE_WHOLES = """
UNWIND $rows AS row
MATCH (part:Actor {id: row[0]}) MATCH (whole:Actor {id: row[1]})
MERGE (part)-[:PART_OF]->(whole)
"""
WRITE_SAME = """
UNWIND $rows AS row
MATCH (one:Actor {id: row[0]}) MATCH (other:Actor {id: row[1]})
MERGE (one)-[:SAME_AS {by: 'a test', at: datetime('2021-01-01T00:00:00Z'), reason: ''}]->(other)
"""
WRITE_EVENTS = """
UNWIND $rows AS row
CREATE (event:Event) SET event = row.properties
FOREACH (_ IN CASE WHEN row.is_wide THEN [1] ELSE [] END | SET event:Wide)
FOREACH (_ IN [1] | SET event.id = row.properties.id)
WITH event, row
CALL (event, row) {
  UNWIND row.doers AS side
  MATCH (party:Actor {id: side.id}) CREATE (party)-[:DOES {status: side.status}]->(event)
}
CALL (event, row) {
  UNWIND row.undergoers AS side
  MATCH (party:Actor {id: side.id}) CREATE (event)-[:TO {status: side.status}]->(party)
}
CALL (event, row) {
  UNWIND row.things AS side
  MATCH (party:Thing {id: side.id}) CREATE (event)-[:TO {status: side.status}]->(party)
}
CALL (event, row) {
  UNWIND row.places AS id
  MATCH (place:Place {id: id}) CREATE (event)-[:AT]->(place)
}
"""


def write(driver: Driver, database: str, world: World) -> None:
    """Add a world to the graph, as `docs/graph.md` says."""
    parties = world.parties
    wholes = [
        pair for p in parties.values() for pair in zip(p.lineage, p.lineage[1:], strict=False)
    ]
    statements: tuple[tuple[LiteralString, list[Any]], ...] = (
        (WRITE_PARTIES, [_party_row(party) for party in parties.values()]),
        (WRITE_WHOLES, sorted(map(list, wholes))),
        (WRITE_SAME, sorted(map(list, world.same))),
        (WRITE_EVENTS, [_event_row(event) for event in world.events]),
    )
    for query, rows in statements:
        driver.execute_query(query, rows=rows, database_=database)


def _everybody(event: Event) -> Iterable[Party]:
    yield from (participant.party for participant in event.actors + event.targets)
    if event.place:
        yield event.place


def _whole(part: Party, id: str) -> Party:
    lineage = part.lineage[part.lineage.index(id) :]
    return Party(id=id, name=id, kind="organization", lineage=lineage, code=part.code)


def _party_row(party: Party) -> dict[str, Any]:
    properties = {"name": party.name, "caption": party.name, "code": party.code}
    names = {"names_fr": [], "names_en": [party.name], "root": party.root}
    label = LABELS.get(party.kind)
    return {
        "id": party.id,
        "kind": party.kind,
        "is_actor": label is not None,
        "labels": [label] if label else [],
        "properties": properties | names,
    }


def _event_row(event: Event) -> dict[str, Any]:
    span = event.span
    bounds = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    plain = (
        "id", "action", "type", "mode", "quad", "goldstein", "reciprocal", "status", "confidence",
        "undated", "articles", "origins", "denials", "caption", "caption_fr", "caption_en",
    )  # fmt: skip
    return {
        "properties": {name: getattr(event, name) for name in plain}
        | {name: getattr(span, name) for name in bounds}
        | {
            "possible_from": span.possible_from,
            "possible_to": span.possible_to,
            "sort_day": event.sort_day or LAST_DAY,
            "claims": len(event.claims),
            "first_published_at": event.first_published,
            "last_published_at": event.last_published,
        },
        "is_wide": not event.undated and is_wide(span.start_earliest, span.end_latest),
        "doers": [_side(each) for each in event.actors],
        "undergoers": [_side(each) for each in event.targets if each.party.kind in LABELS],
        "things": [_side(each) for each in event.targets if each.party.kind == "thing"],
        "places": [event.place.id] if event.place else [],
    }


def is_wide(first: date | None, last: date | None) -> bool:
    """Whether an event of these outermost days is found by its label."""
    return first is None or last is None or (last - first).days > WIDE_DAYS


def _side(participant: Participant) -> dict[str, str]:
    return {"id": participant.party.id, "status": participant.status}
