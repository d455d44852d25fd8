"""Whatever a text holds, and wherever it is read, nothing breaks and nothing is made up."""

import ast
import os
import random
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

import ingest.times
from graph_schema.model import Language
from graph_schema.timespan import UNKNOWN
from ingest.times import times_in
from ingest.times.lexicon import load
from tests.times import ANALYSES, THURSDAY, read

NUMBERS = [" 3", " 28", " 31", " 2018", " 0", " 99999", " 1er", " 2020-01-03", " 3/1/2020", " ٣"]
NOISE = [" attaque", ".", "\n\n", " \u200f", "x", "-", " été", " the base", "'"]


@pytest.mark.parametrize("text", ["le ３ janvier", "le ٣ janvier", "3 янв janvier"])
def test_of_mixed_scripts_the_part_that_makes_sense_is_read(text: str) -> None:
    assert [each.time.text for each in read("fr", text)] == ["janvier"]


def test_without_publication_a_relative_time_has_no_bounds_and_says_so() -> None:
    doc = ANALYSES["fr"](
        "Hier, lundi, le 3 janvier, il y a trois jours, ces derniers mois, cette nuit."
    )

    found = times_in(doc, None, None)

    assert len(found) == 5
    assert {(each.time.span, each.action.span, each.time.anchor) for each in found} == {
        (UNKNOWN, UNKNOWN, "none")
    }


def test_neither_the_clock_nor_the_zone_of_the_machine_has_a_part_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "hier, lundi, le 3 janvier, cette nuit, ces derniers mois, depuis trois heures"
    before = read("fr", text)
    monkeypatch.setitem(os.environ, "TZ", "Pacific/Kiritimati")
    time.tzset()

    after = read("fr", text)

    monkeypatch.undo()
    time.tzset()
    assert after == before


def test_nothing_that_reads_times_asks_the_clock() -> None:
    sources = Path(ingest.times.__file__).parent.rglob("*.py")

    asked = {
        (source.name, node.attr)
        for source in sources
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow", "time"}
    }

    with_a_time = {"actions.py", "anniversaries.py", "reading.py", "recalled.py"}
    assert asked <= {(name, "time") for name in with_a_time}  # that of an expression


def _phrases(language: Language) -> list[str]:
    """Every phrase of the lexicon as it is written."""
    return [
        "".join(
            atom if glued and at else f" {atom}" for at, (atom, glued) in enumerate(phrase.atoms)
        )
        for shelf in load(language).phrases.values()
        for phrase in shelf
    ]


@given(
    st.lists(
        st.sampled_from([*_phrases("fr"), *_phrases("en"), *NUMBERS * 9, *NOISE * 9]), max_size=12
    ),
    st.sampled_from(["fr", "en"]),
    st.sampled_from([None, THURSDAY, date(2020, 2, 29), date.min, date.max]),
    st.randoms(use_true_random=False),
)
def test_any_heap_of_time_words_is_read_without_an_error(
    words: list[str], language: Language, published: date | None, chance: random.Random
) -> None:
    text = "".join(word.title() if chance.random() < 0.5 else word for word in words)

    found = times_in(ANALYSES[language](text), published, "US")

    ends = [0, *(each.time.end or 0 for each in found)]
    assert [text[each.time.start : each.time.end] for each in found] == [
        each.time.text for each in found
    ]
    assert all((each.time.start or 0) >= end for each, end in zip(found, ends, strict=False))
    assert all(each.time.span.is_possible and each.action.span.is_possible for each in found)


def test_an_empty_text_has_no_times() -> None:
    assert times_in(Doc(ANALYSES["fr"].vocab), THURSDAY, None) == ()


def test_a_chain_without_end_is_read_in_pieces() -> None:
    chain = "la veille de " * 2_000 + "lundi"

    found = times_in(ANALYSES["fr"](chain), THURSDAY, None)

    assert [each.time.text for each in found[-1:]] != []


def test_a_doc_without_a_tree_is_read_without_one() -> None:
    text = "They met on Wed. and Thursday, said April"

    found = times_in(ANALYSES["en"](text), THURSDAY, None)

    assert "Thursday" in {each.time.text for each in found}
