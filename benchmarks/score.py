"""Score the reading of the development sets against their gold, with the sets' own scorer.

    score.py                every set: one table, also written to docs/scores.md, and the speed
    score.py SET ...        all lines of some sets

The sets lie beside the project in ../shared and are no part of it: where they are missing this
says so and ends with status 2. Readings come from `annales-ingest extract`.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "devsets" / "score.py"
RECORDED_AT = "2026-01-01T00:00:00Z"


PAGE = Path(__file__).resolve().parents[1] / "docs" / "scores.md"
SETS = (
    "seed", "frtb_attribution", "frtb_quads", "frtb_events", "plover_gsr", "petrarch_validation",
    "petrarch2_gsr", "meantime", "timelines",
)  # fmt: skip
WANTED = {
    ("seed", "whole claim"): 78.9, ("seed", "type"): 85, ("seed", "date R"): 85,
    ("frtb_attribution", "quote F1"): 85, ("frtb_attribution", "speaker"): 85,
    ("frtb_attribution", "negatives kept empty"): 96,
    ("frtb_quads", "actor+target, same claim"): 74, ("frtb_quads", "attributed to"): 75,
    ("frtb_quads", "no actor invented"): 100, ("frtb_quads", "type"): 75,
    ("frtb_quads", "status other"): 75,
    ("frtb_events", "trigger R, VERB"): 82, ("frtb_events", "trigger R, NOUN"): 55,
    ("frtb_events", "trigger P"): 70, ("frtb_events", "modality seen"): 65,
    ("plover_gsr", "trigger R"): 93, ("plover_gsr", "actor+target, same claim"): 65,
    ("plover_gsr", "type"): 70,
    ("petrarch_validation", "dyad F1"): 60, ("petrarch_validation", "no event kept empty"): 85,
    ("petrarch2_gsr", "dyad F1"): 58, ("petrarch2_gsr", "no event kept empty"): 80,
    ("meantime", "trigger R, VERB"): 86, ("meantime", "trigger R, NOUN"): 55,
    ("meantime", "trigger P"): 80, ("meantime", "actor+target, same claim"): 75,
    ("meantime", "polarity negative"): 75, ("meantime", "future yes"): 60,
    ("meantime", "attributed to"): 65, ("meantime", "date R"): 55,
    ("timelines", "dated mention F1"): 20,
}  # fmt: skip
"""What is wanted, in per cent."""


def main(sets: list[str]) -> int:
    """Score the sets that are named, line by line, or all of them in one table."""
    if not SCORER.exists():
        sys.stderr.write("score: the development sets are not here (../shared/devsets)\n")
        return 2
    if sets:
        return max(_score(name) for name in sets)
    with TemporaryDirectory() as folder:
        began, words = time.perf_counter(), 0
        for name in SETS:
            extracted(name, Path(folder, f"{name}.jsonl"))
            words += sum(len(json.loads(it)["text"].split()) for it in _lines_of(name))
        seconds = time.perf_counter() - began
        command = [sys.executable, SCORER, "all", folder, "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    rows = list(_rows(json.loads(done.stdout)))
    rows.append(f"| words a second, starts of the reader included | | {words / seconds:,.0f} |")
    table = "\n".join(["| set: line | wanted | measured |", "|---|---:|---:|", *rows])
    print(table)
    PAGE.write_text(_page(table), encoding="utf-8")
    return 0


def _lines_of(name: str) -> list[str]:
    return articles_of(name).splitlines()


def _rows(found: dict[str, Any]) -> Iterator[str]:
    for each in found["sets"]:
        name = each["set"]
        measured = {line: number["percent"] for line, number in each["metrics"].items()}
        measured |= each["f1"]
        for (of, line), wanted in WANTED.items():
            if of == name:
                yield f"| {name}: {line} | {wanted} | {measured.get(line, float('nan')):.1f} |"
        yield f"| {name}: mentions a role | 1.2 at most | {each['mentions a role']} |"
    pooled, worth = found["calibration"], found["worth"]
    yield f"| confidence: calibration error | 0.07 at most | {pooled['error']:.3f} |"
    high, low = worth["0.8 and above"], worth["below 0.4"]
    yield f"| confidence 0.8 and above: share right | 82 | {100 * (high['right'] or 0):.0f} |"
    yield f"| confidence 0.8 and above: share of all | 35 | {100 * high['share']:.0f} |"
    yield f"| confidence below 0.4: share right | 45 at most | {100 * (low['right'] or 0):.0f} |"


def _page(table: str) -> str:
    command = ["git", "log", "-1", "--format=%h, %cs"]
    commit = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return f"""# Scores

Written by `make score`: the reading of the development sets against their gold by the sets' own
scorer, in per cent where nothing else is said, on top of commit {commit}.

{table}
"""


def extracted(name: str, readings: Path) -> None:
    """Write the readings of a set's articles."""
    with TemporaryDirectory() as folder, readings.open("wb") as out:
        articles = Path(folder, "articles.jsonl")
        articles.write_text(articles_of(name), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "ingest", "extract", "--recorded-at", RECORDED_AT, articles],
            stdout=out,
            check=True,
        )


def _score(name: str) -> int:
    with TemporaryDirectory() as folder:
        readings = Path(folder, f"{name}.jsonl")
        extracted(name, readings)
        scored = subprocess.run([sys.executable, SCORER, name, readings], check=False)
        return scored.returncode


def articles_of(name: str) -> str:
    """The articles of a set, as lines of input."""
    if name != "seed":
        return (SCORER.parent / f"{name}.articles.jsonl").read_text(encoding="utf-8")
    text = (SHARED / "seed" / "article.fr.txt").read_text(encoding="utf-8")
    line = {"id": "seed", "text": text, "language": "fr", "published": "2020-12-03"}
    return json.dumps(line | {"publisher": "Le Figaro/Nova"}) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
