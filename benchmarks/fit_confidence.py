"""Fit the weights of `ingest/claims/confidence.toml` on the development sets, and write them.

    fit_confidence.py           cross-validated figures, then the weights of all claims together
    fit_confidence.py --dry     the figures alone

A claim is right where the sets' own scorer says that its action, actor and target are. Weights are
those of a logistic regression with a penalty on their squares (ridge), by Newton's method; for the
figures, the claims of an article are weighed by what the other four fifths of the articles say.
The sets lie in ../shared and are no part of the project: where they are missing this says so and
ends with status 2.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray
from score import SCORER, articles_of

from graph_schema.readings import dump
from ingest.claims.confidence import Features
from ingest.language.detect import detect
from ingest.pipeline import Reader
from ingest.sources.found import Found
from ingest.sources.jsonl import articles_in

SETS = (
    "seed", "frtb_events", "frtb_quads", "meantime", "plover_gsr", "petrarch_validation",
    "petrarch2_gsr",
)  # fmt: skip
WEIGHTS = Path(__file__).resolve().parents[1] / "ingest" / "claims" / "confidence.toml"
RARE = 8
"""Features of fewer claims get no weight."""
PENALTY, FOLDS, STEPS = 3.0, 5, 30
MILLION = 1_000_000
Vector = NDArray[np.float64]
Table = NDArray[np.float64]
_HIGH, _LOW = 0.8, 0.4


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim, the article it is of, and whether it is right."""

    article: str
    features: Features
    is_right: bool


def main(arguments: Sequence[str]) -> int:
    """Print the figures, and write the weights."""
    if not SCORER.exists():
        sys.stderr.write("fit-confidence: the development sets are not here (../shared/devsets)\n")
        return 2
    claims = [claim for name in SETS for claim in _judged(name)]
    names = _names(claims)
    table = np.array([[1.0, *(each.features.get(it, 0.0) for it in names)] for each in claims])
    right = np.array([float(each.is_right) for each in claims])
    print(f"{len(claims)} claims, {right.mean():.3f} right, {len(names)} features")
    for line in _figures(_cross_validated(table, right, [each.article for each in claims]), right):
        print(line)
    if "--dry" not in arguments:
        _write(["always", *names], _fitted(table, right))
    return 0


def _judged(name: str) -> Iterator[Judged]:
    """Read a set with claims numbered in place of their confidence, and let the scorer judge."""
    seen: list[Features] = []

    def number(features: Features) -> float:
        seen.append(features)
        return len(seen) / MILLION

    reader = Reader(recorded_at=datetime(2026, 1, 1, tzinfo=UTC), weigh=number)
    articles: list[str] = []
    with TemporaryDirectory() as folder:
        given, readings = Path(folder, "articles.jsonl"), Path(folder, f"{name}.jsonl")
        given.write_text(articles_of(name), encoding="utf-8")
        with readings.open("wb") as out:
            for found in articles_in(given, detect):
                if isinstance(found, Found):
                    reading = reader(found.article)
                    articles += [reading.article.id] * len(reading.claims)
                    out.write(dump(reading) + b"\n")
        judged: list[tuple[float, bool]] = (
            _scorer().measured(name, SCORER.parent, readings)[1].judged
        )
    for confidence, is_right in judged:
        at = round(confidence * MILLION) - 1
        yield Judged(f"{name} {articles[at]}", seen[at], is_right)


def _scorer() -> Any:  # noqa: ANN401 - a module that lies outside the project
    """The sets' scorer, whose own modules lie beside it."""
    sys.path.append(str(SCORER.parent))
    spec = spec_from_file_location("scorer_of_the_sets", SCORER)
    if spec is None or spec.loader is None:
        raise ImportError(SCORER)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _names(claims: Sequence[Judged]) -> list[str]:
    """The features that are not rare, sorted."""
    seen = Counter(name for claim in claims for name in claim.features)
    return sorted(name for name, number in seen.items() if number >= RARE)


def _fitted(table: Table, right: Vector) -> Vector:
    """Weights of a logistic regression; the first column is not held down."""
    weights = np.zeros(table.shape[1])
    ridge = np.full(table.shape[1], PENALTY)
    ridge[0] = 0.0
    for _ in range(STEPS):
        chance = _chance(table, weights)
        slope = table.T @ (chance - right) + ridge * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return weights


def _chance(table: Table, weights: Vector) -> Vector:
    return 1 / (1 + np.exp(-table @ weights))


def _cross_validated(table: Table, right: Vector, articles: Sequence[str]) -> Vector:
    """Each claim's chance by weights that have seen no claim of its article."""
    order = {name: n for n, name in enumerate(dict.fromkeys(articles))}
    fold = np.array([order[name] % FOLDS for name in articles])
    chance = np.zeros(len(right))
    for held in range(FOLDS):
        weights = _fitted(table[fold != held], right[fold != held])
        chance[fold == held] = _chance(table[fold == held], weights)
    return chance


def _figures(chance: Vector, right: Vector) -> Iterator[str]:
    bins = np.minimum(9, (chance * 10).astype(int))
    error = sum(abs((chance - right)[bins == one].sum()) for one in range(10)) / len(right)
    yield f"calibration error over 10 bins           {error:.3f}"
    for name, group in (("0.8 and above", chance >= _HIGH), ("below 0.4", chance < _LOW)):
        share = right[group].mean() if group.any() else float("nan")
        yield f"{name:<16} share of all {group.mean():.2f}, right {share:.2f}"
    loss = -np.log(np.where(right > 0, chance, 1 - chance)).mean()
    base = right.mean()
    constant = -(base * np.log(base) + (1 - base) * np.log(1 - base))
    yield f"log loss {loss:.3f}, of a constant {constant:.3f}"


def _write(names: Sequence[str], weights: Vector) -> None:
    head = WEIGHTS.read_text(encoding="utf-8").partition("[weights]")[0]
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights, strict=True)]
    WEIGHTS.write_text(head + "[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
