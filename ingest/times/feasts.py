"""When feasts are: fixed days, days counted from Easter, weekdays of a month, other calendars.

Easter is counted by dateutil, the Islamic, Hebrew and Iranian calendars by convertdate. Where the
moon must be seen, a feast is a stretch one day wider on each side; a Hebrew day begins at eve.
"""

import tomllib
import warnings
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib import resources

from convertdate import hebrew, islamic, persian  # pyright: ignore[reportMissingTypeStubs]
from dateutil import easter
from pydantic import TypeAdapter

from ingest.times.days import Days, day_of

_DAY = timedelta(days=1)
_LAST = 2999
"""Easter and the moons are not counted further."""


@cache
def _tables() -> dict[str, dict[str, list[int]]]:
    file = resources.files("ingest.times.lexicon").joinpath("feasts.toml")
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    return TypeAdapter(dict[str, dict[str, list[int]]]).validate_python(found)


@cache
def known_feasts() -> frozenset[str]:
    """The names of all feasts."""
    return frozenset(name for table in _tables().values() for name in table)


@cache
def feast(name: str, year: int) -> tuple[Days, ...]:
    """The stretches of a feast that begin in a year of the civil calendar, in order.

    >>> feast("easter", 2021)[0].first, feast("thanksgiving", 2020)[0].first
    (datetime.date(2021, 4, 4), datetime.date(2020, 11, 26))
    >>> feast("ramadan", 2021)[0]
    Days(first=datetime.date(2021, 4, 12), last=datetime.date(2021, 5, 13))
    """
    if not 1583 <= year <= _LAST:
        return ()
    calendar = next(key for key, table in _tables().items() if name in table)
    entry = _tables()[calendar][name]
    return tuple(days for days in _dated(calendar, entry, year) if days.first.year == year)


def _dated(calendar: str, entry: list[int], year: int) -> Iterator[Days]:
    match calendar:
        case "fixed":
            yield from filter(None, [day_of(year, *entry)])
        case "easter":
            yield _one(easter.easter(year) + timedelta(days=entry[0]))
        case "orthodox-easter":
            yield _one(easter.easter(year, easter.EASTER_ORTHODOX) + timedelta(days=entry[0]))
        case "weekday":
            yield _one(_nth_weekday(year, *entry))
        case "weekday-not-pentecost":
            day = _nth_weekday(year, *entry)
            is_taken = day == easter.easter(year) + timedelta(days=49)
            yield _one(day + timedelta(days=7 * is_taken))
        case "islamic":
            month, day, length = entry
            for hijri in range(year - 622, (year - 622) * 33 // 32 + 3):
                if hijri > 0:
                    first = date(*islamic.to_gregorian(hijri, month, day))
                    yield Days(first - _DAY, first + timedelta(days=length))
        case "hebrew":
            month, day, length = entry
            for anno in (year + 3760, year + 3761):
                first = _hebrew(anno, month, day)
                yield Days(first - _DAY, first + timedelta(days=length - 1))
        case _:
            month, day, length = entry
            for anno in (year - 622, year - 621):
                first = date(*persian.to_gregorian(anno, month, day))
                yield Days(first, first + timedelta(days=length - 1))


def _hebrew(anno: int, month: int, day: int) -> date:
    """The day of a Hebrew date; month -1 is the last, Adar, or Adar II of a leap year."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # convertdate calls its own old names
        named = month if month > 0 else hebrew.year_months(anno)
        return date(*hebrew.to_gregorian(anno, named, day))


def _one(day: date) -> Days:
    return Days(day, day)


def _nth_weekday(year: int, number: int, weekday: int, month: int, later: int = 0) -> date:
    """The n-th weekday of a month, -1 the last, and so many days later."""
    if number > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    else:
        last = date(year, month, monthrange(year, month)[1])
        day = last - timedelta(days=(last.weekday() - weekday) % 7)
    return day + timedelta(days=later)
