"""What hangs on a condition, and what does not although one stands beside it."""

import pytest

from graph_schema.model import Language
from tests.told import read


def told(language: Language, text: str) -> dict[str, str]:
    """Certainty and attitude of every action."""
    claims = read(language, text).claims
    return {it.action.lemma: f"{it.certainty} {it.attitude}" for it in claims}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La Russie menace d'attaquer l'Ukraine si elle rejoint l'Otan.",
         {"menacer": "certain none", "attaquer": "possible threat",
          "rejoindre": "possible condition"}),
        ("en", "Russia threatened to attack Ukraine if it joins NATO.",
         {"threaten": "certain none", "attack": "possible threat",
          "join": "possible condition"}),
        ("en", "The United States will attack Iran unless it leaves Syria.",
         {"attack": "possible condition", "leave": "possible condition"}),
        ("fr", "La France attaquera à condition que la Russie libère les otages.",
         {"attaquer": "possible condition", "libérer": "possible condition"}),
        ("fr", "L'armée bombardera la ville jusqu'à ce que la milice libère les otages.",
         {"bombarder": "certain none", "libérer": "possible condition"}),
        ("en", "The army will bomb the city until its aim was met.",
         {"bomb": "certain none", "meet": "possible condition"}),
        ("en", "The army shelled the city until the militia left the town.",
         {"shell": "certain none", "leave": "certain none"}),
        ("en", "Hungary has once again blocked the embassy.", {"block": "certain none"}),
    ],
)  # fmt: skip
def test_only_what_hangs_on_a_condition_is_conditional(
    language: Language, text: str, expected: dict[str, str]
) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("en", "The ministry said it hoped Iran would release the hostages.", "release",
         "possible hope"),
        ("en", "The minister said he feared Iran would attack Israel.", "attack",
         "possible fear"),
        ("fr", "Le ministre a dit espérer que l'Iran libérera les otages.", "libérer",
         "possible hope"),
        ("en", "Washington demanded that Hamas renounce its armed struggle against Israel.",
         "renounce", "possible demand"),
        ("en", "The union urged firms to close plants until workers had been vaccinated.",
         "vaccinate", "possible condition"),
        ("fr", "La Pologne attendra que la Russie retire ses troupes.", "retirer",
         "possible plan"),
    ],
)  # fmt: skip
def test_what_is_hoped_feared_demanded_or_awaited_has_not_happened(
    language: Language, text: str, lemma: str, expected: str
) -> None:
    assert told(language, text)[lemma] == expected
