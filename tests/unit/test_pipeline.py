"""The Reader: the same bytes for the same input, true offsets, and no exception on any text."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph_schema.errors import Rejected
from graph_schema.model import Article, Language, Reading
from graph_schema.readings import dump, fault_of
from ingest.pipeline import Reader

RECORDED = datetime(2020, 12, 3, 12, tzinfo=UTC)
ENGLISH = Article(
    id="a",
    language="en",
    published="2020-12-03",
    text='The militia attacked the embassy in Baghdad. "We did not," a spokesman said.',
)
NEWSLIKE = st.lists(
    st.sampled_from(
        ["the army", "attacked", "said", "that", '"', "«", "»", ",", ".", "by", "a", "minister",
         "on Monday", "not", "according to", "to", "leave", "\n", "\u00a0", "é", "2020", ":", "he"]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


@cache
def reader() -> Reader:
    return Reader(recorded_at=RECORDED)


def read(text: str, language: Language = "en") -> Reading:
    return reader()(replace(ENGLISH, text=text, language=language))


def test_the_same_article_gives_the_same_bytes() -> None:
    again = Reader(recorded_at=RECORDED)

    assert dump(again(ENGLISH)) == dump(reader()(ENGLISH))


def test_a_reading_says_what_read_it_and_when() -> None:
    reading = reader()(ENGLISH)

    assert re.fullmatch(r"annales \S+ en:[0-9a-f]{6}", reading.extractor)
    assert reading.recorded_at == RECORDED


def test_an_article_with_a_nul_is_rejected() -> None:
    with pytest.raises(Rejected, match="NUL"):
        read("one\0two")


@pytest.mark.parametrize(
    "text",
    [
        "...",
        "?!",
        "\u200b",
        "|---|---|\n| 1 | 2 |\n| 3 | 4 |",
        "AAPL 182.1 +0.4\nMSFT 311.9 -1.2\nTSLA 201.0",
        "def f(x):\n    return x + 1\n",
        "- 2 eggs\n- 100 g flour\n- salt",
        "Team A 3 - 1 Team B\nTeam C 0 - 0 Team D",
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_no_news_gives_few_claims_and_no_exception(text: str, language: Language) -> None:
    assert len(read(text, language).claims) <= 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.one_of(st.text(min_size=1, max_size=200), NEWSLIKE),
    language=st.sampled_from(("fr", "en")),
)
def test_any_text_gives_a_reading_that_keeps_its_word(text: str, language: Language) -> None:
    article = replace(ENGLISH, text=text, language=language)

    try:
        reading = reader()(article)
    except Rejected:
        return

    assert fault_of(reading) is None
