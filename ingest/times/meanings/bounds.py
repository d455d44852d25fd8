"""What the patterns of bounds, anniversaries, sets and lengths of time build."""

from collections.abc import Callable

from ingest.times.days import LAST_YEAR
from ingest.times.meanings.clocks import at
from ingest.times.meanings.counted import SMALLER
from ingest.times.operators import (
    After,
    Ahead,
    Anniversary,
    AnniversaryOf,
    Around,
    Before,
    Duration,
    Every,
    Since,
    Starting,
    Until,
)
from ingest.times.points import At, Clock, PartOf, Point, Shift, Unit


def since(of: Point) -> Since:
    """Going on since then."""
    return Since(of)


def since_count(count: int, unit: Unit, *, roughly: bool = False) -> Since | None:
    """Going on for so long."""
    return Since(Shift(-count, unit, roughly=roughly)) if 0 < count <= LAST_YEAR else None


def starting(of: Point) -> Starting:
    """From then on."""
    return Starting(of)


def until(of: Point) -> Until:
    """Up to and with then."""
    return Until(of)


def before(of: Point) -> Before:
    """Before then; before an hour is on its day."""
    return _before(of, is_inclusive=isinstance(of, At))


def before_shift(count: int, unit: Unit, of: Point) -> Before | None:
    """As in "more than two days before": then or earlier."""
    return Before(Shift(-count, unit, of)) if count > 0 else None


def by(of: Point) -> Before:
    """Then at the latest."""
    return _before(of, is_inclusive=True)


def _before(of: Point, *, is_inclusive: bool) -> Before:
    """Before the end of a month is inside it."""
    if isinstance(of, PartOf) and of.third == "end":
        return Before(of.of, inclusive=True)
    return Before(of, inclusive=is_inclusive)


def by_count(count: int, unit: Unit) -> Before | None:
    """In so long at the latest."""
    return Before(Shift(count, unit), inclusive=True) if 0 < count <= LAST_YEAR else None


def by_clock(clock: Clock, of: Point | None = None) -> Before | None:
    """At an hour at the latest."""
    found = at(clock, of)
    return Before(found, inclusive=True) if found else None


def after(of: Point) -> After:
    """After then."""
    return After(of, inclusive=isinstance(of, At))


def after_shift(count: int, unit: Unit, of: Point) -> After | None:
    """As in "more than two days after": then or later."""
    return After(Shift(count, unit, of)) if count > 0 else None


def at_or_later(clock: Clock, of: Point) -> After | None:
    """At an hour of a day or later."""
    found = at(clock, of)
    return After(found, inclusive=True) if found else None


def or_later(of: Point) -> After:
    """Then or later."""
    return After(of, inclusive=True)


def around(of: Point) -> Around | Point:
    """About then; of an hour its day."""
    return of if isinstance(of, At) else Around(of)


def anniversary(years: int, of: Point, unit: Unit = "year", **_slots: object) -> AnniversaryOf:
    """The n-th anniversary and its day."""
    return AnniversaryOf(years, of, unit)


def anniversary_told(years: int) -> Anniversary:
    """The n-th anniversary, whose day is told elsewhere."""
    return Anniversary(years)


def to_the_day(years: int, unit: Unit = "year") -> AnniversaryOf:
    """As in "ten years to the day after": today, which recalls a day."""
    return AnniversaryOf(years, Shift(0, "day"), unit)


def ahead(of: Point) -> Ahead:
    """On the way to a day."""
    return Ahead(of)


def ahead_anniversary(years: int, of: Point, **_slots: object) -> Ahead:
    """On the way to the n-th anniversary, on a day."""
    return Ahead(AnniversaryOf(years, of))


def every(**_slots: object) -> Every:
    """What comes again and again."""
    return Every()


def duration(unit: Unit, count: int | None = None) -> Duration | None:
    """How long."""
    if unit == "quarter" and count == 1:
        return None  # "a quarter of voters"
    return Duration(unit, count) if count is None or count > 0 else None


def duration_and_half(count: int, unit: Unit) -> Duration:
    """As in "two and a half days"; of weeks and months there is no even half."""
    smaller, factor = SMALLER.get(unit, (unit, 1))
    if unit in {"week", "month"} or factor == 1:
        return Duration(unit)
    return Duration(smaller, count * factor + factor // 2)


def duration_sum(count: int, unit: Unit, more: int, other: Unit) -> Duration:
    """As in "two hours and thirty minutes"; without a count where the second is no part."""
    smaller, factor = SMALLER.get(unit, (unit, 1))
    if smaller != other or unit == "month":
        return Duration(unit)
    return Duration(other, count * factor + more)


def duration_few(unit: Unit, **_slots: object) -> Duration:
    """How long, roughly."""
    return Duration(unit)


BOUNDS: dict[str, Callable[..., object]] = {
    build.__name__: build
    for build in (
        since, since_count, starting, until, before, before_shift, by, by_count, by_clock,
        after, after_shift, at_or_later, or_later, around, anniversary,
        anniversary_told, to_the_day, ahead, ahead_anniversary, every, duration, duration_and_half,
        duration_sum, duration_few,
    )
}  # fmt: skip
