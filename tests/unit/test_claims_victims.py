"""Whom something is done to that is only done to somebody."""

import pytest

from graph_schema.model import Language
from tests.told import told


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        (
            "fr", "Les funérailles de combattants, tués par l'armée, ont rassemblé la foule.",
            "armée > tuer > combattants",
        ),
        (
            "en", "The funeral of fighters, killed by the army, drew a crowd.",
            "army > kill > fighters",
        ),
        (
            "fr", "La mort du général Qassem Soleimani, tué par un drone, a choqué l'Irak.",
            "drone > tuer > Qassem Soleimani",
        ),
        (
            "en", "The death of General Qassem Soleimani, killed by a drone, shocked Iraq.",
            "drone > kill > Qassem Soleimani",
        ),
        (
            "fr", "L'arrestation du maire, blessé par la police, a choqué la ville.",
            "police > blesser > maire",
        ),
        (
            "en", "The arrest of the mayor, wounded by the police, angered the town.",
            "police > wound > mayor",
        ),
    ],
)  # fmt: skip
def test_somebody_is_the_victim_and_no_event(language: Language, text: str, line: str) -> None:
    assert line in told(language, text)


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "The talks were killed by the president.", "president > kill > -"),
        ("fr", "Le bateau a été arrêté par la marine.", "marine > arrêter > bateau"),
        ("en", "The ship was detained by the navy.", "navy > detain > ship"),
        (
            "fr", "L'ambassadeur de Russie, expulsé par Prague, est parti.",
            "République tchèque > expulser > ambassadeur de Russie",
        ),
        (
            "en", "The ambassador of Russia, expelled by Prague, left.",
            "Czech Republic > expel > ambassador of Russia",
        ),
        (
            "fr", "L'attaque de l'armée, condamnée par Paris, continue.",
            "France > condamner > attaque",
        ),
        (
            "en", "The attack of the army, condemned by Paris, goes on.",
            "France > condemn > attack",
        ),
    ],
)  # fmt: skip
def test_events_are_nobody_and_things_stay(language: Language, text: str, line: str) -> None:
    assert line in told(language, text)


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "A tanker was hit by a drone, killing two sailors.", "drone > kill > two sailors"),
        ("en", "A tanker was hit off Oman, killing two sailors.", "- > kill > two sailors"),
        (
            "fr", "La police a tiré à balles réelles sur la foule qui réclamait son départ.",
            "police > tirer > foule",
        ),
    ],
)  # fmt: skip
def test_what_is_hit_does_not_kill_and_bullets_are_no_victims(
    language: Language, text: str, line: str
) -> None:
    assert line in told(language, text)
