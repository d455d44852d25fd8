"""One event, and the event that a claim is in now."""

from graph_schema.errors import NotFound
from service.queries.properties import event_fields
from service.reader import Reader
from service.schemas.events import EventDetailOut

EVENT = """
MATCH (event:Event {id: $id})
RETURN event {.*, possible_from: null, possible_to: null, sort_day: toString(event.sort_day),
    start_earliest: toString(event.start_earliest), start_latest: toString(event.start_latest),
    end_earliest: toString(event.end_earliest), end_latest: toString(event.end_latest),
    at: toString(event.at),
    first_published_at: toString(event.first_published_at),
    last_published_at: toString(event.last_published_at),
    actors: [(doer:Actor)-[does:DOES]->(event) |
      doer {.id, .name, .code, labels: labels(doer), status: does.status}],
    targets: [(event)-[to:TO]->(undergoer:Actor|Thing|Place) |
      undergoer {.id, .name, .code, labels: labels(undergoer), status: to.status}],
    places: [(event)-[:AT]->(place:Place) | place {.id, .name, .code, labels: labels(place)}],
    fulfils: [(event)-[:FULFILS]->(announced:Event) | announced.id],
    fulfilled_by: [(event)<-[:FULFILS]-(done:Event) | done.id]
} AS event
"""


async def event(reader: Reader, id: str) -> EventDetailOut:
    """Read one event.

    Raises:
        NotFound: no event has this id now.
    """
    rows = await reader.rows(EVENT, {"id": id})
    if not rows:
        raise NotFound(f"no event has the id {id}")
    found = rows[0]["event"]
    return EventDetailOut(
        **event_fields(found),
        fulfils=sorted(found["fulfils"]),
        fulfilled_by=sorted(found["fulfilled_by"]),
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
