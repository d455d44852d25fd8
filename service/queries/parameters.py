"""Filters and pages as the parameters that the timeline's queries share."""

from datetime import date, timedelta

from graph_schema.timespan import FIRST_DAY, LAST_DAY
from service.filters import Filters, Page

WIDEST_NARROW = timedelta(days=62)
"""Wider events carry the label Wide: a narrow one begins at most this long before a window."""


def parameters_of(filters: Filters, page: Page) -> dict[str, object]:
    """Everything that `timelines` and `histograms` ask with.

    ``low`` is the first sort_day that a narrow event of the page can have. ``anchor`` is the
    party the question starts from; the other one, if any, is left as a filter. Nothing is null,
    since Neo4j plans a query anew for every combination of types.
    """
    since, until = filters.since or FIRST_DAY, filters.until or LAST_DAY
    after_day, after_id = FIRST_DAY, ""
    if page.after:
        after_day, after_id = page.after.day or LAST_DAY, page.after.id
    return {
        "low": max(_earlier(since, WIDEST_NARROW), after_day),
        "since": since,
        "until": until,
        "has_window": filters.has_window,
        "certain": filters.certain and filters.has_window,
        "after_day": after_day,
        "after_id": after_id,
        "limit": page.limit,
        "undated": [True, False] if filters.undated is None else [filters.undated],
        "types": list(filters.types),
        "statuses": list(filters.statuses),
        "min_confidence": filters.min_confidence,
        "place": filters.place or "",
        "exact": filters.exact,
        "anchor": filters.party or filters.actor or filters.target or "",
        "acts": filters.actor is not None or filters.party is not None,
        "undergoes": filters.actor is None,
        "target": (filters.target or "") if filters.actor else "",
    }


def starts_from_a_party(filters: Filters) -> bool:
    """Whether the question starts from somebody and not from the days."""
    return bool(filters.party or filters.actor or filters.target)


def _earlier(day: date, by: timedelta) -> date:
    return day - by if day - FIRST_DAY > by else FIRST_DAY
