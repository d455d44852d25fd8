"""What the patterns of longer stretches build: years, units of the calendar, parts of them."""

from collections.abc import Callable

from ingest.times.days import LAST_YEAR, LONGEST_MONTH
from ingest.times.meanings.numbers import two_digits
from ingest.times.meanings.parts import THIRDS
from ingest.times.points import (
    CLOCK_UNITS,
    Current,
    Feast,
    Holding,
    Month,
    Nth,
    Part,
    PartOf,
    PartOfDay,
    Point,
    Rest,
    Season,
    Shift,
    Third,
    Told,
    Unit,
    Weekday,
    Which,
    Within,
    Years,
)

_COARSE = Month | Season | Years | Current
_WEEKS = 53


def years(year: int, length: int = 1, unit: Unit = "year") -> Years | None:
    """A year, or as many from one on."""
    return Years(year, year + length - 1, unit) if 1 <= year <= LAST_YEAR - length else None


def years_98(year: int) -> Years | None:
    """A year in two digits that cannot be a day."""
    return Years(two_digits(year), two_digits(year)) if LONGEST_MONTH < year <= 99 else None


def decade(year: int) -> Years | None:
    """The decade from a round year: 1990, or 90."""
    if year % 10:
        return None
    first = year if year > 99 else two_digits(year)
    return Years(first, first + 9, "decade")


def century(nth: int, unit: Unit = "century") -> Years | None:
    """The n-th century as ISO 8601-2 counts it: the 21st from 2000 to 2099."""
    if unit != "century":
        return None
    first = max(nth * 100 - 100, 1)
    return Years(first, nth * 100 - 1, "century") if 1 <= nth <= 30 else None


def current(unit: Unit, step: int = 0) -> Current | None:
    """A unit of the calendar, counted from that of publication."""
    if unit in CLOCK_UNITS or (unit == "day" and not step):
        return None
    return Current(unit, step)


def nth(
    number: int, what: Unit | Weekday | int, of: Point | None = None, part: Part | None = None
) -> Nth | PartOfDay | None:
    """The n-th unit or day of the week inside a point, perhaps a part of it."""
    if number == 0 or what in CLOCK_UNITS:
        return None
    found = Nth(number, Weekday(what) if isinstance(what, int) else what, of)
    return PartOfDay(part, found) if part else found


def week_number(number: int) -> Nth | None:
    """A week of this year by its number."""
    return Nth(number, "week", Current("year", 0)) if 1 <= number <= _WEEKS else None


def part_of(third: Third, of: Point) -> PartOf | PartOfDay | None:
    """A third of a stretch; of a day a part."""
    if isinstance(of, _COARSE | Nth | Within | Which | Told | Feast):
        return PartOf(third, of)
    return PartOfDay(THIRDS[third], of) if isinstance(of, Weekday | Shift) else None


def rest(of: Point, *, is_later: bool) -> Rest:
    """What is left of a stretch, or what is over."""
    return Rest(of, is_later)


def week_of(of: Point) -> Holding:
    """The week that holds a day."""
    return Holding("week", of)


STRETCHES: dict[str, Callable[..., object]] = {
    build.__name__: build
    for build in (
        years, years_98, decade, century, current, nth, week_number, part_of, rest, week_of,
    )
}  # fmt: skip
