"""The lexicons are what they say: whole, sorted, valid, and strict about what they take."""

from typing import get_args

import pytest

from graph_schema.errors import Broken
from graph_schema.model import Language
from ingest.claims import lexicon
from ingest.claims.lexicon import CueWord, EventNoun, Verb
from ingest.claims.lexicon.reading import entries_in, tables_in

LANGUAGES: tuple[Language, ...] = get_args(Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_read_once(language: Language) -> None:
    assert lexicon.load(language) is lexicon.load(language)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("bite = { tipe = 'ASSAULT' }", "v.toml: bite: tipe: Unexpected keyword argument"),
        ("bite = { type = 'BITING' }", "v.toml: bite: type: Input should be 'AGREE', 'CONSULT'"),
        ("bite = { stative = 'yes' }", "v.toml: bite: stative: Input should be a valid boolean"),
        ("bite = { mode = 'beat' }", "v.toml: bite: mode 'beat' without a type"),
        ("bite = { type = 'AID', mode = 'beat' }", "v.toml: bite: AID has no mode 'beat'"),
        ("bite = {}\nbite = {}", "v.toml: bite = {}: Cannot overwrite a value"),
        ("bite = {}\nbite = {}\nbeat = {}", "v.toml: bite = {}: Cannot overwrite a value"),
        ("bite = ", "v.toml: bite = : Invalid value"),
    ],
)
def test_what_is_not_known_is_refused_with_the_file_and_the_word(text: str, reason: str) -> None:
    with pytest.raises(Broken) as refusal:
        entries_in(text, "v.toml", Verb)

    assert str(refusal.value).startswith(reason)


def test_a_list_too_many_is_refused() -> None:
    text = "[verbs]\n[nouns]\n[adverbs]\n"

    with pytest.raises(Broken, match="the tables are"):
        tables_in(text, "c.toml", CueWord, ("verbs", "nouns"))


def test_a_line_becomes_an_entry() -> None:
    text = "attack = { type = 'ASSAULT', of = 'actor', target = ['on', 'against'] }"

    entries = entries_in(text, "n.toml", EventNoun)

    expected = EventNoun(type="ASSAULT", of="actor", target=("on", "against"))
    assert entries == {"attack": expected}


def test_a_reflexive_verb_and_one_with_a_particle_are_verbs_of_their_own() -> None:
    french, english = lexicon.load("fr"), lexicon.load("en")

    assert french.verb("retirer") != french.verb("retirer", reflexive=True)
    resigning = Verb(type="RETREAT", mode="resign", target=("from",))
    assert english.verb("step", particle="down") == resigning
    assert english.verb("step") is None
    assert english.verb("attack", particle="in") is None


def test_lookups_fold_case_apostrophes_and_the_plural_of_two_words() -> None:
    french = lexicon.load("fr")

    assert french.cue_preposition("D’après") == CueWord(stance="asserts")
    assert french.noun("frappes aériennes") == french.noun("frappe aérienne") is not None
