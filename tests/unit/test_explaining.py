"""What a person is shown of a reading."""

from io import StringIO

import pytest
from rich.console import Console

from graph_schema.model import Language
from ingest.explaining import explain
from tests.told import read


def shown(language: Language, text: str) -> list[str]:
    """The lines that are printed where no terminal is, without the title."""
    console = Console(file=StringIO(), width=200, highlight=False)
    explain([read(language, text)], console)
    printed = console.file
    assert isinstance(printed, StringIO)
    return [line for line in printed.getvalue().splitlines() if line][1:]


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            "fr",
            "Selon un responsable, la milice aurait attaqué l'ambassade lundi.",
            [
                "Selon un responsable, la milice aurait attaqué l'ambassade lundi.",
                '  quote  responsable "Selon" (asserts, indirect): la milice aurait attaqué',
                "milice > attaquer [ASSAULT] > ambassade · probable · lundi = 2020-11-30",
            ],
        ),
        (
            "en",
            "The militia did not attack the embassy.",
            [
                "The militia did not attack the embassy.",
                "militia > attack [ASSAULT] > embassy · negative  (finite, negation)",
            ],
        ),
    ],
)
def test_each_sentence_stands_above_what_was_read_from_it(
    language: Language, text: str, lines: list[str]
) -> None:
    printed = shown(language, text)

    assert len(printed) == len(lines)
    for line, wanted in zip(printed, lines, strict=True):
        assert wanted in line


def test_colours_are_for_terminals_alone() -> None:
    assert not any("\x1b" in line for line in shown("en", "Iran attacked the base."))


def test_a_page_escapes_what_an_article_says() -> None:
    console = Console(file=StringIO(), record=True, width=200)
    explain([read("en", "Iran attacked the base <script>alert(1)</script>.")], console)

    page = console.export_html(inline_styles=True)

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_an_article_sends_no_escapes_to_a_terminal() -> None:
    printed = "\n".join(shown("en", "Iran attacked the \x1b[2Jbase."))

    assert "\x1b" not in printed
