"""Event nouns: what is only feared, planned or supposed, and what has happened all the same."""

from datetime import UTC, datetime
from functools import cache

import pytest

from graph_schema.model import Article, Language
from ingest.pipeline import Reader


@cache
def reader() -> Reader:
    return Reader(recorded_at=datetime(2020, 12, 3, tzinfo=UTC))


def status(language: Language, text: str, lemma: str) -> str | None:
    """Polarity, certainty, tense and attitude of the claim of this lemma, in one line."""
    article = Article(id="a", language=language, published="2020-12-03", text=text)
    found = (it for it in reader()(article).claims if it.action.lemma == lemma)
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
