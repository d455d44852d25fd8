"""A point to its days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from ingest.times.anchor import Anchor
from ingest.times.choice import Choice
from ingest.times.counting import counted, hour_of_night, night, on_the_day
from ingest.times.days import (
    Days,
    reached,
    shifted,
    third_of,
    unit_holding,
    widened,
    years_of,
)
from ingest.times.grains import unit_of
from ingest.times.occurrences import inside, nth_of, occurrences, pick
from ingest.times.ordered import in_either_order
from ingest.times.points import (
    CLOCK_UNITS,
    At,
    Current,
    Day,
    DayOfMonth,
    Feast,
    Holding,
    Lasting,
    Month,
    Named,
    Now,
    Nth,
    Ordered,
    PartOf,
    PartOfDay,
    Point,
    Recent,
    Recurring,
    Rest,
    Season,
    Shift,
    Side,
    Told,
    Weekday,
    Weekend,
    Which,
    Within,
    Years,
)

_NAMES: dict[type, str] = {
    Day: "day", DayOfMonth: "day", Month: "month", Weekday: "weekday", Weekend: "weekend",
    Season: "season", Feast: "feast", Nth: "nth", Ordered: "figures",
}  # fmt: skip
_DAY = timedelta(days=1)


def choose(point: Point, anchor: Anchor) -> Choice:
    """Find the days of a point.

    Raises:
        ValueError, OverflowError: it lies outside the calendar.
    """
    match point:
        case Years(first=first, last=last, unit=unit):
            return Choice(years_of(first, last), unit, counted="absolute")
        case Ordered() | Within(what=Ordered()) | Which(of=Ordered()):
            return in_either_order(point, anchor, choose)
        case Within(what=what, of=of):
            name = _NAMES[type(what)]
            found = choose(of, anchor).each(name, lambda days: _only(what, days))
            return replace(found, rule=name) if isinstance(of, Years) else found
        case Which(side=side, of=of):
            return _recurring(of, anchor, side)
        case Nth(what=Weekday(), of=Current()) if anchor.direction == "present":
            return Choice(None, "nth habit")  # "gratuit le premier dimanche du mois"
        case Nth(of=of) if of is not None:
            return choose(of, anchor).each("nth", lambda days: nth_of(point, days))
        case Named(of=of):
            found = choose(of, anchor)
            others = (found.days, *found.others) if found.days else found.others
            return replace(found, days=None, others=others, rule=f"name {found.rule}")
        case Told(of=of):
            return _told(of, anchor)
        case Holding(unit=unit, of=of):
            return choose(of, anchor).each("unit", lambda days: unit_holding(days.first, unit))
        case PartOf(third=third, of=of):
            return choose(of, anchor).each("third", lambda days: third_of(days, third))
        case Rest(of=of, is_later=is_later):
            return choose(of, anchor).each(
                "rest", lambda days: _rest(days, anchor, is_later=is_later)
            )
        case At(clock=clock, of=PartOfDay(part="night", of=Shift(of=None) as of)):
            return hour_of_night(clock, night(of.count, anchor))
        case At(of=of) if of is not None:
            return choose(of, anchor).named("clock")
        case PartOfDay(of=Shift(of=None) as of, part="night") if of.count in {-1, 0}:
            return night(of.count, anchor)
        case PartOfDay(of=of) if of is not None:
            return choose(of, anchor).named("part-of-day")
        case At() | PartOfDay():
            return on_the_day(point, anchor)
        case Shift():
            return _shifted(point, anchor)
        case Lasting(count=count, unit=unit, of=of):
            return choose(of, anchor).each(
                "lasting", lambda days: Days(days.first, shifted(days.first, count, unit) - _DAY)
            )
        case Current() | Recent() | Now():
            return counted(point, anchor)
        case _:
            return _recurring(point, anchor, None)


def _only(what: Recurring, days: Days) -> Days | None:
    """The one occurrence inside some days; of several nobody knows which."""
    found = list(inside(what, days))
    return found[0] if len(found) == 1 else None


def _rest(days: Days, anchor: Anchor, *, is_later: bool) -> Days | None:
    published = anchor.published
    if published is None or published not in days:
        return days
    return Days(published, days.last) if is_later else Days(days.first, published)


def _recurring(point: Recurring, anchor: Anchor, side: Side | None) -> Choice:
    name = _NAMES[type(point)]
    if isinstance(point, Season) and anchor.direction == "present" and side is None:
        return Choice(None, "season habit")  # "en été, la ville se vide"
    is_weekday = isinstance(point, Weekday | Weekend)
    picked = pick(
        occurrences(point, anchor.published),
        anchor,
        which=side,
        is_weekday=is_weekday,
        must=isinstance(point, DayOfMonth) and point.weekday is not None,
    )
    others = picked.others
    if is_weekday and picked.days and anchor.published and side in {"last", "next"}:
        others = tuple(_a_week_further(picked.days, anchor.published))
    return Choice(picked.days, f"{name} {picked.way}", others)


def _a_week_further(days: Days, published: date) -> Iterator[Days]:
    """Give the other reading: to some, "next Friday" on a Monday is that of next week."""
    if days.first.isocalendar()[:2] == published.isocalendar()[:2]:
        week = timedelta(weeks=1 if days.first > published else -1)
        yield days.moved(lambda day: day + week)


def _told(of: Point, anchor: Anchor) -> Choice:
    """Count from the time told before; where nothing was told at all, from publication."""
    if anchor.told is None:
        return choose(of, replace(anchor, direction=None)).named("narrative")
    there = anchor.told_before(unit_of(of))
    if there is None or there.near is None:
        return Choice(None, "narrative unanchored", counted="event")
    first, last = (
        choose(of, replace(there, published=day)) for day in (there.near.first, there.near.last)
    )
    found = replace(first.named("narrative"), counted="previous", others=())
    if first.days and last.days:
        return replace(found, days=Days(first.days.first, last.days.last))
    return found


def _shifted(point: Shift, anchor: Anchor) -> Choice:
    if point.unless_past and anchor.direction == "past":
        return Choice(None, "shift event", counted="event")
    if point.of is not None:
        found = choose(point.of, anchor)
        rule = f"shift {found.rule}"
    elif anchor.published is None:
        return Choice(None, "shift unanchored")
    else:
        found, rule = Choice(Days(anchor.published, anchor.published), "shift"), "shift"
    if point.of is None and anchor.at is not None and point.unit in CLOCK_UNITS:
        there = anchor.at + timedelta(**{f"{point.unit}s": point.count})
        return Choice(Days(there.date(), there.date()), rule)
    moved = found.each("", lambda days: _moved(days, point))
    rough = (
        None
        if point.exactly or not moved.days
        else widened(moved.days, point.unit, roughly=point.roughly)
    )
    return replace(moved, rule=rule, rough=rough)


def _moved(days: Days, point: Shift) -> Days:
    first, last = (reached(day, point.count, point.unit) for day in (days.first, days.last))
    return Days(first.first, last.last)
