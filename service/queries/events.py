"""One event, and the event that a claim is in now."""

from graph_schema.errors import NotFound
from service.queries.properties import event_fields
from service.reader import Reader
from service.schemas.events import EventDetailOut

EVENT = """
MATCH (event:Event {id: $id})
RETURN event,
  [(doer:Actor)-[does:DOES]->(event) |
    doer {.id, .name, .code, labels: labels(doer), status: does.status}] AS actors,
  [(event)-[to:TO]->(undergoer:Actor|Thing|Place) |
    undergoer {.id, .name, .code, labels: labels(undergoer), status: to.status}] AS targets,
  [(event)-[:AT]->(place:Place) |
    place {.id, .name, .code, labels: labels(place)}] AS places,
  [(event)-[:FULFILS]->(announced:Event) | announced.id] AS fulfils,
  [(event)<-[:FULFILS]-(done:Event) | done.id] AS fulfilled_by
"""


async def event(reader: Reader, id: str) -> EventDetailOut:
    """Read one event.

    Raises:
        NotFound: no event has this id now.
    """
    rows = await reader.rows(EVENT, {"id": id})
    if not rows:
        raise NotFound(f"no event has the id {id}")
    (row,) = rows
    return EventDetailOut(
        **event_fields(row),
        fulfils=sorted(row["fulfils"]),
        fulfilled_by=sorted(row["fulfilled_by"]),
    )


EVENT_OF_CLAIM = """
MATCH (:Claim {id: $id})-[:REPORTS|DISPUTES]->(event:Event)
RETURN event.id AS id ORDER BY id LIMIT 1
"""


async def event_of_claim(reader: Reader, claim_id: str) -> str:
    """The id of the event that a claim is in now.

    Raises:
        NotFound: it is in none, or there is no such claim.
    """
    rows = await reader.rows(EVENT_OF_CLAIM, {"id": claim_id})
    if not rows:
        raise NotFound(f"no event holds the claim {claim_id}")
    return rows[0]["id"]
