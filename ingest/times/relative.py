"""The grammar of times counted from publication: "hier", "last month", "ces derniers jours"."""

from ingest.times.dates import current, month, year
from ingest.times.found import Found, Terms, after, longest
from ingest.times.operators import Current, Month, PartOf, PartOfDay, Recent, Shift, Third, Year
from ingest.times.terms import DayWord, Number, PartName, Role, UnitName, Word

_THIRDS: dict[Role, Third] = {"start": "start", "mid": "mid", "end": "end"}


def moment(terms: Terms) -> Found | None:
    """Read "hier (soir)", "ce matin", "cette nuit", "last night"."""
    match terms:
        case [DayWord(part=None, days=days), PartName(part=part), *_]:
            return Found(PartOfDay(Shift(days, "day"), part), 2)
        case [DayWord(days=days, part=None), *_]:
            return Found(Shift(days, "day"), 1)
        case [DayWord(days=days, part=str() as part), *_]:
            return Found(PartOfDay(Shift(days, "day"), part), 1)
        case [Word(role="this"), PartName(), Word(role="there"), *_]:
            return Found(None, 3)
        case [Word(role="this"), PartName(part=part), *_]:
            return Found(PartOfDay(Shift(0, "day"), part), 2)
        case _:
            return None


def recent(terms: Terms) -> Found | None:
    """Read "ces derniers mois", "the last three days", "(over) the past week"."""
    match terms:
        case [Word(role="these" | "the"), Number() as n, Word(role="last"), UnitName() as unit, *_]:
            return Found(Recent(unit.unit, n.value), 4)
        case [Word(role="these" | "the"), Word(role="last" | "past"), *rest]:
            return after(2, _counted(rest)) or after(2, _vague(terms[0], rest))
        case [Word(role="last" | "past"), *rest]:
            return after(1, _counted(rest))
        case [Number(form="digits" | "word") as n, Word(role="last"), UnitName() as unit, *_]:
            return Found(Recent(unit.unit, n.value), 3)
        case _:
            return None


def third(terms: Terms) -> Found | None:
    """Read "(la) fin (de) janvier", "mid-November", "late last year", "the end of the month"."""
    match terms:
        case [Word(role="the"), *rest]:
            return after(1, third(rest))
        case [Word(role="start" | "mid" | "end" as role), Word(role="of"), Word(role="the"), *rest]:
            found = after(3, longest(_bare_unit(rest), _whole(rest)))
        case [Word(role="start" | "mid" | "end" as role), Word(role="of"), *rest]:
            found = after(2, _whole(rest))
        case [Word(role="start" | "mid" | "end" as role), *rest]:
            found = after(1, _whole(rest))
        case _:
            return None
    if found and isinstance(found.operator, Month | Year | Current):
        return Found(PartOf(_THIRDS[role], found.operator), found.length)
    return None


def _counted(terms: Terms) -> Found | None:
    match terms:
        case [Word(role="few"), UnitName(unit=unit), *_]:
            return Found(Recent(unit), 2)
        case [Number(form="digits" | "word") as n, UnitName() as unit, *_] if unit.number != "one":
            return Found(Recent(unit.unit, n.value), 2)
        case _:
            return None


def _vague(article: object, terms: Terms) -> Found | None:
    match terms:
        case [UnitName(unit=unit, number="many"), *_]:
            return Found(Recent(unit), 1)
        case [UnitName(unit=unit, number="any"), *_] if article == Word("these"):
            return Found(Recent(unit), 1)
        case _:
            return None


def _whole(terms: Terms) -> Found | None:
    return longest(month(terms, weak=True), year(terms, lenient=False), current(terms))


def _bare_unit(terms: Terms) -> Found | None:
    match terms:
        case [UnitName(unit="month" | "year" as unit), *_]:
            return Found(Current(unit, 0), 1)
        case _:
            return None
