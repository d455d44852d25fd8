"""Score the reading of development sets against their gold, with the sets' own scorer.

    score.py [SET ...]      one table a set; default: seed

The sets lie beside the project in ../shared and are no part of it: where they are missing this
says so and ends with status 2. Readings come from `annales-ingest extract`.
"""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "devsets" / "score.py"
RECORDED_AT = "2026-01-01T00:00:00Z"


def main(sets: list[str]) -> int:
    """Extract and score each set; the worst exit status of all."""
    if not SCORER.exists():
        sys.stderr.write("score: the development sets are not here (../shared/devsets)\n")
        return 2
    return max(_score(name) for name in sets or ["seed"])


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
