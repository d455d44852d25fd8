"""Day and month in figures: in which order they stand, "3/1" in France and in America."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal

from ingest.times.anchor import Anchor
from ingest.times.choice import Choice
from ingest.times.days import Days
from ingest.times.points import Day, Ordered, Point, Which, Within

Order = Literal["day-first", "month-first"]


def in_either_order(
    point: Point, anchor: Anchor, choose: Callable[[Point, Anchor], Choice]
) -> Choice:
    """Day and month in either order: that of the country first, then what the weekday tells."""
    orders: tuple[Order, ...] = ("day-first", "month-first")
    orders = orders[::-1] if anchor.month_first else orders
    found = {order: choose(in_order(point, order), anchor) for order in orders}
    readings = [each for each in found.values() if each.days] or list(found.values())
    weekday = next((each.weekday for each in _parts(point) if isinstance(each, Ordered)), None)
    if weekday is not None and anchor.published:
        readings.sort(key=lambda each: _misfit(each.days, weekday, anchor.published))
    best = readings[0]
    order = next(order for order, each in found.items() if each is best)
    others = [days for each in readings[1:] for days in (each.days, *each.others) if days]
    others = [days for days in dict.fromkeys((*best.others, *others)) if days != best.days]
    return replace(best, others=tuple(others), rule=f"figures {order}")


def _misfit(days: Days | None, weekday: int, published: date | None) -> tuple[bool, int]:
    """Whether it is another weekday than the text names, and how far away."""
    if days is None or published is None:
        return True, 0
    return days.first.weekday() != weekday, abs((days.first - published).days)


def _parts(point: Point) -> tuple[Point, ...]:
    match point:
        case Within(what=what) | Which(of=what):
            return point, what
        case _:
            return (point,)


def in_order(point: Point, order: Order) -> Point:
    """Tell day from month, where a point holds both in figures."""
    match point:
        case Within(what=Ordered() as what) | Which(of=Ordered() as what):
            day = _day(what, order)
            return replace(point, what=day) if isinstance(point, Within) else replace(point, of=day)
        case Ordered():
            return _day(point, order)
        case _:
            return point


def _day(point: Ordered, order: Order) -> Day:
    pair = (point.first, point.second)
    day, month = pair if order == "day-first" else reversed(pair)
    return Day(day, month, point.weekday)
