"""Lemmas follow from the form and its tag."""

import pytest
from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from graph_schema.model import Language
from ingest.language.lemmas import Lemmatizer

VOCAB = Pipeline().vocab
LEMMATIZERS = {"fr": Lemmatizer("fr"), "en": Lemmatizer("en")}


def lemma(word: str, tag: str, language: Language) -> str:
    return LEMMATIZERS[language](Doc(VOCAB, words=[word], pos=[tag]))[0].lemma_


def pairs(table: str) -> list[tuple[str, str]]:
    """The lemma stands first on each line, then its forms."""
    lines = (line.split() for line in table.strip().splitlines())
    return [(form, lemma) for lemma, *forms in lines for form in forms]


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        avoir a ont avait avaient aura aurait auraient ait eu eue ayant avions
        être est sont était étaient sera serait seraient soit fut furent fût été étant sommes
        attaquer attaque attaquent attaqué attaquée attaqués attaquées attaquait attaquera
        démentir dément démentent démenti démentait
        dire dit disent dite disait
        faire fait font
        mourir mort morts meurt
        mettre mis mise mises
        craindre craint craignent craignant
        élire élu élue élus
        rencontrer rencontre rencontrent
        livrer livre
        accuser accuse
        mitrailler mitraillées
        aller va vont allé iront
        venir venu venus viennent
        promettre promis promise
        détruire détruit détruites
        pouvoir pourraient peut
    """),
)
def test_a_french_verb_has_its_infinitive_as_lemma(form: str, expected: str) -> None:
    assert lemma(form, "VERB", "fr") == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        be am are is was were been being 's 're 'm
        have has had having 've
        do does did
        will wo 'll
        can ca
    """),
)
def test_an_english_auxiliary_is_known(form: str, expected: str) -> None:
    assert lemma(form, "AUX", "en") == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        attack attacks attacked attacking
        deny denies denied
        flee fled fleeing
        leave left
        strike struck
        withdraw withdrew withdrawn
        grow growing
        think thinking thought
        say said says
        stop stopped
        make making
    """),
)
def test_an_english_verb_has_its_bare_form_as_lemma(form: str, expected: str) -> None:
    assert lemma(form, "VERB", "en") == expected


@pytest.mark.parametrize(
    ("form", "tag", "expected", "language"),
    [
        ("arrivées", "NOUN", "arrivée", "fr"),
        ("attaques", "NOUN", "attaque", "fr"),
        ("mise", "NOUN", "mise", "fr"),
        ("travaux", "NOUN", "travail", "fr"),
        ("bombings", "NOUN", "bombing", "en"),
        ("meeting", "NOUN", "meeting", "en"),
        ("l’", "DET", "le", "fr"),
        ("d'", "ADP", "de", "fr"),
        ("qu'", "SCONJ", "que", "fr"),
        ("du", "ADP", "de", "fr"),
        ("aux", "ADP", "à", "fr"),
        ("n’t", "PART", "not", "en"),
        ("'s", "PART", "'s", "en"),
        ("e\u0301te\u0301", "NOUN", "été", "fr"),
        ("Bagdad", "PROPN", "Bagdad", "fr"),
        ("12", "NUM", "12", "fr"),
        ("\u200d", "NOUN", "\u200d", "fr"),
    ],
)
def test_other_words_keep_to_their_tag(
    form: str, tag: str, expected: str, language: Language
) -> None:
    assert lemma(form, tag, language) == expected
