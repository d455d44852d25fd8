"""What the patterns of hours build: clock times, alone or on a day."""

from collections.abc import Callable
from dataclasses import replace

from ingest.times.operators import Between
from ingest.times.points import CLOCK_UNITS, At, Clock, Part, PartOfDay, Point, Shift, Told

_NOON = 12
_HOURS, _MINUTES = 24, 60
_AFTER_NOON = frozenset({"afternoon", "evening"})


def clock(hour: int, minute: int = 0, second: int = 0) -> Clock | None:
    """An hour and its minutes; 24:00 is the end of the day, and read as its 0:00."""
    if not (0 <= hour <= _HOURS and 0 <= minute < _MINUTES and 0 <= second < _MINUTES):
        return None
    return Clock(hour % _HOURS, minute) if hour < _HOURS or not minute else None


def less(hour: int, minute: int) -> Clock | None:
    """Minutes before an hour: "dix heures moins dix", "ten to ten"."""
    if not (0 <= hour <= _HOURS and 0 < minute < _MINUTES):
        return None
    return Clock((hour - 1) % _HOURS, _MINUTES - minute)


def meridiem(hour: int, half: int, minute: int = 0, second: int = 0) -> Clock | None:
    """An hour of twelve: "8 p.m." has the half 12, "8 a.m." 0."""
    if not (1 <= hour <= _NOON and 0 <= minute < _MINUTES and 0 <= second < _MINUTES):
        return clock(hour, minute) if half and _NOON < hour < _HOURS else None
    return Clock(hour % _NOON + half, minute, is_told=True)


def compact_clock(hhmm: str, zone: str | None = None) -> Clock | None:
    """Four digits: "1430 GMT"."""
    found = clock(int(hhmm[:2]), int(hhmm[2:]))
    return replace(found, zone=zone) if found else None


def in_zone(clock: Clock, zone: str) -> Clock | None:
    """The same in a zone; "local" is one that is not told."""
    return replace(clock, zone=zone) if clock.zone is None else None


def in_part(clock: Clock, part: Part) -> Clock:
    """Turn "8h du soir", "7 in the afternoon" into hours of twenty-four."""
    is_late = clock.hour > 0 and (part in _AFTER_NOON or (part == "night" and clock.hour > 6))
    if is_late and clock.hour < _NOON and not clock.is_told:
        return replace(clock, hour=clock.hour + _NOON)
    return clock


def at(clock: Clock, of: Point | None = None) -> At | None:
    """A clock time on a day; a part of that day tells morning from evening."""
    if isinstance(of, PartOfDay):
        told = in_part(clock, of.part)
        is_tonight = of.part == "night" and isinstance(of.of, Shift) and of.of.of is None
        return At(told, of if is_tonight else of.of)  # an hour of a night lies on one of two days
    return None if isinstance(of, At) or _is_counted_in_hours(of) else At(clock, of)


def _is_counted_in_hours(of: Point | None) -> bool:
    inner = of.of if isinstance(of, Told) else of
    return isinstance(inner, Shift) and inner.unit in CLOCK_UNITS


def at_hour_of_night(clock: Clock, night: Between) -> At:
    """An hour of the night between two days."""
    told = in_part(clock, "night")
    return At(told, night.last if told.hour < _NOON else night.first)


def at_hour_today(hour: int) -> At:
    """As in "ce midi"."""
    return At(Clock(hour), Shift(0, "day"))


def at_in_part(clock: Clock, of: Point, part: Part) -> At | None:
    """A clock time on a day, of which the part tells morning from evening."""
    return at(in_part(clock, part), of)


CLOCKS: dict[str, Callable[..., object]] = {
    build.__name__: build
    for build in (
        clock,
        less,
        meridiem,
        compact_clock,
        in_zone,
        in_part,
        at,
        at_hour_today,
        at_hour_of_night,
        at_in_part,
    )
}
