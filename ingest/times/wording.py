"""What is kept of the words beside their days: their grain, and their form in EDTF.

EDTF is the Extended Date/Time Format, ISO 8601-2:2019: "2020-11", "2020-11-28/2020-11-30",
"../2018", and "2015~" for what is approximate.
"""

from graph_schema.model import Granularity
from graph_schema.timespan import Span
from ingest.times.choose import unit_of
from ingest.times.days import Days, month_of, year_of
from ingest.times.operators import (
    After,
    AnniversaryOf,
    Around,
    Before,
    Between,
    Every,
    Operator,
    PartOf,
    PartOfDay,
    Recent,
    Shift,
    Since,
    Starting,
    Until,
)

_BY_COARSENESS: tuple[Granularity, ...] = (
    "hour", "part-of-day", "day", "week", "month", "year", "vague",
)  # fmt: skip


def grain_of(operator: Operator) -> Granularity:
    """The grain of the words; of a range that of its coarser end."""
    match operator:
        case Between(first=first, last=last):
            grains = (grain_of(first), grain_of(last))
            return next(grain for grain in reversed(_BY_COARSENESS) if grain in grains)
        case (
            Since(of=of) | Starting(of=of) | Until(of=of) | Before(of=of) | After(of=of)
            | Around(of=of) | AnniversaryOf(of=of)
        ):  # fmt: skip
            return grain_of(of)
        case PartOfDay():
            return "part-of-day"
        case PartOf() | Recent(count=None):
            return "vague"
        case Every() | Shift(exactly=True):
            return "day"
        case _:
            return unit_of(operator)


def edtf_of(  # noqa: PLR0911 - a case a kind
    operator: Operator, named: Span, ends: tuple[Days, Days]
) -> str:
    """The days of an operator in EDTF."""
    first, last = (_stretch(days) for days in ends)
    match operator:
        case Between():
            return f"{first}/{last}"
        case Since() | Starting():
            return f"{first}/.."
        case Until():
            return f"../{last}"
        case Around():
            return f"{first}~"
        case Recent(count=None):
            return f"{ends[0].first}~/{ends[0].last}"
        case PartOf() | Shift() if "/" in first:
            return f"{ends[0].first}~/{ends[0].last}~"
        case _:
            return _interval(named)


def _stretch(days: Days) -> str:
    if days.first == days.last:
        return days.first.isoformat()
    if days == month_of(days.first.year, days.first.month):
        return days.first.isoformat()[:7]
    if days == year_of(days.first.year):
        return days.first.isoformat()[:4]
    return f"{days.first}/{days.last}"


def _interval(named: Span) -> str:
    first, last = named.start_earliest, named.end_latest
    if first and last:
        return _stretch(Days(first, last))
    return f"{first or '..'}/{last or '..'}"
