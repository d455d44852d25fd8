"""What comes again and again: the occurrences around publication, and the one that is meant.

A past verb takes the latest on or before publication, a future or conditional one the next on
or after it. The present takes the next day of the week ("reçoit lundi") and otherwise, as where
no verb tells, the nearest, if it is nearer by far. What stays open has no days but alternatives.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeGuard

from ingest.times.anchor import Anchor
from ingest.times.days import Days, day_of, month_of
from ingest.times.operators import Day, Month, Point, Weekday, Which

Recurring = Day | Month | Weekday

_BY_FAR = 3
"""How many times nearer the nearest must be than the next to be taken without a verb."""

_YEARS = 8
"""How far 29 February can be: from 1896 to 1904."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The days picked if any, the way they were found, and the readings left, best first."""

    days: Days | None
    way: str
    others: tuple[Days, ...] = ()


def recurs(point: Point) -> TypeGuard[Recurring]:
    """Whether it comes again and again, so that one must be chosen."""
    match point:
        case Weekday(week=None) | Day(year=None, years=None) | Month(year=None, years=None):
            return True
        case _:
            return False


def occurrences(point: Recurring, published: date | None) -> list[Days]:
    """List what a day, month or weekday may mean around publication, in order."""
    if published is None:
        return []
    match point:
        case Weekday(weekday=weekday):
            return list(_weekdays(weekday, published))
        case Day(weekday=weekday):
            return _on_weekday(list(_dates(point, published)), weekday, published)
        case Month(month=month):
            return [month_of(year, month) for year in _years(published, 2)]


def pick(
    readings: list[Days], anchor: Anchor, *, which: Which | None = None, is_weekday: bool = False
) -> Picked:
    """Take one of the readings, given in order."""
    published, direction = anchor.published, anchor.direction
    if published is None:
        return Picked(None, "unanchored")
    before = [days for days in readings if days.last < published][-1:]
    after = [days for days in readings if days.first > published][:1]
    holding = [days for days in readings if published in days]
    if is_weekday and direction == "present":
        direction = "future"
    way = which if which in {"last", "next"} else direction
    match way:
        case "last" | "next":
            return Picked(_one(before if way == "last" else after), way)
        case "past" if holding or before:
            return Picked(_one(holding or before), way)
        case "future" if holding or after:
            return Picked(_one(holding or after), way)
        case _:
            return _nearest([*before, *holding, *after], published)


def _one(readings: list[Days]) -> Days | None:
    return readings[0] if readings else None


def _weekdays(weekday: int, published: date) -> Iterator[Days]:
    nearest = published + timedelta(days=weekday - published.weekday())
    for weeks in (-2, -1, 0, 1, 2):
        day = nearest + timedelta(weeks=weeks)
        yield Days(day, day)


def _dates(point: Day, published: date) -> Iterator[Days]:
    for year in _years(published, _YEARS):
        if days := day_of(year, point.month, point.day):
            yield days


def _on_weekday(dates: list[Days], weekday: int | None, published: date) -> list[Days]:
    """Those on the weekday the text names, if one of about this year is; else it errs in that."""
    near = [days for days in dates if abs(days.first.year - published.year) <= 1]
    matching = [days for days in near if days.first.weekday() == weekday]
    return matching or dates


def _years(published: date, reach: int) -> range:
    return range(max(published.year - reach, 1), min(published.year + reach, date.max.year) + 1)


def _nearest(readings: list[Days], published: date) -> Picked:
    def gap(days: Days) -> int:
        if published in days:
            return 0
        return min(abs((end - published).days) for end in (days.first, days.last))

    near = sorted(readings, key=gap)
    if near and gap(near[0]) == 0:
        return Picked(near[0], "nearest")
    if len(near) == 1 or (near and gap(near[0]) * _BY_FAR <= gap(near[1])):
        return Picked(near[0], "nearest", tuple(near[1:]))
    return Picked(None, "undecided", tuple(near))
