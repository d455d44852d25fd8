"""What is fired or thrown is no target where somebody stands behind "at", "on", "sur"."""

import pytest

from graph_schema.model import Language
from tests.told import told


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "Guards fired tear gas at the crowd.", "Guards > fire > crowd"),
        (
            "fr", "Les gardes ont tiré des gaz lacrymogènes sur la foule.",
            "gardes > tirer > foule",
        ),
        ("en", "Iran fired at least 16 missiles at two Iraqi bases.", "Iran > fire > Iraqi bases"),
        ("fr", "La milice a tiré huit roquettes sur la zone verte.", "milice > tirer > zone verte"),
        ("en", "Protesters threw stones at the police.", "Protesters > throw > police"),
        (
            "fr", "Les manifestants ont jeté des pierres sur la police.",
            "manifestants > jeter > police",
        ),
        ("en", "Rockets were fired at the embassy.", "- > fire > embassy"),
        ("fr", "Des roquettes ont été tirées sur l'ambassade.", "- > tirer > ambassade"),
        ("en", "Iran fired dozens of rockets at a base.", "Iran > fire > base"),
        ("fr", "L'Iran a tiré des dizaines de roquettes sur une base.", "Iran > tirer > base"),
        ("en", "The navy fired a volley of shells at the boats.", "navy > fire > boats"),
        ("fr", "La milice a tiré une salve de missiles sur la ville.", "milice > tirer > ville"),
        ("en", "The army fired on the crowd.", "army > fire > crowd"),
        ("fr", "L'armée a tiré sur la foule.", "armée > tirer > foule"),
        ("en", "Police opened fire on protesters.", "Police > open > protesters"),
        ("fr", "La police a ouvert le feu sur des manifestants.", "police > ouvrir > manifestants"),
    ],
)  # fmt: skip
def test_what_is_fired_at_is_the_target(language: Language, text: str, line: str) -> None:
    assert told(language, text) == [line]


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "The company fired two managers at the plant.", "company > fire > two managers"),
        ("en", "The president opened a school on the island.", "president > open > school"),
        ("fr", "Le président a ouvert une école sur l'île.", "président > ouvrir > école"),
        (
            "en", "The company fired dozens of workers at the plant.",
            "company > fire > workers",
        ),
        ("en", "North Korea fired two missiles.", "North Korea > fire > missiles"),
        ("fr", "La Corée du Nord a tiré deux missiles.", "Corée du Nord > tirer > missiles"),
        ("fr", "Le groupe a lancé un satellite vers Mars.", "groupe > lancer > satellite"),
        ("en", "The group launched a satellite on Monday.", "group > launch > satellite"),
    ],
)  # fmt: skip
def test_other_senses_keep_their_object(language: Language, text: str, line: str) -> None:
    assert told(language, text) == [line]
