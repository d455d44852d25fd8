"""What single words are to the grammar: the alphabet that `spot` writes and `compose` reads."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["hour", "day", "week", "month", "year"]
Part = Literal["morning", "noon", "afternoon", "evening", "night"]
Counting = Literal["no", "perhaps", "surely"]
Strength = Literal["plain", "weak", "short"]
Role = Literal[
    "after", "ago", "ahead", "and", "anniversary", "around", "before", "between", "by", "close",
    "comma", "dash", "end", "every", "exactly", "few", "from", "half", "hence", "here", "in",
    "inexact", "last", "mid", "name", "next", "of", "on", "open", "over", "past", "period",
    "possessive", "roughly", "since", "start", "starting", "the", "there", "these", "this", "to",
    "until",
]  # fmt: skip
"""What a function word does.

Most are named for the English word that does it. ``ahead`` is "dans" before a length of time,
``hence`` "from now" after one; ``here`` and ``there`` are "-ci" and "-là", and ``there`` is also
every word that counts from something told before ("following"), which nothing here reads;
a ``period`` is a stretch of the calendar that nothing here reads yet ("quarter");
``inexact`` makes a length a bound ("more than"); a ``name`` is no date though it holds the word
of one ("Good Friday").
"""


@dataclass(frozen=True, slots=True)
class Number:
    """A number. ``width`` is how many digits it was written with, 0 for words.

    ``counting`` says whether a thing counted seems to follow, which keeps "until 2000 people"
    from being a year: ``perhaps`` by the tag of the next word, ``surely`` by the word itself.
    """

    value: int
    width: int = 0
    form: Literal["digits", "ordinal", "word", "article"] = "digits"
    counting: Counting = "no"

    @property
    def is_year(self) -> bool:
        """Whether it can be a year beside a month."""
        return self.form == "digits" and self.width == 4 and 1000 <= self.value <= 2999  # noqa: PLR2004 - four digits

    @property
    def is_recent_year(self) -> bool:
        """Whether it can be a year beside nothing but a preposition."""
        return self.is_year and 1900 <= self.value <= 2099 and self.counting != "surely"  # noqa: PLR2004 - the years of news


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month. ``leads`` says that the day may follow it ("January 3")."""

    month: int
    strength: Strength = "plain"
    leads: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayName:
    """A day of the week, Monday 0. A short one names a day only beside a date."""

    weekday: int
    plural: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit; ``number`` is "any" for a word that is its own plural ("mois")."""

    unit: Unit
    number: Literal["one", "many", "any"] = "one"


@dataclass(frozen=True, slots=True)
class DayWord:
    """A day counted from publication ("hier" is -1), perhaps with its part ("last night")."""

    days: int
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class PartName:
    """A part of the day."""

    part: Part


@dataclass(frozen=True, slots=True)
class Figures:
    """A date in figures, as written: "2020-01-03" is (2020, 1, 3), "3/1/2020" is (3, 1, 2020)."""

    first: int
    second: int
    third: int
    year_first: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A function word or sign."""

    role: Role


Term = Number | MonthName | WeekdayName | UnitName | DayWord | PartName | Figures | Word
