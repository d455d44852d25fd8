"""A graph as plain values, so that two can be compared as wholes."""

from neo4j import Driver

NODES = """
MATCH (node) WHERE NOT node:Schema
RETURN labels(node) AS labels, properties(node) AS properties
"""
RELATIONSHIPS = """
MATCH (one)-[tie]->(other)
RETURN labels(one)[0] + ' ' + one.id AS one, type(tie) AS type, properties(tie) AS properties,
       labels(other)[0] + ' ' + other.id AS other
"""
WHEN = ("loaded_at", "consolidated_at")
"""When loading happened differs from load to load."""


def dump_of(driver: Driver, database: str) -> list[str]:
    """Every node and relationship as a line, sorted; the instants of loading left out."""
    nodes = driver.execute_query(NODES, database_=database).records
    ties = driver.execute_query(RELATIONSHIPS, database_=database).records
    lines = [f"{sorted(record['labels'])} {_plain(record['properties'])}" for record in nodes]
    lines += [
        f"({record['one']})-[{record['type']} {_plain(record['properties'])}]->({record['other']})"
        for record in ties
    ]
    return sorted(lines)


def without_ledger(lines: list[str]) -> list[str]:
    """The same without the batches, which say how it was loaded."""
    return [line for line in lines if not line.startswith("['Batch']")]


def _plain(properties: dict[str, object]) -> list[tuple[str, str]]:
    return sorted((key, str(value)) for key, value in properties.items() if key not in WHEN)
