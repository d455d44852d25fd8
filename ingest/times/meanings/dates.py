"""What the patterns of days of the calendar build."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace

from ingest.times.days import LONGEST_MONTH, day_of, longest
from ingest.times.operators import Nothing
from ingest.times.points import (
    Current,
    Day,
    DayOfMonth,
    Feast,
    Holding,
    Month,
    Named,
    Nth,
    Ordered,
    PartOfDay,
    Point,
    Recurring,
    Season,
    SeasonName,
    Shift,
    Side,
    Unit,
    Weekday,
    Weekend,
    Which,
    Within,
    Years,
)

_MONTHS = 12
_RECENT = range(1900, 2100)


def day(day: int, month: int) -> Day | Nothing | None:
    """A day of a month."""
    if not 1 <= month <= _MONTHS or day > 99:
        return None
    return Day(day, month) if 1 <= day <= longest(month) else Nothing()


def iso(year: int, month: int, day: int) -> Within | Nothing | None:
    """A full date in figures, year first."""
    if not (1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]):
        return Nothing()
    return Within(Day(day, month), Years(year, year))


def compact(yyyymmdd: str) -> Within | None:
    """A full date in eight digits, of the years of news alone."""
    found = iso(int(yyyymmdd[:4]), int(yyyymmdd[4:6]), int(yyyymmdd[6:]))
    recent = int(yyyymmdd[:4]) in _RECENT
    return found if isinstance(found, Within) and recent else None


def figures(first: int, second: int, year: int | None = None) -> Point | Nothing | None:
    """Day and month in figures, either first."""
    days = [
        (monthrange(year, m)[1] if year else longest(m)) if 1 <= m <= _MONTHS else 0
        for m in (second, first)
    ]
    if not (1 <= first <= days[0] or 1 <= second <= days[1]):
        return Nothing()
    ordered = Ordered(first, second)
    return ordered if year is None else Within(ordered, Years(year, year))


def day_first(first: int, second: int) -> Day | Nothing | None:
    """Day and month in figures, day first."""
    return day(first, second)


def day_of_month(day: int) -> DayOfMonth | None:
    """A day of a month that is not named."""
    return DayOfMonth(day) if 1 <= day <= LONGEST_MONTH else None


def within(what: Point, of: Point) -> Point | Nothing | None:
    """A date inside a stretch that is longer; 29 February 2019 is none."""
    if isinstance(what, PartOfDay) and what.of is not None:
        inner = within(what.of, of)
        return inner if not inner or isinstance(inner, Nothing) else replace(what, of=inner)
    if isinstance(what, Nth) and what.of is None:
        return replace(what, of=of)
    if (
        isinstance(what, Day)
        and isinstance(of, Years)
        and not day_of(of.first, what.month, what.day)
    ):
        return Nothing()
    return Within(what, of) if isinstance(what, Recurring) else None


def which(of: Point, side: Side) -> Point | None:
    """The last, this or the next of what recurs."""
    if isinstance(of, PartOfDay) and of.of is not None:
        inner = which(of.of, side)
        return replace(of, of=inner) if inner else None
    return Which(side, of) if isinstance(of, Recurring) else None


def on_weekday(weekday: int, date: Point, **_slots: object) -> Point | None:
    """A date with its day of the week."""
    match date:
        case Day(weekday=None) | Ordered(weekday=None) | DayOfMonth(weekday=None):
            return replace(date, weekday=weekday)
        case Within(what=Day(weekday=None) | Ordered(weekday=None) as what):
            return replace(date, what=replace(what, weekday=weekday))
        case Within() | Shift() | Current():
            return date
        case _:
            return None


def named_year(what: Month, of: Years) -> Named:
    """A name that holds a month and a year: "mai 68"."""
    return Named(Within(what, of))


def weekday(weekday: int) -> Weekday:
    """A day of the week."""
    return Weekday(weekday)


def weekday_after(weekday: int, weeks: int) -> Shift:
    """As in "vendredi en huit": the next one, and so many weeks on."""
    return Shift(weeks, "week", Which("next", Weekday(weekday)), exactly=True)


def weekdays_ago(count: int, weekday: int) -> Shift | Which:
    """As in "two Sundays ago"."""
    last = Which("last", Weekday(weekday))
    return last if count == 1 else Shift(1 - count, "week", last, exactly=True)


def weekday_shift(weekday: int, count: int, unit: Unit) -> Shift | Within:
    """As in "Monday two weeks from now": of the week that it leads to."""
    there = Shift(count, unit)
    return there if unit == "day" else Within(Weekday(weekday), Holding("week", there))


def weekend() -> Weekend:
    """A weekend."""
    return Weekend()


def month(month: int) -> Month:
    """A month."""
    return Month(month)


def season(season: SeasonName) -> Season:
    """A season."""
    return Season(season)


def feast(feast: str) -> Feast:
    """A feast."""
    return Feast(feast)


DATES: dict[str, Callable[..., object]] = {
    build.__name__: build
    for build in (
        day, iso, compact, figures, day_first, day_of_month, within, named_year, which, on_weekday,
        weekday, weekday_after, weekday_shift, weekdays_ago, weekend, month, season, feast,
    )
}  # fmt: skip
