"""The ledger: which batches of which segments are in the graph, and which of them in its events.

A batch is known by the byte of its segment at which it ends. Batches of a segment are loaded in
order, so a segment is in the graph up to the furthest end; and since a row is written in the
transaction of its batch, a lost answer is settled by looking.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from neo4j import ManagedTransaction

from graph_schema.errors import Unavailable
from graph_schema.log import Segment
from ingest.loading.statements import changes, read

LOCK = """
MATCH (schema:Schema)
SET schema.revision = coalesce(schema.revision, 0)
RETURN schema.revision
"""


def lock(tx: ManagedTransaction) -> None:
    """Wait for one's turn: there is one writer at a time, until the transaction ends.

    Raises:
        Unavailable: the graph was never migrated, so there is nothing to lock.
    """
    if not tx.run(LOCK).values():
        raise Unavailable("the database has no annales graph yet: run `annales-graph migrate`")


BUMP = """
MATCH (schema:Schema)
SET schema.revision = schema.revision + 1
"""


def bump(tx: ManagedTransaction) -> None:
    """Tell readers that the graph has changed."""
    tx.run(BUMP).consume()


EMPTYING = """
MATCH (schema:Schema)
RETURN coalesce(schema.emptying, false)
"""


def is_emptying(tx: ManagedTransaction) -> bool:
    """Whether a rebuild is taking everything out, or was killed while it did."""
    return any(emptying for (emptying,) in read(tx, EMPTYING))


LOADED = """
MATCH (batch:Batch)
RETURN batch.segment, max(batch.end)
"""


def loaded(tx: ManagedTransaction) -> dict[str, int]:
    """The byte that each segment is loaded up to."""
    return {segment: end for segment, end in read(tx, LOADED)}  # noqa: C416 - records are lists


LOADED_UP_TO = """
MATCH (batch:Batch {segment: $segment})
RETURN coalesce(max(batch.end), 0)
"""


def loaded_up_to(tx: ManagedTransaction, segment: Segment) -> int:
    """The byte that one segment is loaded up to."""
    return read(tx, LOADED_UP_TO, segment=segment.name)[0][0]


RECORD = """
MERGE (batch:Batch {id: $id})
SET batch.caption = $id, batch.segment = $segment, batch.end = $end, batch.claims = $claims,
    batch.loaded_at = datetime()
"""


def record(tx: ManagedTransaction, segment: Segment, end: int, claims: int) -> None:
    """Note that a batch is in the graph."""
    tx.run(
        RECORD, id=f"{segment.name}:{end}", segment=segment.name, end=end, claims=claims
    ).consume()


@dataclass(frozen=True, slots=True)
class Unconsolidated:
    """A batch that is loaded but not in the events; it begins where the one before it ends."""

    id: str
    segment: str
    start: int
    end: int
    loaded_at: str


UNCONSOLIDATED = """
MATCH (batch:Batch) WHERE batch.consolidated_at IS NULL
OPTIONAL MATCH (before:Batch {segment: batch.segment}) WHERE before.end < batch.end
WITH batch, coalesce(max(before.end), 0) AS start
RETURN batch.id, batch.segment, start, batch.end, toString(batch.loaded_at)
ORDER BY batch.segment, batch.end
"""


def unconsolidated(tx: ManagedTransaction) -> list[Unconsolidated]:
    """List what a killed run left between its claims and its events."""
    return [Unconsolidated(*row) for row in read(tx, UNCONSOLIDATED)]


CONSOLIDATED = """
UNWIND $batches AS row
MATCH (batch:Batch {id: row[0]}) USING INDEX SEEK batch:Batch(id)
WHERE batch.loaded_at = datetime(row[1])
SET batch.consolidated_at = datetime()
"""


def consolidated(tx: ManagedTransaction, batches: Sequence[Unconsolidated]) -> int:
    """Note that batches are in the events, but those that a rebuild has loaded anew meanwhile."""
    rows = [[batch.id, batch.loaded_at] for batch in batches]
    return changes(tx.run(CONSOLIDATED, batches=rows).consume())
