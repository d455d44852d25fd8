"""The words and patterns of time, one TOML file a language: `load`."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Annotated, ClassVar

from pydantic import AfterValidator, TypeAdapter, ValidationError

from graph_schema.errors import Broken
from ingest.times.atoms import Atom, atoms_of
from ingest.times.grammar import Node, compiled, words_of
from ingest.times.meanings import BUILDERS

_UNITS = ("unit", "units")
_MONTHS = {"month_plain": "month_weak", "month_weak": "month_short"}
"""What the name of a month is when its capital (in English: the lack of it) makes it doubtful."""

_NAMES = frozenset({"month_plain", "month_weak", "month_short", "weekday", "shortday"})

_CAPITALS = "zone_caps"
_ONE_CAPITAL = frozenset({"bigfeast", "zone_capital"})


def _with_curly_apostrophes(words: frozenset[str]) -> frozenset[str]:
    return words | {word.replace("'", "’") for word in words}


Words = Annotated[frozenset[str], AfterValidator(_with_curly_apostrophes)]
"""Words or lemmas as tokens are; the file writes straight apostrophes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Lemmas of verbs, and what tells their tense; the files say what each is for."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    ahead: Words
    announced: Words
    deferred: Words
    expected: Words
    light: Words
    sayers: Words
    settled: Words
    have: Words
    be: Words
    perfect_with_be: Words
    maybe: Words
    undecided: Words
    future_endings: tuple[str, ...]
    perfects_go_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """Lemmas of nouns, and the pronouns that stand for them; the files say what each is for."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    anniversaries: Words
    bearers: Words
    persons: Words
    undergone: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Small words between a time and what it dates; the files say what each is for."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    of: Words
    infinitive: Words
    towards: Words
    temporal: Words
    recalling: Words
    on_the_way: Words
    when: Words
    reflexive: Words
    past: Words
    coming: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A file as it is written; every key must be there and no other."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    names_are_capitalised: bool
    possessive: tuple[str, ...]
    suffixes: frozenset[str]
    triggers: frozenset[str]
    quiet: frozenset[str]
    counted: frozenset[str]
    not_as_verbs: frozenset[str]
    before_nouns: frozenset[str]
    groups: dict[str, list[str]]
    words: dict[str, dict[str, int | str]]
    rules: dict[str, dict[str, str]]
    verbs: Verbs
    nouns: Nouns
    links: Links


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the table: their atoms, each with whether it is glued to the one before."""

    atoms: tuple[tuple[str, bool], ...]
    category: str
    value: int | str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """The words of one language.

    ``phrases`` are found by their first atom. ``vocabulary`` is every atom that some phrase or
    pattern knows, ``triggers`` those that speak of time by themselves, ``quiet`` the categories
    that do not; ``possessives`` are the possessive as one token. After the words in ``counted`` a
    number is no year; ``suffixes`` make one an ordinal; ``not_as_verbs`` speak of time only where
    they are no verbs, whatever their tag behind ``before_nouns``. ``verbs``, ``nouns`` and
    ``links`` are asked where there is a tree.
    """

    names_are_capitalised: bool
    possessive: tuple[str, ...]
    grammar: Node
    phrases: Mapping[str, tuple[Phrase, ...]]
    vocabulary: frozenset[str]
    triggers: frozenset[str]
    quiet: frozenset[str]
    units: frozenset[str]
    suffixes: frozenset[str]
    counted: frozenset[str]
    not_as_verbs: frozenset[str]
    before_nouns: frozenset[str]
    possessives: frozenset[str]
    weekdays: frozenset[str]
    verbs: Verbs
    nouns: Nouns
    links: Links

    def cased(self, category: str, atom: Atom) -> str | None:
        """Weigh a name of a month or day by its capital."""
        word = atom.raw
        if category == _CAPITALS:
            return category if word.isupper() else None
        if category in _ONE_CAPITAL:
            return category if word[:1].isupper() else None
        if category not in _NAMES:
            return category
        has_capital = word[:1].isupper()
        if not self.names_are_capitalised:
            is_shouted = len(word) > 1 and word.isupper()
            return _MONTHS.get(category, category) if has_capital and not is_shouted else category
        if has_capital or category in {"month_plain", "weekday"}:
            return category
        is_small = category == "month_short" and len(word) == 3 and word not in self.not_as_verbs
        return category if is_small else None  # "3 jan"


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
        return _lexicon(found)
    except (tomllib.TOMLDecodeError, ValidationError, Broken) as error:
        raise Broken(f"{name}: {error}") from error


def _lexicon(file: _File) -> Lexicon:
    phrases = list(_phrases(file))
    grammar = compiled(file.rules, file.groups, BUILDERS)
    triggers = file.triggers | {
        phrase.atoms[0][0]
        for phrase in phrases
        if phrase.category not in file.quiet and len(phrase.atoms) == 1
    }
    shelves: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        shelves[phrase.atoms[0][0]].append(phrase)
    return Lexicon(
        names_are_capitalised=file.names_are_capitalised,
        possessive=file.possessive,
        grammar=grammar,
        phrases={first: tuple(shelf) for first, shelf in shelves.items()},
        vocabulary=frozenset(
            {atom for phrase in phrases for atom, _ in phrase.atoms}
            | words_of(grammar)
            | file.suffixes
            | set(file.possessive)
        ),
        triggers=frozenset(triggers),
        quiet=file.quiet,
        units=frozenset(p.atoms[0][0] for p in phrases if p.category in _UNITS),
        suffixes=file.suffixes,
        counted=file.counted,
        not_as_verbs=file.not_as_verbs,
        before_nouns=file.before_nouns,
        possessives=_with_curly_apostrophes(frozenset({"".join(file.possessive)})),
        weekdays=frozenset(file.words["weekday"]),
        verbs=file.verbs,
        nouns=file.nouns,
        links=file.links,
    )


def _phrases(file: _File) -> Iterator[Phrase]:
    for category, table in file.words.items():
        for word, value in table.items():
            yield Phrase(_atoms(word), category, value)


def _atoms(phrase: str) -> tuple[tuple[str, bool], ...]:
    cut = list(atoms_of(phrase))
    ends = [0, *(end for _, _, end in cut)]
    return tuple((atom, start == end) for (atom, start, _), end in zip(cut, ends, strict=False))
