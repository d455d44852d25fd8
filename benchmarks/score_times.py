"""How well times are read: the exams beside the project, the tricky sentences in it, the speed.

    score_times.py      a table: what is wanted, what was measured

The exams lie in ../shared and are no part of the project: where they are missing this says so and
ends with status 2. Recognizers is scored whole, and again without the classes whose convention is
not ours (`conventions.py`, with how many expressions each takes out); Duckling without the
expressions that it assumes to lie ahead.
"""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from conventions import class_of
from score import SCORER, extracted

from graph_schema.model import Language
from ingest.language.pipeline import load
from ingest.times import times_in

TRICKY = Path(__file__).resolve().parents[1] / "tests" / "data"
CORPORA = {"fr": "frtb_events", "en": "meantime"}
Gold = dict[str, Any]


def main() -> int:
    """Print the table."""
    if not SCORER.exists():
        sys.stderr.write("score-times: the development sets are not here (../shared/devsets)\n")
        return 2
    print(f"{'':<58}{'wanted':>10}{'measured':>10}")
    with TemporaryDirectory() as folder:
        for name, wanted, measured in _figures(Path(folder)):
            print(f"{name:<58}{wanted:>10}{measured:>10}", flush=True)
    return 0


def _figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    news = _scored("times_news", folder)
    yield "times_news: exact", ">= 96 %", _of(news, "exact")
    yield "times_news: wrong with confidence", "<= 2 %", _of(news, "confidently wrong")
    yield "times_news: doubtful ones overlap", ">= 90 %", _of(news, "doubtful: overlaps")
    yield "times_recognizers: exact", ">= 75 %", _of(_scored("times_recognizers", folder), "exact")
    left_out: Counter[str] = Counter()
    ours = _scored("times_recognizers", folder, keep=lambda words, _: not _counted(words, left_out))
    yield "times_recognizers: without other conventions", ">= 88 %", _of(ours, "exact")
    for name, number in sorted(left_out.items()):
        yield f"    left out: {name}", "", str(number)
    values = _scored(
        "times_duckling", folder, keep=lambda _, time: time.get("group") != "future assumed"
    )
    yield "times_duckling: without the future assumed", ">= 85 %", _of(values, "exact")
    for name in ("frtb_quads", "meantime"):
        dates = _scored(name, folder)
        yield f"{name}: events dated right, R", "", _of(dates, "date R")
        yield f"{name}: events dated right, P", "", _of(dates, "date P")
    for language in get_args(Language):
        yield f"false hits in the tricky sentences, {language}", "0", _false_hits(language)
        yield f"sentences a second, {language}", ">= 2,000", f"{_speed(language):,.0f}"


def _counted(words: str, left_out: Counter[str]) -> bool:
    name = class_of(words)
    if name:
        left_out[name] += 1
    return name is not None


def _scored(
    name: str, folder: Path, *, keep: Callable[[str, Gold], bool] | None = None
) -> dict[str, Any]:
    """The numbers of the sets' own scorer, of the expressions that are kept."""
    readings, gold = folder / f"{name}.jsonl", folder / "gold"
    if not readings.exists():
        extracted(name, readings)
    if keep:
        gold.mkdir(exist_ok=True)
        _narrow(name, gold, keep)
    where = gold if keep else SCORER.parent
    command = [sys.executable, SCORER, name, readings, "--json", "--dir", where]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["metrics"]


def _narrow(name: str, folder: Path, keep: Callable[[str, Gold], bool]) -> None:
    """Write a set with some of its expressions, and the articles of those."""
    articles = {each["id"]: each for each in _lines(SCORER.parent / f"{name}.articles.jsonl")}
    gold: list[Gold] = []
    for each in _lines(SCORER.parent / f"{name}.gold.jsonl"):
        text = articles[each["id"]]["text"]
        times = [
            time for time in each.get("times", []) if keep(text[time["start"] : time["end"]], time)
        ]
        if times:
            gold.append(each | {"times": times})
    for kind, lines in (("gold", gold), ("articles", [articles[each["id"]] for each in gold])):
        text = "".join(json.dumps(line) + "\n" for line in lines)
        (folder / f"{name}.{kind}.jsonl").write_text(text, encoding="utf-8")


def _lines(path: Path) -> list[Gold]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _of(numbers: dict[str, Any], line: str) -> str:
    found = next(each for name, each in numbers.items() if name.startswith(line))
    return f"{found['percent']:.1f} %"


def _false_hits(language: Language) -> str:
    nlp, hits, sentences = load(language), 0, 0
    for line in (TRICKY / f"tricky.{language}.tsv").read_text(encoding="utf-8").splitlines():
        sentence, _, allowed = line.partition("\t")
        found = [each.time.text or "" for each in times_in(nlp(sentence), None, None)]
        genuine = [words for words in allowed.split(" | ") if words]
        hits += sum(not any(it in each or each in it for it in genuine) for each in found)
        sentences += 1
    return f"{hits} / {sentences}"


def _speed(language: Language) -> float:
    """Sentences a second given the Doc, on one core; the best of five runs."""
    nlp = load(language)
    docs = [
        nlp(each["text"]) for each in _lines(SCORER.parent / f"{CORPORA[language]}.articles.jsonl")
    ]
    best = min(
        _seconds(lambda: [times_in(doc, date(2020, 12, 3), None) for doc in docs]) for _ in range(5)
    )
    return sum(len(list(doc.sents)) for doc in docs) / best


def _seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
