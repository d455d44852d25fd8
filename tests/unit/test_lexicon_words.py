"""The words themselves: sorted, large enough, in agreement with each other, right by example."""

import re
import tomllib
import unicodedata
from importlib import resources
from typing import get_args

import pytest

from graph_schema.model import Language
from ingest.claims import lexicon
from ingest.claims.lexicon import CueWord, EventNoun, Governor, Hedge, Lexicon, Negation, Verb

LANGUAGES: tuple[Language, ...] = get_args(Language)
FOLDER = resources.files("ingest.claims.lexicon")
ALL_FILES = sorted(file.name for file in FOLDER.iterdir() if file.name.endswith(".toml"))
FILES = [name for name in ALL_FILES if not name.startswith("senses.")]
"""Those that hold a word a line."""

EN, FR = lexicon.load("en"), lexicon.load("fr")


def words_of_each_table(file: str) -> list[list[str]]:
    tables: list[list[str]] = [[]]
    for line in FOLDER.joinpath(file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            tables.append([])
        elif line and not line.startswith("#"):
            tables[-1].append(line.split(" = {")[0].strip('"'))
    return [words for words in tables if words]


def dictionary_order(word: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)), word


def test_every_subject_is_there_in_both_languages() -> None:
    subjects = ("cues", "governors", "hedges", "negation", "nouns", "senses", "verbs")
    names = [f"{subject}.{language}.toml" for subject in subjects for language in LANGUAGES]

    assert sorted(names) == ALL_FILES


@pytest.mark.parametrize("file", FILES)
def test_words_stand_one_a_line_in_the_order_of_a_dictionary(file: str) -> None:
    tables = words_of_each_table(file)

    assert [sorted(words, key=dictionary_order) for words in tables] == tables


