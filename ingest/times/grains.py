"""The grain of what words say: the unit they count in, and the granularity of the formats."""

from graph_schema.model import Granularity
from ingest.times.operators import (
    After,
    Ahead,
    Anniversary,
    AnniversaryOf,
    Around,
    Before,
    Between,
    Duration,
    Every,
    Operator,
    Since,
    Starting,
    Until,
)
from ingest.times.points import (
    At,
    Current,
    Holding,
    Lasting,
    Month,
    Named,
    Nth,
    PartOf,
    PartOfDay,
    Point,
    Recent,
    Rest,
    Season,
    Shift,
    Told,
    Unit,
    Weekend,
    Which,
    Within,
    Years,
)

_BY_COARSENESS: tuple[Granularity, ...] = (
    "minute", "hour", "part-of-day", "day", "week", "month", "season", "quarter", "year",
    "decade", "century", "vague",
)  # fmt: skip
_GRANULARITY: dict[Unit, Granularity] = {
    "second": "minute", "minute": "minute", "hour": "hour", "day": "day", "weekend": "day",
    "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter",
    "half": "quarter", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip


def unit_of(point: Point) -> Unit:
    """The unit in which a point is counted."""
    match point:
        case Month():
            return "month"
        case Season():
            return "quarter"
        case Weekend():
            return "weekend"
        case Years(unit=unit) | Current(unit=unit) | Shift(unit=unit) | Recent(unit=unit):
            return unit
        case Lasting(unit=unit) | Holding(unit=unit):
            return unit
        case Nth(what=what):
            return what if isinstance(what, str) else "day"
        case (
            Which(of=of)
            | Within(what=of)
            | PartOf(of=of)
            | Rest(of=of)
            | Told(of=of)
            | Named(of=of)
        ):
            return unit_of(of)
        case _:
            return "day"


def grain_of(operator: Operator) -> Granularity:
    """The grain of the words; of a range that of its coarser end."""
    match operator:
        case Between(first=first, last=last):
            grains = (grain_of(first), grain_of(last))
            return next(grain for grain in reversed(_BY_COARSENESS) if grain in grains)
        case (
            Since(of=of) | Starting(of=of) | Until(of=of) | Before(of=of) | After(of=of)
            | Around(of=of) | AnniversaryOf(of=of) | Told(of=of) | Ahead(of=of)
        ):  # fmt: skip
            return grain_of(of)
        case At(clock=clock):
            return "minute" if clock.minute else "hour"
        case PartOfDay():
            return "part-of-day"
        case PartOf() | Recent(count=None) | Rest():
            return "vague"
        case Season() | Which(of=Season()) | Within(what=Season()):
            return "season"
        case Every() | Shift(exactly=True) | Anniversary():
            return "day"
        case Duration(unit=unit):
            return _GRANULARITY[unit]
        case _:
            return _GRANULARITY[unit_of(operator)]
