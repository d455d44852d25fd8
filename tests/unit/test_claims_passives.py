"""Who acts and who is acted on where the form of the verb does not tell."""

import pytest

from graph_schema.model import Language
from tests.told import read


def parties(language: Language, text: str, lemma: str) -> tuple[list[str], list[str]]:
    claim = next(it for it in read(language, text).claims if it.action.lemma == lemma)
    return [it.name for it in claim.actors], [it.name for it in claim.targets]


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("en", "Israel is opposed to the plan.", "oppose", (["Israel"], ["plan"])),
        ("en", "The plan was opposed by Israel.", "oppose", (["Israel"], ["plan"])),
        ("fr", "L'Iran est opposé au projet.", "opposer", (["Iran"], ["projet"])),
    ],
)
def test_parties(
    language: Language, text: str, lemma: str, expected: tuple[list[str], list[str]]
) -> None:
    assert parties(language, text, lemma) == expected
