"""Times whose ends are not known exactly, and what can be said of two of them.

A span stands for every interval of whole days [start, end] with ``start_earliest <= start <=
start_latest``, ``end_earliest <= end <= end_latest`` and ``start <= end``. An absent bound is
unknown. A relation is *possible* if it holds for some choice inside the bounds of both spans
and *certain* if it holds for every choice.

The relations are the thirteen of Allen, "Maintaining knowledge about temporal intervals",
CACM 26 (1983), on whole inclusive days: ``meets`` means that one begins on the day after the
other ends. Each is a set of difference constraints between the four ends, so a choice exists
exactly where the constraint graph has no negative cycle.
"""

from dataclasses import dataclass
from datetime import date
from itertools import product

FIRST_DAY, LAST_DAY = date.min, date.max


@dataclass(frozen=True, slots=True)
class Span:
    """Four inclusive day bounds; None is unknown."""

    start_earliest: date | None = None
    start_latest: date | None = None
    end_earliest: date | None = None
    end_latest: date | None = None

    @property
    def possible_from(self) -> date:
        """The first day it may touch."""
        return self.start_earliest or FIRST_DAY

    @property
    def possible_to(self) -> date:
        """The last day it may touch."""
        return self.end_latest or LAST_DAY

    @property
    def is_known(self) -> bool:
        """Whether anything at all is known."""
        return self != UNKNOWN

    @property
    def is_possible(self) -> bool:
        """Whether some interval lies inside the bounds: the earliest start, the latest end."""
        starts = self.possible_from <= (self.start_latest or LAST_DAY)
        ends = (self.end_earliest or FIRST_DAY) <= self.possible_to
        return starts and ends and self.possible_from <= self.possible_to


UNKNOWN = Span()

ALLEN = (
    "before", "meets", "overlaps", "starts", "during", "finishes", "equals",
    "finished-by", "contains", "started-by", "overlapped-by", "met-by", "after",
)  # fmt: skip

# Nodes of the constraint graph: 0 the origin of days, 1 and 2 the ends of the first interval,
# 3 and 4 those of the second. (a, b, k) stands for: b - a <= k.
A_START, A_END, B_START, B_END = 1, 2, 3, 4
Constraint = tuple[int, int, int]


def _less(a: int, b: int, by: int = 1) -> Constraint:
    return (b, a, -by)


def _same(a: int, b: int, apart: int = 0) -> list[Constraint]:
    """``b`` is exactly ``apart`` days after ``a``."""
    return [(a, b, apart), (b, a, -apart)]


_HALF: dict[str, list[Constraint]] = {
    "before": [_less(A_END, B_START, 2)],
    "meets": _same(A_END, B_START, 1),
    "overlaps": [_less(A_START, B_START), _less(B_START, A_END, 0), _less(A_END, B_END)],
    "starts": [*_same(A_START, B_START), _less(A_END, B_END)],
    "during": [_less(B_START, A_START), _less(A_END, B_END)],
    "finishes": [_less(B_START, A_START), *_same(A_END, B_END)],
    "equals": [*_same(A_START, B_START), *_same(A_END, B_END)],
}
_OTHER_HALF = {
    "after": "before", "met-by": "meets", "overlapped-by": "overlaps",
    "started-by": "starts", "contains": "during", "finished-by": "finishes",
}  # fmt: skip
_SWAP = {0: 0, A_START: B_START, A_END: B_END, B_START: A_START, B_END: A_END}
_RELATIONS = _HALF | {
    name: [(_SWAP[a], _SWAP[b], k) for a, b, k in _HALF[of]] for name, of in _OTHER_HALF.items()
}


def possible(relation: str, a: Span, b: Span) -> bool:
    """Whether some choice of days inside the bounds puts ``a`` in this relation to ``b``."""
    return _feasible(_bounds(a) + _bounds(b, A_END), _RELATIONS[relation])


def certain(relation: str, a: Span, b: Span) -> bool:
    """Whether every choice does; the thirteen relations exclude each other and leave no gap."""
    others = (name for name in ALLEN if name != relation)
    return possible(relation, a, b) and not any(possible(name, a, b) for name in others)


def may_share_a_day(a: Span, b: Span) -> bool:
    """Whether the two may have a day in common."""
    return a.possible_from <= b.possible_to and b.possible_from <= a.possible_to


def surely_share_a_day(a: Span, b: Span) -> bool:
    """Whether the two have a day in common whatever the choice.

    That is so where each has begun, at the latest, when the other ends at the earliest.
    An unknown side counts as unbounded.
    """
    return _surely_begins_by(a, b) and _surely_begins_by(b, a)


def _surely_begins_by(a: Span, b: Span) -> bool:
    """Whether ``a`` has begun when ``b`` ends, for every choice."""
    latest_start = min(a.start_latest or LAST_DAY, a.end_latest or LAST_DAY)
    earliest_end = max(b.end_earliest or FIRST_DAY, b.start_earliest or FIRST_DAY)
    return latest_start <= earliest_end


def intersection(a: Span, b: Span) -> Span | None:
    """The span of an action that lies within both; None where no interval does."""
    both = Span(
        _later(a.start_earliest, b.start_earliest),
        _earlier(a.start_latest, b.start_latest),
        _later(a.end_earliest, b.end_earliest),
        _earlier(a.end_latest, b.end_latest),
    )
    return both if both.is_possible else None


def _later(a: date | None, b: date | None) -> date | None:
    return max((d for d in (a, b) if d), default=None)


def _earlier(a: date | None, b: date | None) -> date | None:
    return min((d for d in (a, b) if d), default=None)


def _bounds(span: Span, shift: int = 0) -> list[Constraint]:
    start, end = A_START + shift, A_END + shift
    first, last = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    low = [(span.start_earliest, start), (span.end_earliest, end)]
    high = [(span.start_latest, start), (span.end_latest, end)]
    return [
        _less(start, end, 0),
        *((node, 0, -(day.toordinal() if day else first)) for day, node in low),
        *((0, node, day.toordinal() if day else last) for day, node in high),
    ]


def _feasible(bounds: list[Constraint], relation: list[Constraint]) -> bool:
    """Whether the difference constraints have a solution (Floyd and Warshall on five nodes)."""
    far = 1 << 40
    reach = [[0 if a == b else far for b in range(5)] for a in range(5)]
    for a, b, k in bounds + relation:
        reach[a][b] = min(reach[a][b], k)
    for via, a, b in product(range(5), repeat=3):
        reach[a][b] = min(reach[a][b], reach[a][via] + reach[via][b])
    return all(reach[node][node] >= 0 for node in range(5))
