"""Actors, places and things in the graph: read, joined with what is new, written where it differs.

Three labels, so three statements of each kind: a label cannot be a parameter.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from neo4j import ManagedTransaction

from graph_schema.model import ActorKind
from ingest.loading.parties import Label, Named
from ingest.loading.statements import read, write

LABELS: dict[str, ActorKind] = {
    "Person": "person",
    "Organization": "organization",
    "State": "state",
    "ArmedGroup": "armed-group",
    "Population": "population",
    "Unnamed": "unnamed",
}


class PartyRow(NamedTuple):
    """The properties of a node that has a name, and its kinds."""

    id: str
    name: str
    names_fr: tuple[str, ...]
    names_en: tuple[str, ...]
    code: str | None
    root: str
    kinds: tuple[str, ...]


class WholeRow(NamedTuple):
    """An actor that is part of another."""

    part: str
    whole: str


def write_parties(tx: ManagedTransaction, named: Sequence[Named]) -> int:
    """Join what is new about these with what is known, and write what that changes."""
    changed = 0
    wholes: list[WholeRow] = []
    for label in ("Actor", "Place", "Thing"):
        found = [node for node in named if node.label == label]
        known = _known(tx, label, [node.id for node in found])
        joined = [(known.get(node.id), node) for node in found]
        fresh = [(old, old | node if old else node) for old, node in joined]
        differing = [(old, new) for old, new in fresh if old != new]
        changed += _write(tx, label, [_row(new) for _, new in differing])
        wholes += [
            WholeRow(new.id, whole)
            for old, new in differing
            for whole in sorted(new.wholes - (old.wholes if old else frozenset()))
        ]
    return changed + _write_wholes(tx, sorted(wholes))


KNOWN_ACTORS = """
UNWIND $ids AS id
MATCH (node:Actor {id: id}) USING INDEX SEEK node:Actor(id)
RETURN node.id, node.name, labels(node), node.names_fr, node.names_en, node.code, node.root,
       [(node)-[:PART_OF]->(whole:Actor) | whole.id]
"""
KNOWN_PLACES = """
UNWIND $ids AS id
MATCH (node:Place {id: id}) USING INDEX SEEK node:Place(id)
RETURN node.id, node.name, [] AS labels, node.names_fr, node.names_en, node.code, node.root,
       [] AS wholes
"""
KNOWN_THINGS = """
UNWIND $ids AS id
MATCH (node:Thing {id: id}) USING INDEX SEEK node:Thing(id)
RETURN node.id, node.name, [] AS labels, node.names_fr, node.names_en, node.code, node.root,
       [] AS wholes
"""


def _known(tx: ManagedTransaction, label: Label, ids: Sequence[str]) -> dict[str, Named]:
    if not ids:
        return {}
    match label:
        case "Actor":
            records = read(tx, KNOWN_ACTORS, ids=ids)
        case "Place":
            records = read(tx, KNOWN_PLACES, ids=ids)
        case "Thing":
            records = read(tx, KNOWN_THINGS, ids=ids)
    return {record[0]: _named(label, record) for record in records}


def _named(label: Label, record: Sequence[Any]) -> Named:
    id, name, labels, names_fr, names_en, code, root, wholes = record
    return Named(
        label=label,
        id=id,
        name=name,
        kinds=frozenset(LABELS[each] for each in labels if each in LABELS),
        names_fr=tuple(names_fr),
        names_en=tuple(names_en),
        code=code,
        root=root,
        wholes=frozenset(wholes),
    )


def _row(node: Named) -> PartyRow:
    return PartyRow(
        id=node.id,
        name=node.name,
        names_fr=node.names_fr,
        names_en=node.names_en,
        code=node.code,
        root=node.root,
        kinds=tuple(sorted(node.kinds)),
    )


WRITE_ACTORS = """
UNWIND $rows AS row
MERGE (node:Actor {id: row.id})
SET node.name = row.name, node.caption = row.name, node.names_fr = row.names_fr,
    node.names_en = row.names_en, node.code = row.code, node.root = row.root
FOREACH (kind IN [kind IN row.kinds WHERE kind = 'person'] | SET node:Person)
FOREACH (kind IN [kind IN row.kinds WHERE kind = 'organization'] | SET node:Organization)
FOREACH (kind IN [kind IN row.kinds WHERE kind = 'state'] | SET node:State)
FOREACH (kind IN [kind IN row.kinds WHERE kind = 'armed-group'] | SET node:ArmedGroup)
FOREACH (kind IN [kind IN row.kinds WHERE kind = 'population'] | SET node:Population)
FOREACH (kind IN [kind IN row.kinds WHERE kind = 'unnamed'] | SET node:Unnamed)
"""
WRITE_PLACES = """
UNWIND $rows AS row
MERGE (node:Place {id: row.id})
SET node.name = row.name, node.caption = row.name, node.names_fr = row.names_fr,
    node.names_en = row.names_en, node.code = row.code, node.root = row.root
"""
WRITE_THINGS = """
UNWIND $rows AS row
MERGE (node:Thing {id: row.id})
SET node.name = row.name, node.caption = row.name, node.names_fr = row.names_fr,
    node.names_en = row.names_en, node.code = row.code, node.root = row.root
"""


def _write(tx: ManagedTransaction, label: Label, rows: Sequence[PartyRow]) -> int:
    match label:
        case "Actor":
            return write(tx, WRITE_ACTORS, rows)
        case "Place":
            return write(tx, WRITE_PLACES, rows)
        case "Thing":
            return write(tx, WRITE_THINGS, rows)


WRITE_WHOLES = """
UNWIND $rows AS row
MATCH (part:Actor {id: row.part}) USING INDEX SEEK part:Actor(id)
MATCH (whole:Actor {id: row.whole}) USING INDEX SEEK whole:Actor(id)
MERGE (part)-[:PART_OF]->(whole)
"""


def _write_wholes(tx: ManagedTransaction, rows: Sequence[WholeRow]) -> int:
    return write(tx, WRITE_WHOLES, rows)
