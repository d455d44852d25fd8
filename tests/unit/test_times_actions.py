"""An action is dated by its own words of time, or not at all."""

from datetime import date

import pytest
from spacy.tokens import Doc

from graph_schema.model import Language
from ingest.language.pipeline import load
from ingest.times import time_of, times_in
from tests.times import THURSDAY, day_of
from tests.trees import tree

FRENCH_OBJECT = """
    La DET 2 det _ le
    milice NOUN 4 nsubj _ milice
    a AUX 4 aux Mood=Ind|Tense=Pres|VerbForm=Fin avoir
    attaqué VERB 0 ROOT Tense=Past|VerbForm=Part attaquer
    la DET 6 det _ le
    base NOUN 4 obj _ base
    lundi ADJ 6 amod _ lundi
"""
ENGLISH_OBJECT = """
    The DET 2 det _ the
    convoy NOUN 4 nsubj _ convoy
    will AUX 4 aux VerbForm=Fin will
    leave VERB 0 ROOT VerbForm=Inf leave
    the DET 6 det _ the
    capital NOUN 4 obj _ capital
    on ADP 8 case _ on
    Monday PROPN 6 nmod _ Monday
"""
OPENING = """
    Lundi NOUN 6 advmod _ lundi
    , PUNCT 1 punct _ ,
    la DET 4 det _ le
    milice NOUN 6 nsubj _ milice
    a AUX 6 aux Mood=Ind|Tense=Pres|VerbForm=Fin avoir
    attaqué VERB 0 ROOT Tense=Past|VerbForm=Part attaquer
    et CCONJ 8 cc _ et
    pris VERB 6 conj Tense=Past|VerbForm=Part prendre
    la DET 10 det _ le
    base NOUN 8 obj _ base
"""
OPENING_HUNG_LOW = """
    Lundi NOUN 4 nmod _ lundi
    , PUNCT 1 punct _ ,
    la DET 4 det _ le
    milice NOUN 6 nsubj _ milice
    a AUX 6 aux Mood=Ind|Tense=Pres|VerbForm=Fin avoir
    attaqué VERB 0 ROOT Tense=Past|VerbForm=Part attaquer
"""
OF_MONDAY = """
    L' DET 2 det _ le
    attaque NOUN 6 nsubj _ attaque
    de ADP 4 case _ de
    lundi NOUN 2 nmod _ lundi
    a AUX 6 aux Mood=Ind|Tense=Pres|VerbForm=Fin avoir
    surpris VERB 0 ROOT Tense=Past|VerbForm=Part surprendre
"""
MONDAYS = """
    Monday PROPN 3 nmod:poss _ Monday
    's PART 1 case _ 's
    attack NOUN 4 nsubj _ attack
    surprised VERB 0 ROOT Mood=Ind|Tense=Past|VerbForm=Fin surprise
"""
CARRIED = """
    L' DET 2 det _ le
    attaque NOUN 4 nsubj _ attaque
    a AUX 4 aux Mood=Ind|Tense=Pres|VerbForm=Fin avoir
    eu VERB 0 ROOT Tense=Past|VerbForm=Part avoir
    lieu NOUN 4 obj _ lieu
    lundi NOUN 4 obl _ lundi
"""
UNDERGONE = """
    La DET 2 det _ le
    base NOUN 6 nsubj _ base
    a AUX 6 aux Mood=Ind|Tense=Pres|VerbForm=Fin avoir
    été AUX 6 cop Tense=Past|VerbForm=Part être
    la DET 6 det _ le
    cible NOUN 0 ROOT _ cible
    d' ADP 8 case _ de
    attaques NOUN 6 nmod _ attaque
    lundi NOUN 6 obl _ lundi
"""


@pytest.mark.parametrize(
    ("language", "rows", "action", "day"),
    [
        ("fr", FRENCH_OBJECT, "attaqué", "2020-11-30"),
        ("en", ENGLISH_OBJECT, "leave", "2020-12-07"),
        ("fr", OPENING, "attaqué", "2020-11-30"),
        ("fr", OPENING, "pris", "2020-11-30"),
        ("fr", OPENING_HUNG_LOW, "attaqué", "2020-11-30"),
        ("fr", OF_MONDAY, "attaque", "2020-11-30"),
        ("en", MONDAYS, "attack", "2020-11-30"),
        ("fr", CARRIED, "attaque", "2020-11-30"),
        ("fr", UNDERGONE, "attaques", "2020-11-30"),
    ],
)
def test_an_action_has_the_day_that_modifies_it(
    language: str, rows: str, action: str, day: str
) -> None:
    doc = tree("fr" if language == "fr" else "en", rows)

    assert day_of(doc, action) == day


