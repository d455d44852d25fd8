"""A point to its days."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.times.anchor import Anchor
from ingest.times.days import (
    Days,
    day_of,
    month_of,
    reached,
    shifted,
    third_of,
    unit_holding,
    year_of,
)
from ingest.times.occurrences import Recurring, occurrences, pick
from ingest.times.operators import (
    Current,
    Day,
    Month,
    Ordered,
    PartOf,
    PartOfDay,
    Point,
    Recent,
    Shift,
    Weekday,
    Year,
)
from ingest.times.terms import Unit

_VAGUE: dict[Unit, tuple[int, Unit]] = {
    "hour": (1, "day"), "day": (7, "day"), "week": (4, "week"), "month": (3, "month"),
    "year": (3, "year"),
}  # fmt: skip
"""What "these last hours, days, weeks, months, years" reach back."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The days chosen, other readings (best first), the rule, and whether it was counted."""

    days: Days | None
    rule: str
    others: tuple[Days, ...] = ()
    is_counted: bool = True

    def each(self, rule: str, change: Callable[[Days], Days]) -> "Choice":
        """The same choice after a change of all its readings."""
        days = change(self.days) if self.days else None
        return replace(
            self,
            days=days,
            others=tuple(change(o) for o in self.others),
            rule=f"{rule} {self.rule}",
        )


def choose(point: Point, anchor: Anchor) -> Choice:  # noqa: C901, PLR0911, PLR0912 - a case a kind
    """Find the days of a point.

    Raises:
        ValueError, OverflowError: it lies outside the calendar.
    """
    match point:
        case Day(year=int() as year):
            return Choice(day_of(year, point.month, point.day), "day", is_counted=False)
        case Month(year=int() as year):
            return Choice(month_of(year, point.month), "month", is_counted=False)
        case Year(year=year):
            return Choice(year_of(year), "year", is_counted=False)
        case Day(years=int() as years) | Month(years=int() as years):
            return _in_counted_year(point, years, anchor)
        case Weekday(week=int() as week):
            return choose(Current("week", week), anchor).each(
                "weekday", lambda days: _in_week(days, point.weekday)
            )
        case Month(which="this", month=month) if anchor.published:
            return Choice(month_of(anchor.published.year, month), "month this")
        case Ordered():
            return _ordered(point, anchor)
        case Day() | Month() | Weekday():
            return _recurring(point, anchor)
        case PartOf(third=third, of=of):
            unit = unit_of(of)
            return choose(of, anchor).each("third", lambda days: third_of(days, third, unit))
        case PartOfDay(of=Shift(of=None) as of, part="night") if of.count in {-1, 0}:
            return _night(of.count, anchor)
        case PartOfDay(of=of):
            return choose(of, anchor).each("part-of-day", lambda days: days)
        case Shift(of=of) if of is not None:
            return choose(of, anchor).each("shift", lambda days: _reached(days, point))
        case Shift() | Current() | Recent():
            return _counted(point, anchor)


def unit_of(point: Point) -> Unit:
    """The grain of a point."""
    match point:
        case Month():
            return "month"
        case Year():
            return "year"
        case Current(unit=unit) | Shift(unit=unit) | Recent(unit=unit):
            return unit
        case PartOf(of=of):
            return unit_of(of)
        case _:
            return "day"


def _in_counted_year(point: Day | Month, years: int, anchor: Anchor) -> Choice:
    if anchor.published is None:
        return Choice(None, "year unanchored")
    year = anchor.published.year + years
    return replace(choose(replace(point, year=year, years=None), anchor), is_counted=True)


def _in_week(week: Days, weekday: int) -> Days:
    day = week.first + timedelta(days=weekday)
    return Days(day, day)


def _ordered(point: Ordered, anchor: Anchor) -> Choice:
    day_first = day_of(point.year, point.second, point.first)
    month_first = day_of(point.year, point.first, point.second)
    pair = (month_first, day_first) if anchor.month_first else (day_first, month_first)
    readings = list(dict.fromkeys(days for days in pair if days))
    rule = "figures month-first" if readings[:1] == [month_first] else "figures day-first"
    return Choice(next(iter(readings), None), rule, tuple(readings[1:]), is_counted=False)


def _recurring(point: Recurring, anchor: Anchor) -> Choice:
    is_weekday = isinstance(point, Weekday)
    name = "weekday" if is_weekday else "month" if isinstance(point, Month) else "day"
    readings = occurrences(point, anchor.published)
    picked = pick(readings, anchor, which=point.which, is_weekday=is_weekday)
    others = picked.others
    if is_weekday and picked.days and anchor.published and point.which in {"last", "next"}:
        others = tuple(_a_week_further(picked.days, anchor.published))
    return Choice(picked.days, f"{name} {picked.way}", others)


def _a_week_further(days: Days, published: date) -> Iterator[Days]:
    """Give the other reading: to some, "next Friday" on a Monday is that of next week."""
    if days.first.isocalendar()[:2] == published.isocalendar()[:2]:
        week = timedelta(weeks=1 if days.first > published else -1)
        yield days.moved(lambda day: day + week)


def _counted(point: Shift | Current | Recent, anchor: Anchor) -> Choice:
    published = anchor.published
    rule = {Shift: "shift", Current: "current", Recent: "recent"}[type(point)]
    if published is None:
        return Choice(None, f"{rule} unanchored")
    match point:
        case Shift():
            return Choice(_reached(Days(published, published), point), rule)
        case Current(unit=unit, step=step):
            start = unit_holding(published, unit).first
            return Choice(unit_holding(shifted(start, step, unit), unit), rule)
        case Recent(unit=unit, count=count):
            if count is None:
                count, unit = _VAGUE[unit]
                rule = "recent vague"
            return Choice(Days(shifted(published, -count, unit), published), rule)


def _reached(days: Days, shift: Shift) -> Days:
    first, last = (
        reached(day, shift.count, shift.unit, exactly=shift.exactly, roughly=shift.roughly)
        for day in (days.first, days.last)
    )
    return Days(first.first, last.last)


def _night(count: int, anchor: Anchor) -> Choice:
    """The night that ends today ("last night", "cette nuit" with a past verb), else the next."""
    if anchor.published is None:
        return Choice(None, "night unanchored")
    day = timedelta(days=1)
    eve, morrow = anchor.published - day, anchor.published + day
    if count or anchor.direction == "past":
        return Choice(Days(eve, anchor.published), "night past")
    if anchor.direction:
        return Choice(Days(anchor.published, morrow), "night future")
    return Choice(Days(eve, morrow), "night undecided")
