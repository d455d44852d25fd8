"""What comes again and again: the occurrences around publication, and the one that is meant.

A past verb takes the latest on or before publication, a future or conditional one the next on
or after it. The present takes the next day of the week ("reçoit lundi") and otherwise the nearest,
if it is nearer by far, else the next ("expire le 3 mai"). Where no verb tells, only what is nearer
by far is taken; what stays open has no days but alternatives.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.times.anchor import Anchor
from ingest.times.days import Days, day_of, months_of, units_inside, years_of
from ingest.times.feasts import feast
from ingest.times.points import (
    Day,
    DayOfMonth,
    Feast,
    Month,
    Nth,
    Ordered,
    Recurring,
    Season,
    SeasonName,
    Side,
    Weekday,
    Weekend,
)
from ingest.times.tree import Direction

_BY_FAR = 3
"""How many times nearer the nearest must be than the next to be taken without a verb."""

_SOON = timedelta(days=31)
"""How long before it begins a winter is already spoken of as "this winter" in the past."""

_HALF = timedelta(days=183)
"""How far ahead "this summer" may lie that is nearer behind."""

_YEARS = 8
"""How far 29 February can be: from 1896 to 1904."""

_SEASONS: dict[SeasonName, tuple[int, int, int, int]] = {
    "spring": (3, 20, 6, 20), "summer": (6, 21, 9, 21), "autumn": (9, 22, 12, 20),
    "winter": (12, 21, 3, 19),
}  # fmt: skip
"""The seasons of the north by the sun, first and last day."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The days picked if any, the way they were found, and the readings left, best first."""

    days: Days | None
    way: str
    others: tuple[Days, ...] = ()


def occurrences(point: Recurring, published: date | None) -> list[Days]:
    """List what a point may mean around publication, in order."""
    if published is None:
        return []
    match point:
        case Weekday(weekday=weekday):
            return list(_weekdays(weekday, published))
        case Day(weekday=weekday):
            return _on_weekday(list(inside(point, _years(published, _YEARS))), weekday, published)
        case Weekend():
            return [days.moved_on(1) for days in _weekdays(5, published)]
        case _:
            return list(inside(point, _years(published, 2)))


def inside(point: Recurring, days: Days) -> Iterator[Days]:
    """List the occurrences of a point that begin inside a stretch, in order."""
    for year in range(days.first.year, days.last.year + 1):
        yield from (found for found in _in_year(point, year, days) if found.first in days)


def nth_of(point: Nth, days: Days) -> Days | None:
    """The n-th of something inside a stretch, counted from its end where n is negative."""
    if isinstance(point.what, Weekday):
        all_of = list(inside(point.what, days))
    else:
        all_of = list(units_inside(days, point.what))
    at = point.number - 1 if point.number > 0 else point.number
    return all_of[at] if -len(all_of) <= at < len(all_of) else None


def pick(
    readings: list[Days],
    anchor: Anchor,
    *,
    which: Side | None = None,
    is_weekday: bool = False,
    must: bool = False,
) -> Picked:
    """Take one of the readings, given in order; ``must``: where nothing tells, the nearest."""
    published, direction = anchor.published, anchor.direction
    if published is None:
        return Picked(None, "unanchored")
    before = [days for days in readings if days.last < published][-1:]
    after = [days for days in readings if days.first > published][:1]
    holding = [days for days in readings if published in days]
    if is_weekday and direction == "present":
        direction = "future"
    if which == "this" and not is_weekday:
        return _this([*before, *holding, *after], published, direction)
    way = which if which in {"last", "next"} else direction
    match way:
        case "last" | "next":
            return Picked(_one(before if way == "last" else after), way)
        case "past" if holding or before:
            return Picked(_one(holding or before), way)
        case "future" if holding or after:
            return Picked(_one(holding or after), way)
        case "present":
            near = _nearest([*before, *holding, *after], published, must=False)
            return near if near.days or not after else Picked(after[0], "present", tuple(before))
        case _:
            return _nearest([*before, *holding, *after], published, must=must or which == "this")


def _this(readings: list[Days], published: date, direction: Direction | None) -> Picked:
    """The nearest on the side that a verb tells: "this summer". What soon begins may be told of."""
    match direction:
        case "past":
            readings = [days for days in readings if days.first <= published + _SOON]
        case "future":
            ahead = [d for d in readings if published <= d.last and d.first <= published + _HALF]
            readings = ahead or readings
        case _:
            pass
    near = _nearest(readings, published, must=True)
    return Picked(near.days, "this", near.others)


def _one(readings: list[Days]) -> Days | None:
    return readings[0] if readings else None


def _weekdays(weekday: int, published: date) -> Iterator[Days]:
    nearest = published + timedelta(days=weekday - published.weekday())
    for weeks in (-2, -1, 0, 1, 2):
        day = nearest + timedelta(weeks=weeks)
        yield Days(day, day)


def _in_year(point: Recurring, year: int, days: Days) -> Iterator[Days]:
    match point:
        case Day(day=day, month=month):
            yield from filter(None, [day_of(year, month, day)])
        case DayOfMonth(day=day, weekday=weekday):
            found = filter(None, (day_of(year, month, day) for month in range(1, 13)))
            yield from (each for each in found if weekday in {None, each.first.weekday()})
        case Month(month=month):
            yield months_of(year, month)
        case Weekday(weekday=weekday):
            first, last = max(date(year, 1, 1), days.first), min(date(year, 12, 31), days.last)
            for day in range((weekday - first.weekday()) % 7, (last - first).days + 1, 7):
                yield Days(first + timedelta(days=day), first + timedelta(days=day))
        case Weekend():
            yield from (each.moved_on(1) for each in _in_year(Weekday(5), year, days))
        case Season(season=season):
            month, day, last_month, last_day = _SEASONS[season]
            yield Days(
                date(year, month, day), date(year + (last_month < month), last_month, last_day)
            )
        case Feast(name=name):
            yield from feast(name, year)
        case Nth():
            yield from filter(None, [nth_of(point, years_of(year, year))])
        case Ordered():
            return


def _on_weekday(dates: list[Days], weekday: int | None, published: date) -> list[Days]:
    """Those on the weekday the text names, if one of about this year is; else it errs in that."""
    near = [days for days in dates if abs(days.first.year - published.year) <= 1]
    matching = [days for days in near if days.first.weekday() == weekday]
    return matching or dates


def _years(published: date, reach: int) -> Days:
    first, last = max(published.year - reach, 1), min(published.year + reach, date.max.year - 1)
    return years_of(first, max(first, last))


def _nearest(readings: list[Days], published: date, *, must: bool) -> Picked:
    def gap(days: Days) -> int:
        if published in days:
            return 0
        return min(abs((end - published).days) for end in (days.first, days.last))

    near = sorted(readings, key=gap)
    if near and gap(near[0]) == 0:
        return Picked(near[0], "nearest")
    if len(near) == 1 or (near and (must or gap(near[0]) * _BY_FAR <= gap(near[1]))):
        return Picked(near[0], "nearest", tuple(near[1:]))
    return Picked(None, "undecided", tuple(near))
