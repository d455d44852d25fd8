"""Ready-made claims in a table: rows become readings, a bad row costs itself."""

from datetime import date
from pathlib import Path

import pytest

from graph_schema.errors import BadLine
from graph_schema.model import Reading
from graph_schema.readings import fault_of
from ingest.sources.found import Found
from tests.taken_in import NOW, found, told, written

HEADER = "actor,action,target,time,place,publisher,url,quote,published,speaker,polarity\n"


def readings_of(file: Path) -> list[Reading]:
    return [each.reading for each in found(file) if isinstance(each, Found) and each.reading]


def test_rows_of_one_url_and_quote_are_one_article(tmp_path: Path) -> None:
    rows = (
        "Alpha Front,attack,Beta Corp,2020-12-02,,Wire,u,They attacked and left.,2020-12-03,,\n"
        "Gamma,visit,Delta,,,Wire,v,,2020-12-03,,\n"
        "Alpha Front,leave,,,,Wire,u,They attacked and left.,2020-12-03,,\n"
    )

    one, other = readings_of(written(tmp_path, "c.csv", HEADER + rows))

    assert (one.article.text, other.article.text) == (
        "They attacked and left.",
        "Gamma visit Delta",
    )
    assert [claim.action.lemma for claim in one.claims] == ["attack", "leave"]
    assert fault_of(one) is None
    assert one.claims[0].rules == ("ready-made",)
    assert one.claims[0].span.start_earliest == date(2020, 12, 2)
    assert (one.claims[0].confidence, one.recorded_at) == (1.0, NOW)


def test_the_same_rows_are_the_same_reading_and_others_are_not(tmp_path: Path) -> None:
    row = "Alpha Front,attack,Beta Corp,2020-12-02,,Wire,u,q,,,\n"

    (first,) = readings_of(written(tmp_path, "c.csv", HEADER + row))
    (same,) = readings_of(written(tmp_path, "d.csv", HEADER + row + row))
    (other,) = readings_of(written(tmp_path, "e.csv", HEADER + row.replace("Beta", "Delta")))

    assert first == same
    assert first.article == other.article
    assert first.extractor != other.extractor


def test_a_denial_is_the_word_of_its_speaker(tmp_path: Path) -> None:
    row = "Alpha Front,attack,Beta Corp,,,Wire,u,q,,Alpha Front,negative\n"

    (only,) = readings_of(written(tmp_path, "c.csv", HEADER + row))

    (source,) = only.claims[0].attribution
    assert (only.claims[0].polarity, source.stance) == ("negative", "denies")
    assert source.speaker
    assert source.speaker.id == "alpha-front"


def test_a_claim_of_days_after_its_publication_is_told_in_the_future(tmp_path: Path) -> None:
    row = "Alpha,visit,Beta,2021-01-05,,Wire,u,q,2020-12-03,,\n"

    (only,) = readings_of(written(tmp_path, "c.csv", HEADER + row))

    assert only.claims[0].tense == "future"


def test_a_claim_of_the_day_it_was_published_on_is_past_wherever_that_was(tmp_path: Path) -> None:
    row = "Alpha,visit,Beta,2020-01-03,,Wire,u,q,2020-01-03T00:30:00+03:00,,\n"

    (only,) = readings_of(written(tmp_path, "c.csv", HEADER + row))

    assert only.claims[0].tense == "past"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"Alpha,,Beta,,,,,,,,", "action: is empty"),
        (b",attack,,,,,,,,,", "actor: is empty, and so is target"),
        (b"Alpha,attack,Beta,soon,,,,,,,", "time: an ISO date"),
        (b"Alpha,attack,Beta,2020/2021/2022,,,,,,,", "time: an interval has two ends"),
        (b"Alpha,attack,Beta,2020-12-01T10:00:00+20:00,,,,,,,", "time: the offset from UTC"),
        (b"Alpha,attack,Beta,,,,,,soon,,", "published: an ISO 8601 date"),
        (b"Alpha,attack,Beta,,,,,,,,maybe", "polarity: 'maybe' is none of positive, negative"),
        (b"Alpha,attack", "2 cells where the header has 11"),
        (b"Al\xffpha,attack,Beta,,,,,,,,", "actor: not UTF-8"),
        (b"Al\0pha,attack,Beta,,,,,,,,", "actor: holds a NUL"),
        (b'"Alpha"x,attack,Beta,,,,,,,,', "not CSV: "),
        pytest.param(b"a" * 4_000_001, "the line is too long", id="long line"),
    ],
)
def test_a_bad_row_costs_itself_alone(tmp_path: Path, row: bytes, reason: str) -> None:
    good = b"Alpha,attack,Beta,,,,,%s,,,\n"
    content = HEADER.encode() + good % b"before" + row + b"\n" + good % b"after"
    file = written(tmp_path, "c.csv", content)

    everything = found(file)

    bad = [str(each) for each in everything if isinstance(each, BadLine)]
    texts = [each.article.text for each in everything if isinstance(each, Found)]
    assert texts == ["before", "after"]
    assert [each.removeprefix(f"{tmp_path}/")[: len("c.csv:3: " + reason)] for each in bad] == [
        f"c.csv:3: {reason}"
    ]


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("actor,action,colour\n", "unknown column 'colour'"),
        ("actor,target\n", "column 'action' is missing"),
        ("actor,action,actor\n", "column 'actor' stands there twice"),
        ("", "column 'action' is missing"),
    ],
)
def test_a_table_with_another_header_is_refused(tmp_path: Path, header: str, reason: str) -> None:
    (bad,) = told(written(tmp_path, "c.csv", header))

    assert bad.startswith(f"c.csv:1: {reason}")
