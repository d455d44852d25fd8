"""Candidates to operators: the longest expressions, from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.times.chart import Chart, Part, parse
from ingest.times.grammar import Node
from ingest.times.operators import After, Before, Nothing, Operator, Since, Starting, Until
from ingest.times.spot import Candidate

_BOUNDED = Since | Starting | Until | Before | After
"""What does not bound a date that owns what follows: "since Monday's attack"."""

_EXPRESSION = "time"
"""The category of what may stand alone in a text."""


@dataclass(frozen=True, slots=True)
class Composed:
    """An operator and the atoms of the candidate that say it.

    They are read from ``begin`` and shown from ``first`` to ``last``, both included.
    """

    operator: Operator
    begin: int
    first: int
    last: int


def compose(candidate: Candidate, grammar: Node) -> Iterator[Composed]:
    """Read the expressions of a candidate, in order.

    What a reader would understand and the grammar does not is left; what it knows to name no
    time is stepped over as a whole.
    """
    chart = parse(candidate.words, candidate.glued, candidate.read, grammar)
    at = 0
    while at < len(candidate.words):
        found = _longest(candidate, chart, at)
        if found is None:
            at += 1
            continue
        start = _start_of_longer(candidate, chart, at, found.end)
        if start is not None:
            at = start
            continue
        lead = found.rule.lead if found.rule else 0
        if not isinstance(found.value, Nothing):
            yield Composed(found.value, at, at + lead, found.end - 1)  # pyright: ignore[reportArgumentType] - what rules of this category make
        at = found.end


def _longest(candidate: Candidate, chart: Chart, at: int) -> Part | None:
    """The longest that ends where words end; of equals the one whose rule stands first."""
    if not candidate.may_begin[at]:
        return None
    whole = [
        part
        for part in chart[at]
        if part.category == _EXPRESSION
        and candidate.may_end[part.end - 1]
        and not (candidate.is_owner[part.end - 1] and isinstance(part.value, _BOUNDED))
    ]
    return max(
        whole, key=lambda part: (part.end, -part.rule.rank if part.rule else 0), default=None
    )


def _start_of_longer(candidate: Candidate, chart: Chart, at: int, end: int) -> int | None:
    """Where a longer one begins that shares words: "in 2014 through May 2018"."""
    for start in range(at + 1, end):
        other = _longest(candidate, chart, start)
        if other and other.end > end and other.end - start > end - at:
            return start
    return None
