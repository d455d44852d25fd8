"""Files in: what is good is found, what is bad is told with its file, line and reason."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from graph_schema.errors import BadLine, Rejected
from graph_schema.identity import article_id
from graph_schema.model import Language, Reading
from graph_schema.readings import dump, fault_of
from ingest.sources.files import Kind, Reception, found_in, kind_of
from ingest.sources.found import Found
from ingest.sources.text import About
from tests.builders import reading

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def detect(text: str) -> Language:
    if "%" in text:
        raise Rejected("only French and English are read")
    return "fr" if "é" in text else "en"


def found(file: Path, about: About | None = None) -> list[Found | BadLine]:
    return list(found_in(file, Reception(recorded_at=NOW, detect=detect, about=about or About())))


def told(file: Path) -> list[str]:
    return [
        str(each).removeprefix(f"{file.parent}/") if isinstance(each, BadLine) else each.article.id
        for each in found(file)
    ]


def written(folder: Path, name: str, content: bytes | str) -> Path:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


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
        ('"code":"USA"', f'"code":"{"U" * 9_000}"', "claims[0].targets[0].code: at most 300"),
        ('"lemma":"attack"', f'"lemma":"{"a" * 2_001}"', "claims[0].action.lemma: at most 2000"),
        ('"mode":null', f'"mode":"{"a" * 2_001}"', "claims[0].action.mode: at most 2000"),
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


@pytest.mark.parametrize("zone", ["", "Z", "+05:30", "+18:00", "-18:00"])
def test_a_clock_time_of_any_zone_there_is_is_taken(tmp_path: Path, zone: str) -> None:
    at = f'"at":"2020-12-20T10:00:00{zone}"'
    file = written(tmp_path, "r.jsonl", dump(reading()).decode().replace('"at":null', at) + "\n")

    assert told(file) == ["art_one"]


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
