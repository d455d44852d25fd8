"""Spotting sees words and signs, whatever tokens they stand in."""

import pytest
import spacy
from spacy.tokens import Doc

from graph_schema.errors import Broken
from ingest.times.lexicon import load
from ingest.times.spot import may_begin, may_end, spot

LEFTOVERS = ("le", "second", "de", "la", "partie", "avant", "les", "trois")
SMALL = ("they", "may", "march", "on", "in", "the", "sun")
FRENCH, ENGLISH = spacy.blank("fr").vocab, spacy.blank("en").vocab


def words_of(doc: Doc) -> list[list[str]]:
    return [list(candidate.words) for candidate in spot(doc, load(doc.lang_))]


def parts_of(doc: Doc) -> list[set[tuple[str, object]]]:
    """The category and value of all that is known of the first word of each candidate."""
    return [
        {(part.category, part.value) for part in candidate.read[0]}
        for candidate in spot(doc, load(doc.lang_))
    ]


@pytest.mark.parametrize(
    "words",
    [["3/1/2020"], ["3", "/", "1", "/", "2020"], ["3/1", "/2020"]],
)
def test_a_date_in_figures_is_the_same_in_one_token_and_in_five(words: list[str]) -> None:
    doc = Doc(FRENCH, words=words, spaces=[False] * len(words))

    assert words_of(doc) == [["3", "/", "1", "/", "2020"]]


@pytest.mark.parametrize(
    ("words", "spaces"),
    [(["avant-hier"], [False]), (["avant", "-", "hier"], [False, False, False])],
)
def test_a_phrase_is_the_same_in_one_token_and_in_three(
    words: list[str], spaces: list[bool]
) -> None:
    doc = Doc(FRENCH, words=words, spaces=spaces)

    assert parts_of(doc) == [{("dayword", -2)}]


def test_a_phrase_needs_the_spaces_it_has_in_print() -> None:
    doc = Doc(FRENCH, words=["avant", "-", "hier"], spaces=[True, True, False])

    assert parts_of(doc) == [set()]


def test_a_word_is_found_whatever_its_apostrophe_case_and_accents() -> None:
    spellings = ["AUJOURD'HUI", "aujourd’hui", "Aujourd'hui"]
    decomposed = Doc(FRENCH, words=["fe\u0301vrier"])

    found = [parts_of(Doc(FRENCH, words=[word])) for word in spellings]

    assert found == [[{("dayword", 0)}]] * 3
    assert parts_of(decomposed) == [{("month_plain", 2)}]


def test_a_candidate_ends_with_its_sentence() -> None:
    doc = Doc(FRENCH, words=["lundi", "mardi"], sent_starts=[True, True])

    assert words_of(doc) == [["lundi"], ["mardi"]]


def test_a_sentence_that_a_parser_cuts_inside_a_word_does_not_cut_it() -> None:
    words, spaces = ["14", "-", "juillet"], [False] * 3
    doc = Doc(FRENCH, words=words, spaces=spaces, sent_starts=[True, True, False])

    assert words_of(doc) == [words]


@pytest.mark.parametrize("words", [LEFTOVERS, ("www.lundi.fr",), ("jeudi@exemple.fr",)])
def test_words_without_a_time_word_are_no_candidate(words: tuple[str, ...]) -> None:
    assert words_of(Doc(FRENCH, words=[*words])) == []


def test_small_letters_make_english_words_of_months() -> None:
    doc = Doc(ENGLISH, words=[*SMALL])

    read = [parts for candidate in spot(doc, load("en")) for parts in candidate.read]

    assert {part.category for parts in read for part in parts} <= {"third"}


def test_what_is_a_verb_here_is_no_word_of_time() -> None:
    words = ["talks", "last", "days"]
    verb = Doc(ENGLISH, words=words, pos=["NOUN", "VERB", "NOUN"])
    adjective = Doc(ENGLISH, words=words, pos=["NOUN", "ADJ", "NOUN"])

    assert (words_of(verb), words_of(adjective)) == ([["days"]], [["last", "days"]])


def test_a_number_says_whether_it_counts_something() -> None:
    counting, alone = Doc(FRENCH, words=["2018", "euros"]), Doc(FRENCH, words=["2018", "."])

    found = [{category for category, _ in parts_of(doc)[0]} for doc in (counting, alone)]

    assert found == [
        {"hhmm", "long"},
        {"hhmm", "long", "yyyy", "yyyy_near", "yyyy_free", "yyyy_old"},
    ]


@pytest.mark.parametrize("word", ["３", "²", "9" * 100_000])
def test_what_is_no_common_number_is_none(word: str) -> None:
    doc = Doc(ENGLISH, words=["Monday", word])

    assert all(not any(candidate.read[1:]) for candidate in spot(doc, load("en")))


@pytest.mark.parametrize("text", ["(2018)", "d'avril", "« lundi »", "lundi.", "2018, etc."])
def test_a_word_between_spaces_or_punctuation_stands_alone(text: str) -> None:
    word = next(word for word in ("2018", "avril", "lundi") if word in text)
    start = text.index(word)

    assert may_begin(text, start)
    assert may_end(text, start + len(word))


@pytest.mark.parametrize(
    "text",
    ["$2018", "2018%", "v2018", "1,2018", "2018.5", "pré-avril", "avril-mai", "2018/19", "x2018"],
)
def test_a_part_of_a_longer_word_price_or_version_does_not(text: str) -> None:
    word = next(word for word in ("2018", "avril") if word in text)
    start = text.index(word)

    assert not (may_begin(text, start) and may_end(text, start + len(word)))


def test_a_language_without_words_is_a_bug_that_says_so() -> None:
    with pytest.raises(Broken, match="'de'"):
        load("de")
