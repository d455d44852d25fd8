"""Dates of ready-made claims: ISO dates, ``a/b``, and what of EDTF (ISO 8601-2) names days."""

import re
from datetime import date, datetime, timedelta

from graph_schema.model import Granularity, Time
from graph_schema.timespan import Span

RULE = "ready-made"
LAST_YEAR = 9999
LAST_MONTH = 12
WIDEST_OFFSET = timedelta(hours=18)
"""That ISO 8601 libraries agree on; Neo4j holds no wider one."""
SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
"""The first month of spring, summer, autumn and winter, as on the northern half of the Earth."""

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEARS = re.compile(r"([0-9]{2})([0-9][0-9]|[0-9]X|XX)")
_OPEN = ("", "..")
_COARSE: tuple[Granularity, ...] = ("year", "decade", "century")

Days = tuple[date | None, date | None]


def time_of(words: str) -> Time:
    """Read a date, a date-time with its offset, or an interval of two dates.

    An action on a single date lies somewhere inside it; one of an interval begins in its first
    date and ends in its last. ``~`` widens a date by its own grain on both sides.

    >>> time_of("2020-12").span.start_latest, time_of("2020-12/2021").span.start_latest
    (datetime.date(2020, 12, 31), datetime.date(2020, 12, 31))
    >>> time_of("2015~").span.possible_from
    datetime.date(2014, 1, 1)

    Raises:
        ValueError: it is none of these.
    """
    if "T" in words:
        at = datetime.fromisoformat(words)
        offset = at.utcoffset()
        if offset is None:
            raise ValueError("the offset from UTC is missing")
        if abs(offset) > WIDEST_OFFSET:
            raise ValueError("the offset from UTC is more than 18 hours")
        return _time(words, Span(*[at.date()] * 4), "minute", at)
    if "/" in words:
        first, _, last = words.partition("/")
        if "/" in last:
            raise ValueError("an interval has two ends, a/b")
        if first in _OPEN and last in _OPEN:
            raise ValueError("an interval that is open on both sides says nothing")
        (begin, begun), grain = _days_or_open(first)
        (ending, end), other = _days_or_open(last)
        return _time(words, Span(begin, begun, ending, end), grain or other or "day")
    (first_day, last_day), grain = _days(words)
    return _time(words, Span(first_day, last_day, first_day, last_day), grain)


def _time(words: str, span: Span, grain: Granularity, at: datetime | None = None) -> Time:
    if not span.is_possible:
        raise ValueError("it ends before it begins")
    return Time(
        start_earliest=span.start_earliest,
        start_latest=span.start_latest,
        end_earliest=span.end_earliest,
        end_latest=span.end_latest,
        kind="clock" if at else "date",
        at=at,
        granularity=grain,
        edtf=words,
        rule=RULE,
        anchor="absolute",
    )


def _days_or_open(words: str) -> tuple[Days, Granularity | None]:
    return ((None, None), None) if words in _OPEN else _days(words)


def _days(words: str) -> tuple[tuple[date, date], Granularity]:
    """The first and the last day of a date, and its grain."""
    bare = words.rstrip("?~%")
    first, last, grain = _exact_days(bare)
    if words[len(bare) :].strip("?"):
        wide = last - first + timedelta(days=1)
        if grain == "year":
            first, last = (
                date(max(first.year - 1, 1), 1, 1),
                date(min(last.year + 1, LAST_YEAR), 12, 31),
            )
        elif grain == "month":
            first = _shifted(first, -timedelta(days=1)).replace(day=1)
            last = _last_of(last.year, last.month + 1)
        else:
            first, last = _shifted(first, -wide), _shifted(last, wide)
    return (first, last), grain


def _exact_days(words: str) -> tuple[date, date, Granularity]:
    if match := _DAY.fullmatch(words):
        day = date(*map(int, match.groups()))
        return day, day, "day"
    if (match := _MONTH.fullmatch(words)) and match[2] in SEASONS:
        year, month = int(match[1]), SEASONS[match[2]]
        return date(year, month, 1), _last_of(year, month + 2), "season"
    if match := _MONTH.fullmatch(words):
        year, month = map(int, match.groups())
        return date(year, month, 1), _last_of(year, month), "month"
    if match := _YEARS.fullmatch(words):
        first, last = int(words.replace("X", "0")), int(words.replace("X", "9"))
        return date(max(first, 1), 1, 1), date(last, 12, 31), _COARSE[words.count("X")]
    raise ValueError("an ISO date, an interval a/b or an EDTF date is wanted")


def _last_of(year: int, month: int) -> date:
    year, month = year + (month - 1) // LAST_MONTH, (month - 1) % LAST_MONTH + 1
    if (year, month) == (LAST_YEAR, LAST_MONTH) or year > LAST_YEAR:
        return date.max
    following = date(year + month // LAST_MONTH, month % LAST_MONTH + 1, 1)
    return following - timedelta(days=1)


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
