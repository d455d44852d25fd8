"""Running a statement over rows, and counting what it changed.

Statements of this package say which index finds a node by its id. Neo4j samples an index when
it pleases, so that of a graph just loaded it may still know that it was empty; it then takes
reading all nodes for every row to cost nothing, and keeps that plan.
"""

from collections.abc import Sequence
from typing import Any, LiteralString, Protocol

from neo4j import ManagedTransaction, ResultSummary


class Row(Protocol):
    """A named tuple; its underscored method is public and keeps clear of the fields."""

    def _asdict(self) -> dict[str, Any]: ...


def write(tx: ManagedTransaction, statement: LiteralString, rows: Sequence[Row]) -> int:
    """Run a statement that unwinds ``$rows``; tell how many things it changed."""
    if not rows:
        return 0
    parameters = [row._asdict() for row in rows]  # pyright: ignore[reportPrivateUsage] - see Row
    return changes(tx.run(statement, rows=parameters).consume())


def read(tx: ManagedTransaction, statement: LiteralString, **parameters: Any) -> list[list[Any]]:  # noqa: ANN401 - whatever the driver can send
    """Run a statement and take all it answers, a list of values a record."""
    return tx.run(statement, parameters).values()


def changes(summary: ResultSummary) -> int:
    """How many nodes, relationships, labels and properties a statement made, set or removed."""
    counted = summary.counters
    return (
        counted.nodes_created
        + counted.nodes_deleted
        + counted.relationships_created
        + counted.relationships_deleted
        + counted.properties_set
        + counted.labels_added
        + counted.labels_removed
    )
