"""The graph follows the log: whatever segment it does not have yet is loaded, in order.

So a run that was killed anywhere is finished by the next one, and a run that adds nothing to
the log writes nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Literal

from neo4j import ManagedTransaction

from graph_schema.database.empty import finish_emptying
from graph_schema.log import Segment, entries, segments
from ingest.loading.batches import CLAIMS, Batch, batches_of
from ingest.loading.claims_layer import store
from ingest.loading.consolidation import consolidate_around
from ingest.loading.graph import Graph
from ingest.loading.ledger import (
    Unconsolidated,
    bump,
    consolidated,
    is_emptying,
    loaded,
    loaded_up_to,
    lock,
    record,
    unconsolidated,
)
from ingest.loading.told import claims_of

SHARE = 10_000
"""Touched claims that are consolidated in one transaction, with all they are bound up with."""

Step = Literal["stored", "loaded", "consolidated"]
Watch = Callable[[Step, int], None]
"""Told of every step with a number of claims; "stored" comes before the commit."""


def watch_nothing(_step: Step, _claims: int) -> None:
    """Watch nothing."""


@dataclass(slots=True)
class Caught:
    """What catching up did; what another loader was faster with is not counted.

    ``events`` are those made, changed and removed; ``changes`` counts every node, relationship,
    label and property written or removed, the ledger's own apart. ``articles`` are those of
    each batch.
    """

    batches: int = 0
    claims: int = 0
    events: int = 0
    changes: int = 0
    articles: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def __or__(self, later: "Caught") -> "Caught":
        """Both together."""
        return Caught(
            batches=self.batches + later.batches,
            claims=self.claims + later.claims,
            events=self.events + later.events,
            changes=self.changes + later.changes,
        )


def catch_up(
    graph: Graph, home: Path, *, watch: Watch = watch_nothing, batch: int = CLAIMS
) -> Caught:
    """Load what the log has and the graph does not, then bring the events up to date.

    Raises:
        Unavailable: the database is away; run the same again.
    """
    caught = Caught()
    finish_emptying(graph.driver, graph.database)
    while not _load_missing(graph, home, caught, watch, batch):
        finish_emptying(graph.driver, graph.database)
    _consolidate(graph, home, caught, watch)
    return caught


def _load_missing(graph: Graph, home: Path, caught: Caught, watch: Watch, batch: int) -> bool:
    """Load what is missing; False where a rebuild emptied the graph meanwhile: look again."""
    ends = graph.read(loaded)
    for segment in segments(home):
        if (start := ends.get(segment.name, 0)) < segment.size:
            for each in batches_of(segment, start, claims=batch):
                done = graph.write(_load, each, start, watch)
                if done is None:
                    return False
                start = each.end
                caught.changes += done.changes
                caught.batches += done.batches
                caught.claims += done.claims
                caught.articles[f"{segment.name}:{each.end}"] = _articles(each)
                if done.batches:
                    watch("loaded", each.claims)
    return True


def _load(tx: ManagedTransaction, batch: Batch, start: int, watch: Watch) -> Caught | None:
    """Load a batch that begins at this byte; None where what goes before it is not there."""
    lock(tx)
    if is_emptying(tx) or (end := loaded_up_to(tx, batch.segment)) < start:
        return None
    if end >= batch.end:  # somebody else was faster
        return Caught()
    changed = store(tx, batch.readings)
    record(tx, batch.segment, batch.end, batch.claims)
    if changed:
        bump(tx)
    watch("stored", batch.claims)
    return Caught(batches=1, claims=batch.claims, changes=changed)


def _articles(batch: Batch) -> list[str]:
    return sorted({reading.article.id for reading in batch.readings})


def _consolidate(graph: Graph, home: Path, caught: Caught, watch: Watch) -> None:
    """Bring the events of all batches up to date that are not, also those of a killed run.

    Batches whose segment is not in this log belong to a loader elsewhere.
    """
    known = {segment.name: segment for segment in segments(home)}
    waiting = [batch for batch in graph.read(unconsolidated) if batch.segment in known]
    articles = {
        id
        for batch in waiting
        for id in caught.articles.get(batch.id) or _read_again(known[batch.segment], batch)
    }
    touched = graph.read(claims_of, sorted(articles)) if articles else []
    right: set[str] = set()
    left = iter(touched)
    while share := list(islice((id for id in left if id not in right), SHARE)):
        done = graph.write(consolidate_around, share)
        right |= done.claims
        caught.events += done.events
        caught.changes += done.changes
        watch("consolidated", len(done.claims))
    if waiting:
        graph.write(consolidated, waiting)


def _read_again(segment: Segment, batch: Unconsolidated) -> list[str]:
    articles: set[str] = set()
    for entry in entries(segment, batch.start):
        articles.add(entry.reading.article.id)
        if entry.end >= batch.end:
            break
    return sorted(articles)
