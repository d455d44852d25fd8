"""What is counted from publication, or lies on the day that is being told."""

from dataclasses import replace
from datetime import date, timedelta

from ingest.times.anchor import Anchor
from ingest.times.choice import Choice
from ingest.times.days import Days, shifted, unit_holding
from ingest.times.points import CLOCK_UNITS, At, Clock, Current, Now, PartOfDay, Recent, Unit

_VAGUE: dict[Unit, tuple[int, Unit]] = {
    "second": (1, "day"), "minute": (1, "day"), "hour": (1, "day"), "day": (7, "day"),
    "week": (4, "week"), "month": (3, "month"), "year": (3, "year"), "decade": (3, "decade"),
}  # fmt: skip
"""What "these last hours, days, weeks, months, years" reach back."""

_WHOLE = frozenset({"quarter", "half"})
"""Units of which whole ones of the calendar are meant: "the last two quarters"."""

_DAY = timedelta(days=1)
_NOON = 12


def counted(point: Current | Recent | Now, anchor: Anchor) -> Choice:
    """Count from publication."""
    published = anchor.published
    rule = {Current: "current", Recent: "recent", Now: "now"}[type(point)]
    if published is None:
        return Choice(None, f"{rule} unanchored")
    match point:
        case Now():
            return Choice(Days(published, published), rule)
        case Recent(from_now=True) if anchor.direction == "past":
            return Choice(None, "coming event", counted="event")  # "within a day it had fallen"
        case Current(unit=unit, step=step):
            start = unit_holding(published, unit).first
            return Choice(unit_holding(_stepped(start, step, unit), unit), rule)
        case Recent(unit=unit, count=count, ahead=ahead):
            if count and anchor.at and unit in CLOCK_UNITS:
                there = anchor.at + timedelta(**{f"{unit}s": count if ahead else -count})
                ends = sorted((there.date(), published))
                return Choice(Days(ends[0], ends[1]), f"coming {rule}" if ahead else rule)
            if count is None:
                count, unit = _VAGUE.get(unit, (3, unit))
                rule = "recent vague"
            return _recently(point, published, count, unit, rule)


def on_the_day(point: At | PartOfDay, anchor: Anchor) -> Choice:
    """An hour without its day: that of the sentence, else of publication."""
    rule = "clock" if isinstance(point, At) else "part-of-day"
    is_night = isinstance(point, PartOfDay) and point.part == "night"
    if anchor.near is not None:
        days = anchor.near.moved_on(1) if is_night else anchor.near
        return Choice(days, f"{rule} near", counted="previous")
    if is_night:
        return night(0, anchor)
    if anchor.published is None:
        return Choice(None, f"{rule} unanchored")
    return Choice(Days(anchor.published, anchor.published), rule)


def night(count: int, anchor: Anchor) -> Choice:
    """The night that ends today ("last night", "cette nuit" with a past verb), else the next."""
    if anchor.published is None:
        return Choice(None, "night unanchored")
    eve, morrow = anchor.published - _DAY, anchor.published + _DAY
    if count or anchor.direction == "past":
        return Choice(Days(eve, anchor.published), "night past")
    if anchor.direction:
        return Choice(Days(anchor.published, morrow), "night future")
    return Choice(Days(eve, morrow), "night undecided")


def hour_of_night(clock: Clock, night: Choice) -> Choice:
    """The day of an hour in a night; in one of two nights, either."""
    if night.days is None:
        return night.named("clock")
    *eves, last = night.days
    days = [Days(day, day) for day in (eves if clock.hour >= _NOON else [*eves[1:], last])]
    if len(days) == 1:
        return replace(night, days=days[0], rule=f"clock {night.rule}")
    return replace(night, days=None, others=tuple(days), rule=f"clock {night.rule}")


def _recently(point: Recent, published: date, count: int, unit: Unit, rule: str) -> Choice:
    """So many days are so many days, before or after that of publication, which is near enough.

    Of what is longer than a year's quarter whole ones of the calendar are meant.
    """
    sign, rule = (1, f"coming {rule}") if point.ahead else (-1, rule)
    if unit in _WHOLE:
        near = unit_holding(published, unit)
        far = unit_holding(shifted(near.first, sign * count, unit), unit)
        next_to = unit_holding(shifted(near.first, sign, unit), unit)
        return Choice(Days(min(far.first, next_to.first), max(far.last, next_to.last)), rule)
    far_end = shifted(published, sign * count, unit)
    wide = Days(min(far_end, published), max(far_end, published))
    if point.count is None or point.from_now or unit in CLOCK_UNITS:
        return Choice(wide, rule)
    beside = published + sign * _DAY
    return Choice(Days(min(far_end, beside), max(far_end, beside)), rule, rough=wide)


def _stepped(start: date, step: int, unit: Unit) -> date:
    """The first day of a unit some steps away; halves of months are not all alike."""
    for _ in range(abs(step) if unit == "fortnight" else 0):
        near = unit_holding(start, unit)
        start = unit_holding(near.last + _DAY if step > 0 else near.first - _DAY, unit).first
    return start if unit == "fortnight" else shifted(start, step, unit)
