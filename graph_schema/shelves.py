"""Where to look for the cluster of a claim: by block and month, so that cost grows linearly.

A dated claim is held against clusters whose members may lie in the same months, an undated one
against those published about the same time. What happens only once is looked for under the
person it happens to, whatever the day.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Generic, TypeVar

from graph_schema.blocks import Block, blocks_of, family_of, sides_of
from graph_schema.stated import Stated

WIDE = 3
"""Months; what may lie in more of them is found by its block alone."""

C = TypeVar("C")
Key = tuple[Block, str, int | None]


@dataclass(slots=True)
class Shelves(Generic[C]):
    """Clusters by the blocks and months of their members."""

    near_in_publication: timedelta
    _shelf: defaultdict[Key, dict[int, C]] = field(default_factory=lambda: defaultdict(dict))

    def put(self, claim: Stated, cluster: C) -> None:
        """Make the cluster be found through this member."""
        keys = [(block, "any", None) for block in blocks_of(claim)]
        for key in [*keys, *self._keys(claim, timedelta(0))]:
            self._shelf[key][id(cluster)] = cluster

    def near(self, claim: Stated) -> Iterator[C]:
        """List every cluster that the claim might join, each once."""
        found: dict[int, C] = {}
        for key in self._keys(claim, self.near_in_publication):
            found |= self._shelf.get(key, {})
        return iter(found.values())

    def _keys(self, claim: Stated, around: timedelta) -> Iterator[Key]:
        family = family_of(claim)
        if family.startswith("once:"):
            yield from (((family, p.root), "once", None) for p in sides_of(claim).undergoers)
            return
        looks = around > timedelta(0)
        for block in blocks_of(claim):
            if claim.span.is_known:
                months = _months(claim.span.possible_from, claim.span.possible_to)
                if months is None:
                    yield (block, "any" if looks else "wide", None)
                else:
                    yield from ((block, "time", month) for month in months)
                    yield from [(block, "wide", None)] if looks else []
            if (day := claim.published_day) and (
                not looks or not claim.span.is_known or claim.polarity == "negative"
            ):
                around_it = _months(_shifted(day, -around), _shifted(day, around))
                yield from ((block, "published", month) for month in around_it or ())


def _months(first: date, last: date) -> range | None:
    """The months from one day to another, counted from year 0; None for more than `WIDE`."""
    months = range(first.year * 12 + first.month, last.year * 12 + last.month + 1)
    return months if len(months) <= WIDE else None


def _shifted(day: date, by: timedelta) -> date:
    ordinal = day.toordinal() + by.days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
