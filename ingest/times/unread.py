"""What a reader would count out and this grammar does not yet: stepped over as a whole.

Without this a part of the words would be read alone, and say something else: "last week" in
"the last week of May", "2021" in "the first quarter of 2021".
"""

from ingest.times.found import Found, Terms, after
from ingest.times.points import governed
from ingest.times.terms import MonthName, Number, UnitName, WeekdayName, Word


def unread(terms: Terms) -> Found | None:  # noqa: PLR0911 - a case a pattern
    """Find words that fit such a pattern."""
    match terms:
        case [UnitName(unit="month"), Word(role="of"), MonthName(), *_]:
            return None  # "au mois de janvier" is January
        case [UnitName() | Word(role="period"), Word(role="of" | "from" | "starting"), *rest]:
            return _with_time(2, rest)
        case [UnitName() | Word(role="period"), Number(), Word(role="of"), *rest]:
            return _with_time(3, rest)
        case [Word(role="last" | "next"), UnitName() | Word(role="period"), Word(role="of"), *rest]:
            return _with_time(3, rest) or Found(None, 3)
        case [Word(role="period"), *rest]:
            return _with_time(1, rest)
        case [Number(form="ordinal"), WeekdayName(), *_]:
            return Found(None, 2)  # "the first Monday in May"
        case [Word(role="there"), WeekdayName() | UnitName() | MonthName(), *_]:
            return Found(None, 2)  # "the previous Monday"
        case [WeekdayName(), Word(role="of"), *_]:
            return Found(None, 2)  # "lundi de Pâques"
        case _:
            return None


def _with_time(taken: int, terms: Terms) -> Found | None:
    """Take the time that follows along."""
    match terms:
        case [Word(role="on"), *rest]:
            return _with_time(taken + 1, rest)
        case [Number() as number, *_] if number.is_recent_year:
            return Found(None, taken + 1)
        case [Word(role="the"), Number() as number, *_] if number.is_recent_year:
            return Found(None, taken + 2)
        case _:
            found = after(taken, governed(terms))
            return Found(None, found.length) if found else None
