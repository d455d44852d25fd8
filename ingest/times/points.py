"""The grammar of single points: a date, or a time counted from publication or from a date."""

from ingest.times.dates import current, day, in_part_of_day, month, weekday, year
from ingest.times.found import Found, Terms, after, longest
from ingest.times.operators import (
    Current,
    Day,
    Month,
    Ordered,
    PartOf,
    PartOfDay,
    Point,
    Recent,
    Shift,
    Weekday,
    Year,
)
from ingest.times.relative import moment, recent, third
from ingest.times.terms import Number, Unit, UnitName, Word

_LONGEST_COUNT = 3


def point(terms: Terms) -> Found | None:
    """Read the longest point that needs no preposition."""
    return longest(
        _day(terms),
        weekday(terms),
        _weekday_of_week(terms),
        month(terms, weak=False),
        moment(terms),
        current(terms),
        recent(terms),
        _past_unit(terms),
        _shift(terms),
        third(terms),
    )


def governed(terms: Terms, *, lenient: bool = False) -> Found | None:
    """Read what follows a preposition of time, where a weak month or a bare year will do too."""
    return longest(point(terms), month(terms, weak=True), year(terms, lenient=lenient))


def as_point(found: Found | None) -> Point | None:
    """The point, where there is one."""
    match found:
        case Found(
            operator=Day()
            | Ordered()
            | Month()
            | Year()
            | Weekday()
            | Current()
            | Shift()
            | PartOfDay()
            | PartOf()
            | Recent() as operator
        ):
            return operator
        case _:
            return None


def _day(terms: Terms) -> Found | None:
    found = day(terms)
    return in_part_of_day(found, terms[found.length :]) if found else None


def _weekday_of_week(terms: Terms) -> Found | None:
    """Read "lundi de la semaine dernière", "Monday evening next week"."""
    found = weekday(terms)
    match found:
        case Found(operator=Weekday(which=None, weekday=day), length=taken):
            week = _week(terms[taken:])
            operator = Weekday(day, week=week[0]) if week else None
        case Found(
            operator=PartOfDay(of=Weekday(which=None, weekday=day), part=part), length=taken
        ):
            week = _week(terms[taken:])
            operator = PartOfDay(Weekday(day, week=week[0]), part) if week else None
        case _:
            return None
    return Found(operator, taken + week[1]) if week else None


def _week(terms: Terms) -> tuple[int, int] | None:
    """The week that follows a day of it, and how many terms that takes."""
    skipped = 1 if terms[:1] and terms[0] == Word("of") else 0
    match current(terms[skipped:]):
        case Found(operator=Current(unit="week", step=step), length=taken):
            return step, skipped + taken
        case _:
            return None


def _past_unit(terms: Terms) -> Found | None:
    match terms:
        case [Word(role="the"), Word(role="past"), UnitName(unit=unit, number="one"), *_]:
            return Found(Recent(unit, 1), 3)
        case [Word(role="past"), UnitName(unit=unit, number="one"), *_]:
            return Found(Recent(unit, 1), 2)
        case _:
            return None


def _shift(terms: Terms) -> Found | None:
    """Read "il y a trois jours", "three days ago", "two weeks before January 3"."""
    match terms:
        case [Word(role="ago"), Word(role="roughly"), *rest]:
            return _leading(after(2, _length(rest, -1, roughly=True)), terms)
        case [Word(role="ago"), *rest]:
            return _leading(after(1, _length(rest, -1)), terms)
        case [Word(role="ahead"), *rest]:
            return _leading(after(1, _length(rest, 1)), terms)
        case [Word(role="inexact"), *rest]:
            trailed = _trailing(rest, roughly=False)
            return Found(None, trailed.length + 1) if trailed else None
        case [Word(role="roughly"), *rest]:
            return after(1, _trailing(rest, roughly=True))
        case _:
            return _trailing(terms, roughly=False)


def _leading(found: Found | None, terms: Terms) -> Found | None:
    """Check what follows: "il y a trois jours de congé" counts days off, "et demi" is not read."""
    if found is None:
        return None
    match terms[found.length :]:
        case [Word(role="of" | "half"), *_]:
            return Found(None, found.length + 1)
        case _:
            return _to_the_day(found, terms)


def _trailing(terms: Terms, *, roughly: bool) -> Found | None:
    found = _length(terms, 1, roughly=roughly)
    if found is None or not isinstance(found.operator, Shift):
        return None
    count, unit = found.operator.count, found.operator.unit
    match terms[found.length :]:
        case [Word(role="ago"), *_]:
            shift = Shift(-count, unit, roughly=roughly)
            return _to_the_day(Found(shift, found.length + 1), terms)
        case [Word(role="hence"), *_]:
            return Found(Shift(count, unit, roughly=roughly), found.length + 1)
        case [Word(role="before" | "after" | "from" as role), *rest]:
            return after(found.length + 1, _from(rest, -count if role == "before" else count, unit))
        case _:
            return None


def _length(terms: Terms, sign: int, *, roughly: bool = False) -> Found | None:
    match terms:
        case [Number() as n, UnitName() as unit, *_] if n.form != "ordinal" and n.value:
            if n.width <= _LONGEST_COUNT:
                return Found(Shift(sign * n.value, unit.unit, roughly=roughly), 2)
        case _:
            pass
    return None


def _from(terms: Terms, count: int, unit: Unit) -> Found | None:
    found = longest(day(terms), weekday(terms), moment(terms))
    of = as_point(found)
    if found is None or of is None or terms[found.length :][:1] == [Word("possessive")]:
        return None
    return Found(Shift(count, unit, of), found.length)


def _to_the_day(found: Found, terms: Terms) -> Found:
    """Join "jour pour jour", "to the day"."""
    match terms[found.length :], found.operator:
        case [[Word(role="exactly"), *_], Shift(count=count, unit=unit)]:
            return Found(Shift(count, unit, exactly=True), found.length + 1)
        case _:
            return found
