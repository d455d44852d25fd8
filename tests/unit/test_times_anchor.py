"""The way a verb looks decides which Monday is meant."""

import pytest
from spacy.tokens import Doc

from ingest.times.anchor import Anchor, anchor_of
from ingest.times.lexicon import load
from ingest.times.tree import Direction
from tests.times import THURSDAY
from tests.trees import tree


def direction(doc: Doc, word: str) -> Direction | None:
    at = next(token.i for token in doc if token.text == word)
    span = doc[at : at + 1]
    return anchor_of(span, load(doc.lang_), published=THURSDAY, country=None).direction


def rows(*lines: str) -> str:
    return "\n".join(lines)


def of_verb(verb: str) -> Doc:
    """La milice VERB la base lundi; the verb is given as rows from the third on."""
    cells = [row.split() for row in verb.splitlines()]
    head = next(at for at, row in enumerate(cells, 3) if row[2] == "0")
    words = [
        "La DET 2 det _ le",
        f"milice NOUN {head} nsubj _ milice",
        verb,
        f"lundi NOUN {len(cells) + 2} obl _ lundi",
    ]
    return tree("fr", rows(*words))


FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"
PARTICIPLE = "Tense=Past|VerbForm=Part"


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        (rows(f"a AUX 4 aux {FINITE} avoir", f"attaqué VERB 0 ROOT {PARTICIPLE} attaquer"), "past"),
        ("attaquait VERB 0 ROOT Mood=Ind|Tense=Imp|VerbForm=Fin attaquer", "past"),
        ("attaquera VERB 0 ROOT Mood=Ind|Tense=Fut|VerbForm=Fin attaquer", "future"),
        (f"tiendra VERB 0 ROOT {FINITE} tenir", "future"),  # tagged as a present
        ("entra VERB 0 ROOT Mood=Ind|Tense=Past|VerbForm=Fin entrer", "past"),
        ("attaquerait VERB 0 ROOT Mood=Cnd|Tense=Pres|VerbForm=Fin attaquer", "future"),
        (
            rows(
                "aurait AUX 4 aux Mood=Cnd|Tense=Pres|VerbForm=Fin avoir",
                f"attaqué VERB 0 ROOT {PARTICIPLE} attaquer",
            ),
            "past",  # hearsay
        ),
        (
            rows(f"est AUX 4 aux:pass {FINITE} être", f"arrivé VERB 0 ROOT {PARTICIPLE} arriver"),
            "past",
        ),
        (
            rows(f"est AUX 4 aux:pass {FINITE} être", f"attendu VERB 0 ROOT {PARTICIPLE} attendre"),
            "present",
        ),
        (
            rows(
                "s' PRON 5 expl _ se",
                f"est AUX 5 aux {FINITE} être",
                f"rendu VERB 0 ROOT {PARTICIPLE} rendre",
            ),
            "past",
        ),
        (f"reçoit VERB 0 ROOT {FINITE} recevoir", "present"),
        (
            rows(f"doit VERB 0 ROOT {FINITE} devoir", "quitter VERB 3 xcomp VerbForm=Inf quitter"),
            "future",
        ),
        (
            rows(
                f"a AUX 4 aux {FINITE} avoir",
                f"promis VERB 0 ROOT {PARTICIPLE} promettre",
                "de ADP 6 mark _ de",
                "partir VERB 4 xcomp VerbForm=Inf partir",
            ),
            "future",
        ),
        (
            rows(
                f"a AUX 4 aux {FINITE} avoir",
                f"commencé VERB 0 ROOT {PARTICIPLE} commencer",
                "de ADP 6 mark _ de",
                "partir VERB 4 xcomp VerbForm=Inf partir",
            ),
            "past",
        ),
        ("était VERB 0 ROOT Mood=Ind|Tense=Imp|VerbForm=Fin prévoir", None),
    ],
)
def test_a_french_verb_looks_its_way(verb: str, expected: Direction | None) -> None:
    assert direction(of_verb(verb), "lundi") == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("left VERB 0 ROOT Mood=Ind|Tense=Past|VerbForm=Fin leave", "past"),
        (
            rows("will AUX 2 aux VerbForm=Fin will", "leave VERB 0 ROOT VerbForm=Inf leave"),
            "future",
        ),
        (
            rows(
                "may AUX 3 aux VerbForm=Fin may",
                "have AUX 3 aux VerbForm=Inf have",
                "left VERB 0 ROOT Tense=Past|VerbForm=Part leave",
            ),
            "past",
        ),
        (rows("could AUX 2 aux VerbForm=Fin could", "leave VERB 0 ROOT VerbForm=Inf leave"), None),
        (
            rows(
                "is AUX 2 aux Mood=Ind|Tense=Pres|VerbForm=Fin be",
                "leaving VERB 0 ROOT Tense=Pres|VerbForm=Part leave",
            ),
            "present",
        ),
        (
            rows(
                "has AUX 2 aux Mood=Ind|Tense=Pres|VerbForm=Fin have",
                "left VERB 0 ROOT Tense=Past|VerbForm=Part leave",
            ),
            "past",
        ),
        (
            rows(
                "wants VERB 0 ROOT Mood=Ind|Tense=Pres|VerbForm=Fin want",
                "to PART 3 mark _ to",
                "leave VERB 1 xcomp VerbForm=Inf leave",
            ),
            "future",
        ),
        (
            rows(
                "ready ADJ 0 ROOT _ ready",
                "to PART 3 mark _ to",
                "leave VERB 1 xcomp VerbForm=Inf leave",
            ),
            "future",
        ),
    ],
)
def test_an_english_verb_looks_its_way(verb: str, expected: Direction | None) -> None:
    lines = verb.splitlines()
    doc = tree("en", f"{verb}\nMonday PROPN {len(lines)} obl _ Monday")

    assert direction(doc, "Monday") == expected


@pytest.mark.parametrize(
    ("features", "expected"),
    [("Mood=Ind|Tense=Past|VerbForm=Fin", "past"), ("Mood=Ind|Tense=Fut|VerbForm=Fin", None)],
)
def test_what_will_be_said_of_mondays_attack_does_not_put_it_ahead(
    features: str, expected: Direction | None
) -> None:
    doc = tree(
        "fr",
        f"""
        L' DET 2 det _ le
        attaque NOUN 5 nsubj _ attaque
        de ADP 4 case _ de
        lundi NOUN 2 nmod _ lundi
        verbe VERB 0 ROOT {features} verber
        """,
    )

    assert direction(doc, "lundi") == expected


def test_without_a_tree_there_is_no_direction() -> None:
    doc = Doc(tree("fr", "lundi NOUN 0 ROOT _ lundi").vocab, words=["attaquera", "lundi"])

    assert direction(doc, "lundi") is None


def test_only_american_papers_put_the_month_first() -> None:
    span = tree("en", "today NOUN 0 ROOT _ today")[:]
    words = load("en")

    anchors = [anchor_of(span, words, published=None, country=each) for each in ("US", "GB", None)]

    assert anchors == [Anchor(None, None, month_first=True), Anchor(None), Anchor(None)]
