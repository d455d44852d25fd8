"""`annales-ingest explain` as people run it: real processes, real files, no database."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOON = 120
"""Seconds after which a command counts as hanging."""
ARTICLES = [
    {
        "id": "sample-1",
        "published": "2020-12-21",
        "language": "en",
        "text": "It rained <hard>. Kataib Hezbollah attacked the US embassy on 20 December 2020.",
    },
    {
        "id": "sample-2",
        "published": "2020-12-21",
        "language": "fr",
        "text": "Selon un responsable, la milice n’aurait pas attaqué l’ambassade.",
    },
]


def explained(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """The command in an environment that would print neither colours nor accents."""
    environ = {"PATH": os.environ["PATH"], "PYTHONIOENCODING": "ascii"}
    return subprocess.run(
        [sys.executable, "-m", "ingest", "explain", *words],
        env=environ, capture_output=True, encoding="utf-8", timeout=SOON, check=False,
    )  # fmt: skip


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    file = tmp_path / "articles.jsonl"
    lines = [json.dumps(ARTICLES[0]), "no article", json.dumps(ARTICLES[1])]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_what_is_read_is_explained_sentence_by_sentence(articles: Path) -> None:
    told = explained(articles)

    lines = told.stdout.splitlines()
    assert told.returncode == 1
    assert told.stderr.startswith(f"rejected {articles}:2: ")
    assert len(told.stderr.splitlines()) == 1
    assert lines.index("It rained <hard>.") < lines.index(ARTICLES[0]["text"][18:])
    assert any("Kataib Hezbollah > attack [ASSAULT] > " in line for line in lines)
    assert ARTICLES[1]["text"] in lines
    assert any("milice > attaquer [ASSAULT] > ambassade" in line for line in lines)
    assert "\x1b" not in told.stdout


def test_a_page_says_the_same(articles: Path) -> None:
    told = explained("--html", articles)

    assert told.returncode == 1
    assert told.stderr.startswith(f"rejected {articles}:2: ")
    assert told.stdout.startswith("<!DOCTYPE html>")
    assert told.stdout.endswith("</html>\n")
    assert "&lt;hard&gt;." in told.stdout
    assert "attaquer" in told.stdout


def test_text_is_explained_with_the_options_that_extracting_it_takes(tmp_path: Path) -> None:
    file = tmp_path / "dispatch.txt"
    file.write_text("La milice a attaqué l’ambassade lundi.", encoding="utf-8")
    options = "--published", "2020-12-03", "--language", "fr", "--publisher", "Gazette"
    recorded = "--recorded-at", "2026-01-01T00:00:00Z"

    told, wrong = explained(file, *options, *recorded), explained(file, "--language", "de")

    assert (told.returncode, told.stderr) == (0, "")
    assert "2020-12-03 · Gazette" in told.stdout
    assert "recorded 2026-01-01T00:00:00+00:00" in told.stdout
    assert '"lundi" = 2020-11-30' in told.stdout
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "--language is 'de'" in wrong.stderr
