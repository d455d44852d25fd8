"""Readings into the claims layer of the graph: nodes first, then what ties them."""

from collections.abc import Sequence

from neo4j import ManagedTransaction

from graph_schema.model import Reading
from ingest.loading.history import Changes, changes_of
from ingest.loading.links import (
    LinkRow,
    names_rows,
    nested_rows,
    said_rows,
    speaker_rows,
    within_rows,
)
from ingest.loading.nodes import (
    correct_publication,
    known_articles,
    known_claims,
    known_quotes,
    write_articles,
    write_claims,
    write_quotes,
)
from ingest.loading.parties import named_in, publisher_of
from ingest.loading.party_nodes import write_parties
from ingest.loading.relationships import (
    link_claims,
    link_names,
    link_nested,
    link_publishers,
    link_quotes,
    link_revisions,
    link_said,
    link_speakers,
    link_within,
    unlink_publishers,
)
from ingest.loading.rows import article_row, quote_rows
from ingest.loading.statements import write


def store(tx: ManagedTransaction, readings: Sequence[Reading]) -> int:
    """Write what the graph does not hold yet; tell how many things that changed.

    The caller holds the writer's lock, so what is read here stays true until the commit.
    """
    known = known_articles(tx, sorted({reading.article.id for reading in readings}))
    changes = changes_of(readings, known, known_claims(tx, sorted(known)))
    new = {row.id for row in changes.new}
    changed = (
        correct_publication(tx, changes.corrected)
        + write_articles(tx, map(article_row, changes.current))
        + write(tx, REMEMBER_TEXTS, changes.texts)
        + write_parties(tx, named_in(readings))
        + write_claims(tx, changes.new + changes.restated)
        + write(tx, MARK_CLAIMS, changes.marks)
    )
    first: dict[str, Reading] = {}
    for reading in readings:
        for claim in reading.claims:
            if claim.id in new:
                first.setdefault(claim.id, reading)
    changed += link_claims(tx, (LinkRow(id, reading.article.id) for id, reading in first.items()))
    changed += link_names(tx, {row for r in readings for row in names_rows(r) if row.claim in new})
    changed += link_speakers(
        tx, {row for r in readings for row in speaker_rows(r) if row.claim in new}
    )
    return (
        changed
        + _store_quotes(tx, changes.readings, known_quotes(tx, sorted(known)))
        + _tie_articles(tx, readings, changes)
    )


REMEMBER_TEXTS = """
UNWIND $rows AS row
MATCH (article:Article {id: row.id}) USING INDEX SEEK article:Article(id)
SET article.texts = row.texts, article.revisions = row.revisions
"""
MARK_CLAIMS = """
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id}) USING INDEX SEEK claim:Claim(id)
SET claim.superseded_at = datetime(row.superseded_at)
"""


def _store_quotes(
    tx: ManagedTransaction, readings: Sequence[Reading], known: frozenset[str]
) -> int:
    rows = {id(reading): quote_rows(reading) for reading in readings}
    ids = {key: [row.id for row in quotes] for key, quotes in rows.items()}
    new = {row for quotes in rows.values() for row in quotes if row.id not in known}
    stated = {LinkRow(row.id, r.article.id) for r in readings for row in rows[id(r)] if row in new}
    said = {row for r in readings for row in said_rows(r, ids[id(r)]) if row.quote not in known}
    return (
        write_quotes(tx, new)
        + link_quotes(tx, stated)
        + link_said(tx, said)
        + link_nested(tx, {row for r in readings for row in nested_rows(r, ids[id(r)])})
        + link_within(tx, {row for r in readings for row in within_rows(r, ids[id(r)])})
    )


def _tie_articles(tx: ManagedTransaction, readings: Sequence[Reading], changes: Changes) -> int:
    current = [reading.article for reading in changes.current]
    publishers = {LinkRow(a.id, publisher_of(a.publisher).id) for a in current if a.publisher}
    revisions = {LinkRow(r.article.id, r.article.revises) for r in readings if r.article.revises}
    return (
        unlink_publishers(tx, changes.corrected)
        + link_publishers(tx, publishers)
        + link_revisions(tx, revisions)
    )
