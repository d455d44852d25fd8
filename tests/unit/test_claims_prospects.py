"""Event nouns: what is only feared, planned or supposed, and what has happened all the same."""

import pytest

from graph_schema.model import Language
from tests.told import read


def status(language: Language, text: str, lemma: str) -> str | None:
    """Polarity, certainty, tense and attitude of the claim of this lemma, in one line."""
    found = (it for it in read(language, text).claims if it.action.lemma == lemma)
    claim = next(found, None)
    if claim is None:
        return None
    return f"{claim.polarity} {claim.certainty} {claim.tense} {claim.attitude}"


HAPPENED = "positive certain past none"


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The militia did not claim responsibility for the attack on the embassy.",
         "attack"),
        ("en", "Nobody claimed responsibility for the bombing in Baghdad.", "bomb"),
        ("en", "No group has claimed the killing of the general.", "kill"),
        ("en", "Iran denied any role in the assassination of the general.", "assassinate"),
        ("en", "There was no claim of responsibility for the attack on the airport.", "attack"),
        ("fr", "Personne n'a revendiqué l'assassinat du général.", "assassiner"),
        ("fr", "Aucun groupe n'a revendiqué l'attaque contre l'ambassade.", "attaquer"),
        ("fr", "L'Iran a démenti toute implication dans l'assassinat du général.", "assassiner"),
        ("fr", "L'Iran n'a pas admis de responsabilité dans l'assassinat du général.",
         "assassiner"),
    ],
)  # fmt: skip
def test_what_nobody_claims_has_happened(language: Language, text: str, lemma: str) -> None:
    assert status(language, text, lemma) == HAPPENED


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("en", "The minister discussed Iranian attack plans.", "attack",
         "positive probable future plan"),
        ("en", "There is a risk of attack on the embassy.", "attack",
         "positive possible future fear"),
        ("en", "The threat of an attack on the embassy worried Washington.", "attack",
         "positive probable future threat"),
        ("en", "The possibility of an attack on Iran alarmed Europe.", "attack",
         "positive possible future modal"),
        ("en", "Police uncovered a plot for the assassination of the minister.", "assassinate",
         "positive probable future plan"),
        ("en", "A call for a boycott of Israel was made.", "boycott",
         "positive possible future demand"),
        ("en", "Washington fears a planned attack on the embassy.", "attack",
         "positive possible future fear"),
        ("en", "The planned attack on the embassy worried Iran.", "attack",
         "positive probable future plan"),
        ("fr", "La crainte d'une invasion de Taïwan inquiète le Japon.", "envahir",
         "positive possible future fear"),
        ("fr", "La menace d'une attaque contre l'ambassade grandit.", "attaquer",
         "positive probable future threat"),
        ("fr", "La possibilité d'une attaque contre l'Iran inquiète l'Europe.", "attaquer",
         "positive possible future modal"),
        ("fr", "Un plan d'assassinat du ministre a été découvert.", "assassiner",
         "positive probable future plan"),
        ("fr", "Les appels au retrait des troupes américaines se multiplient.", "retirer",
         "positive possible future demand"),
        ("fr", "L'attaque planifiée contre l'ambassade inquiète l'Irak.", "attaquer",
         "positive probable future plan"),
    ],
)  # fmt: skip
def test_what_is_only_feared_or_planned_has_not(
    language: Language, text: str, lemma: str, expected: str
) -> None:
    assert status(language, text, lemma) == expected.replace("modal", "none")


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "A new attack on the embassy would lead to a response.", "attack"),
        ("en", "Any attack on American troops will provoke a firm response.", "attack"),
        ("en", "Another attack on the embassy could force Washington to close it.", "attack"),
        ("fr", "Une nouvelle attaque contre l'ambassade entraînerait une riposte.", "attaquer"),
        ("fr", "Toute attaque contre des soldats entraînera une riposte.", "attaquer"),
        ("fr", "Une autre attaque contre l'ambassade pourrait suivre.", "attaquer"),
    ],
)
def test_what_something_would_follow_from_is_supposed(
    language: Language, text: str, lemma: str
) -> None:
    assert status(language, text, lemma) == "positive possible future condition"


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The attack on the embassy will be investigated by the ministry.", "attack"),
        ("en", "The murder of the general will not go unpunished.", "murder"),
        ("en", "Iran's attack on the embassy will weigh on the talks.", "attack"),
        ("en", "An attack on the embassy may have killed two soldiers.", "attack"),
        ("en", "The investigation of the attack on the embassy began.", "attack"),
        ("en", "The anniversary of the assassination of the general was marked.", "assassinate"),
        ("fr", "L'assassinat du général ne restera pas impuni.", "assassiner"),
        ("fr", "L'attaque contre l'ambassade fera l'objet d'une enquête.", "attaquer"),
        ("fr", "L'anniversaire de l'assassinat du général a été célébré.", "assassiner"),
        ("fr", "Une attaque contre l'ambassade a tué deux soldats.", "attaquer"),
    ],
)
def test_what_is_known_has_happened_whatever_follows(
    language: Language, text: str, lemma: str
) -> None:
    assert status(language, text, lemma) == HAPPENED


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The parliament voted for the departure of foreign troops.", "depart"),
        ("en", "The senate approved sanctions against Iran.", "sanction"),
        ("en", "The Security Council backed the deployment of peacekeepers in Mali.", "deploy"),
        ("en", "The assembly voted in favor of the expulsion of the ambassador.", "expel"),
        ("fr", "Le parlement a voté pour le départ des troupes étrangères.", "partir"),
        ("fr", "Le parlement a voté le retrait des troupes américaines.", "retirer"),
        ("fr", "Le Sénat a approuvé des sanctions contre l'Iran.", "sanctionner"),
        ("fr", "Le Conseil a soutenu le déploiement de soldats au Mali.", "déployer"),
        ("fr", "Le parlement a voté en faveur de l'expulsion de l'ambassadeur.", "expulser"),
    ],
)
def test_what_is_voted_for_or_backed_is_planned(language: Language, text: str, lemma: str) -> None:
    assert status(language, text, lemma) == "positive probable future plan"


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The minister praised the release of the hostages.", "release"),
        ("en", "The council endorsed the invasion of Iraq.", "invade"),
        ("en", "The militia vowed revenge for the killing of the general.", "kill"),
        ("fr", "Le ministre a salué la libération des otages.", "libérer"),
        ("fr", "L'Iran a soutenu l'attaque contre l'ambassade.", "attaquer"),
        ("fr", "La milice a promis une riposte à l'assassinat du général.", "assassiner"),
    ],
)
def test_what_is_praised_backed_afterwards_or_answered_has_happened(
    language: Language, text: str, lemma: str
) -> None:
    assert status(language, text, lemma) == HAPPENED


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The minister called it a violation of Iraq's sovereignty.", "violate"),
        ("en", "The minister called the strike a violation of Iraq's sovereignty.", "violate"),
        ("en", "The army called the attack an assault on the state.", "assault"),
        ("en", "Baghdad described the raid as an attack on Iraq.", "attack"),
        ("en", "The move amounts to an annexation of the valley.", "annex"),
        ("fr", "Le ministre a qualifié le raid de violation de la souveraineté.", "enfreindre"),
        ("fr", "Il l'a qualifiée de massacre de civils.", "massacrer"),
        ("fr", "L'Iran considère le raid comme une attaque contre son peuple.", "attaquer"),
        ("fr", "La frappe constitue une violation de la souveraineté de l'Irak.", "enfreindre"),
    ],
)
def test_what_something_is_called_is_no_event(language: Language, text: str, lemma: str) -> None:
    assert status(language, text, lemma) is None


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("en", "The group called for a boycott of Israel.", "boycott",
         "positive possible future demand"),
        ("en", "Iran considers an attack on the embassy.", "attack",
         "positive possible future plan"),
        ("en", "The minister denounced a violation of the ceasefire.", "violate", HAPPENED),
        ("en", "Albania denounced as a crime Serbia's suppression of the unrest.", "suppress",
         HAPPENED),
        ("fr", "Le ministre a dénoncé une violation du cessez-le-feu.", "enfreindre", HAPPENED),
        ("fr", "Le groupe a appelé à un boycott d'Israël.", "boycotter",
         "positive possible future demand"),
    ],
)  # fmt: skip
def test_what_is_called_for_or_denounced_is_one(
    language: Language, text: str, lemma: str, expected: str
) -> None:
    assert status(language, text, lemma) == expected
