"""What is chosen for a point: its days, the other readings, the rule."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from graph_schema.model import Anchor as CountedFrom
from ingest.times.days import Days


@dataclass(frozen=True, slots=True)
class Choice:
    """The days chosen, other readings (best first), the rule, and what they were counted from.

    ``rough`` is where an action may lie, if that is wider than the days.
    """

    days: Days | None
    rule: str
    others: tuple[Days, ...] = ()
    counted: CountedFrom = "published"
    rough: Days | None = None

    def named(self, rule: str) -> "Choice":
        """The same choice by a rule with one word more before it."""
        return replace(self, rule=f"{rule} {self.rule}")

    def each(self, rule: str, change: Callable[[Days], Days | None]) -> "Choice":
        """The same choice after a change of all its readings."""
        changed = (change(other) for other in self.others)
        return replace(
            self,
            days=change(self.days) if self.days else None,
            others=tuple(days for days in changed if days),
            rough=change(self.rough) if self.rough else None,
            rule=f"{rule} {self.rule}".strip(),
        )
