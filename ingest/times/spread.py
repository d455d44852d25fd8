"""The two ends of a range: which 28 November and which 3 December belong together."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from graph_schema.model import Anchor as CountedFrom
from ingest.times.anchor import Anchor
from ingest.times.choose import choose
from ingest.times.days import Days
from ingest.times.occurrences import occurrences, pick
from ingest.times.operators import Between
from ingest.times.ordered import in_order
from ingest.times.points import (
    Day,
    DayOfMonth,
    Feast,
    Month,
    Nth,
    Ordered,
    Point,
    Recurring,
    Season,
    Weekday,
    Weekend,
    Within,
)

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends chosen, the rule, other readings, and what they were counted from.

    ``rough`` are the ends where an action may begin and end, if that is wider.
    """

    best: tuple[Days, Days] | None
    rule: str
    others: tuple[tuple[Days, Days], ...] = ()
    counted: CountedFrom = "published"
    rough: tuple[Days, Days] | None = None


def ends_between(operator: Between, anchor: Anchor) -> Ends:
    """Pair the ends, each last with the nearest first before it, and pick one pair.

    Raises:
        ValueError, OverflowError: they lie outside the calendar.
    """
    first, last = (_in_order(end, anchor) for end in (operator.first, operator.last))
    if not (_recurs(first) or _recurs(last)):
        return _chosen(first, last, anchor)
    pairs = {Days(a.first, b.last): (a, b) for a, b in _pairs(first, last, anchor)}
    if not (_recurs(first) and _recurs(last)):
        fixed = choose(last if _recurs(first) else first, anchor)
        return Ends(next(iter(pairs.values()), None), "ends", (), fixed.counted)
    readings = sorted(pairs, key=lambda days: days.first)
    picked = pick(readings, anchor, is_weekday=isinstance(last, Weekday))
    return Ends(
        pairs[picked.days] if picked.days else None,
        f"ends {picked.way}",
        tuple(pairs[other] for other in picked.others),
    )


def _recurs(point: Point) -> TypeGuard[Recurring]:
    """Whether it comes again and again, so that one must be chosen."""
    if isinstance(point, Nth):
        return point.of is None
    return isinstance(point, Day | DayOfMonth | Month | Weekday | Weekend | Season | Feast)


def _in_order(point: Point, anchor: Anchor) -> Point:
    """Put day and month in the order of the country, or the only one there is."""
    figures = point.what if isinstance(point, Within) else point
    if not isinstance(figures, Ordered):
        return point
    is_month_first = figures.first <= _MONTHS and (anchor.month_first or figures.second > _MONTHS)
    return in_order(point, "month-first" if is_month_first else "day-first")


def _chosen(first: Point, last: Point, anchor: Anchor) -> Ends:
    a, b = choose(first, anchor), choose(last, anchor)
    counted: CountedFrom = a.counted if a.counted != "absolute" else b.counted
    if a.days is None or b.days is None or b.days.last < a.days.first:
        return Ends(None, "ends", (), counted)
    return Ends((a.days, b.days), "ends", (), counted)


def _pairs(first: Point, last: Point, anchor: Anchor) -> Iterator[tuple[Days, Days]]:
    if _recurs(last) and not _recurs(first):
        for begun in _fixed(first, anchor):
            ended = occurrences(last, begun.first)
            later = [days for days in ended if days.last >= begun.last]
            yield from ((begun, days) for days in later[:1])
        return
    for ended in occurrences(last, anchor.published) if _recurs(last) else _fixed(last, anchor):
        begun = occurrences(first, ended.first) if _recurs(first) else _fixed(first, anchor)
        earlier = [days for days in begun if days.first <= ended.first]
        yield from ((days, ended) for days in earlier[-1:])


def _fixed(point: Point, anchor: Anchor) -> list[Days]:
    days = choose(point, anchor).days
    return [days] if days else []
