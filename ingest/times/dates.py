"""The grammar of dates that stand in a calendar: days, months, years, days of the week."""

from calendar import monthrange
from dataclasses import replace

from ingest.times.found import Found, Terms, after
from ingest.times.operators import Current, Day, Month, Ordered, PartOfDay, Weekday, Which, Year
from ingest.times.terms import (
    Figures,
    MonthName,
    Number,
    PartName,
    Role,
    UnitName,
    WeekdayName,
    Word,
)

WHICH: dict[Role, Which] = {"last": "last", "this": "this", "next": "next"}

_STEPS: dict[Role, int] = {"last": -1, "this": 0, "next": 1}
_A_LEAP_YEAR = 2000
_TWO_DIGITS = 2


def day(terms: Terms) -> Found | None:
    """Read "(lundi) 3 janvier (2020)", "(Monday,) January 3(, 2020)", "3/1/2020"."""
    match terms:
        case [Word(role="the"), *rest]:
            return after(1, day(rest))
        case [WeekdayName(plural=False) as name, Word(role="comma" | "the"), *rest]:
            return after(2, _on(name, _date(rest)))
        case [WeekdayName(plural=False) as name, *rest]:
            return after(1, _on(name, _date(rest)))
        case [Figures() as figures, *_]:
            return _in_figures(figures)
        case _:
            return _date(terms)


def month(terms: Terms, *, weak: bool) -> Found | None:  # noqa: PLR0911 - a case a pattern
    """Read "décembre 2019", "janvier dernier"; a weak one alone only where it is allowed."""
    match terms:
        case [Word(role="last" | "this" | "next" as role), MonthName() as name, *_]:
            return _which_month(name, WHICH[role])
        case [MonthName() as name, *rest] if found := _year_after(name, rest):
            return Found(Month(name.month, found[0]), 1 + found[1])
        case [MonthName() as name, *rest] if found := _counted_year(rest):
            return Found(Month(name.month, years=found[0]), 1 + found[1])
        case [MonthName(leads=False) as name, Word(role="last" | "next" as role), *_]:
            return _which_month(name, WHICH[role])
        case [MonthName(), Number(width=2, form="digits", counting="no"), *_]:
            return Found(None, 2)  # "mai 68" is a name
        case [MonthName() as name, *_] if name.strength == "plain" or (
            weak and name.strength == "weak"
        ):
            return Found(Month(name.month), 1)
        case _:
            return None


def year(terms: Terms, *, lenient: bool) -> Found | None:
    """Read "2018" after a preposition; unless lenient, only where it can count nothing."""
    match terms:
        case [Number() as number, *_] if number.is_recent_year:
            return Found(Year(number.value), 1) if lenient or number.counting == "no" else None
        case [UnitName(unit="year", number="one"), Number() as number, *_] if number.is_year:
            return Found(Year(number.value), 2)
        case [Word(role="the"), UnitName() as unit, *rest]:
            return after(1, year([unit, *rest], lenient=lenient))
        case _:
            return None


def weekday(terms: Terms) -> Found | None:
    """Read "lundi", "lundi dernier", "next Monday", "Friday evening"; not "le lundi", a habit."""
    match terms:
        case [Word(role="the"), WeekdayName(plural=False), *_]:
            return Found(None, 2)
        case [Word(role="last" | "this" | "next" as role), WeekdayName() as name, *rest]:
            found = Found(Weekday(name.weekday, WHICH[role]), 2)
        case [WeekdayName() as name, Word(role="last" | "next" as role), *rest]:
            found = Found(Weekday(name.weekday, WHICH[role]), 2)
        case [WeekdayName() as name, *rest]:
            found = Found(Weekday(name.weekday), 1)
        case _:
            return None
    if name.plural or name.short:
        return None
    return in_part_of_day(found, rest)


def current(terms: Terms) -> Found | None:  # noqa: PLR0911 - a case a pattern
    """Read "cette semaine", "le mois dernier", "last year", "next week"."""
    match terms:
        case [Word(role="this" | "last" | "next"), UnitName(), Word(role="there"), *_]:
            return Found(None, 3)
        case [Word(role="this"), UnitName() as unit, Word(role="here"), *_]:
            return _current(unit, 0, 3)
        case [Word(role="last" | "next" as role), UnitName(number="one") as unit, *_]:
            return _current(unit, _STEPS[role], 2)
        case [Word(role="this"), UnitName() as unit, *_]:
            return _current(unit, 0, 2)
        case [Word(role="the"), UnitName() as unit, Word(role="last" | "next" as role), *_]:
            return _current(unit, _STEPS[role], 3)
        case [UnitName() as unit, Word(role="last" | "next" as role), *_]:
            return _current(unit, _STEPS[role], 2)
        case [Word(role="the"), Word(role="last" | "next"), UnitName(), *_]:
            return Found(None, 3)  # "the last week (of May)"
        case _:
            return None


