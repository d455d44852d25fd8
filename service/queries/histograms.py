"""Counts of the timeline's events, by the bucket that their place in it falls into."""

from service.filters import Bucket, Filters, Page
from service.queries.parameters import parameters_of, starts_from_a_party
from service.queries.properties import known_day
from service.reader import Reader
from service.schemas.timelines import BucketOut

# The filters are those of `timelines`, word for word: both say which events are meant.
HISTOGRAM = """
CALL () {
  MATCH (event:Event)
  USING INDEX SEEK event:Event(sort_day, id)
  WHERE event.sort_day >= $low AND event.sort_day <= $until AND event.id > ''
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
  RETURN event
UNION ALL
  MATCH (event:Wide)
  USING INDEX SEEK event:Wide(possible_to)
  WHERE event.possible_from <= $until AND event.possible_to >= $since
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
  RETURN event
}
WITH event.sort_day AS day, event.status AS status, event.undated AS undated
WITH CASE day WHEN date('9999-12-31') THEN day ELSE date.truncate($bucket, day) END AS first,
  status, count(*) AS events, sum(CASE WHEN undated THEN 1 ELSE 0 END) AS undated
WITH first, sum(events) AS events, sum(undated) AS undated,
  collect([status, events]) AS statuses
RETURN toString(first) AS first, events, undated, statuses ORDER BY first LIMIT $limit
"""

HISTOGRAM_OF_PARTY = """
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
WHERE CASE
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
WITH event.sort_day AS day, event.status AS status, event.undated AS undated
WITH CASE day WHEN date('9999-12-31') THEN day ELSE date.truncate($bucket, day) END AS first,
  status, count(*) AS events, sum(CASE WHEN undated THEN 1 ELSE 0 END) AS undated
WITH first, sum(events) AS events, sum(undated) AS undated,
  collect([status, events]) AS statuses
RETURN toString(first) AS first, events, undated, statuses ORDER BY first LIMIT $limit
"""


async def histogram(
    reader: Reader, filters: Filters, bucket: Bucket, limit: int
) -> list[BucketOut]:
    """Count the events that fit, at most ``limit`` buckets, earliest first.

    Raises:
        Unavailable: the database is away.
        TooSlow: the query ran into its limit.
    """
    query = HISTOGRAM_OF_PARTY if starts_from_a_party(filters) else HISTOGRAM
    parameters = parameters_of(filters, Page(limit=limit)) | {"bucket": bucket}
    return [
        BucketOut(
            day=known_day(row["first"]),
            events=row["events"],
            undated=row["undated"],
            statuses=dict(sorted(row["statuses"])),
        )
        for row in await reader.rows(query, parameters)
    ]
