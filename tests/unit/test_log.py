"""The log survives what files suffer: torn lines, the same content twice, a disk that is full."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph_schema import log
from graph_schema.errors import BadLine
from graph_schema.lines import Line
from graph_schema.log import Unwritable
from graph_schema.model import Decision, Reading
from graph_schema.readings import dump, parse_reading
from tests.builders import reading

DECISION = Decision(
    decision="retract",
    subject="art_one",
    by="an editor",
    at=datetime(2021, 1, 1, tzinfo=UTC),
    reason="withdrawn by the publisher",
)


def made() -> Reading:
    return parse_reading(Line("made", 1, dump(reading())))


def test_a_segment_holds_what_was_appended(tmp_path: Path) -> None:
    one = made()

    segment = log.append(tmp_path, [one])

    assert segment
    assert segment.name.startswith("20201224T180000Z-")
    assert log.segments(tmp_path) == [segment]
    assert [entry.reading for entry in log.entries(segment)] == [one]
    assert [entry.end for entry in log.entries(segment)] == [segment.size]


def test_the_same_readings_are_one_segment(tmp_path: Path) -> None:
    first = log.append(tmp_path, [made()])

    again = log.append(tmp_path, [made()])

    assert again == first
    assert [path.name for path in (tmp_path / "readings").iterdir()] == [f"{first.name}.jsonl"]  # pyright: ignore[reportOptionalMemberAccess]


def test_nothing_to_append_writes_nothing(tmp_path: Path) -> None:
    segment = log.append(tmp_path, [])

    assert segment is None
    assert list((tmp_path / "readings").iterdir()) == []


def test_segments_come_in_the_order_of_their_latest_record_time(tmp_path: Path) -> None:
    late, early = made(), replace(made(), recorded_at=datetime(2019, 1, 1, tzinfo=UTC))

    second, first = log.append(tmp_path, [early, late]), log.append(tmp_path, [early])

    assert log.segments(tmp_path) == [first, second]


def test_a_failure_while_reading_leaves_no_segment(tmp_path: Path) -> None:
    def failing() -> list[Reading]:
        raise BadLine("somewhere", 1, "gone")

    with pytest.raises(BadLine):
        log.append(tmp_path, (one for _ in range(1) for one in failing()))

    assert list((tmp_path / "readings").iterdir()) == []


def test_a_torn_last_line_is_dropped(tmp_path: Path) -> None:
    segment = log.append(tmp_path, [made(), replace(made(), extractor="another")])
    assert segment
    whole = segment.path.read_bytes()
    segment.path.write_bytes(whole[:-20])

    kept = list(log.entries(segment))

    assert [entry.reading for entry in kept] == [made()]
    assert kept[0].end == whole.index(b"\n") + 1


def test_what_a_killed_writer_left_is_swept_a_day_later(tmp_path: Path) -> None:
    folder = tmp_path / "readings"
    folder.mkdir()
    old, young = folder / ".old.tmp", folder / ".young.tmp"
    for file in (old, young):
        file.write_bytes(b"{")
    os.utime(old, (0, 0))

    log.append(tmp_path, [made()])

    assert (old.exists(), young.exists()) == (False, True)


def test_a_torn_segment_is_mended_by_the_same_content(tmp_path: Path) -> None:
    segment = log.append(tmp_path, [made()])
    assert segment
    whole = segment.path.read_bytes()
    segment.path.write_bytes(whole[:-20])

    again = log.append(tmp_path, [made()])

    assert again == segment
    assert segment.path.read_bytes() == whole


def test_a_segment_is_read_on_from_a_byte(tmp_path: Path) -> None:
    other = replace(made(), extractor="another")
    segment = log.append(tmp_path, [made(), other])
    assert segment
    first, second = log.entries(segment)

    rest = list(log.entries(segment, first.end))

    assert rest == [second]
    assert second.reading == other


def test_a_folder_that_is_a_file_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "readings").write_text("in the way")

    with pytest.raises(Unwritable, match=r"cannot write .*readings: .*; make room or set ANNALES_"):
        log.append(tmp_path, [made()])


def test_a_full_disk_is_told_in_one_line(tmp_path: Path) -> None:
    def full() -> Reading:
        raise OSError(28, "No space left on device")

    with pytest.raises(Unwritable, match="no space left on device"):
        log.append(tmp_path, (full() for _ in range(1)))

    assert list((tmp_path / "readings").iterdir()) == []


def test_decisions_are_listed_as_they_were_made(tmp_path: Path) -> None:
    other = replace(DECISION, decision="restore", reason="a mistake")

    log.decide(tmp_path, DECISION)
    log.decide(tmp_path, other)

    assert list(log.decisions(tmp_path)) == [DECISION, other]


def test_a_torn_decision_is_recognised_and_not_glued_to_the_next(tmp_path: Path) -> None:
    log.decide(tmp_path, DECISION)
    file = tmp_path / "decisions" / "decisions.jsonl"
    file.write_bytes(file.read_bytes() + dump(DECISION)[:40])

    log.decide(tmp_path, DECISION)

    first, torn, last = log.decisions(tmp_path)
    assert (first, last) == (DECISION, DECISION)
    assert isinstance(torn, BadLine)
    assert torn.line == 2


def test_a_home_without_decisions_has_none(tmp_path: Path) -> None:
    assert list(log.decisions(tmp_path)) == []


def test_what_is_delivered_waits_until_it_is_done(tmp_path: Path) -> None:
    first = log.deliver(tmp_path, b'{"text": "one"}\n')
    log.deliver(tmp_path, b'{"text": "two"}\n')
    again = log.deliver(tmp_path, b'{"text": "one"}\n')

    log.done(first)

    assert again == first
    assert [path.read_bytes() for path in log.pending(tmp_path)] == [b'{"text": "two"}\n']
