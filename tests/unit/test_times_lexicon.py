"""The files of a language hold what CLDR calls months and days, and nothing that leads nowhere.

CLDR is the Unicode Common Locale Data.
"""

import re
import tomllib
from importlib import resources
from typing import Any, Literal

import pytest
from babel.dates import get_day_names, get_month_names

from graph_schema.model import Language
from ingest.times.atoms import atoms_of
from ingest.times.feasts import known_feasts
from ingest.times.grammar import expanded
from ingest.times.lexicon import load
from ingest.times.meanings import BUILDERS

LANGUAGES: tuple[Language, ...] = ("fr", "en")
FIGURES = frozenset(
    {"digits", "long", "dd", "d2", "dd_free", "d2_free", "yyyy", "yyyy_near", "yyyy_free",
     "yyyy_old", "hhmm", "yyyymmdd", "nth", "bigday"}
)  # fmt: skip
"""What `figures` makes of digits, and `spot` of a capital."""


def file_of(language: Language) -> dict[str, Any]:
    text = resources.files("ingest.times.lexicon").joinpath(f"{language}.toml").read_text("utf-8")
    return tomllib.loads(text)


def values(language: Language, word: str) -> set[tuple[str, object]]:
    atoms = [atom for atom, _, _ in atoms_of(word)]
    return {
        (phrase.category, phrase.value)
        for phrase in load(language).phrases.get(atoms[0], ())
        if [atom for atom, _ in phrase.atoms] == atoms
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_month_of_cldr_is_known(
    language: Language, width: Literal["wide", "abbreviated"]
) -> None:
    names = get_month_names(width, locale=language)

    for month in range(1, 13):
        categories = {
            category
            for category, value in values(language, str(names[month]))
            if value == month and category.startswith("month")
        }
        assert categories, names[month]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_cldr_is_known(language: Language) -> None:
    names = get_day_names("wide", locale=language)

    found = [values(language, str(names[day])) for day in range(7)]

    assert found == [{("weekday", day)} for day in range(7)]


def test_every_feast_has_a_name_in_some_language_and_is_dated_somewhere() -> None:
    named = {
        feast
        for language in LANGUAGES
        for table in ("feast", "bigfeast")
        for feast in file_of(language)["words"].get(table, {}).values()
    }

    assert named == known_feasts()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_of_a_pattern_is_filled_by_something_and_every_category_asked_for(
    language: Language,
) -> None:
    file = file_of(language)
    made = set(file["words"]) | set(file["rules"])

    asked = {
        element.category
        for patterns in file["rules"].values()
        for pattern in patterns
        for element in expanded(pattern, file["groups"])
        for element in element
        if element.category
    }

    assert asked <= made | FIGURES
    assert made - asked <= {"time"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_is_asked_for(language: Language) -> None:
    file = file_of(language)
    patterns = [pattern for patterns in file["rules"].values() for pattern in patterns]

    asked = {group for pattern in patterns for group in re.findall(r"\{(\w+)\}", pattern)}

    assert asked == set(file["groups"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_and_table_that_is_singled_out_is_known(language: Language) -> None:
    file, lexicon = file_of(language), load(language)

    assert set(file["triggers"]) <= lexicon.vocabulary
    assert set(file["quiet"]) <= set(file["words"])
    assert set(file["not_as_verbs"]) <= lexicon.vocabulary


def test_every_builder_is_used_by_some_pattern() -> None:
    used = {
        meaning.split()[0]
        for language in LANGUAGES
        for patterns in file_of(language)["rules"].values()
        for meaning in patterns.values()
    }

    assert used == set(BUILDERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_stands_there_twice(language: Language) -> None:
    file = file_of(language)

    for category, patterns in file["rules"].items():
        seen: set[object] = set()
        for pattern in patterns:
            sequences = set(expanded(pattern, file["groups"]))
            assert not sequences <= seen, f"{category}: {pattern} is said before"
            seen |= sequences
