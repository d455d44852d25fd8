"""The tables of names are whole, sorted and free of contradictions."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_schema.errors import Broken
from graph_schema.model import Language
from ingest.claims.gazetteer import entries, load
from ingest.claims.gazetteer.countries import countries
from ingest.claims.gazetteer.spelling import has_the_capitals_of, key_of, words_of

LANGUAGES: tuple[Language, ...] = ("fr", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_spelling_names_two(language: Language) -> None:
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for spellings in load(language).names.values():
        for spelling, entry in spellings:
            owners[spelling].add(entry.id)

    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_nationality_belongs_to_two_states(language: Language) -> None:
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for country in countries():
        for key in country.demonyms(language).adjectives:
            owners[key].add(country.state.id)

    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_found_again(language: Language) -> None:
    gazetteer = load(language)
    lost = [
        (entry.id, name)
        for entry in gazetteer.by_id.values()
        for name in entry.names(language)
        if (found := gazetteer.named(name)) is None or found.id != entry.id
    ]

    assert lost == []


def test_whom_a_place_stands_for_is_known() -> None:
    known = load("fr").by_id

    assert {it.id for it in known.values() if it.acts_as and it.acts_as not in known} == set()


def test_there_is_enough_to_begin_with() -> None:
    kinds: dict[str, int] = defaultdict(int)
    for entry in entries.named_entries():
        kinds[entry.kind] += 1

    assert len(countries()) >= 195
    assert kinds["organization"] + kinds["armed-group"] >= 300
    assert kinds["person"] >= 150


@pytest.mark.parametrize(
    ("language", "name", "id"),
    [
        ("fr", "Téhéran", "tehran"),
        ("fr", "Côte d'Ivoire", "CIV"),
        ("fr", "Mexico", "mexico-city"),
        ("en", "Mexico", "MEX"),
        ("en", "U.S.", "USA"),
        ("en", "ISRAEL", "ISR"),
        ("fr", "quai d'Orsay", None),
        ("en", "us", None),
        ("en", "turkey", None),
        ("fr", "Al Qaïda", "al-qaeda"),
    ],
)
def test_a_name_is_known_whatever_its_accents_but_with_its_capitals(
    language: Language, name: str, id: str | None
) -> None:
    found = load(language).named(name)

    assert (found.id if found else None) == id


@pytest.mark.parametrize(
    ("language", "word", "code"),
    [
        ("fr", "irakiennes", "IRQ"),
        ("fr", "turque", "TUR"),
        ("fr", "sud-coréens", "KOR"),
        ("en", "South Korean", "KOR"),
        ("en", "British", "GBR"),
        ("fr", "pro-iraniennes", None),
    ],
)
def test_an_adjective_of_nationality_has_all_its_forms(
    language: Language, word: str, code: str | None
) -> None:
    assert load(language).nationality(words_of(word)) == code


def test_only_a_capital_makes_a_people_in_english() -> None:
    english = load("en")

    assert english.nation(["Frenchmen"]) == "FRA"
    assert english.nation(["Poles"]) == "POL"
    assert english.nation(["poles"]) is None


def test_a_table_under_another_header_is_refused() -> None:
    with pytest.raises(Broken, match="has the header"):
        entries.rows("people.csv", ("id", "name"))


@given(st.text(max_size=30))
def test_a_name_has_its_own_capitals(name: str) -> None:
    words = words_of(name)

    assert has_the_capitals_of(words, words)


@given(st.text(st.characters(max_codepoint=127), max_size=30))
def test_capitals_make_no_other_name(name: str) -> None:
    assert key_of(words_of(name.upper())) == key_of(words_of(name))
