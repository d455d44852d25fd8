import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest

from graph_schema.errors import BadLine
from graph_schema.identity import claim_id
from graph_schema.lines import Line, lines_of
from graph_schema.model import ActorKind, Mention, Reading, Source
from graph_schema.readings import dump, fault_of, parse_reading, readings_in
from graph_schema.stated import day_of, instant_of, stated_in
from tests.builders import reading

GOOD = orjson.loads(dump(reading()))


def changed(path: str, value: Any) -> bytes:  # noqa: ANN401 - anything JSON can say
    """The good line with one place changed, "claims.0.action.lemma" for instance."""
    line = json.loads(json.dumps(GOOD))
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    node = line
    for step in steps:
        node = node[step]
    node[last] = value
    return json.dumps(line).encode()


def parse(data: bytes) -> Reading:
    return parse_reading(Line("claims.jsonl", 7, data))


def test_what_is_written_is_read_again() -> None:
    once = parse(dump(reading()))

    assert parse(dump(once)) == once
    assert once.claims[0].id == claim_id("art_one", reading().claims[0])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "not JSON"),
        (b"\xff", "not UTF-8 at byte 0"),
        (b'{"format": 1}', "article: field required"),
        (changed("colour", 1), "unknown key 'colour'"),
        (changed("claims.0.colour", 1), "unknown key 'claims[0].colour'"),
        (changed("format", 2), "format 2 is newer than this annales, which reads 1: upgrade"),
        (changed("claims.0.action.lemma", 3), "claims[0].action.lemma: input should be a valid"),
        (changed("claims.0.polarity", "maybe"), "claims[0].polarity: input should be 'positive'"),
        (changed("claims.0.confidence", "0.8"), "claims[0].confidence: input should be a valid"),
        (changed("claims.0.id", "clm_x"), "claims[0].id: does not follow from the content"),
        (changed("claims.0.quote", 0), "claims[0].quote: there is no quote 0"),
        (changed("claims.0.action.start", 3), "claims[0].action: the article does not say"),
        (
            changed("claims.0.evidence", {"start": 0, "end": 999, "quote": reading().article.text}),
            "claims[0].evidence: the article does not say",
        ),
        (changed("claims.0.action.end", 2**70), "claims[0].action: the article does not say"),
        (changed("claims.0.action.start", None), "claims[0].action: words and offsets must be"),
        (changed("claims.0.time.end_latest", "2019-01-01"), "claims[0].time: no interval lies"),
        (changed("claims.0.time.end_latest", "10000-01-01"), "claims[0].time.end_latest: input"),
        (changed("article.text", " \n"), "article.text: is empty"),
        (changed("article.text", "a\0b"), "article.text: holds a NUL at character 1"),
        (changed("article.text", "a\ud800b"), "not JSON: unexpected end of hex escape"),
        (changed("article.text", "a" * 200_001), "article.text: is longer than 200000"),
        (changed("article.language", "de"), "article.language: input should be 'fr' or 'en'"),
        (changed("article.id", "a b"), "article.id: 1 to 128 characters of"),
        (changed("article.published", "3 January"), "article.published: an ISO 8601 date"),
        (changed("article.published", "2020-02-30"), "article.published: an ISO 8601 date"),
        (changed("article.country", "us"), "article.country: two capital letters"),
        (changed("recorded_at", "2020-12-24T18:00:00"), "recorded_at: an offset from UTC"),
    ],
)
def test_a_bad_line_is_refused_with_its_key(data: bytes, reason: str) -> None:
    with pytest.raises(BadLine) as refused:
        parse(data)

    assert str(refused.value).startswith(f"claims.jsonl:7: {reason}")


def test_a_file_gives_its_good_lines_and_says_what_is_wrong_with_the_others(
    tmp_path: Path,
) -> None:
    file = tmp_path / "readings.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + dump(reading()) + b"\n\n{\n" + dump(reading()))

    first, second, third = readings_in(file)

    assert first == third
    assert isinstance(second, BadLine)
    assert (second.file, second.line) == (str(file), 3)


def test_a_line_that_is_too_long_is_cut_and_the_next_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "lines"
    file.write_bytes(b"x" * 1000 + b"\nshort\n" + b"y" * 11)

    lines = list(lines_of(file, longest=10))

    assert [(line.number, line.data[:5], line.cut) for line in lines] == [
        (1, b"xxxxx", True),
        (2, b"short", False),
        (3, b"yyyyy", True),
    ]


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadLine, match=r"no such file|is a directory"):
        list(lines_of(tmp_path / name, longest=10))


def test_a_writer_finds_its_own_slips() -> None:
    assert fault_of(reading()) is None


def test_a_paper_is_one_origin_whether_it_publishes_or_is_quoted() -> None:
    (only,) = stated_in(parse(dump(reading())))

    assert only.origin == "sample-wire"


def test_stative_claims_are_not_stated_for_events() -> None:
    (only,) = stated_in(parse(dump(reading())))

    assert [p.lineage for p in only.targets] == [("embassy-usa-baghdad", "USA.GOV", "USA")]
    stative = parse(changed("claims.0.action.stative", value=True))
    assert list(stated_in(stative)) == []


def test_a_day_is_published_at_its_midnight_and_an_instant_in_utc() -> None:
    assert str(instant_of("2020-12-03")) == "2020-12-03 00:00:00+00:00"
    assert str(instant_of("2020-12-03T01:30:00+02:00")) == "2020-12-02 23:30:00+00:00"
    assert str(instant_of("2020-12-03T01:30")) == "2020-12-03 01:30:00+00:00"


@pytest.mark.parametrize(
    ("kind", "origin"), [("organization", "art_one.1"), ("unnamed", "sample-wire")]
)
def test_whom_nobody_names_is_no_source_of_its_own(kind: ActorKind, origin: str) -> None:
    one = reading()
    official = Mention(name="an Iraqi official", id="art_one.1", kind=kind, code="IRQ")
    source = Source(speaker=official, stance="asserts", anonymous=True)
    told = replace(one, claims=(replace(one.claims[0], attribution=(source,)),))

    (only,) = stated_in(told)

    assert (only.origin, only.holder) == (origin, ("art_one.1", "IRQ.GOV", "IRQ"))


def test_the_day_of_publication_is_that_of_the_place_where_it_was_published() -> None:
    assert str(day_of("2020-12-03T01:30:00+02:00")) == "2020-12-03"
    assert str(day_of("2020-12-03")) == "2020-12-03"
    assert day_of(None) is None
