"""Spotting sees words and signs, whatever tokens they stand in."""

import pytest
import spacy
from spacy.tokens import Doc

from graph_schema.errors import Broken
from ingest.times.lexicon import load
from ingest.times.spot import spot, stands_alone
from ingest.times.terms import DayWord, Figures, MonthName, Number, Term, Word

LEFTOVERS = ("le", "second", "a", "été", "de", "la", "partie", "avant", "les", "trois")
SMALL = ("they", "may", "march", "on", "monday", "in", "the", "sun")
FRENCH, ENGLISH = spacy.blank("fr").vocab, spacy.blank("en").vocab


def terms_of(doc: Doc) -> list[list[Term]]:
    return [[piece.term for piece in run] for run in spot(doc, load(doc.lang_))]


@pytest.mark.parametrize(
    "words",
    [["3/1/2020"], ["3", "/", "1", "/", "2020"], ["3/1", "/2020"]],
)
def test_a_date_in_figures_is_the_same_in_one_token_and_in_five(words: list[str]) -> None:
    doc = Doc(FRENCH, words=words, spaces=[False] * len(words))

    found = terms_of(doc)

    assert found == [[Figures(3, 1, 2020, year_first=False)]]


@pytest.mark.parametrize(
    ("words", "spaces"),
    [(["avant-hier"], [False]), (["avant", "-", "hier"], [False, False, False])],
)
def test_a_phrase_is_the_same_in_one_token_and_in_three(
    words: list[str], spaces: list[bool]
) -> None:
    doc = Doc(FRENCH, words=words, spaces=spaces)

    found = terms_of(doc)

    assert found == [[DayWord(-2)]]


def test_a_phrase_needs_the_spaces_it_has_in_print() -> None:
    doc = Doc(FRENCH, words=["avant", "-", "hier"], spaces=[True, True, False])

    found = terms_of(doc)

    assert found == [[Word("before"), Word("dash"), DayWord(-1)]]


def test_a_word_is_found_whatever_its_apostrophe_case_and_accents() -> None:
    spellings = ["AUJOURD'HUI", "aujourd’hui", "Aujourd'hui"]
    decomposed = Doc(FRENCH, words=["2", "fe\u0301vrier"])

    found = [terms_of(Doc(FRENCH, words=[word])) for word in spellings]

    assert found == [[[DayWord(0)]]] * 3
    assert terms_of(decomposed) == [[Number(2, 1), MonthName(2)]]


def test_a_candidate_ends_with_its_sentence() -> None:
    doc = Doc(FRENCH, words=["lundi", "mardi"], sent_starts=[True, True])

    assert len(terms_of(doc)) == 2


def test_words_without_a_time_word_are_no_candidate() -> None:
    doc = Doc(FRENCH, words=[*LEFTOVERS])

    assert terms_of(doc) == []


@pytest.mark.parametrize("word", ["14h30", "B52", "1990s", "25h", "３", "²"])
def test_a_number_glued_to_letters_is_none(word: str) -> None:
    doc = Doc(ENGLISH, words=["on", "Monday", word])

    assert terms_of(doc) == [terms_of(Doc(ENGLISH, words=["on", "Monday"]))[0]]


def test_english_names_need_their_capital() -> None:
    doc = Doc(ENGLISH, words=[*SMALL])

    assert terms_of(doc) == []


def test_a_number_says_whether_it_counts_something() -> None:
    words = ["2018", "euros", "ou", "2018", "personnes", "ou", "2018", "."]
    doc = Doc(FRENCH, words=words)

    numbers = [run[0] for run in terms_of(doc)]

    assert numbers == [Number(2018, 4)]


@pytest.mark.parametrize("text", ["(2018)", "d'avril", "« lundi »", "lundi.", "2018, etc."])
def test_a_word_between_spaces_or_punctuation_stands_alone(text: str) -> None:
    word = next(word for word in ("2018", "avril", "lundi") if word in text)
    start = text.index(word)

    assert stands_alone(text, start, start + len(word))


@pytest.mark.parametrize(
    "text",
    ["$2018", "2018%", "v2018", "1,2018", "2018.5", "pré-avril", "avril-mai", "2018/19", "x2018"],
)
def test_a_part_of_a_longer_word_price_or_version_does_not(text: str) -> None:
    word = next(word for word in ("2018", "avril") if word in text)
    start = text.index(word)

    assert not stands_alone(text, start, start + len(word))


def test_a_language_without_words_is_a_bug_that_says_so() -> None:
    with pytest.raises(Broken, match="'de'"):
        load("de")
