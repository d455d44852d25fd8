"""Loading against the raw driver, in one run, on a Neo4j of its own in a temporary folder.

The raw driver replays the very statements and rows of the claims layer, ready in memory, in the
same transactions and under the same constraints. Ours reads the log, compares, writes and keeps
the ledger; then it makes events and edges. Asked for are 0.8 of the raw driver for the claims,
0.6 with events and edges, and a second load that is five times faster and writes nothing.

    python benchmarks/bench_loading.py [articles] [rounds]
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, LiteralString, cast

from neo4j import ManagedTransaction, Result

from benchmarks.rows import readings
from graph_schema import log
from graph_schema.database.driver import open_driver
from graph_schema.database.empty import empty
from graph_schema.database.local import start, stop
from graph_schema.database.migrate import migrate
from graph_schema.database.ports import ANY_PORTS
from graph_schema.environ import settings_from
from ingest.loading.batches import batches_of
from ingest.loading.catching_up import Step, catch_up
from ingest.loading.claims_layer import store
from ingest.loading.graph import Graph

ARTICLES, ROUNDS = 1_000, 3

Written = list[tuple[LiteralString, dict[str, Any]]]


@dataclass(slots=True)
class Recorder:
    """A transaction that remembers what was written through it."""

    tx: ManagedTransaction
    written: Written = field(default_factory=Written)

    def run(self, query: LiteralString, *args: Any, **parameters: Any) -> Result:  # noqa: ANN401
        """Run a statement; those with rows are writes."""
        if "rows" in parameters:
            self.written.append((query, parameters))
        return self.tx.run(query, *args, **parameters)


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds: the raw driver, our claims, our claims and events, the same log again."""

    raw: float
    claims: float
    whole: float
    again: float


def main() -> None:
    """Measure and print."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS  # noqa: PLR2004 - the second word
    with tempfile.TemporaryDirectory() as folder:
        settings = settings_from({"ANNALES_HOME": folder})
        start(settings, ports=ANY_PORTS)
        try:
            with open_driver(settings) as driver:
                migrate(driver, settings.database)
                graph = Graph(driver, settings.database)
                show(*measured(graph, Path(folder), articles, rounds))
        finally:
            stop(settings)


def measured(graph: Graph, home: Path, articles: int, rounds: int) -> tuple[int, list[Round]]:
    """Load the same log again and again; the first time only warms the server up."""
    segment = log.append(home, readings(articles))
    assert segment  # noqa: S101 - there are articles
    batches = list(batches_of(segment))
    recorded = [graph.write(_recorded, batch.readings) for batch in batches]
    catch_up(graph, home)
    results: list[Round] = []
    for number in range(rounds):
        # whoever writes after the larger graph was emptied is slower: take turns
        raw = _raw(graph, recorded) if number % 2 == 0 else None
        ours = _ours(graph, home)
        raw = raw or _raw(graph, recorded)
        results.append(Round(raw, *ours))
    return sum(batch.claims for batch in batches), results


def _raw(graph: Graph, recorded: Sequence[Written]) -> float:
    empty(graph.driver, graph.database)
    began = perf_counter()
    for written in recorded:
        graph.write(_replay, written)
    return perf_counter() - began


def _ours(graph: Graph, home: Path) -> tuple[float, float, float]:
    empty(graph.driver, graph.database)
    began = perf_counter()
    loaded = began

    def watch(step: Step, _claims: int) -> None:
        nonlocal loaded
        if step == "loaded":
            loaded = perf_counter()

    catch_up(graph, home, watch=watch)
    whole = perf_counter()
    again = catch_up(graph, home)
    assert again.changes == 0  # noqa: S101 - the benchmark's own claim
    return loaded - began, whole - began, perf_counter() - whole


def show(claims: int, rounds: Sequence[Round]) -> None:
    """Print the medians, and the ratios of each round's medians."""
    raw, ours, whole, again = (
        median(getattr(each, name) for each in rounds) for name in Round.__slots__
    )
    print(f"{claims} claims, median of {len(rounds)} rounds")
    print(f"{'':<28}{'claims/s':>10}{'of raw':>8}")
    for name, seconds in (
        ("raw driver, claims", raw),
        ("ours, claims", ours),
        ("ours, claims and events", whole),
    ):
        print(f"{name:<28}{claims / seconds:>10.0f}{raw / seconds:>8.2f}")
    print(f"second load: 0 writes, {whole / again:.0f} times faster")


def _recorded(tx: ManagedTransaction, batch: Sequence[Any]) -> Written:
    recorder = Recorder(tx)
    store(cast("ManagedTransaction", recorder), batch)
    return recorder.written


def _replay(tx: ManagedTransaction, written: Written) -> None:
    for query, parameters in written:
        tx.run(query, **parameters).consume()


if __name__ == "__main__":
    main()
