"""Sentences whose words look like times and are none, in the files of `tests/data`.

Each line holds a sentence and, behind a tab, the genuine times in it, joined by " | ". A hit is
right where it and a genuine one hold each other, as "on Monday" and "Monday" do.
"""

from datetime import date
from pathlib import Path

import pytest

from graph_schema.model import Language
from ingest.language.pipeline import load
from ingest.times import times_in

DATA = Path(__file__).parents[1] / "data"


def lines(language: Language) -> list[tuple[str, list[str]]]:
    """The sentences of a language, each with its genuine times."""
    text = (DATA / f"tricky.{language}.tsv").read_text(encoding="utf-8")
    split = [line.split("\t") for line in text.splitlines()]
    return [(sentence, [each for each in times.split(" | ") if each]) for sentence, times in split]


def hold_each_other(one: str, other: str) -> bool:
    return one in other or other in one


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_only_looks_like_a_time_is_never_taken_for_one(language: Language) -> None:
    nlp = load(language)

    found = {
        sentence: [
            each.time.text or "" for each in times_in(nlp(sentence), date(2020, 12, 3), "US")
        ]
        for sentence, _ in lines(language)
    }

    false = {
        (sentence, hit)
        for sentence, genuine in lines(language)
        for hit in found[sentence]
        if not any(hold_each_other(hit, each) for each in genuine)
    }
    assert false == set()


def test_there_are_hundreds_of_them_and_no_two_alike() -> None:
    sentences = [sentence for language in ("fr", "en") for sentence, _ in lines(language)]

    assert len(set(sentences)) == len(sentences) >= 300