@pytest.mark.parametrize("file", FILES)
def test_words_are_in_lower_case_with_straight_apostrophes(file: str) -> None:
    words = [word for table in words_of_each_table(file) for word in table]

    assert [
        word for word in words if not re.fullmatch(r"[^\W\d_]+(?:[-' ]+[^\W\d_]+)*", word)
    ] == []
    assert [word for word in words if word != word.casefold()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_of_things_and_senses_stand_in_the_order_of_a_dictionary(language: Language) -> None:
    found = tomllib.loads(FOLDER.joinpath(f"senses.{language}.toml").read_text(encoding="utf-8"))
    tables = [list(found["things"]), *found["things"].values(), list(found["verbs"])]

    assert [sorted(set(words), key=dictionary_order) for words in tables] == tables
    assert {word for words in tables for word in words if word != word.casefold()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_thing_is_asked_for(language: Language) -> None:
    words = lexicon.load(language)

    asked = {key.split()[-1] for senses in words.senses.values() for key in senses}

    assert asked == {kind for kinds in words.things.values() for kind in kinds}


@pytest.mark.parametrize("words", [FR, EN], ids=LANGUAGES)
def test_the_lexicons_are_large_enough(words: Lexicon) -> None:
    typed = sum(verb.type is not None for verb in words.verbs.values())
    stative = sum(verb.stative for verb in words.verbs.values())

    assert typed >= 500
    assert stative >= 150
    assert len(words.nouns) >= 200
    assert len(words.cue_verbs) >= 150


@pytest.mark.parametrize("words", [FR, EN], ids=LANGUAGES)
def test_every_type_has_verbs_and_nouns(words: Lexicon) -> None:
    verbs = {verb.type for verb in words.verbs.values()}
    nouns = {noun.type for noun in words.nouns.values()}

    assert len(verbs - {None}) == 16
    assert len(nouns - {None}) == 16


@pytest.mark.parametrize("words", [FR, EN], ids=LANGUAGES)
def test_a_stative_verb_does_nothing_else(words: Lexicon) -> None:
    states = {verb for verb in words.verbs.values() if verb.stative}

    assert states == {Verb(stative=True)}


@pytest.mark.parametrize("words", [FR, EN], ids=LANGUAGES)
def test_a_noun_and_its_verb_are_of_one_type_if_both_have_one(words: Lexicon) -> None:
    pairs = [
        (name, noun.type, verb.type)
        for name, noun in words.nouns.items()
        if noun.lemma and noun.type and (verb := words.verbs.get(noun.lemma)) and verb.type
    ]

    assert [pair for pair in pairs if pair[1] != pair[2]] == []
    assert len(pairs) >= 200


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        (FR.verb("attaquer"), Verb(type="ASSAULT")),
        (FR.verb("bombarder"), Verb(type="ASSAULT", mode="aerial")),
        (FR.verb("assassiner"), Verb(type="ASSAULT", mode="targeted", somebody=True)),
        (FR.verb("rencontrer"), Verb(type="CONSULT", reciprocal=True)),
        (FR.verb("visiter"), Verb(type="CONSULT", mode="visit", place=True)),
        (FR.verb("retirer"), Verb(type="RETREAT", mode="withdraw", target=("de",), thing=True)),
        (FR.verb("retirer", reflexive=True), Verb(type="RETREAT", mode="withdraw", target=("de",))),
        (FR.verb("emparer", reflexive=True), Verb(type="COERCE", mode="seize", target=("de",))),
        (FR.verb("mourir"), Verb(subject="target")),
        (FR.verb("livrer"), Verb(target=("à",), thing=True)),
        (FR.verb("savoir"), Verb(stative=True)),
        (FR.verb("prendre"), None),
        (EN.verb("attack"), Verb(type="ASSAULT")),
        (EN.verb("step", particle="down"), Verb(type="RETREAT", mode="resign", target=("from",))),
        (EN.verb("call", particle="off"), Verb(type="REJECT", stops=True)),
        (EN.verb("meet"), Verb(type="CONSULT", target=("with",), reciprocal=True)),
        (EN.verb("visit"), Verb(type="CONSULT", mode="visit", place=True)),
        (EN.verb("die"), Verb(subject="target")),
        (EN.verb("contain"), Verb(stative=True)),
        (EN.verb("call"), None),
        (EN.verb("take"), None),
    ],
)
def test_verbs(verb: Verb | None, expected: Verb | None) -> None:
    assert verb == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        (
            FR.noun("assassinat"),
            EventNoun(type="ASSAULT", mode="targeted", of="target", lemma="assassiner"),
        ),
        (
            FR.noun("attaque"),
            EventNoun(type="ASSAULT", of="actor", target=("contre", "sur", "à"), lemma="attaquer"),
        ),
        (FR.noun("mort"), EventNoun(of="target", lemma="mourir")),
        (
            FR.noun("ruptures diplomatiques"),
            EventNoun(type="REJECT", of="actor", target=("avec", "entre"), lemma="rompre"),
        ),
        (
            FR.noun("frappe aérien"),
            EventNoun(
                type="ASSAULT",
                mode="aerial",
                of="actor",
                target=("contre", "sur"),
                lemma="bombarder",
            ),
        ),
        (FR.noun("maison"), None),
        (
            EN.noun("air strikes"),
            EventNoun(
                type="ASSAULT", mode="aerial", of="actor", target=("on", "against"), lemma="bomb"
            ),
        ),
        (EN.noun("death"), EventNoun(of="target", lemma="die")),
        (
            EN.noun("resignation"),
            EventNoun(type="RETREAT", mode="resign", of="actor", target=("from",), lemma="resign"),
        ),
        (EN.noun("house"), None),
    ],
)
def test_nouns(noun: EventNoun | None, expected: EventNoun | None) -> None:
    assert noun == expected


def test_of_several_phrases_the_longest_is_meant() -> None:
    strike = FR.longest_noun(["grève", "de", "la", "faim", "lundi"])

    assert strike == EventNoun(type="PROTEST", mode="hunger", of="actor", target=("contre",))
    assert FR.longest_noun(["grève", "de", "lundi"]) == FR.noun("grève")
    assert FR.longest_noun(["maison", "de", "la", "grève"]) is None


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        (FR.cue("affirmer"), "asserts"),
        (FR.cue("démentir"), "denies"),
        (FR.cue("reconnaître"), "confirms"),
        (FR.cue("douter"), "doubts"),
        (FR.cue("craindre"), "fears"),
        (FR.cue("engager", reflexive=True), "promises"),
        (FR.cue("menacer"), "threatens"),
        (FR.cue("exiger"), "demands"),
        (FR.cue("accuser"), "accuses"),
        (FR.cue_preposition("D’après"), "asserts"),
        (FR.cue_noun("rapport"), "asserts"),
        (EN.cue("say"), "asserts"),
        (EN.cue("deny"), "denies"),
        (EN.cue("admit"), "confirms"),
        (EN.cue("doubt"), "doubts"),
        (EN.cue("fear"), "fears"),
        (EN.cue("vow"), "promises"),
        (EN.cue("threaten"), "threatens"),
        (EN.cue("demand"), "demands"),
        (EN.cue("accuse"), "accuses"),
        (EN.cue("point", particle="out"), "asserts"),
        (EN.cue_preposition("according to"), "asserts"),
        (EN.cue_noun("claim"), "asserts"),
    ],
)
def test_cues(cue: CueWord | None, stance: str) -> None:
    assert cue is not None
    assert cue.stance == stance


