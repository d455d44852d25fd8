"""A run takes files in: what it reads later of one article is recorded later."""

import json
from datetime import timedelta
from pathlib import Path

from graph_schema.model import Article, Reading
from graph_schema.readings import dump
from ingest.intake import Intake
from ingest.loading.admission import Door
from ingest.sources.files import Reception
from ingest.sources.text import About
from tests.builders import RECORDED, reading


def read(article: Article) -> Reading:
    return Reading(article=article, recorded_at=RECORDED, extractor="annales test")


def taken_in(file: Path, *lines: object) -> list[Reading]:
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    intake = Intake(
        reception=Reception(recorded_at=RECORDED, detect=lambda _: "en", about=About()),
        door=Door(known=lambda _: {}, extractor=lambda _: "annales test"),
        reader=read,
        tell=lambda _: None,
    )
    return list(intake.readings_of(file))


def test_a_correction_in_the_same_run_is_recorded_after_what_it_corrects(tmp_path: Path) -> None:
    first = {"id": "x", "text": "One text."}
    second = {"id": "x", "text": "Another text.", "revises": "x"}
    back = {"id": "x", "text": "One text.", "revises": "x"}
    other = {"id": "y", "text": "Another article."}

    readings = taken_in(tmp_path / "a.jsonl", first, second, other, back)

    assert [(each.article.id, each.recorded_at - RECORDED) for each in readings] == [
        ("x", timedelta()),
        ("x", timedelta(microseconds=1)),
        ("y", timedelta()),
        ("x", timedelta(microseconds=2)),
    ]


def test_a_reading_that_came_with_its_record_time_keeps_it(tmp_path: Path) -> None:
    line = json.loads(dump(reading()))

    readings = taken_in(tmp_path / "r.jsonl", line, line)

    assert [each.recorded_at for each in readings] == [RECORDED, RECORDED]
