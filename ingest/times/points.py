"""Points: what names one stretch of the calendar, before anybody asks when it was said.

Small frozen values, free of language and of any date of publication. What is recurring names one
of many stretches ("lundi", "Noël"), and `Which`, `Within` or the verb tells which.
"""

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "half",
    "year", "decade", "century",
]  # fmt: skip
Part = Literal["morning", "noon", "afternoon", "evening", "night"]
CLOCK_UNITS: frozenset[Unit] = frozenset({"second", "minute", "hour"})
"""Units that clocks count."""

SeasonName = Literal["spring", "summer", "autumn", "winter"]
Side = Literal["last", "this", "next"]
Third = Literal["start", "mid", "end"]


@dataclass(frozen=True, slots=True)
class Day:
    """As in "le vendredi 3 janvier"; the weekday helps to find the year."""

    day: int
    month: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Ordered:
    """As in "3/1": day and month, in the order of the country it was printed in."""

    first: int
    second: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """As in "le 28", "lundi 21": a day of a month that is not named."""

    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """As in "janvier"."""

    month: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """As in "lundi", which is 0."""

    weekday: int


@dataclass(frozen=True, slots=True)
class Weekend:
    """As in "ce week-end": a Saturday and a Sunday."""


@dataclass(frozen=True, slots=True)
class Season:
    """As in "l'été"."""

    season: SeasonName


@dataclass(frozen=True, slots=True)
class Feast:
    """As in "Noël", by its name in `feasts.toml`."""

    name: str


@dataclass(frozen=True, slots=True)
class Nth:
    """As in "le premier trimestre", "le dernier lundi de mai" (-1): counted inside ``of``.

    Without ``of`` it is counted inside a year that is not named.
    """

    number: int
    what: Unit | Weekday
    of: "Point | None" = None


@dataclass(frozen=True, slots=True)
class Years:
    """As in "2018", "les années 1990", "le XIXe siècle": from the first year to the last."""

    first: int
    last: int
    unit: Unit = "year"


@dataclass(frozen=True, slots=True)
class Current:
    """The calendar unit that holds publication, or the one some steps away: "last month"."""

    unit: Unit
    step: int


@dataclass(frozen=True, slots=True)
class Which:
    """As in "lundi dernier", "next January", "this summer"."""

    side: Side
    of: "Recurring"


@dataclass(frozen=True, slots=True)
class Within:
    """As in "le 3 janvier 2020", "lundi de la semaine dernière": the one inside ``of``."""

    what: "Recurring"
    of: "Point"


@dataclass(frozen=True, slots=True)
class Holding:
    """As in "the week of February 4": the unit of the calendar that holds a point."""

    unit: Unit
    of: "Point"


@dataclass(frozen=True, slots=True)
class PartOf:
    """As in "début janvier", "mid-November", "late 2018"."""

    third: Third
    of: "Point"


@dataclass(frozen=True, slots=True)
class Rest:
    """As in "later this year", "plus tôt dans la semaine": its days after or before now."""

    of: "Point"
    is_later: bool


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """As in "ce matin", "lundi soir"; without ``of`` the day is the one being told."""

    part: Part
    of: "Point | None" = None


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of the day, with its zone: "+01:00" or a name of the IANA database.

    ``is_told`` says that the words tell morning from evening ("8 a.m.").
    """

    hour: int
    minute: int = 0
    zone: str | None = None
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class At:
    """As in "jeudi à 20 heures"; without ``of`` the day is the one being told."""

    clock: Clock
    of: "Point | None" = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units after (before, where negative) a point, else publication.

    "il y a trois jours" is (-3, "day"), "hier" (-1, "day"). Other units than days are counted
    roughly unless the words say ``exactly``; ``roughly`` makes days rough too. What lies ahead of
    publication ``unless_past`` has no days under a past verb: "30 killed in two days".
    """

    count: int
    unit: Unit
    of: "Point | None" = None
    exactly: bool = False
    roughly: bool = False
    unless_past: bool = False


@dataclass(frozen=True, slots=True)
class Recent:
    """As in "ces trois derniers jours"; without a count it is vague: "ces derniers mois".

    ``ahead``: the days to come, "les trois prochains jours"; ``from_now`` with today, "dans les
    48 heures".
    """

    unit: Unit
    count: int | None = None
    ahead: bool = False
    from_now: bool = False


@dataclass(frozen=True, slots=True)
class Lasting:
    """As in "two weeks starting May 20": so many units from the first day of a point."""

    count: int
    unit: Unit
    of: "Point"


@dataclass(frozen=True, slots=True)
class Now:
    """As in "now", "à l'heure actuelle": the day of publication, and about then."""


@dataclass(frozen=True, slots=True)
class Named:
    """As in "mai 68": a name that holds a date, and seldom means it."""

    of: "Point"


@dataclass(frozen=True, slots=True)
class Told:
    """As in "le lendemain", "trois jours plus tard": counted from a time told before."""

    of: "Point"


Recurring = Day | Ordered | DayOfMonth | Month | Weekday | Weekend | Season | Feast | Nth
Point = (
    Recurring | Years | Current | Which | Within | Holding | PartOf | Rest | PartOfDay | At | Shift
    | Recent | Lasting | Now | Named | Told
)  # fmt: skip
