"""Operators to days: the four bounds of what the words name, and of where an action lies.

words              named                  an action dated by them
a point            first, first-last, last    begins and ends inside
du 28 au 30        the same                   begins with the first end, ends with the last
depuis, from       first, first-open          begins inside the point, ends (not yet) open
jusqu'à            open-last, last            ends inside the point
avant, après       up to or from the point    begins and ends there
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from graph_schema.model import Anchor as CountedFrom
from graph_schema.model import Granularity, TimeKind
from graph_schema.timespan import UNKNOWN, Span
from ingest.times.anchor import Anchor
from ingest.times.choose import choose
from ingest.times.days import Days, shifted
from ingest.times.grains import grain_of, unit_of
from ingest.times.instants import instant_of
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
from ingest.times.points import At, Now, PartOf, Point
from ingest.times.spread import Ends, ends_between
from ingest.times.tree import Direction
from ingest.times.wording import edtf_of, length_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The interval some words name, and where an action lies that they date."""

    named: Span = UNKNOWN
    lies: Span = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """All that is known of an expression.

    ``others`` are other readings, best first; ``at`` is the instant of a clock time;
    ``commemorated`` is the day an anniversary recalls.
    """

    kind: TimeKind = "date"
    bounds: Bounds = Bounds()
    at: datetime | None = None
    granularity: Granularity = "day"
    edtf: str | None = None
    rule: str
    anchor: CountedFrom = "absolute"
    others: tuple[Bounds, ...] = ()
    commemorated: Span | None = None


def resolve(operator: Operator, anchor: Anchor) -> Resolved:
    """Count an operator out; what lies outside the calendar has no bounds."""
    grain = grain_of(operator)
    match operator:
        case Every():
            return Resolved(kind="set", rule="set", granularity=grain, anchor="none")
        case Duration():
            edtf = length_of(operator)
            return Resolved(
                kind="duration", rule="duration", edtf=edtf, granularity=grain, anchor="none"
            )
        case Anniversary():
            return Resolved(rule="anniversary unanchored", granularity=grain, anchor="event")
        case _:
            pass
    try:
        return _resolved(operator, anchor, grain)
    except (ValueError, OverflowError):
        return Resolved(rule="beyond the calendar", granularity=grain, anchor="none")


_Dated = (
    Point | Between | Since | Starting | Until | Before | After | Around | AnniversaryOf | Ahead
)


def _resolved(operator: _Dated, anchor: Anchor, grain: Granularity) -> Resolved:
    ends = _ends(operator, anchor)
    rule = " ".join([*_PREFIX.get(type(operator), ()), ends.rule])
    found = Resolved(
        kind="clock" if isinstance(operator, At) else "date",
        granularity=grain,
        rule=rule,
        anchor=_counted_from(ends, anchor),
        others=tuple(_bounds(operator, other, anchor) for other in ends.others),
    )
    if ends.best is None:
        return found
    bounds = _bounds(operator, ends.best, anchor)
    if ends.rough:
        bounds = Bounds(bounds.named, _bounds(operator, ends.rough, anchor).lies)
    at = (
        instant_of(ends.best[0].first, operator.clock, anchor.at)
        if isinstance(operator, At)
        else None
    )
    return replace(
        found,
        bounds=bounds,
        at=at,
        edtf=at.isoformat() if at else edtf_of(operator, bounds.named, ends.best),
        commemorated=_commemorated(operator, ends.best[0]),
    )


def _ends(operator: _Dated, anchor: Anchor) -> Ends:
    match operator:
        case Between():
            return ends_between(operator, anchor)
        case Since(of=of):
            return _both(of, replace(anchor, direction="past"))
        case Before(of=of, inclusive=True) if anchor.direction != "past":
            return _both(of, replace(anchor, direction="future"))
        case Ahead(of=of):
            inner = of.of if isinstance(of, AnniversaryOf) else of
            return _both(inner, replace(anchor, direction="future"))
        case Until(of=of) | Before(of=of) if anchor.direction == "past":
            # "adjourned until Monday", "had left by Monday": the verb does not tell.
            return _both(of, replace(anchor, direction=None))
        case (
            Until(of=of) | Before(of=of) | Starting(of=of) | After(of=of) | Around(of=of)
            | AnniversaryOf(of=of)
        ):  # fmt: skip
            return _both(of, anchor)
        case _:
            return _both(operator, anchor)


def _both(point: Point, anchor: Anchor) -> Ends:
    choice = choose(point, anchor)
    return Ends(
        best=(choice.days, choice.days) if choice.days else None,
        rule=choice.rule,
        others=tuple((other, other) for other in choice.others),
        counted=choice.counted,
        rough=(choice.rough, choice.rough) if choice.rough else None,
    )


def _bounds(operator: _Dated, ends: tuple[Days, Days], anchor: Anchor) -> Bounds:
    published = anchor.published
    first, last = ends
    match operator:
        case Now():
            return Bounds(_named(first))  # what is so now began before, and may go on
        case Between(fills=True):
            lies = Span(first.first, first.last, last.first, last.last)
            return Bounds(_named(Days(first.first, last.last)), lies)
        case Since() if anchor.is_finished and published and first.first <= published:
            return _within(Days(first.first, published))
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
            return _before(last.last if inclusive else last.first - _DAY, published)
        case Ahead():
            return Bounds(_named(first), on_the_way_to(first.first, published, anchor.direction))
        case After(inclusive=inclusive):
            start = first.first if inclusive else last.last + _DAY
            if published and start <= published and anchor.direction == "past":
                return _within(Days(start, published))
            return Bounds(Span(start, start), Span(start, None, start, None))
        case Around(of=PartOf()):
            width = last.last - first.first + _DAY
            return _within(Days(first.first - width, last.last + width))
        case Around(of=of):
            unit = unit_of(of)
            later = shifted(last.last + _DAY, 1, unit) - _DAY  # 29 February after January
            return _within(Days(shifted(first.first, -1, unit), later))
        case _:
            return _within(Days(first.first, last.last))


def on_the_way_to(day: date, published: date | None, direction: Direction | None) -> Span:
    """Where what is told "ahead of" a day lies; what is past also lies before publication."""
    if direction == "past" and published:
        return _before(min(day - _DAY, published), None).lies
    return _before(day - _DAY, published).lies


def _before(end: date, published: date | None) -> Bounds:
    """Up to a day: from publication on, where it lies ahead."""
    if published and published <= end:
        return _within(Days(published, end))
    return Bounds(Span(None, None, end, end), Span(None, end, None, end))


def _within(days: Days) -> Bounds:
    return Bounds(_named(days), Span(days.first, days.last, days.first, days.last))


def _named(days: Days) -> Span:
    return Span(days.first, days.first, days.last, days.last)


def _counted_from(ends: Ends, anchor: Anchor) -> CountedFrom:
    if ends.counted == "published" and anchor.published is None:
        return "none"
    return ends.counted


def _commemorated(operator: Operator, days: Days) -> Span | None:
    """The day so many years before; of 29 February, the 28th where there is no other."""
    if isinstance(operator, Ahead):
        operator = operator.of
    if not isinstance(operator, AnniversaryOf) or days.first != days.last or not operator.count:
        return None
    day = shifted(days.first, -operator.count, operator.unit)
    return Span(day, day, day, day)


_PREFIX: dict[type, tuple[str, ...]] = {
    After: ("after",), Ahead: ("ahead",), AnniversaryOf: ("anniversary",), Around: ("around",),
    Before: ("before",), Between: ("range",), Since: ("since",), Starting: ("starting",),
    Until: ("until",),
}  # fmt: skip
