"""Files in: what is good is found, what is bad is told with its file, line and reason."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from graph_schema.identity import article_id
from graph_schema.readings import dump
from ingest.sources.files import Kind, kind_of
from ingest.sources.found import Found
from ingest.sources.text import About
from tests.builders import reading
from tests.taken_in import found, told, written


def test_an_article_gets_an_id_and_a_language_where_they_are_missing(tmp_path: Path) -> None:
    file = written(tmp_path, "a.jsonl", '{"text": "Un été.", "publisher": "Sample Wire"}\n')

    (only,) = found(file)

    assert isinstance(only, Found)
    assert only.article.id == article_id("Sample Wire", None, None, None, "Un été.")
    assert only.article.language == "fr"
    assert (only.line, only.reading, only.recorded) == (1, None, "now")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON: EOF"),
        (b"[1]", "input should be"),
        (b'{"text": "a", "txet": 1}', "unknown key 'txet'"),
        (b'{"text": 1}', "text: input should be a valid string"),
        (b'{"title": "a"}', "text: "),
        (b'{"text": " "}', "text: is empty"),
        (b'{"text": "a\\u0000b"}', "text: holds a NUL at character 1"),
        (b'{"text": "a\\ud800"}', "not JSON: "),
        (b'{"text": "\xff"}', "not UTF-8 at byte 10"),
        (b'{"text": "a", "language": "de"}', "language: input should be 'fr' or 'en'"),
        (b'{"text": "a%"}', "language: only French and English are read"),
        (b'{"text": "a", "published": "soon"}', "published: an ISO 8601 date"),
        (b'{"text": "a", "published": "0001-01-01T00:00+05:00"}', "published: lies outside"),
        (b'{"text": "a", "id": "a b"}', "id: 1 to 128 characters"),
        pytest.param(
            b'{"text": "' + b"a" * 4_000_001 + b'"}', "the line is too long", id="long line"
        ),
        pytest.param(
            b'{"text": "' + b"a" * 200_001 + b'"}', "text: is longer than 200000", id="long text"
        ),
        pytest.param(
            b'{"text": "a", "title": ' + b"[" * 200_000 + b"}",
            "not JSON: recursion limit",
            id="deep line",
        ),
    ],
)
def test_a_bad_line_costs_itself_alone(tmp_path: Path, line: bytes, reason: str) -> None:
    good = b'{"id": "%s", "text": "a"}\n'
    file = written(tmp_path, "a.jsonl", good % b"before" + line + b"\n" + good % b"after")

    before, bad, after = told(file)

    assert (before, after) == ("before", "after")
    assert bad.startswith(f"a.jsonl:2: {reason}")


@pytest.mark.parametrize("published", ["2099-01-01", "0001-01-01", "2020-12-03T10:00"])
def test_a_strange_date_of_publication_is_kept(tmp_path: Path, published: str) -> None:
    file = written(tmp_path, "a.jsonl", f'{{"text": "a", "published": "{published}"}}')

    (only,) = found(file)

    assert isinstance(only, Found)
    assert only.article.published == published


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt", "a.csv"])
def test_a_missing_file_and_a_folder_are_told_as_a_whole(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    folder = (tmp_path / "folder").rename(tmp_path / f"folder-{name}")

    assert told(tmp_path / name) == [f"{name}: no such file or directory"]
    assert told(folder) == [f"folder-{name}: is a directory"]


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt", "a.csv"])
def test_a_pipe_is_refused_since_a_glance_would_empty_it(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)

    (bad,) = told(tmp_path / name)

    assert bad.startswith(f"{name}: is a pipe or a device")


def test_a_text_is_one_article_about_which_the_command_line_tells(tmp_path: Path) -> None:
    file = written(tmp_path, "a.txt", b"\xef\xbb\xbfOne line.\r\nAnother.\n")

    (only,) = found(file, About(published="2020-12-03", language="en", publisher="Sample Wire"))

    assert isinstance(only, Found)
    article = only.article
    assert article.text == "One line.\r\nAnother.\n"
    assert (article.published, article.language, article.publisher) == (
        "2020-12-03",
        "en",
        "Sample Wire",
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "text: is empty"),
        (b"a\xff", "not UTF-8 at byte 1"),
        (b"a\0", "text: holds a NUL at character 1"),
        pytest.param(b"a" * 200_001, "text: is longer than 200000 characters", id="one too many"),
        pytest.param(b"a" * 900_000, "text: is longer than 200000 characters", id="far too many"),
    ],
)
def test_a_bad_text_is_told_with_its_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    assert told(written(tmp_path, "a.txt", content)) == [f"a.txt: {reason}"]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"", "text"),
        ("a.csv", b"", "claims"),
        ("a.jsonl", b'{"text": "a"}\n', "articles"),
        ("a.json", b'{"text": "the \\"article\\": one"}\n', "articles"),
        ("a.jsonl", b'{"extractor": "x", "article": {}}\n', "readings"),
        ("a.jsonl", b'{\n{}\n{"article": {}}\n{"text": "a"}\n', "readings"),
        pytest.param(
            "a",
            b'{"format": 1, "article": {"text": "' + b"a" * 70_000,
            "readings",
            id="long reading",
        ),
        pytest.param("a", b'{"text": "' + b"a" * 70_000, "articles", id="long article"),
    ],
)
def test_a_file_is_known_by_its_name_or_its_first_line(
    tmp_path: Path, name: str, content: bytes, kind: Kind
) -> None:
    assert kind_of(written(tmp_path, name, content)) == kind


def test_a_reading_is_taken_as_it_was_recorded(tmp_path: Path) -> None:
    file = written(tmp_path, "r.jsonl", dump(reading()) + b"\n")

    (only,) = found(file)

    assert isinstance(only, Found)
    assert only.recorded == "given"
    assert only.reading
    assert only.reading.recorded_at == reading().recorded_at


def test_a_reading_that_the_graph_could_not_hold_is_rejected(tmp_path: Path) -> None:
    long = dump(reading()).replace(b'"id":"kataib-hezbollah"', b'"id":"' + b"k" * 301 + b'"')
    sure = dump(reading()).replace(b'"confidence":0.8', b'"confidence":1.5')
    file = written(tmp_path, "r.jsonl", long + b"\n" + sure + b"\n")

    assert told(file) == [
        "r.jsonl:1: claims[0].actors[0].id: 1 to 300 characters are allowed",
        "r.jsonl:2: claims[0].confidence: a number from 0 to 1 is wanted",
    ]


@pytest.mark.parametrize(
    ("given", "instead", "reason"),
    [
        ('"at":null', '"at":"2020-12-20T10:00:00+20:00"', "claims[0].time.at: an offset"),
        ('"at":null', '"at":"2020-12-20T10:00:00-18:01"', "claims[0].time.at: an offset"),
        ('"code":"USA"', f'"code":"{"U" * 9_000}"', "claims[0].targets[0].code: three capital"),
        ('"lemma":"attack"', f'"lemma":"{"a" * 2_001}"', "claims[0].action.lemma: at most 2000"),
        ('"mode":null', '"mode":"nosuch"', "claims[0].action.mode: no mode of ASSAULT (abduct"),
        ('"edtf":null', f'"edtf":"{"a" * 2_001}"', "claims[0].time.edtf: at most 2000"),
        ("annales test", "a" * 2_001, "extractor: at most 2000"),
    ],
    ids=["zone east", "zone west", "code", "lemma", "mode", "edtf", "extractor"],
)
def test_a_reading_that_would_block_the_log_is_rejected(
    tmp_path: Path, given: str, instead: str, reason: str
) -> None:
    line = dump(reading()).decode()
    assert given in line
    file = written(tmp_path, "r.jsonl", line.replace(given, instead) + "\n")

    (told_of,) = told(file)

    assert told_of.startswith(f"r.jsonl:1: {reason}")


def test_a_claim_of_more_parties_than_can_be_drawn_is_rejected(tmp_path: Path) -> None:
    one = reading()
    crowd = replace(one.claims[0], actors=one.claims[0].actors * 100)
    file = written(tmp_path, "r.jsonl", dump(replace(one, claims=(crowd,))) + b"\n")

    assert told(file) == [
        "r.jsonl:1: claims[0].actors, targets: at most 100 are taken in one claim"
    ]


@pytest.mark.parametrize("zone", ["", "Z", "+05:30", "+18:00", "-18:00"])
def test_a_clock_time_of_any_zone_there_is_is_taken(tmp_path: Path, zone: str) -> None:
    at = f'"at":"2020-12-20T10:00:00{zone}"'
    file = written(tmp_path, "r.jsonl", dump(reading()).decode().replace('"at":null', at) + "\n")

    assert told(file) == ["art_one"]