REPORTED = """
    La DET 2 det _ le
    milice NOUN 4 nsubj _ milice
    a AUX 4 aux Mood=Ind|Tense=Pres|VerbForm=Fin avoir
    annoncé VERB 0 ROOT Tense=Past|VerbForm=Part annoncer
    lundi NOUN 4 obl _ lundi
    que SCONJ 9 mark _ que
    le DET 8 det _ le
    chef NOUN 9 nsubj _ chef
    partait VERB 4 ccomp Mood=Ind|Tense=Imp|VerbForm=Fin partir
"""
QUOTED = """
    « PUNCT 3 punct _ «
    Nous PRON 3 nsubj _ nous
    attaquerons VERB 0 ROOT Mood=Ind|Tense=Fut|VerbForm=Fin attaquer
    » PUNCT 3 punct _ »
    lundi NOUN 3 obl _ lundi
"""
OWN_SUBJECT = """
    Lundi NOUN 4 advmod _ lundi
    la DET 3 det _ le
    milice NOUN 4 nsubj _ milice
    attaquait VERB 0 ROOT Mood=Ind|Tense=Imp|VerbForm=Fin attaquer
    et CCONJ 8 cc _ et
    la DET 7 det _ le
    foule NOUN 8 nsubj _ foule
    partait VERB 4 conj Mood=Ind|Tense=Imp|VerbForm=Fin partir
"""
NEXT_CLAUSE = """
    The DET 2 det _ the
    army NOUN 3 nsubj _ army
    left VERB 0 ROOT Mood=Ind|Tense=Past|VerbForm=Fin leave
    but CCONJ 8 cc _ but
    on ADP 6 case _ on
    Monday PROPN 3 obl _ Monday
    it PRON 8 nsubj _ it
    returned VERB 3 conj Mood=Ind|Tense=Past|VerbForm=Fin return
"""
ATTACHED_TOO_LOW = """
    The DET 2 det _ the
    army NOUN 3 nsubj _ army
    announced VERB 0 ROOT Mood=Ind|Tense=Past|VerbForm=Fin announce
    Monday PROPN 7 obl _ Monday
    it PRON 7 nsubj _ it
    had AUX 7 aux Mood=Ind|Tense=Past|VerbForm=Fin have
    left VERB 3 ccomp Tense=Past|VerbForm=Part leave
"""
EVERY = """
    Ils PRON 2 nsubj _ il
    manifestent VERB 0 ROOT Mood=Ind|Tense=Pres|VerbForm=Fin manifester
    tous ADJ 5 amod _ tout
    les DET 5 det _ le
    lundis NOUN 2 obl _ lundi
"""
TWO_DAYS = """
    Hier ADV 3 advmod _ hier
    il PRON 3 nsubj _ il
    partait VERB 0 ROOT Mood=Ind|Tense=Imp|VerbForm=Fin partir
    lundi NOUN 3 obl _ lundi
"""


@pytest.mark.parametrize(
    ("language", "rows", "action"),
    [
        ("fr", REPORTED, "partait"),  # the report is of Monday, not what it reports
        ("fr", QUOTED, "attaquerons"),  # across a quotation mark
        ("fr", OWN_SUBJECT, "partait"),
        ("en", NEXT_CLAUSE, "left"),
        ("en", ATTACHED_TOO_LOW, "left"),
        ("fr", OF_MONDAY, "surpris"),
        ("en", MONDAYS, "surprised"),
        ("fr", EVERY, "manifestent"),
        ("fr", TWO_DAYS, "partait"),  # the two exclude each other
        ("fr", FRENCH_OBJECT, "base"),
    ],
)
def test_no_other_day_is_borrowed(language: str, rows: str, action: str) -> None:
    doc = tree("fr" if language == "fr" else "en", rows)

    assert day_of(doc, action) is None


def test_the_report_itself_has_the_day() -> None:
    assert day_of(tree("fr", REPORTED), "annoncé") == "2020-11-30"
    assert day_of(tree("en", ATTACHED_TOO_LOW), "announced") == "2020-11-30"


def test_an_action_lies_inside_a_month_and_does_not_fill_it() -> None:
    doc = tree(
        "fr",
        """
        Il PRON 2 nsubj _ il
        attaqua VERB 0 ROOT Mood=Ind|Tense=Past|VerbForm=Fin attaquer
        en ADP 4 case _ en
        décembre NOUN 2 obl _ décembre
        2019 NUM 4 nmod _ 2019
        """,
    )

    found = time_of(doc[1], times_in(doc, THURSDAY, None))

    assert found is not None
    assert [found.start_earliest, found.start_latest, found.end_earliest, found.end_latest] == [
        date(2019, 12, 1),
        date(2019, 12, 31),
        date(2019, 12, 1),
        date(2019, 12, 31),
    ]


@pytest.mark.parametrize(
    ("language", "text", "verb", "words"),
    [
        ("fr", "Des frappes ont visé la ville lundi et mardi.", "visé", "lundi et mardi"),
        ("en", "Strikes hit the city on Monday and Tuesday.", "hit", "on Monday and Tuesday"),
    ],
)
def test_an_action_of_listed_days_lies_somewhere_from_the_first_to_the_last(
    language: Language, text: str, verb: str, words: str
) -> None:
    doc = load(language)(text)

    found = time_of(next(it for it in doc if it.text == verb), times_in(doc, THURSDAY, None))

    assert found is not None
    assert (found.text, found.edtf) == (words, "2020-11-30/2020-12-01")
    assert text[found.start : found.end] == words
    assert (found.start_latest, found.end_earliest) == (date(2020, 12, 1), date(2020, 11, 30))


def test_an_unresolved_time_is_kept_with_its_words() -> None:
    doc = tree("fr", FRENCH_OBJECT)

    found = time_of(doc[3], times_in(doc, None, None))

    assert found is not None
    assert (found.text, found.anchor, found.span.is_known) == ("lundi", "none", False)


def test_without_a_tree_nothing_is_dated() -> None:
    doc = Doc(tree("fr", FRENCH_OBJECT).vocab, words=["Il", "partait", "lundi"])

    assert time_of(doc[1], times_in(doc, THURSDAY, None)) is None
