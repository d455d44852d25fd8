"""The days of an operator in EDTF, the Extended Date/Time Format, ISO 8601-2:2019.

"2020-11", "2020-11-28/2020-11-30", "../2018", and "2015~" for what is approximate; "P3D" for a
length of time.
"""

from graph_schema.timespan import Span
from ingest.times.days import Days, months_of, years_of
from ingest.times.grains import unit_of
from ingest.times.operators import Around, Between, Duration, Operator, Since, Starting, Until
from ingest.times.points import CLOCK_UNITS, PartOf, Recent, Shift, Unit

_LENGTHS: dict[Unit, str] = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W",
    "month": "P{}M", "year": "P{}Y",
}  # fmt: skip
_IN_OTHERS: dict[Unit, tuple[int, Unit]] = {
    "weekend": (2, "day"), "fortnight": (2, "week"), "quarter": (3, "month"), "half": (6, "month"),
    "decade": (10, "year"), "century": (100, "year"),
}  # fmt: skip
_WRITTEN: dict[int, Unit] = {4: "year", 7: "month", 10: "day"}
"""The unit of a date by its length, which is how far "~" widens it."""


def edtf_of(operator: Operator, named: Span, ends: tuple[Days, Days]) -> str:
    """Write the days that an operator names."""
    first, last = (_stretch(days) for days in ends)
    begin = ends[0].first.isoformat() if "/" in first else first
    end = ends[1].last.isoformat() if "/" in last else last
    match operator:
        case Between():
            return f"{begin}/{end}"
        case Since() if named.end_latest is None:
            return f"{begin}/.."
        case Starting():
            return f"{begin}/.."
        case Until():
            return f"../{end}"
        case Around(of=of) if _WRITTEN.get(len(first)) == unit_of(of):
            return f"{first}~"
        case Recent(count=None):
            return f"{ends[0].first}~/{ends[0].last}"
        case Shift(exactly=False, unit=unit) if unit not in CLOCK_UNITS | {"day"}:
            return f"{first}~"
        case PartOf() if "/" in first:
            return f"{ends[0].first}~/{ends[0].last}~"
        case _:
            return _interval(named)


def length_of(duration: Duration) -> str | None:
    """Write a length of time; a vague one has none."""
    if duration.count is None:
        return None
    factor, unit = _IN_OTHERS.get(duration.unit, (1, duration.unit))
    return _LENGTHS[unit].format(factor * duration.count)


def _stretch(days: Days) -> str:
    if days.first == days.last:
        return days.first.isoformat()
    if days == months_of(days.first.year, days.first.month):
        return days.first.isoformat()[:7]
    if days == years_of(days.first.year, days.first.year):
        return days.first.isoformat()[:4]
    return f"{days.first}/{days.last}"


def _interval(named: Span) -> str:
    first, last = named.start_earliest, named.end_latest
    if first and last:
        return _stretch(Days(first, last))
    return f"{first or '..'}/{last or '..'}"