def in_part_of_day(found: Found, rest: Terms) -> Found:
    """Join a part of the day that follows ("lundi soir"); "lundi suivant" cannot be counted."""
    match rest:
        case [Word(role="there"), *_]:
            return Found(None, found.length + 1)
        case [Word(role="in"), Number(), *_] if isinstance(found.operator, Weekday):
            return Found(None, found.length + 2)  # "vendredi en huit"
        case [Number(form="digits", width=1 | 2, counting="no"), *_] if isinstance(
            found.operator, Weekday
        ):
            return Found(None, found.length + 1)  # "lundi 21"
        case [PartName(part=part), *_] if isinstance(found.operator, Weekday | Day):
            return Found(PartOfDay(found.operator, part), found.length + 1)
        case _:
            return found


def _current(unit: UnitName, step: int, length: int) -> Found | None:
    if unit.unit in {"hour", "day"} or unit.number == "many":
        return None
    return Found(Current(unit.unit, step), length)


def _on(name: WeekdayName, found: Found | None) -> Found | None:
    if found and isinstance(found.operator, Day):
        return replace(found, operator=replace(found.operator, weekday=name.weekday))
    return found


def _date(terms: Terms) -> Found | None:  # noqa: PLR0911 - a case a pattern
    match terms:
        case [Number() as number, MonthName() as name, *rest]:
            taken = 2
            if name.leads and number.form == "ordinal" and not number.width:
                return None  # "the first January attack"
        case [Number(form="ordinal") as number, Word(role="of"), MonthName() as name, *rest]:
            taken = 3
        case [MonthName(leads=True) as name, Number() as number, *rest] if not number.is_year:
            taken = 2
        case _:
            return None
    if number.form in {"word", "article"} or number.width > _TWO_DIGITS:
        return None
    if found := _year_after(name, rest):
        return _checked(Day(number.value, name.month, found[0]), taken + found[1])
    if found := _counted_year(rest):
        return _checked(Day(number.value, name.month, years=found[0]), taken + found[1])
    match rest:
        case [Number(counting="no") as other, *_] if other.width > _TWO_DIGITS or not other.value:
            return Found(None, taken + 1)  # "3 janvier 99999"
        case [Word(role="last" | "next" as role), *_] if not name.leads:
            return _checked(Day(number.value, name.month, which=WHICH[role]), taken + 1)
        case _:
            return _checked(Day(number.value, name.month), taken)


def _checked(found: Day, length: int) -> Found:
    """The day where the calendar has it."""
    days = monthrange(found.year or _A_LEAP_YEAR, found.month)[1]
    return Found(found if 1 <= found.day <= days else None, length)


def _year_after(name: MonthName, terms: Terms) -> tuple[int, int] | None:
    """The year that follows a month, and how many terms that takes."""
    match terms:
        case [Number() as number, *_] if number.is_year and number.counting != "surely":
            return number.value, 1
        case [Word(role="of"), Number(counting="no") as number, *_] if number.is_year:
            return number.value, 2
        case [Word(role="comma"), Number() as number, *_] if name.leads and number.is_year:
            return (number.value, 2) if number.counting != "surely" else None
        case _:
            return None


def _counted_year(terms: Terms) -> tuple[int, int] | None:
    """Read "(of) last year" after a month: how many years away, and how many terms that takes."""
    skipped = 1 if terms and terms[0] == Word("of") else 0
    match current(terms[skipped:]):
        case Found(operator=Current(unit="year", step=step), length=taken):
            return step, skipped + taken
        case _:
            return None


def _which_month(name: MonthName, which: Which) -> Found | None:
    return None if name.strength == "short" else Found(Month(name.month, which=which), 2)


def _in_figures(figures: Figures) -> Found:
    a, b, c = figures.first, figures.second, figures.third
    if figures.year_first:
        return _if_any(Day(c, b, a), 1)
    day_first, month_first = (_if_any(Day(a, b, c), 1), _if_any(Day(b, a, c), 1))
    if day_first.operator or month_first.operator:
        return Found(Ordered(a, b, c), 1)
    return Found(None, 1)


def _if_any(found: Day, length: int) -> Found:
    if found.year and 1 <= found.month <= 12:  # noqa: PLR2004 - months
        return _checked(found, length)
    return Found(None, length)
