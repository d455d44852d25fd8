"""Operators: what an expression of time says of its points.

Like points they are free of language and of any date of publication. `compose` builds them from
words, `resolve` counts them out.
"""

from dataclasses import dataclass

from ingest.times.points import Point, Unit


@dataclass(frozen=True, slots=True)
class Between:
    """Two ends, both included. Who acts "du 28 au 30" ``fills`` it, "entre" only lies within."""

    first: Point
    last: Point
    fills: bool


@dataclass(frozen=True, slots=True)
class Since:
    """As in "depuis lundi": going on when it was published."""

    of: Point


@dataclass(frozen=True, slots=True)
class Starting:
    """As in "à partir de lundi", "from Monday": nothing is said of its end."""

    of: Point


@dataclass(frozen=True, slots=True)
class Until:
    """As in "jusqu'en 2018"."""

    of: Point


@dataclass(frozen=True, slots=True)
class Before:
    """As in "avant le 3 janvier"; ``inclusive``: "d'ici au 3 janvier", "by Friday"."""

    of: Point
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class After:
    """As in "après le 3 janvier"; ``inclusive``: "2018 or later"."""

    of: Point
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """As in "vers 2015": one unit on each side."""

    of: Point


@dataclass(frozen=True, slots=True)
class AnniversaryOf:
    """A day that is the n-th anniversary of another: "premier anniversaire (le 3 janvier)".

    Counted in years, or in days: "quarantième jour". Without a number it recalls no day.
    """

    count: int
    of: Point
    unit: Unit = "year"


@dataclass(frozen=True, slots=True)
class Anniversary:
    """One whose day is told elsewhere: "jeudi marquera le premier anniversaire"."""

    years: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """As in "à l'approche du 3 janvier": names the day, and dates what happens before it."""

    of: "Point | AnniversaryOf"


@dataclass(frozen=True, slots=True)
class Every:
    """As in "chaque lundi", "on Mondays": no single time."""


@dataclass(frozen=True, slots=True)
class Duration:
    """As in "trois jours": how long, and not when. Without a count it is vague."""

    unit: Unit
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Nothing:
    """Words that fit and yet name no time that can be counted: "31 février", "monde d'hier".

    No operator: such words are stepped over as a whole, so that no part of them is read alone.
    """


Operator = (
    Point | Between | Since | Starting | Until | Before | After | Around | AnniversaryOf | Ahead
    | Anniversary | Every | Duration
)  # fmt: skip
