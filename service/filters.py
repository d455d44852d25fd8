"""What a question about the timeline asks for, whoever answers it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from graph_schema.model import PloverType
from graph_schema.verdicts import Status

Bucket = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which events are meant; None (or empty) asks nothing.

    Of the window ``[since, until]`` an event must touch a day: for some choice inside its
    bounds, or, where it is asked for with ``certain``, for every choice. An undated event has a
    place in the timeline and no time: it fits a window by its ``sort_day``, and never certainly.
    Without a window there is nothing to fit, and ``certain`` asks nothing.

    ``actor`` acts, ``target`` is acted on, ``party`` does either; their parts (through PART_OF)
    and those that are the same (SAME_AS) count as themselves unless ``exact``. ``place`` is a
    place's id or, unless ``exact``, the code of the country it lies in.
    """

    since: date | None = None
    until: date | None = None
    certain: bool = False
    undated: bool | None = None
    actor: str | None = None
    target: str | None = None
    party: str | None = None
    exact: bool = False
    types: tuple[PloverType, ...] = ()
    place: str | None = None
    statuses: tuple[Status, ...] = ()
    min_confidence: float = 0.0

    @property
    def has_window(self) -> bool:
        """Whether a day on either side is given."""
        return self.since is not None or self.until is not None


@dataclass(frozen=True, slots=True)
class Position:
    """Where an event stands in the timeline: behind all days where it has none, then by id."""

    day: date | None
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """At most ``limit`` of what comes after a position."""

    after: Position | None = None
    limit: int = 100
