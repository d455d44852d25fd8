"""Operators to days: the four bounds of what the words name, and of where an action lies.

words              named                  an action dated by them
a point            first, first-last, last    begins and ends inside
du 28 au 30        the same                   begins with the first end, ends with the last
depuis, from       first, first-open          begins inside the point, ends (not yet) open
jusqu'à            open-last, last            ends inside the point
avant, après       up to or from the point    begins and ends there
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from graph_schema.model import Anchor as CountedFrom
from graph_schema.model import Granularity, TimeKind
from graph_schema.timespan import UNKNOWN, Span
from ingest.times.anchor import Anchor
from ingest.times.choose import choose, unit_of
from ingest.times.days import Days, shifted
from ingest.times.operators import (
    After,
    AnniversaryOf,
    Around,
    Before,
    Between,
    Every,
    Operator,
    Point,
    Since,
    Starting,
    Until,
)
from ingest.times.spread import Ends, ends_between
from ingest.times.wording import edtf_of, grain_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The interval some words name, and where an action lies that they date."""

    named: Span = UNKNOWN
    lies: Span = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """All that is known of an expression.

    ``others`` are other readings, best first; ``commemorated`` is the day an anniversary recalls.
    """

    kind: TimeKind = "date"
    bounds: Bounds = Bounds()
    granularity: Granularity = "day"
    edtf: str | None = None
    rule: str
    anchor: CountedFrom = "absolute"
    others: tuple[Bounds, ...] = ()
    commemorated: Span | None = None


def resolve(operator: Operator, anchor: Anchor) -> Resolved:
    """Count an operator out; what lies outside the calendar has no bounds."""
    if isinstance(operator, Every):
        return Resolved(kind="set", rule="set", anchor="none")
    try:
        return _resolved(operator, anchor)
    except (ValueError, OverflowError):
        return Resolved(rule="beyond the calendar", granularity=grain_of(operator), anchor="none")


def _resolved(operator: Operator, anchor: Anchor) -> Resolved:
    ends = _ends(operator, anchor)
    rule = " ".join([*_PREFIX.get(type(operator), ()), ends.rule])
    found = Resolved(
        granularity=grain_of(operator),
        rule=rule,
        anchor=_counted_from(ends, anchor),
        others=tuple(_bounds(operator, other, anchor) for other in ends.others),
    )
    if ends.best is None:
        return found
    bounds = _bounds(operator, ends.best, anchor)
    return replace(
        found,
        bounds=bounds,
        edtf=edtf_of(operator, bounds.named, ends.best),
        commemorated=_commemorated(operator, ends.best[0]),
    )


def _ends(operator: Operator, anchor: Anchor) -> Ends:  # noqa: PLR0911 - a case a pattern
    match operator:
        case Between():
            return ends_between(operator, anchor)
        case Since(of=of):
            return _both(of, replace(anchor, direction="past"))
        case Before(of=of, inclusive=True) if anchor.direction != "past":
            return _both(of, replace(anchor, direction="future"))
        case Until(of=of) | Before(of=of) if anchor.direction == "past":
            # "adjourned until Monday", "had left by Monday": the verb does not tell.
            return _both(of, replace(anchor, direction=None))
        case (
            Until(of=of) | Before(of=of) | Starting(of=of) | After(of=of) | Around(of=of)
            | AnniversaryOf(of=of)
        ):  # fmt: skip
            return _both(of, anchor)
        case Every():
            return Ends(None, "set")
        case _:
            return _both(operator, anchor)


def _both(point: Point, anchor: Anchor) -> Ends:
    choice = choose(point, anchor)
    return Ends(
        best=(choice.days, choice.days) if choice.days else None,
        rule=choice.rule,
        others=tuple((other, other) for other in choice.others),
        is_counted=choice.is_counted,
    )


def _bounds(operator: Operator, ends: tuple[Days, Days], anchor: Anchor) -> Bounds:  # noqa: PLR0911 - a case a pattern
    published = anchor.published
    first, last = ends
    match operator:
        case Between(fills=True):
            lies = Span(first.first, first.last, last.first, last.last)
            return Bounds(_named(Days(first.first, last.last)), lies)
        case Since():
            going_on = max(published, first.first) if published else None
            return Bounds(
                Span(first.first, first.first), Span(first.first, first.last, going_on, None)
            )
        case Starting():
            return Bounds(
                Span(first.first, first.first), Span(first.first, first.last, first.first, None)
            )
        case Until():
            named = Span(None, None, last.last, last.last)
            return Bounds(named, Span(None, last.last, last.first, last.last))
        case Before(inclusive=inclusive):
            end = last.last if inclusive else last.first - _DAY
            if published and published <= end:
                return _within(Days(published, end))
            return Bounds(Span(None, None, end, end), Span(None, end, None, end))
        case After():
            start = last.last + _DAY
            if published and start <= published and anchor.direction == "past":
                return _within(Days(start, published))
            return Bounds(Span(start, start), Span(start, None, start, None))
        case Around(of=of):
            unit = unit_of(of)
            return _within(Days(shifted(first.first, -1, unit), _a_unit_later(last, of)))
        case _:
            return _within(Days(first.first, last.last))


def _a_unit_later(days: Days, of: Point) -> date:
    """The last day of the next unit: 31 December 2016 after 2015, 29 February after January."""
    return shifted(days.last + _DAY, 1, unit_of(of)) - _DAY


def _within(days: Days) -> Bounds:
    return Bounds(_named(days), Span(days.first, days.last, days.first, days.last))


def _named(days: Days) -> Span:
    return Span(days.first, days.first, days.last, days.last)


def _counted_from(ends: Ends, anchor: Anchor) -> CountedFrom:
    if not ends.is_counted:
        return "absolute"
    return "published" if anchor.published else "none"


def _commemorated(operator: Operator, days: Days) -> Span | None:
    """The day n years before; of 29 February, the 28th where there is no other."""
    if not isinstance(operator, AnniversaryOf) or days.first != days.last:
        return None
    day = shifted(days.first, -operator.years, "year")
    return Span(day, day, day, day)


_PREFIX: dict[type, tuple[str, ...]] = {
    After: ("after",), AnniversaryOf: ("anniversary",), Around: ("around",), Before: ("before",),
    Between: ("range",), Since: ("since",), Starting: ("starting",), Until: ("until",),
}  # fmt: skip
