"""In a quotation "I" is who speaks, and "we" the body that speaks; outside of one nobody is."""

import pytest

from graph_schema.model import Language
from tests.told import told


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        (
            "en", '"I have always supported Paris," the minister Jean Dupont said.',
            "Jean Dupont > support > France",
        ),
        ("en", '"We are launching the new phone," Apple said.', "Apple > launch > new phone"),
        (
            "fr", "« J'ai attaqué la base », a déclaré le général Soleimani.",
            "Qassem Soleimani > attaquer > base",
        ),
        ("en", '"We attacked the base," the minister Jean Dupont said.', "- > attack > base"),
        ("en", "I attacked the base.", "- > attack > base"),
        ("en", "Some of the soldiers were arrested.", "- > arrest > soldiers"),
        ("fr", "Certains des soldats ont été arrêtés.", "- > arrêter > soldats"),
    ],
)  # fmt: skip
def test_who_i_and_we_are(language: Language, text: str, line: str) -> None:
    assert line in told(language, text)
