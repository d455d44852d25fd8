"""Whole days: stretches of them, and how to count from one to another."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from dateutil.relativedelta import relativedelta

from ingest.times.points import Third, Unit

ROUGHLY: dict[Unit, int] = {
    "week": 3, "weekend": 3, "fortnight": 7, "month": 15, "quarter": 45, "half": 91, "year": 183,
    "decade": 1826, "century": 18262,
}  # fmt: skip
"""Half a unit, in days: how far on each side a rough count may be off."""

LAST_YEAR = date.max.year
LONGEST_MONTH = 31
"""In days."""

_DAY = timedelta(days=1)
_SECONDS: dict[Unit, int] = {"second": 1, "minute": 60, "hour": 3600}
_SECONDS_A_DAY = 86400
_WEEKS: dict[Unit, int] = {"weekend": 1, "week": 1, "fortnight": 2}
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6}
_YEARS: dict[Unit, int] = {"year": 1, "decade": 10, "century": 100}
_SATURDAY, _THURSDAY = 5, 3
_A_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        for count in range(self.length):
            yield self.first + timedelta(days=count)

    def moved(self, move: Callable[[date], date]) -> "Days":
        """The stretch with both ends moved."""
        return Days(move(self.first), move(self.last))

    def moved_on(self, days: int) -> "Days":
        """The stretch with its end so many days later."""
        return Days(self.first, self.last + timedelta(days=days))

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def longest(month: int) -> int:
    """How many days a month may have: 29 in February."""
    return monthrange(_A_LEAP_YEAR, month)[1]


def day_of(year: int, month: int, day: int) -> Days | None:
    """A day of the calendar; None where there is none (29 February 2021, year 0)."""
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Days(only, only)


def months_of(year: int, month: int, count: int = 1) -> Days:
    """So many months from the first day of one on."""
    last = date(year, month, 1) + relativedelta(months=count - 1)
    return Days(date(year, month, 1), last.replace(day=monthrange(last.year, last.month)[1]))


def years_of(first: int, last: int) -> Days:
    """Years from the first day of one to the last day of another."""
    return Days(date(first, 1, 1), date(last, 12, 31))


def unit_holding(day: date, unit: Unit) -> Days:
    """The unit of the calendar that holds a day; the weekend is that of its week.

    Weeks begin on Monday; halves of a month are its days to the 15th and the rest.
    """
    match unit:
        case "second" | "minute" | "hour" | "day":
            return Days(day, day)
        case "week":
            monday = day - timedelta(days=day.weekday())
            return Days(monday, monday + timedelta(days=6))
        case "weekend":
            saturday = day + timedelta(days=_SATURDAY - day.weekday())
            return Days(saturday, saturday + _DAY)
        case "fortnight":
            month = months_of(day.year, day.month)
            half = day.replace(day=15)
            return Days(month.first, half) if day <= half else Days(half + _DAY, month.last)
        case "month" | "quarter" | "half":
            months = _MONTHS[unit]
            return months_of(day.year, (day.month - 1) // months * months + 1, months)
        case "year" | "decade" | "century":
            years = _YEARS[unit]
            first = day.year - day.year % years
            return years_of(max(first, 1), first + years - 1)


def units_inside(days: Days, unit: Unit) -> Iterator[Days]:
    """The units that begin inside a stretch, in order; a week belongs where its Thursday lies."""
    day = days.first
    while day <= days.last:
        found = unit_holding(day, unit)
        mark = found.first + timedelta(days=_THURSDAY) if unit == "week" else found.first
        if mark in days:
            yield found
        day = found.last + _DAY


def shifted(day: date, count: int, unit: Unit) -> date:
    """So many units later; the last day of a shorter month stands for a day it lacks.

    Raises:
        ValueError, OverflowError: the calendar ends before.
    """
    if unit in _SECONDS:
        days = ceil(abs(count) * _SECONDS[unit] / _SECONDS_A_DAY)
        return day + timedelta(days=days if count > 0 else -days)
    if unit in _WEEKS:
        return day + timedelta(weeks=count * _WEEKS[unit])
    if unit in _MONTHS:
        return day + relativedelta(months=count * _MONTHS[unit])
    if unit in _YEARS:
        return day + relativedelta(years=count * _YEARS[unit])
    return day + timedelta(days=count)


def reached(day: date, count: int, unit: Unit) -> Days:
    """Where a count ends; of hours and minutes either day that it may end in."""
    end = shifted(day, count, unit)
    if unit not in _SECONDS:
        return Days(end, end)
    other = day + timedelta(days=int(count * _SECONDS[unit] / _SECONDS_A_DAY))
    return Days(min(end, other), max(end, other))


def widened(days: Days, unit: Unit, *, roughly: bool) -> Days:
    """Leave half a unit open on each side: of longer units than days nobody counts the days."""
    half = timedelta(days=ROUGHLY.get(unit, 1 if roughly else 0))
    return Days(days.first - half, days.last + half)


def third_of(days: Days, third: Third) -> Days:
    """A third, in days; of whole months longer than two in months, of decades in years."""
    years = days.last.year - days.first.year + 1
    if days.length < 3:
        return days
    if days.first.day > 1 or days.length < 80:
        is_month = days.first.day == 1 and days.length > 27
        length = 10 if is_month else days.length // 3
        one, two = (days.first + timedelta(days=length * n) for n in (1, 2))
    elif years > 2:
        one, two = (days.first + relativedelta(years=(years * n + 2) // 3) for n in (1, 2))
    else:
        months = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
        one, two = (days.first + relativedelta(months=(months * n + 2) // 3) for n in (1, 2))
    match third:
        case "start":
            return Days(days.first, one - _DAY)
        case "mid":
            return Days(one, two - _DAY)
        case "end":
            return Days(two, days.last)
