"""The words of time, one TOML file a language: `load`."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import ClassVar

from pydantic import TypeAdapter, ValidationError

from graph_schema.errors import Broken
from ingest.times.terms import (
    DayWord,
    MonthName,
    Number,
    Part,
    PartName,
    Role,
    Strength,
    Term,
    Unit,
    UnitName,
    WeekdayName,
    Word,
)

Atoms = tuple[tuple[str, bool], ...]
"""The atoms of a phrase, each with whether it is glued to the one before."""

_ATOM = re.compile(r"\d+|(?:[^\W\d_]|[\u0300-\u036f])+|\S")


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A file as it is written; every key must be there and no other."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    month_before_day: bool
    names_are_capitalised: bool
    suffixes: frozenset[str]
    months: dict[Strength, dict[str, int]]
    weekdays: dict[str, dict[str, int]]
    units: dict[str, dict[str, Unit]]
    days: dict[str, int]
    moments: dict[str, tuple[int, Part]]
    parts: dict[str, Part]
    articles: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    roles: dict[str, Role]
    counted: dict[str, frozenset[str]]
    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """The words of one language.

    ``phrases`` are found by their first atom, longest first. ``counted`` are words after which a
    number is no year; the other sets are lemmas, see the files.
    """

    names_are_capitalised: bool
    phrases: Mapping[str, tuple[tuple[Atoms, Term], ...]]
    suffixes: frozenset[str]
    counted: frozenset[str]
    ahead: frozenset[str]
    expected: frozenset[str]
    light: frozenset[str]
    perfect_with_be: frozenset[str]
    undergone: frozenset[str]


@cache
def load(language: str) -> Lexicon:
    """Read the words of a language, once.

    Raises:
        Broken: there is no such language, or its file holds what is not known.
    """
    name = f"{language}.toml"
    file = resources.files("ingest.times.lexicon").joinpath(name)
    if not file.is_file():
        raise Broken(f"ingest.times has no words of the language {language!r}")
    try:
        found = TypeAdapter(_File).validate_python(tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise Broken(f"{name}: {error}") from error
    return Lexicon(
        names_are_capitalised=found.names_are_capitalised,
        phrases=_by_first_atom(found, name),
        suffixes=found.suffixes,
        counted=found.counted["words"],
        ahead=found.verbs["ahead"],
        expected=found.verbs["expected"],
        light=found.verbs["light"],
        perfect_with_be=found.verbs["perfect_with_be"],
        undergone=found.nouns["undergone"],
    )


def atoms_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Cut text into numbers, runs of letters and single signs, each with its [start, end).

    Letters are folded to small composed ones and apostrophes made straight, so that "Août",
    "AOÛT" and "août" with a loose accent are one word.
    """
    for match in _ATOM.finditer(text):
        folded = unicodedata.normalize("NFC", match[0].lower()).replace("’", "'")
        yield folded, match.start(), match.end()


def _by_first_atom(file: _File, name: str) -> dict[str, tuple[tuple[Atoms, Term], ...]]:
    known: set[Atoms] = set()
    shelves: defaultdict[str, list[tuple[Atoms, Term]]] = defaultdict(list)
    for phrase, term in _entries(file):
        atoms = _phrase(phrase)
        if atoms in known:
            raise Broken(f"{name}: {phrase!r} stands there twice")
        known.add(atoms)
        shelves[atoms[0][0]].append((atoms, term))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in shelves.items()
    }


def _phrase(phrase: str) -> Atoms:
    cut = list(atoms_of(phrase))
    ends = [0, *(end for _, _, end in cut)]
    return tuple((atom, start == end) for (atom, start, _), end in zip(cut, ends, strict=False))


def _entries(file: _File) -> Iterator[tuple[str, Term]]:
    for strength, months in file.months.items():
        for word, month in months.items():
            yield word, MonthName(month, strength, leads=file.month_before_day)
    for kind, weekdays in file.weekdays.items():
        for word, day in weekdays.items():
            yield word, WeekdayName(day, plural=kind == "plural", short=kind == "short")
    yield from ((word, UnitName(unit, "one")) for word, unit in file.units["one"].items())
    yield from ((word, UnitName(unit, "many")) for word, unit in file.units["many"].items())
    yield from ((word, UnitName(unit, "any")) for word, unit in file.units["any"].items())
    yield from ((word, DayWord(days)) for word, days in file.days.items())
    yield from ((word, DayWord(days, part)) for word, (days, part) in file.moments.items())
    yield from ((word, PartName(part)) for word, part in file.parts.items())
    yield from ((word, Number(value, form="article")) for word, value in file.articles.items())
    yield from ((word, Number(value, form="word")) for word, value in file.numbers.items())
    yield from ((word, Number(value, form="ordinal")) for word, value in file.ordinals.items())
    yield from ((word, Word(role)) for word, role in file.roles.items())