@pytest.mark.parametrize(
    ("governor", "expected"),
    [
        (FR.governor("vouloir"), Governor(attitude="plan", certainty="probable")),
        (FR.governor("craindre"), Governor(attitude="fear", certainty="possible")),
        (FR.governor("menacer"), Governor(attitude="threat", certainty="probable")),
        (FR.governor("promettre"), Governor(attitude="promise", certainty="probable")),
        (
            FR.governor("exiger"),
            Governor(attitude="demand", certainty="possible", control="object"),
        ),
        (FR.governor("espérer"), Governor(attitude="hope", certainty="possible")),
        (FR.governor("accuser"), Governor(attitude="accusation", control="object")),
        (FR.governor("échouer"), Governor(polarity="negative", done_when_negated=True)),
        (FR.governor("féliciter", particle="de"), Governor(control="object")),
        (FR.governor("empêcher"), Governor(polarity="negative", control="object")),
        (FR.governor("commencer"), Governor()),
        (FR.governor("pouvoir"), Governor(certainty="possible", done_when_past=True)),
        (FR.governing_noun("volonté"), Governor(attitude="plan", certainty="probable")),
        (FR.governing_adjective("incapable"), Governor(polarity="negative")),
        (
            EN.governor("plan"),
            Governor(attitude="plan", certainty="probable", control="either"),
        ),
        (EN.governor("thank", particle="for"), Governor(control="object")),
        (EN.governor("might"), Governor(certainty="possible")),
        (EN.governor("would"), Governor(certainty="probable")),
        (EN.governor("refuse"), Governor(polarity="negative")),
        (
            EN.governor("order"),
            Governor(attitude="demand", certainty="probable", control="object"),
        ),
        (EN.governing_adjective("unlikely"), Governor(certainty="probable", polarity="negative")),
        (
            EN.governing_noun("threat"),
            Governor(attitude="threat", certainty="probable", event=True),
        ),
    ],
)
def test_governors(governor: Governor | None, expected: Governor) -> None:
    assert governor == expected


@pytest.mark.parametrize("words", [FR, EN], ids=LANGUAGES)
def test_an_attitude_is_as_certain_in_every_word_as_the_formats_say(words: Lexicon) -> None:
    governors = [*words.governing_verbs.values(), *words.governing_nouns.values()]
    governors += words.governing_adjectives.values()

    stated = {(word.attitude, word.certainty) for word in governors}

    assert {certainty for attitude, certainty in stated if attitude == "promise"} == {"probable"}
    assert {certainty for attitude, certainty in stated if attitude == "threat"} == {"probable"}
    assert {certainty for attitude, certainty in stated if attitude == "fear"} == {"possible"}
    assert {certainty for attitude, certainty in stated if attitude == "hope"} == {"possible"}


@pytest.mark.parametrize(
    ("negation", "expected"),
    [
        (FR.negation("pas"), Negation(on="verb")),
        (FR.negation("plus"), Negation(on="verb", with_ne=True)),
        (FR.negation("aucun"), Negation(on="noun")),
        (FR.negation("personne"), Negation(on="party", with_ne=True)),
        (FR.negation("sans"), Negation(on="clause")),
        (EN.negation("n't"), Negation(on="verb")),
        (EN.negation("no"), Negation(on="noun")),
        (EN.negation("nobody"), Negation(on="party")),
        (EN.negation("without"), Negation(on="clause")),
        (EN.negation("some"), None),
    ],
)
def test_negations(negation: Negation | None, expected: Negation | None) -> None:
    assert negation == expected


@pytest.mark.parametrize(
    ("hedge", "expected"),
    [
        (FR.hedge("probablement"), Hedge(certainty="probable")),
        (FR.hedge("sans doute"), Hedge(certainty="probable")),
        (FR.hedge("peut-être"), Hedge(certainty="possible")),
        (FR.hedge("présumé"), Hedge(certainty="probable", hearsay=True)),
        (EN.hedge("likely"), Hedge(certainty="probable")),
        (EN.hedge("perhaps"), Hedge(certainty="possible")),
        (EN.hedge("reportedly"), Hedge(certainty="probable", hearsay=True)),
        (EN.hedge("clearly"), None),
    ],
)
def test_hedges(hedge: Hedge | None, expected: Hedge | None) -> None:
    assert hedge == expected
