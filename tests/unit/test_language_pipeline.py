"""A Doc holds what `ingest.language.pipeline` promises, for any text."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.matcher import DependencyMatcher, Matcher
from spacy.tokens import Doc

from graph_schema.model import Language
from ingest.language.pipeline import load
from ingest.language.weights import fingerprint_of

loaded = cache(load)
LANGUAGES = st.sampled_from(["fr", "en"])
PIECES = st.sampled_from(
    [
        *("L'armée", "attaque", "Bagdad", "a-t-il", "didn't", "M.", "12", "(AFP) - ", ". ", "! "),
        *(" ", "\n", "\n\n", "«", "»", '"', ",", "😀", "\x00", "\u202e", "\u00a0", "\t"),
    ]
)


def words_of(doc: Doc) -> list[tuple[str, str, str, str, str]]:
    return [(t.text, t.pos_, t.lemma_, t.dep_, t.head.text) for t in doc]


def test_a_french_sentence_is_tagged_lemmatised_and_parsed() -> None:
    doc = loaded("fr")("Les milices ont attaqué l’ambassade.")

    assert words_of(doc) == [
        ("Les", "DET", "le", "det", "milices"),
        ("milices", "NOUN", "milice", "nsubj", "attaqué"),
        ("ont", "AUX", "avoir", "aux", "attaqué"),
        ("attaqué", "VERB", "attaquer", "ROOT", "attaqué"),
        ("l’", "DET", "le", "det", "ambassade"),
        ("ambassade", "NOUN", "ambassade", "obj", "attaqué"),
        (".", "PUNCT", ".", "punct", "attaqué"),
    ]


def test_an_english_sentence_is_tagged_lemmatised_and_parsed() -> None:
    doc = loaded("en")("The embassy was not\nattacked by militias.")

    assert words_of(doc) == [
        ("The", "DET", "the", "det", "embassy"),
        ("embassy", "NOUN", "embassy", "nsubj:pass", "attacked"),
        ("was", "AUX", "be", "aux:pass", "attacked"),
        ("not", "PART", "not", "advmod", "attacked"),
        ("\n", "SPACE", "\n", "dep", "not"),
        ("attacked", "VERB", "attack", "ROOT", "attacked"),
        ("by", "ADP", "by", "case", "militias"),
        ("militias", "NOUN", "militia", "obl:agent", "attacked"),
        (".", "PUNCT", ".", "punct", "attacked"),
    ]


def test_matchers_work_on_a_doc() -> None:
    nlp = loaded("fr")
    tokens, trees = Matcher(nlp.vocab), DependencyMatcher(nlp.vocab)
    tokens.add("attack", [[{"LEMMA": "attaquer", "POS": "VERB"}]])
    attacker = {"LEFT_ID": "verb", "REL_OP": ">", "RIGHT_ID": "who"}
    verb = {"RIGHT_ID": "verb", "RIGHT_ATTRS": {"LEMMA": "attaquer"}}
    trees.add("attacker", [[verb, attacker | {"RIGHT_ATTRS": {"DEP": "nsubj"}}]])

    doc = nlp("Les milices ont attaqué l’ambassade.")

    assert [match[1:] for match in tokens(doc)] == [(3, 4)]
    assert [found for _, found in trees(doc)] == [[3, 1]]
    assert nlp.meta["name"] == "annales_fr"


def test_features_are_set() -> None:
    verb = loaded("fr")("Ils attaqueraient.")[1]

    assert str(verb.morph) == "Mood=Cnd|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"


@settings(max_examples=60, deadline=None)
@given(text=st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)), language=LANGUAGES)
def test_any_text_keeps_its_offsets_and_gets_trees(text: str, language: Language) -> None:
    doc = loaded(language)(text)

    assert doc.text == text
    assert [text[t.idx : t.idx + len(t)] for t in doc] == [t.text for t in doc]
    for sentence in doc.sents:
        assert [t.dep_ for t in sentence if t.head == t] == ["ROOT"]
        assert {ancestor for t in sentence for ancestor in (t, *t.ancestors)} == set(sentence)
        assert all(sentence.root in (t, *t.ancestors) for t in sentence)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " " * 1_000_000,
        "(.)!" * 2_000,
        "a" * 100_000,
        "mot " * 1_000,
        "\n " * 2_000,
        "😀" * 2_000,
    ],
)
def test_monstrous_texts_are_read(text: str) -> None:
    doc = loaded("fr")(text)

    assert doc.text == text
    assert all(sum(not t.is_space for t in sentence) <= 200 for sentence in doc.sents)


def test_a_reading_after_a_memory_zone_is_the_same() -> None:
    nlp = load("fr")
    text = "Leur armée aurait quitté sa base."

    with nlp.memory_zone():  # pyright: ignore[reportUnknownMemberType]
        first = [(str(t.morph), t.morph.to_dict()) for t in nlp(text)]
    second = [(str(t.morph), t.morph.to_dict()) for t in nlp(text)]

    assert first == second


def test_the_fingerprint_tells_the_weights_apart() -> None:
    assert re.fullmatch("[0-9a-f]{6}", fingerprint_of("fr"))
    assert fingerprint_of("fr") != fingerprint_of("en")
