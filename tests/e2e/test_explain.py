"""`annales-ingest explain` as people run it: a real process, real files, no database."""

import json
import subprocess
import sys
from pathlib import Path

ARTICLE = {
    "id": "sample-1",
    "published": "2020-12-21",
    "language": "en",
    "text": "Kataib Hezbollah attacked the US embassy in Baghdad on 20 December 2020.",
}


def test_what_is_read_is_explained_to_a_person_without_a_database(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps(ARTICLE) + "\nno article\n", encoding="utf-8")
    command = [sys.executable, "-m", "ingest", "explain", articles]

    lines = subprocess.run(command, capture_output=True, text=True, check=False)
    page = subprocess.run([*command, "--html"], capture_output=True, text=True, check=False)

    assert (lines.returncode, page.returncode) == (1, 1)
    assert "Kataib Hezbollah > attack [ASSAULT]" in lines.stdout
    assert "articles.jsonl:2" in lines.stderr
    assert page.stdout.startswith("<!DOCTYPE html>")
