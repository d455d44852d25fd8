"""Pages of the timeline: events by (sort_day, id), after a position."""

from service.filters import Filters, Page
from service.queries.parameters import parameters_of, starts_from_a_party
from service.queries.properties import event_out
from service.reader import Reader
from service.schemas.events import EventOut

# The page is one record, and its days and instants are text: the driver takes five times as long
# for a hundred records of its own dates.
#
# Two ranges of two indexes. Narrow and undated events come in the order of the index, so that
# reading stops with the page; the wide ones are few and lie anywhere before the window's end.
TIMELINE = """
CALL () {
  MATCH (event:Event)
  USING INDEX SEEK event:Event(sort_day, id)
  WHERE event.sort_day >= $low AND event.sort_day <= $until AND event.id > ''
    AND (event.sort_day > $after_day OR event.id > $after_id)
    AND NOT event:Wide
    AND CASE
      WHEN NOT $has_window THEN true
      WHEN event.undated THEN NOT $certain AND event.sort_day >= $since
        AND event.sort_day < date('9999-12-31')
      ELSE event.possible_to >= $since AND (NOT $certain OR (
        (coalesce(event.start_latest, date('9999-12-31')) <= $until
          OR coalesce(event.end_latest, date('9999-12-31')) <= $until)
        AND (coalesce(event.end_earliest, date('0001-01-01')) >= $since
          OR coalesce(event.start_earliest, date('0001-01-01')) >= $since)))
    END
    AND event.undated IN $undated
    AND (size($types) = 0 OR event.type IN $types)
    AND (size($statuses) = 0 OR event.status IN $statuses)
    AND event.confidence >= $min_confidence
    AND ($place = '' OR EXISTS {
      MATCH (event)-[:AT]->(place:Place)
      WHERE $place IN [place.id, CASE WHEN NOT $exact THEN place.code END] })
  RETURN event ORDER BY event.sort_day, event.id LIMIT $limit
UNION ALL
  MATCH (event:Wide)
  USING INDEX SEEK event:Wide(possible_to)
  WHERE event.possible_from <= $until AND event.possible_to >= $since
    AND (event.sort_day > $after_day OR (event.sort_day = $after_day AND event.id > $after_id))
    AND (NOT $certain OR (
      (coalesce(event.start_latest, date('9999-12-31')) <= $until
        OR coalesce(event.end_latest, date('9999-12-31')) <= $until)
      AND (coalesce(event.end_earliest, date('0001-01-01')) >= $since
        OR coalesce(event.start_earliest, date('0001-01-01')) >= $since)))
    AND event.undated IN $undated
    AND (size($types) = 0 OR event.type IN $types)
    AND (size($statuses) = 0 OR event.status IN $statuses)
    AND event.confidence >= $min_confidence
    AND ($place = '' OR EXISTS {
      MATCH (event)-[:AT]->(place:Place)
      WHERE $place IN [place.id, CASE WHEN NOT $exact THEN place.code END] })
  RETURN event ORDER BY event.sort_day, event.id LIMIT $limit
}
WITH event ORDER BY event.sort_day, event.id LIMIT $limit
RETURN collect(event {.*, possible_from: null, possible_to: null, sort_day: toString(event.sort_day),
    start_earliest: toString(event.start_earliest), start_latest: toString(event.start_latest),
    end_earliest: toString(event.end_earliest), end_latest: toString(event.end_latest),
    at: toString(event.at),
    first_published_at: toString(event.first_published_at),
    last_published_at: toString(event.last_published_at),
    actors: [(doer:Actor)-[does:DOES]->(event) |
      doer {.id, .name, .code, labels: labels(doer), status: does.status}],
    targets: [(event)-[to:TO]->(undergoer:Actor|Thing|Place) |
      undergoer {.id, .name, .code, labels: labels(undergoer), status: to.status}],
    places: [(event)-[:AT]->(place:Place) | place {.id, .name, .code, labels: labels(place)}]
}) AS events
"""

# Starts from somebody and reads all their events: their number bounds the work, not history.
TIMELINE_OF_PARTY = """
CALL () {
  MATCH (whole:Actor {id: $anchor}) RETURN whole
UNION ALL
  MATCH (whole:Thing {id: $anchor}) RETURN whole
UNION ALL
  MATCH (whole:Place {id: $anchor}) RETURN whole
}
MATCH (whole)-[:SAME_AS*0..2]-(one)<-[:PART_OF*0..5]-(two)-[:SAME_AS*0..2]-(party)
WHERE NOT $exact OR party = whole
WITH DISTINCT party
CALL (party) {
  MATCH (party)-[:DOES]->(event:Event) WHERE $acts RETURN event
UNION ALL
  MATCH (party)<-[:TO]-(event:Event) WHERE $undergoes RETURN event
}
WITH DISTINCT event
WHERE (event.sort_day > $after_day OR (event.sort_day = $after_day AND event.id > $after_id))
  AND CASE
    WHEN NOT $has_window THEN true
    WHEN event.undated THEN NOT $certain AND event.sort_day >= $since
      AND event.sort_day <= $until AND event.sort_day < date('9999-12-31')
    ELSE event.possible_from <= $until AND event.possible_to >= $since AND (NOT $certain OR (
      (coalesce(event.start_latest, date('9999-12-31')) <= $until
        OR coalesce(event.end_latest, date('9999-12-31')) <= $until)
      AND (coalesce(event.end_earliest, date('0001-01-01')) >= $since
        OR coalesce(event.start_earliest, date('0001-01-01')) >= $since)))
  END
  AND event.undated IN $undated
  AND (size($types) = 0 OR event.type IN $types)
  AND (size($statuses) = 0 OR event.status IN $statuses)
  AND event.confidence >= $min_confidence
  AND ($place = '' OR EXISTS {
    MATCH (event)-[:AT]->(place:Place)
    WHERE $place IN [place.id, CASE WHEN NOT $exact THEN place.code END] })
  AND ($target = '' OR EXISTS {
    MATCH (event)-[:TO]->(party)-[:SAME_AS*0..2]-(one)-[:PART_OF*0..5]->(two)
      -[:SAME_AS*0..2]-(whole)
    WHERE whole.id = $target AND (NOT $exact OR party = whole) })
WITH event ORDER BY event.sort_day, event.id LIMIT $limit
RETURN collect(event {.*, possible_from: null, possible_to: null, sort_day: toString(event.sort_day),
    start_earliest: toString(event.start_earliest), start_latest: toString(event.start_latest),
    end_earliest: toString(event.end_earliest), end_latest: toString(event.end_latest),
    at: toString(event.at),
    first_published_at: toString(event.first_published_at),
    last_published_at: toString(event.last_published_at),
    actors: [(doer:Actor)-[does:DOES]->(event) |
      doer {.id, .name, .code, labels: labels(doer), status: does.status}],
    targets: [(event)-[to:TO]->(undergoer:Actor|Thing|Place) |
      undergoer {.id, .name, .code, labels: labels(undergoer), status: to.status}],
    places: [(event)-[:AT]->(place:Place) | place {.id, .name, .code, labels: labels(place)}]
}) AS events
"""


async def timeline(reader: Reader, filters: Filters, page: Page) -> list[EventOut]:
    """List the events that fit, by (sort_day, id).

    Raises:
        Unavailable: the database is away.
        TooSlow: the query ran into its limit.
    """
    query = TIMELINE_OF_PARTY if starts_from_a_party(filters) else TIMELINE
    (row,) = await reader.rows(query, parameters_of(filters, page))
    return [event_out(event) for event in row["events"]]
