"""Every convention in docs/times.md is what the code does."""

import runpy
from pathlib import Path

import pytest

from graph_schema.model import Language
from ingest.times.anchor import Anchor
from ingest.times.compose import compose
from ingest.times.lexicon import load
from ingest.times.resolve import Resolved, resolve
from ingest.times.spot import spot
from ingest.times.tree import Direction
from tests.times import ANALYSES, THURSDAY

PAGE = Path(__file__).parents[2] / "docs" / "times.md"
VERBS: dict[str, Direction | None] = {
    "": None,
    "past": "past",
    "present": "present",
    "future": "future",
}


def rows() -> list[tuple[str, ...]]:
    """The cells of the table of conventions."""
    return table_under("## Conventions")


def table_under(heading: str) -> list[tuple[str, ...]]:
    """The cells of the first table under a heading, without its head."""
    section = PAGE.read_text(encoding="utf-8").split(f"{heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[2:]]


def days(found: Resolved) -> str:
    named = found.bounds.named
    if not named.is_known:
        return "?"
    return f"{named.start_earliest or '…'} – {named.end_latest or '…'}"


def read(language: Language, words: str, verb: str) -> list[tuple[str, str]]:
    """The days and rules of the expressions in some words, under a verb of some tense."""
    lexicon = load(language)
    operators = [
        composed.operator
        for candidate in spot(ANALYSES[language](words), lexicon)
        for composed in compose(candidate, lexicon.grammar)
    ]
    found = [resolve(operator, Anchor(THURSDAY, VERBS[verb])) for operator in operators]
    return [(days(each), each.rule) for each in found]


@pytest.mark.parametrize(("french", "english", "verb", "expected", "rule"), rows())
def test_every_row_of_the_page_holds(
    french: str, english: str, verb: str, expected: str, rule: str
) -> None:
    found = [read("fr", french, verb), read("en", english, verb)]

    assert found == [[(expected, rule)], [(expected, rule)]]


def test_the_page_lists_the_classes_that_are_left_out_of_the_score() -> None:
    script = PAGE.parents[1] / "benchmarks" / "conventions.py"

    classes = runpy.run_path(str(script))["CLASSES"]

    assert [row[0] for row in table_under("## Where others read otherwise")] == list(classes)
