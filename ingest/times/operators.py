"""What an expression of time says, before anybody asks when it was said.

Small frozen values, free of language and of any date of publication. `compose` builds them from
words, `resolve` counts them out.
"""

from dataclasses import dataclass
from typing import Literal

from ingest.times.terms import Part, Unit

Which = Literal["last", "this", "next"]
Third = Literal["start", "mid", "end"]


@dataclass(frozen=True, slots=True)
class Day:
    """As in "le vendredi 3 janvier (2020)"; the weekday helps to find the year.

    ``years`` counts from that of publication: "January 3 last year" has -1.
    """

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    which: Which | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Ordered:
    """As in "3/1/2020": day and month, in the order of the country it was printed in."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """As in "le 28" in "du 28 au 30 novembre"; only inside a range that names the month."""

    day: int


@dataclass(frozen=True, slots=True)
class Month:
    """As in "décembre (2019)", "last January"; ``years`` as of a day: "October of next year"."""

    month: int
    year: int | None = None
    which: Which | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """As in "en 2018"."""

    year: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """As in "lundi", "lundi dernier", "next Monday"; Monday is 0.

    ``week`` counts calendar weeks from publication: "lundi de la semaine dernière" has -1.
    """

    weekday: int
    which: Which | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Current:
    """The calendar unit that holds publication, or the one some steps away: "last month"."""

    unit: Unit
    step: int


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units after (before, where negative) a point, else publication.

    "il y a trois jours" is (-3, "day"), "hier" (-1, "day"). Other units than days are counted
    roughly unless the words say ``exactly``; ``roughly`` makes days rough too.
    """

    count: int
    unit: Unit
    of: "Point | None" = None
    exactly: bool = False
    roughly: bool = False


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """As in "ce matin", "lundi soir", "last night"."""

    of: "Weekday | Shift | Day"
    part: Part


@dataclass(frozen=True, slots=True)
class PartOf:
    """As in "début janvier", "mid-November", "late 2018"."""

    third: Third
    of: "Month | Year | Current"


@dataclass(frozen=True, slots=True)
class Recent:
    """As in "ces trois derniers jours"; without a count it is vague: "ces derniers mois"."""

    unit: Unit
    count: int | None = None


Point = Day | Ordered | Month | Year | Weekday | Current | Shift | PartOfDay | PartOf | Recent


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
    """As in "après le 3 janvier"."""

    of: Point


@dataclass(frozen=True, slots=True)
class Around:
    """As in "vers 2015": one unit on each side."""

    of: Point


@dataclass(frozen=True, slots=True)
class AnniversaryOf:
    """A day that is the n-th anniversary of another: "premier anniversaire (le 3 janvier)"."""

    years: int
    of: Point


@dataclass(frozen=True, slots=True)
class Every:
    """As in "chaque lundi", "on Mondays": no single time."""


Operator = (
    Point | Between | Since | Starting | Until | Before | After | Around | AnniversaryOf | Every
)
