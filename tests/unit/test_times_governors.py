"""A day that closes the sentence dates what was agreed or ordered, not what is to come."""

import pytest

from graph_schema.model import Language
from tests.told import read


def days(language: Language, text: str) -> dict[str, str | None]:
    claims = read(language, text, published="2020-12-07").claims
    return {it.action.lemma: str(it.time.start_earliest) if it.time else None for it in claims}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en", "The militias agreed to suspend attacks on Sunday.",
            {"agree": "2020-12-06", "suspend": None},
        ),
        (
            "fr", "Les milices ont accepté de suspendre les attaques dimanche.",
            {"accepter": "2020-12-06", "suspendre": None},
        ),
        (
            "en", "The minister ordered the army to leave the city on Friday.",
            {"order": "2020-12-04", "leave": None},
        ),
        (
            "fr", "L'armée a menacé d'attaquer le village hier.",
            {"menacer": "2020-12-06", "attaquer": None},
        ),
        (
            "en", "The army threatened to attack the village yesterday.",
            {"threaten": "2020-12-06", "attack": None},
        ),
        ("fr", "Les rebelles ont décidé de quitter la ville hier.", {"quitter": None}),
        (
            "en", "On Sunday, the militias agreed to suspend attacks.",
            {"agree": "2020-12-06", "suspend": None},
        ),
        (
            "fr", "Dimanche, les milices ont accepté de suspendre les attaques.",
            {"accepter": "2020-12-06", "suspendre": None},
        ),
    ],
)  # fmt: skip
def test_a_day_is_that_of_the_agreement(
    language: Language, text: str, expected: dict[str, str | None]
) -> None:
    assert days(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Iran plans to attack the base on Wednesday.", {"attack": "2020-12-09"}),
        (
            "en", "The army threatened to attack the village on Saturday.",
            {"threaten": None, "attack": "2020-12-12"},
        ),
        (
            "fr", "L'armée a menacé d'attaquer le village samedi.",
            {"menacer": None, "attaquer": "2020-12-12"},
        ),
        (
            "en", "The minister refused to meet the envoy last week.",
            {"refuse": None, "meet": "2020-11-30"},
        ),
        (
            "fr", "Le ministre a refusé de rencontrer l'émissaire la semaine dernière.",
            {"refuser": None, "rencontrer": "2020-11-30"},
        ),
        (
            "en", "The government agreed to withdraw its troops in January 2021.",
            {"agree": None, "withdraw": "2021-01-01"},
        ),
        (
            "fr", "Le gouvernement a décidé de retirer ses troupes en janvier 2021.",
            {"retirer": "2021-01-01"},
        ),
    ],
)  # fmt: skip
def test_what_is_to_come_or_tried_keeps_its_own(
    language: Language, text: str, expected: dict[str, str | None]
) -> None:
    assert days(language, text) == expected
