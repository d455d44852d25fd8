"""Events of what was touched: consolidated again from all claims that could matter, and compared.

A share of the touched claims at a time: their blocks, the claims of these blocks, the blocks of
those, until nothing new comes. What is left is closed: consolidating it gives what consolidating
the whole graph would give for it. Reading and writing are one transaction under the writer's
lock, so a share is right as soon as it is written, whoever loads beside us.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from neo4j import ManagedTransaction

from graph_schema.blocks import blocks_of
from graph_schema.events import consolidate
from ingest.loading.event_nodes import clear, known_events
from ingest.loading.event_rows import state_of
from ingest.loading.event_writes import write_events
from ingest.loading.ledger import bump, lock
from ingest.loading.told import Told, claims_in_blocks, claims_told


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The claims whose events are right now, and how many events and things that changed."""

    claims: frozenset[str]
    events: int
    changes: int


def consolidate_around(tx: ManagedTransaction, touched: Iterable[str]) -> Consolidated:
    """Bring the events of these claims, and of all that are bound up with them, up to date."""
    lock(tx)
    told = _closure(tx, touched)
    current = {id: claim for id, claim in told.items() if claim.is_current}
    events = consolidate(claim.stated for claim in current.values())
    states = {event.id: state_of(event, current) for event in events}
    known = known_events(tx, told)
    gone = sorted(known.keys() - states.keys())
    differing = [event for event in events if known.get(event.id) != states[event.id]]
    changed = clear(tx, [event.id for event in differing if event.id in known], gone)
    changed += write_events(tx, differing, [states[event.id] for event in differing])
    if changed:
        bump(tx)
    return Consolidated(frozenset(told), len(differing) + len(gone), changed)


def _closure(tx: ManagedTransaction, touched: Iterable[str]) -> dict[str, Told]:
    """The touched claims, and all current ones that a chain of blocks ties to them."""
    told = claims_told(tx, touched)
    blocks = {block for claim in told.values() for block in blocks_of(claim.stated)}
    done: set[tuple[str, str]] = set()
    while new := blocks - done:
        found = claims_told(tx, claims_in_blocks(tx, new) - told.keys())
        done |= new
        for id, claim in found.items():
            if not new.isdisjoint(theirs := blocks_of(claim.stated)):
                told[id] = claim
                blocks |= theirs
    return told
