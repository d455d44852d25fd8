"""What the patterns of counted times build: from publication, from a point, from what was told."""

from collections.abc import Callable

from ingest.times.days import LAST_YEAR
from ingest.times.meanings.dates import which
from ingest.times.points import (
    CLOCK_UNITS,
    Current,
    DayOfMonth,
    Lasting,
    Now,
    Point,
    Recent,
    Rest,
    Shift,
    Side,
    Told,
    Unit,
    Within,
    Years,
)

SMALLER: dict[Unit, tuple[Unit, int]] = {
    "minute": ("second", 60), "hour": ("minute", 60), "day": ("hour", 24), "week": ("day", 7),
    "month": ("day", 30), "year": ("month", 12), "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip
"""Units and their smaller ones, for counts with a half."""


def now() -> Now:
    """The day of publication, and about then."""
    return Now()


def days(dayword: int, weekday: int | None = None) -> Shift:
    """A day counted from publication by one word: "hier" is -1."""
    del weekday  # "hier mardi"
    return Shift(dayword, "day")


def roughly(count: int, unit: Unit, sign: int = 1) -> Shift:
    """About so many units from publication: "une dizaine de jours"."""
    return Shift(sign * count, unit, roughly=True)


def shift_and_half(count: int, unit: Unit, sign: int = 1) -> Shift | None:
    """So many units and a half from publication: "il y a un an et demi" is 18 months."""
    if unit not in SMALLER or count > LAST_YEAR:
        return None
    smaller, factor = SMALLER[unit]
    return Shift(sign * (count * factor + factor // 2), smaller)


def day_of_month_away(what: DayOfMonth, step: int) -> Within:
    """As in "le 5 du mois prochain"."""
    return Within(what, Current("month", step))


def ahead_in(count: int, unit: Unit, *, roughly: bool = False) -> Shift | None:
    """As in "in two weeks", which is a length of time under a past verb."""
    if count > LAST_YEAR:
        return None
    return Shift(count, unit, roughly=roughly, unless_past=True)


def planned_for(day: Point) -> Point | None:
    """As in "for Monday"; "for three days before" is a length of time."""
    return None if isinstance(day, Told | Shift) else day


def shift(  # noqa: PLR0913 - what the patterns may say
    count: int,
    unit: Unit,
    sign: int = 1,
    of: Point | None = None,
    *,
    exactly: bool = False,
    roughly: bool = False,
) -> Shift | None:
    """So many units from a point, else from publication."""
    if isinstance(of, Recent | Rest) or count > LAST_YEAR:
        return None
    if isinstance(of, Years) and unit != of.unit:
        return None
    return Shift(sign * count, unit, of, exactly=exactly, roughly=roughly)


def told_shift(count: int, unit: Unit, sign: int = 1) -> Told:
    """So many units from a time told before."""
    return Told(Shift(sign * count, unit))


def told_unit(unit: Unit, step: int = 0) -> Told | None:
    """A unit of the calendar, counted from that of a time told before."""
    if unit in CLOCK_UNITS:
        return None
    return Told(Shift(step, "day") if unit == "day" else Current(unit, step))


def told_which(of: Point, side: Side) -> Told | None:
    """The one before or after a time told before."""
    found = which(of, side)
    return Told(found) if found else None


def recent(
    unit: Unit,
    count: int | None = None,
    *,
    ahead: bool = False,
    few: int | None = None,
) -> Recent | None:
    """A stretch that ends, or begins, with publication; "a few" count nothing."""
    del few
    return Recent(unit, count, ahead) if count is None or 0 < count <= LAST_YEAR else None


def within_next(count: int, unit: Unit) -> Recent | None:
    """From now to so many units on."""
    return Recent(unit, count, ahead=True, from_now=True) if 0 < count <= LAST_YEAR else None


def told_recent(count: int, unit: Unit) -> Told | None:
    """A stretch that begins with a time told before."""
    found = recent(unit, count, ahead=True)
    return Told(found) if found else None


def lasting(count: int, unit: Unit, of: Point) -> Lasting | None:
    """So many units from the first day of a point on."""
    return None if unit in CLOCK_UNITS else Lasting(count, unit, of)


COUNTED: dict[str, Callable[..., object]] = {
    build.__name__: build
    for build in (
        now, days, roughly, planned_for, ahead_in, shift_and_half,
        day_of_month_away, shift, told_shift, told_unit, told_which, recent,
        within_next, told_recent, lasting,
    )
}  # fmt: skip
