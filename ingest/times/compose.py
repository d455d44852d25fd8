"""Candidates to operators: the grammar of whole expressions.

    expression ─▶ anniversary | range | bounded point | point | set

It reads from left to right and takes the longest that fits. What a reader would understand and
this grammar does not is left out whole wherever its parts would say something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.times.dates import day, month, year
from ingest.times.found import Found, Terms, after, longest
from ingest.times.operators import (
    After,
    AnniversaryOf,
    Around,
    Before,
    Every,
    Operator,
    PartOf,
    Point,
    Recent,
    Shift,
    Since,
    Starting,
    Until,
)
from ingest.times.points import as_point, governed, point
from ingest.times.ranges import ranged
from ingest.times.relative import recent, third
from ingest.times.terms import MonthName, Number, PartName, Role, UnitName, WeekdayName, Word
from ingest.times.unread import unread

_WINDOW = 16
"""No expression is longer, in terms; it keeps the cost of a long candidate linear."""


@dataclass(frozen=True, slots=True)
class Composed:
    """An operator, and the terms that say it: shown from ``first`` to ``last``, read to ``end``."""

    operator: Operator
    first: int
    last: int
    end: int


def compose(terms: Terms) -> Iterator[Composed]:
    """Read the expressions of a candidate, in order."""
    at = 0
    while at < len(terms):
        found = _expression(tuple(terms[at : at + _WINDOW]))
        if found is None:
            at += 1
            continue
        end = at + found.length
        if found.operator:
            yield Composed(found.operator, at + found.lead, end - found.tail - 1, end)
        at = end


def _expression(terms: Terms) -> Found | None:
    return longest(
        unread(terms),
        _anniversary(terms),
        ranged(terms),
        _bounded(terms),
        _every(terms),
        _inside(terms),
        point(terms),
    )


def _inside(terms: Terms) -> Found | None:
    """Read "on Monday", "en 2018", "in early March", "over the last week", "l'attaque de 2018"."""
    match terms:
        case [Word(role="on"), *rest]:
            return after(1, longest(_every(rest), point(rest)))
        case [Word(role="in"), *rest]:
            return after(1, _in(rest))
        case [Word(role="over"), *rest]:
            return after(1, longest(governed(rest), _last_unit(rest)))
        case [Word(role="of"), Number() as number, *_] if number.value % 100:
            return after(1, year(terms[1:], lenient=False))  # a round one may be a sum
        case _:
            return None


def _in(terms: Terms) -> Found | None:
    """No day follows "in": "in January 3 soldiers were killed"."""
    return longest(
        month(terms, weak=True),
        year(terms, lenient=True),
        third(terms),
        recent(terms),
        _last_unit(terms),
        _past_unit(terms),
    )


def _past_unit(terms: Terms) -> Found | None:
    """Read "(in) the past week"."""
    found = point(terms)
    return found if found and isinstance(found.operator, Recent) else None


def _last_unit(terms: Terms) -> Found | None:
    match terms:
        case [Word(role="the"), Word(role="last"), UnitName(unit=unit, number="one"), *_]:
            return Found(Recent(unit, 1), 3)
        case _:
            return None


def _every(terms: Terms) -> Found | None:
    """Read "chaque lundi", "every Friday", "Mondays": never one day."""
    match terms:
        case [Word(role="every"), WeekdayName() | UnitName() | PartName(), *_]:
            return Found(Every(), 2)
        case [Word(role="every"), MonthName(), *_]:
            return Found(Every(), 2)
        case [Word(role="these"), WeekdayName(plural=True), *_]:
            return Found(Every(), 2)
        case [WeekdayName(plural=True), *_]:
            return Found(Every(), 1)
        case _:
            return None


def _bounded(terms: Terms) -> Found | None:
    """Read "depuis lundi", "avant le 3 janvier", "until 2018", "vers 2015"."""
    match terms:
        case [Word(role=role), *rest] if role in _BOUNDS:
            found = _operand(role, rest)
            of = as_point(found)
        case _:
            return None
    if found is None or (of is None and found.operator):
        return None
    if of is None or terms[found.length + 1 :][:1] == (Word("possessive"),):
        return None  # "since Monday's attack" dates the attack, and something after it
    return Found(_BOUNDS[role](of), found.length + 1)


def _operand(role: Role, terms: Terms) -> Found | None:
    match terms:
        case [Word(role="the"), MonthName(), *_]:
            return None  # "before the January attack"
        case [Number() as n, UnitName() as unit, *_] if role in _COUNTED and n.form != "ordinal":
            return Found(Shift(_COUNTED[role] * n.value, unit.unit), 2) if n.value else None
        case _:
            return governed(terms, lenient=role == "since")


def _before(of: Point) -> Before:
    """Before the end of a month is inside it."""
    return (
        Before(of.of, inclusive=True)
        if isinstance(of, PartOf) and of.third == "end"
        else Before(of)
    )


def _by(of: Point) -> Before:
    return Before(of, inclusive=True)


_BOUNDS = {
    "after": After, "around": Around, "before": _before, "by": _by, "from": Starting,
    "since": Since, "starting": Starting, "until": Until,
}  # fmt: skip
_COUNTED = {"since": -1, "by": 1}
"""Where a bare length counts from publication: "depuis trois jours", "d'ici trois jours"."""


def _anniversary(terms: Terms) -> Found | None:
    """Read "premier anniversaire (le 3 janvier prochain)", "le 3 janvier, premier anniversaire"."""
    match terms:
        case [Number(form="ordinal") as n, Word(role="anniversary"), *rest]:
            return _with_day(n.value, 2, rest)
        case [
            Number() as n,
            Word(role="dash"),
            UnitName(unit="year"),
            Word(role="anniversary"),
            *rest,
        ]:
            return _with_day(n.value, 4, rest)
        case _:
            pass
    found = day(terms)
    if found is None or found.operator is None:
        return None
    match _past(terms[found.length :], "comma", "the"):
        case [Number(form="ordinal") as n, Word(role="anniversary"), *rest] if n.value:
            of = as_point(found)
            length = len(terms) - len(rest)
            return (
                Found(AnniversaryOf(n.value, of), length, tail=length - found.length)
                if of
                else None
            )
        case _:
            return None


def _with_day(years: int, taken: int, terms: Terms) -> Found | None:
    if not terms or terms[0] not in (Word("open"), Word("comma"), Word("on")):
        return None
    rest = _past(terms, "open", "comma", "on")
    found = day(rest)
    of = as_point(found)
    if found is None or of is None or not years:
        return None
    lead = taken + len(terms) - len(rest)
    return Found(AnniversaryOf(years, of), lead + found.length, lead)


def _past(terms: Terms, *roles: Role) -> Terms:
    """What is left when these words, each if it is there, are taken from the head."""
    for role in roles:
        if terms and terms[0] == Word(role):
            terms = terms[1:]
    return terms
