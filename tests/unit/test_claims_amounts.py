"""Of how many it is told: an amount before a noun hides nobody."""

import pytest

from graph_schema.model import Language
from tests.told import told


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "Police arrested more than 150 people.", "Police > arrest > 150 people"),
        (
            "fr", "La police a arrêté plus de 150 personnes.",
            "police > arrêter > 150 personnes",
        ),
        ("en", "Police arrested up to 150 people.", "Police > arrest > 150 people"),
        (
            "fr", "La police a arrêté jusqu'à 150 personnes.",
            "police > arrêter > 150 personnes",
        ),
        ("en", "The army killed at least 37 civilians.", "army > kill > 37 civilians"),
        ("fr", "L'armée a tué au moins 37 civils.", "armée > tuer > 37 civils"),
        ("en", "Police arrested fewer than 20 protesters.", "Police > arrest > 20 protesters"),
        (
            "fr", "La police a arrêté moins de 20 manifestants.",
            "police > arrêter > 20 manifestants",
        ),
        ("en", "Police arrested as many as 20 protesters.", "Police > arrest > 20 protesters"),
        ("en", "The militia kidnapped around 20 pupils.", "militia > kidnap > 20 pupils"),
        ("fr", "La milice a enlevé près de 20 élèves.", "milice > enlever > 20 élèves"),
        ("en", "Police arrested more than a hundred people.", "Police > arrest > hundred people"),
        (
            "fr", "La police a arrêté plus d'une centaine de personnes.",
            "police > arrêter > personnes",
        ),
        (
            "en", "More than 150 people were arrested by police.",
            "police > arrest > 150 people",
        ),
        (
            "fr", "Plus de 150 personnes ont été arrêtées par la police.",
            "police > arrêter > 150 personnes",
        ),
    ],
)  # fmt: skip
def test_an_amount_hides_nobody(language: Language, text: str, line: str) -> None:
    assert told(language, text) == [line]


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "The rebels retreated about 20 kilometers.", "rebels > retreat > -"),
        ("fr", "Les rebelles ont reculé de près de 20 kilomètres.", "rebelles > reculer > -"),
        ("en", "The army attacked at about 20 villages.", "army > attack > -"),
        ("en", "Police arrested the mayor at least three days before.", "Police > arrest > mayor"),
        ("fr", "Le ministre a reçu plus tard le maire.", "ministre > recevoir > maire"),
    ],
)
def test_measures_and_places_undergo_nothing(language: Language, text: str, line: str) -> None:
    assert told(language, text) == [line]


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        (
            "en", "Volunteers rescued families and distributed food.",
            "Volunteers > rescue > families",
        ),
        ("en", "Police arrested protesters and searched homes.", "Police > arrest > protesters"),
        (
            "fr", "La police a arrêté des manifestants et fouillé des maisons.",
            "police > arrêter > manifestants",
        ),
        (
            "en", "The army attacked rebels and armed militias.",
            "army > attack > rebels, armed militias",
        ),
        (
            "en", "The police rescued workers and injured children.",
            "police > rescue > workers, injured children",
        ),
        (
            "en", "Soldiers at the base, who attacked the crowd, left the town.",
            "Soldiers at the base > attack > crowd",
        ),
        (
            "fr", "Les soldats de la base, qui ont attaqué la foule, ont quitté la ville.",
            "soldats de la base > attaquer > foule",
        ),
        ("en", "The six-week strike hit the company.", "six-week strike > hit > company"),
        (
            "en", "A seven-year-old girl was killed by the army.",
            "army > kill > seven-year-old girl",
        ),
        ("fr", "Le groupe de pirates LockBit a attaqué la ville.", "LockBit > attaquer > ville"),
        ("fr", "Un groupe de pirates a attaqué la ville.", "pirates > attaquer > ville"),
        ("fr", "Mohammed VI a gracié le maire.", "Mohammed VI > gracier > maire"),
        ("en", "King Charles III pardoned the mayor.", "Charles III > pardon > mayor"),
    ],
)  # fmt: skip
def test_what_stands_together_is_read_together(language: Language, text: str, line: str) -> None:
    assert line in told(language, text)
