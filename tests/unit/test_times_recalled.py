"""When that was which an anniversary recalls, and what happens on the way to it."""

import pytest

from graph_schema.model import Language
from ingest.language.pipeline import load
from tests.times import day_of
from tests.trees import tree

ANNIVERSARY = """
    La DET 2 det _ le
    menace NOUN 3 nsubj _ menace
    grandit VERB 0 ROOT Mood=Ind|Tense=Pres|VerbForm=Fin grandir
    à ADP 6 case _ à
    l' DET 6 det _ le
    approche NOUN 3 obl:arg _ approche
    du ADP 9 case _ de
    premier ADJ 9 amod _ premier
    anniversaire NOUN 6 nmod _ anniversaire
    ( PUNCT 12 punct _ (
    le DET 12 det _ le
    3 NUM 9 appos _ 3
    janvier NOUN 12 nmod _ janvier
    prochain ADJ 13 amod _ prochain
    ) PUNCT 12 punct _ )
    de ADP 18 case _ de
    la DET 18 det _ le
    mort NOUN 6 nmod _ mort
    du ADP 20 case _ de
    général NOUN 18 nmod _ général
"""


def test_an_anniversary_dates_what_it_recalls_and_what_happens_on_the_way_to_it() -> None:
    doc = tree("fr", ANNIVERSARY)

    assert day_of(doc, "mort") == "2020-01-03"
    assert day_of(doc, "grandit") == "2020-12-03 2021-01-02"
    assert [day_of(doc, word) for word in ("menace", "approche", "général")] == [None] * 3


@pytest.mark.parametrize(
    ("language", "text", "word", "day"),
    [
        (
            "fr",
            "Jeudi marquera le premier anniversaire de la mort du général.",
            "mort",
            "2019-12-03",
        ),
        ("en", "Thursday marks the 10th anniversary of the attack.", "attack", "2010-12-03"),
        (
            "fr",
            "Dix ans jour pour jour après l'attentat, la ville pleure.",
            "attentat",
            "2010-12-03",
        ),
    ],
)
def test_what_an_anniversary_recalls_is_counted_from_the_day_its_sentence_tells(
    language: Language, text: str, word: str, day: str
) -> None:
    assert day_of(load(language)(text), word) == day


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            (
                "L'armée attaquera la base avant l'anniversaire de la mort du général Soleimani. "
                "Le premier anniversaire (le 3 janvier prochain) de la mort de Soleimani approche."
            ),
            {"attaquera": "2020-12-03 2021-01-02", "mort": "2020-01-03"},
        ),
        (
            "en",
            (
                "The army attacked the base ahead of the anniversary of the killing of Soleimani. "
                "The first anniversary (January 3) of the death of Soleimani is near."
            ),
            {"attacked": "2020-12-03 None", "killing": "2020-01-03", "death": "2020-01-03"},
        ),
        (
            "fr",
            (
                "L'armée attaquera la base avant l'anniversaire de la mort de Lénine. "
                "Le premier anniversaire (le 3 janvier prochain) de la mort de Soleimani approche."
            ),
            {"attaquera": None, "mort": None},
        ),
    ],
)
def test_an_anniversary_has_the_day_that_another_sentence_tells(
    language: Language, text: str, expected: dict[str, str | None]
) -> None:
    doc = load(language)(text)

    assert {word: day_of(doc, word) for word in expected} == expected
