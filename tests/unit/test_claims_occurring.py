"""What is only said to be, to begin or to end is one claim, of the event."""

import pytest

from graph_schema.model import Language
from tests.told import read


def shown(language: Language, text: str) -> list[str]:
    return [
        " ".join((it.action.lemma, it.polarity, it.certainty, it.attitude, *it.rules[:1]))
        for it in read(language, text).claims
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "Le retrait des troupes américaines a commencé lundi.",
            ["retirer positive certain none existence"],
        ),
        ("fr", "Les discussions n'ont pas repris.", ["discuter negative certain none existence"]),
        ("en", "The talks failed to resume.", ["talk negative certain none existence"]),
        ("en", "The fighting did not resume.", ["fight negative certain none existence"]),
        (
            "en",
            "Washington fears attacks that could occur this week.",
            ["attack positive possible fear existence"],
        ),
        ("en", "Violence that broke out on Monday worried Paris.",
            ["violence positive certain none existence", "worry positive certain none finite"]),
    ],
)  # fmt: skip
def test_one_claim_of_the_event(language: Language, text: str, expected: list[str]) -> None:
    assert shown(language, text) == expected


def test_its_time_is_that_of_the_verb() -> None:
    text = "Les procédures de retrait du personnel ont commencé ces dernières heures."

    (claim,) = read("fr", text, published="2020-12-03").claims

    assert claim.action.lemma == "retirer"
    assert claim.time is not None
    assert claim.time.text == "ces dernières heures"
    assert [it.name for it in claim.targets] == ["personnel"]


def test_troops_are_withdrawn_and_states_withdraw() -> None:
    troops, state = (
        read("en", f"The withdrawal of {whom} angered the minister.").claims[0]
        for whom in ("American soldiers", "France")
    )

    assert (troops.actors, [it.text for it in troops.targets]) == ((), ["American soldiers"])
    assert [it.name for it in state.actors] == ["France"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Iran continued attacks on the base.", (["Iran"], ["base"])),
        ("en", "The minister promised to continue aid to Peru.", (["minister"], ["Peru"])),
        ("fr", "L'armée a repris ses frappes contre Alep.", (["armée"], ["Alep"])),
    ],
)
def test_who_goes_on_with_an_event_does_it(
    language: Language, text: str, expected: tuple[list[str], list[str]]
) -> None:
    (claim,) = read(language, text).claims

    assert ([it.name for it in claim.actors], [it.name for it in claim.targets]) == expected
