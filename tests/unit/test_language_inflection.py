"""Mood and tense are read off the form where the form shows them."""

import pytest

from ingest.language.inflection import english, french

WRONG = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def said(features: str | None) -> str:
    """Mood, tense and form in short: "Cnd Pres Fin"."""
    given = dict(feature.split("=") for feature in (features or WRONG).split("|"))
    return " ".join(given.get(key, "-") for key in ("Mood", "Tense", "VerbForm"))


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("attaqueraient", "attaquer", "Cnd Pres Fin"),
        ("serait", "être", "Cnd Pres Fin"),
        ("auraient", "avoir", "Cnd Pres Fin"),
        ("courrait", "courir", "Cnd Pres Fin"),
        ("déclarerait", "déclarer", "Cnd Pres Fin"),
        ("retirera", "retirer", "Ind Fut Fin"),
        ("viendront", "venir", "Ind Fut Fin"),
        ("prendra", "prendre", "Ind Fut Fin"),
        ("déclarait", "déclarer", "Ind Imp Fin"),
        ("courait", "courir", "Ind Imp Fin"),
        ("faisait", "faire", "Ind Imp Fin"),
        ("avait", "avoir", "Ind Imp Fin"),
        ("déclara", "déclarer", "Ind Past Fin"),
        ("annonça", "annoncer", "Ind Past Fin"),
        ("attaquèrent", "attaquer", "Ind Past Fin"),
        ("prirent", "prendre", "Ind Past Fin"),
        ("tirent", "tirer", "Ind Pres Fin"),
        ("fait", "faire", "Ind Pres Fin"),
        ("sait", "savoir", "Ind Pres Fin"),
        ("déclarons", "déclarer", "Ind Pres Fin"),
        ("ait", "avoir", "Sub Pres Fin"),
        ("attaquer", "attaquer", "- - Inf"),
        ("craignant", "craindre", "- Pres Part"),
        ("attaquées", "attaquer", "- Past Part"),
    ],
)
def test_a_french_ending_tells_mood_and_tense(form: str, lemma: str, expected: str) -> None:
    assert said(french.features_of(form, lemma, WRONG, is_participle=False)) == expected


@pytest.mark.parametrize(
    ("form", "lemma", "given", "expected"),
    [
        ("prévu", "prévoir", "VerbForm=Inf", "- Past Part"),
        ("restent", "rester", "Mood=Ind|Tense=Fut|VerbForm=Fin", "Ind Pres Fin"),
        ("tient", "tenir", "Mood=Ind|Tense=Past|VerbForm=Fin", "Ind Pres Fin"),
    ],
)
def test_an_impossible_guess_at_a_french_form_is_mended(
    form: str, lemma: str, given: str, expected: str
) -> None:
    assert said(french.features_of(form, lemma, given, is_participle=False)) == expected


@pytest.mark.parametrize(
    ("form", "lemma", "given", "expected"),
    [
        ("dit", "dire", WRONG, "- Past Part"),
        ("explique", "expliquer", "", "Ind Pres Fin"),
    ],
)
def test_behind_an_auxiliary_a_french_form_is_a_participle_if_it_can_be(
    form: str, lemma: str, given: str, expected: str
) -> None:
    assert said(french.features_of(form, lemma, given, is_participle=True)) == expected


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("gave", "give", "Ind Past Fin"),
        ("attacked", "attack", "Ind Past Fin"),
        ("taken", "take", "- Past Part"),
        ("attacks", "attack", "Ind Pres Fin"),
        ("are", "be", "Ind Pres Fin"),
        ("were", "be", "Ind Past Fin"),
    ],
)
def test_an_english_form_tells_its_tense(form: str, lemma: str, expected: str) -> None:
    assert said(english.features_of(form, lemma, WRONG, is_participle=False)) == expected


@pytest.mark.parametrize(("form", "lemma"), [("attacked", "attack"), ("had", "have")])
def test_behind_an_auxiliary_an_english_past_is_a_participle(form: str, lemma: str) -> None:
    assert said(english.features_of(form, lemma, WRONG, is_participle=True)) == "- Past Part"
