"""Whole days: stretches of them, and how to count from one to another."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from dateutil.relativedelta import relativedelta

from ingest.times.operators import Third
from ingest.times.terms import Unit

_DAYS_ROUGHLY: dict[Unit, int] = {"hour": 0, "day": 1, "week": 3, "month": 15, "year": 183}
"""Half a unit: how far on each side a rough count may be off."""

_HOURS = 24


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def moved(self, move: Callable[[date], date]) -> "Days":
        """The stretch with both ends moved."""
        return Days(move(self.first), move(self.last))


def day_of(year: int, month: int, day: int) -> Days | None:
    """A day of the calendar; None where there is none (29 February 2021, year 0)."""
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Days(only, only)


def month_of(year: int, month: int) -> Days:
    """A month from its first day to its last."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_of(year: int) -> Days:
    """A year from its first day to its last."""
    return Days(date(year, 1, 1), date(year, 12, 31))


def unit_holding(day: date, unit: Unit) -> Days:
    """The week (from Monday), month or year that holds a day."""
    match unit:
        case "week":
            monday = day - timedelta(days=day.weekday())
            return Days(monday, monday + timedelta(days=6))
        case "month":
            return month_of(day.year, day.month)
        case "year":
            return year_of(day.year)
        case "hour" | "day":
            return Days(day, day)


def shifted(day: date, count: int, unit: Unit) -> date:
    """So many units later; the last day of a shorter month stands for a day it lacks.

    Raises:
        ValueError, OverflowError: the calendar ends before.
    """
    match unit:
        case "hour":
            return day + timedelta(days=ceil(abs(count) / _HOURS) * (1 if count > 0 else -1))
        case "day":
            return day + timedelta(days=count)
        case "week":
            return day + timedelta(weeks=count)
        case "month":
            return day + relativedelta(months=count)
        case "year":
            return day + relativedelta(years=count)


def reached(day: date, count: int, unit: Unit, *, exactly: bool, roughly: bool) -> Days:
    """Where "so many units ago" lies.

    Days are meant as counted. Of longer units nobody counts the days: half a unit on each side
    is left open. Hours lie on either day that the count may end in, as the hour is not known.
    """
    end = shifted(day, count, unit)
    if unit == "hour":
        other = day + timedelta(days=int(count / _HOURS))
        return Days(min(end, other), max(end, other))
    if exactly or (unit == "day" and not roughly):
        return Days(end, end)
    half = timedelta(days=_DAYS_ROUGHLY[unit])
    return Days(end - half, end + half)


def third_of(days: Days, third: Third, unit: Unit) -> Days:
    """A third of a month or shorter in days, of a year in months."""
    if unit == "year":
        month = {"start": 1, "mid": 5, "end": 9}[third]
        return Days(days.first.replace(month=month), month_of(days.last.year, month + 3).last)
    length = ((days.last - days.first).days + 1) // 3
    one, two = (days.first + timedelta(days=length * n) for n in (1, 2))
    day = timedelta(days=1)
    match third:
        case "start":
            return Days(days.first, one - day)
        case "mid":
            return Days(one, two - day)
        case "end":
            return Days(two, days.last)
