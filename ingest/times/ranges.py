"""The grammar of ranges: "du 28 au 30 novembre", "between 2 and 5 May", "de lundi à mercredi"."""

from calendar import monthrange
from dataclasses import replace

from ingest.times.found import Found, Terms
from ingest.times.operators import (
    Between,
    Current,
    Day,
    DayOfMonth,
    Month,
    Ordered,
    PartOf,
    Point,
    Shift,
    Weekday,
    Year,
)
from ingest.times.points import as_point, governed
from ingest.times.terms import MonthName, Number, PartName, Role, Word

End = Point | DayOfMonth

_FINE, _COARSE = Day | Ordered | Weekday | Shift, Month | Year | PartOf | Current
_TWO_DIGITS = 2
_DECEMBER = 12
_LONGEST_MONTH = 31
_A_LEAP_YEAR = 2000


def ranged(terms: Terms) -> Found | None:
    """Read two ends; who acts "from … to" fills what is between, "between" only lies in it."""
    match terms:
        case [PartName(part="night"), Word(role="of"), *_]:
            return _between(terms, 2, ("to",), fills=False)
        case [Word(role="between"), *_]:
            return _between(terms, 1, ("and",), fills=False)
        case [Word(role="of" | "from"), *_]:
            return _between(terms, 1, ("to", "until"), fills=True)
        case [Number(), Word(role="dash" | "and"), Number(), MonthName(), *_]:
            return _between(terms, 0, ("dash", "and"), fills=True)
        case [MonthName(leads=True), Number(), Word(role="dash" | "and"), Number(), *_]:
            return _between(terms, 0, ("dash", "and"), fills=True)
        case _:
            return None


def _between(terms: Terms, at: int, joints: tuple[Role, ...], *, fills: bool) -> Found | None:
    first, taken = _end(terms[at:])
    at += taken
    if first is None or not _begins_with(terms[at:], joints):
        return None
    last, taken = _end(terms[at + 1 :])
    at += taken + 1
    if isinstance(first, Day) and isinstance(last, DayOfMonth):
        first, more = _with_year(first, terms[at:])
        at += more
    ends = _completed(first, last) if last else None
    return Found(Between(*ends, fills=fills), at) if ends else None


def _begins_with(terms: Terms, roles: tuple[Role, ...]) -> bool:
    match terms:
        case [Word(role=role), *_]:
            return role in roles
        case _:
            return False


def _end(terms: Terms) -> tuple[End | None, int]:
    found = governed(terms)
    if found and (of := as_point(found)):
        return of, found.length
    match terms:
        case [Word(role="the"), Number() as number, *_] if _is_day(number):
            return DayOfMonth(number.value), 2
        case [Number() as number, *_] if _is_day(number):
            return DayOfMonth(number.value), 1
        case _:
            return None, 0


def _is_day(number: Number) -> bool:
    if number.form not in {"digits", "ordinal"} or number.counting != "no":
        return False
    return number.width <= _TWO_DIGITS and 1 <= number.value <= _LONGEST_MONTH


def _with_year(first: Day, terms: Terms) -> tuple[Day, int]:
    """Read "January 28-30, 2021": the year stands behind both."""
    match terms:
        case [Word(role="comma"), Number() as number, *_] if number.is_year:
            return replace(first, year=number.value), 2
        case [Number() as number, *_] if number.is_year:
            return replace(first, year=number.value), 1
        case _:
            return first, 0


def _completed(first: End, last: End) -> tuple[Point, Point] | None:
    """Lend each end the month and year that only the other names."""
    match first, last:
        case DayOfMonth(), DayOfMonth():
            return None
        case DayOfMonth(day=day), Day():
            begun = _day_before(day, last)
            return (begun, last) if begun else None
        case Day(), DayOfMonth(day=day) if day > first.day:
            ended = _if_any(replace(first, day=day, weekday=None))
            return (first, ended) if ended else None
        case DayOfMonth(), _:
            return None
        case _, DayOfMonth():
            return None
        case _:
            alike = type(first) is type(last)
            fine = isinstance(first, _FINE) and isinstance(last, _FINE)
            coarse = isinstance(first, _COARSE) and isinstance(last, _COARSE)
            return (first, last) if alike or fine or coarse else None


def _day_before(day: int, last: Day) -> Day | None:
    """The day of the same month; of the month before where it comes later in the month."""
    same = replace(last, day=day, weekday=None, which=None)
    if day <= last.day:
        return _if_any(same)
    if last.month > 1:
        return _if_any(replace(same, month=last.month - 1))
    return replace(same, month=_DECEMBER, year=last.year and last.year - 1)


def _if_any(found: Day) -> Day | None:
    days = monthrange(found.year or _A_LEAP_YEAR, found.month)[1]
    return found if found.day <= days else None
