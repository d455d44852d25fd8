"""What the patterns of ranges build: two ends, each lending the other what it lacks."""

from collections.abc import Callable
from dataclasses import replace

from ingest.times.days import LONGEST_MONTH, longest
from ingest.times.meanings.clocks import at
from ingest.times.operators import Between
from ingest.times.points import (
    At,
    Clock,
    Day,
    DayOfMonth,
    Month,
    Ordered,
    Point,
    Recent,
    Rest,
    Shift,
    Unit,
    Weekday,
    Within,
    Years,
)

_FINE = Day | Ordered | DayOfMonth | Weekday


def between(
    first: Point,
    last: Point,
    *,
    fills: bool = True,
    year: int | None = None,
    month: int | None = None,
) -> Between | None:
    """Two ends; each lends the other the month and year that it lacks."""
    if month is not None and isinstance(last, DayOfMonth):
        last = Day(last.day, month)
    if year is not None:
        if not isinstance(last, Day | Month | Ordered):
            return None
        last = Within(last, Years(year, year))
    pair = _completed(first, last)
    return Between(*pair, fills=fills) if pair else None


def between_numbers(first: int, last: int, month: int, year: int | None = None) -> Between | None:
    """Two days of a month: "January 28-30"."""
    if not 1 <= first < last <= longest(month):
        return None
    found = Between(Day(first, month), Day(last, month), fills=True)
    return found if year is None else between_in(found, Years(year, year))


def days_listed(month: int, year: int | None = None, **days: int) -> Between | None:
    """Days of a month one by one: "les 5, 6 et 7 février"; between those that lie apart."""
    numbers = list(days.values())
    found = between_numbers(numbers[0], numbers[-1], month, year)
    in_a_row = numbers == list(range(numbers[0], numbers[-1] + 1))
    return replace(found, fills=in_a_row) if found and numbers == sorted(numbers) else None


def days_joined(first: Point, last: Point) -> Between | None:
    """As in "les 5 et 6 février"; "les 5 et 12 février" do not fill what lies between."""
    found = between(first, last)
    what = last.what if isinstance(last, Within) else last
    is_next = (
        isinstance(first, DayOfMonth)
        and isinstance(what, Day | DayOfMonth)
        and what.day == first.day + 1
    )
    return replace(found, fills=is_next) if found else None


def days_within(first: int, last: int, of: Point) -> Between | None:
    """Two days of a month that is told: "4-23 next month"."""
    if not 1 <= first < last <= LONGEST_MONTH:
        return None
    return between_in(Between(DayOfMonth(first), DayOfMonth(last), fills=True), of)


def hours_between(first: Clock, last: Clock, of: Point | None = None) -> Between | None:
    """From one hour to another of a day."""
    begun, ended = at(first, of), at(last, of)
    return Between(begun, ended, fills=False) if begun and ended else None


def between_in(between: Between, of: Point) -> Between | None:
    """Give both ends the year, month or week that stands behind them."""
    ends = [
        Within(end, of) if isinstance(end, _FINE | Month) else None
        for end in (between.first, between.last)
    ]
    first, last = ends
    return replace(between, first=first, last=last) if first and last else None


def years_between(first: int, last: int, *, fills: bool = True) -> Between | None:
    """From one year to another: "2014-2018", "2014-18"."""
    if last < 100:
        last += first - first % 100
    if first >= last:
        return None
    return Between(Years(first, first), Years(last, last), fills=fills)


def night_between(first: Point, last: Point) -> Between | None:
    """As in "la nuit de lundi à mardi": within the two days."""
    return None if isinstance(last, At) else between(first, last, fills=False)


def week_ending(of: Point) -> Between:
    """The seven days up to a day."""
    return Between(Shift(-6, "day", of, exactly=True), of, fills=False)


def within_shift(count: int, unit: Unit, of: Point) -> Between | None:
    """As in "less than two days after"."""
    return Between(of, Shift(count, unit, of), fills=False) if count > 0 else None


def _completed(first: Point, last: Point) -> tuple[Point, Point] | None:
    match first, last:
        case At(of=None), At(of=of):
            return replace(first, of=of), last
        case At(of=of), At(of=None):
            return first, replace(last, of=of)
        case DayOfMonth(), DayOfMonth():
            return (first, last) if first.day < last.day else None
        case DayOfMonth(day=day), Day() | Within(what=Day()):
            begun = _day_before(day, last)
            return (begun, last) if begun else None
        case DayOfMonth(day=day), Within(what=DayOfMonth(), of=of):
            return Within(first, of), last
        case Day(), DayOfMonth(day=day) if day > first.day:
            return (first, replace(first, day=day, weekday=None))
        case Within(what=Day() as what), DayOfMonth(day=day) if day > what.day:
            return (first, replace(first, what=replace(what, day=day, weekday=None)))
        case (
            (Month() | Day() | Ordered()),
            Within(what=Month() | Day() | Ordered() as what, of=Years() as of),
        ):
            return _year_before(first, what, of), last
        case DayOfMonth(), _:
            return None
        case _, DayOfMonth():
            return None
        case (Recent() | Rest(), _) | (_, Recent() | Rest()):
            return None
        case _:
            return first, last


def _year_before(first: Month | Day | Ordered, last: Month | Day | Ordered, of: Years) -> Within:
    """The same year; the one before where the first comes later in it ("Nov to March 2018")."""
    months = [p.month if isinstance(p, Month | Day) else p.second for p in (first, last)]
    same = isinstance(first, Ordered) or months[0] <= months[1]
    return Within(first, of if same else Years(of.first - 1, of.last - 1))


def _day_before(day: int, last: Day | Within) -> Point | None:
    """The day of the same month; of the month before where it comes later in the month."""
    inner = last.what if isinstance(last, Within) else last
    if not isinstance(inner, Day):
        return None
    year = last.of if isinstance(last, Within) and isinstance(last.of, Years) else None
    month = inner.month if day <= inner.day else (inner.month - 2) % 12 + 1
    if not 1 <= day <= longest(month):
        return None
    begun = Day(day, month)
    if not isinstance(last, Within):
        return begun
    if year and month > inner.month:
        return Within(begun, Years(year.first - 1, year.last - 1))
    return Within(begun, last.of)


RANGES: dict[str, Callable[..., object]] = {
    build.__name__: build
    for build in (
        between, between_numbers, days_joined, days_listed, days_within, hours_between,
        years_between, night_between, within_shift, week_ending,
    )
}  # fmt: skip
