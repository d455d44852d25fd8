"""Relationships of the claims layer. Both ends are there already; each statement makes one kind.

What a claim or a quote holds is made once, with it; what ties those of one reading to each other
may be met again in another reading and is merged.
"""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from neo4j import ManagedTransaction

from ingest.loading.links import LinkRow, NamesRow, SaidRow, SpeakerRow
from ingest.loading.rows import PublicationRow
from ingest.loading.statements import write

LINK_CLAIMS = """
UNWIND $rows AS row
MATCH (claim:Claim {id: row.source}) USING INDEX SEEK claim:Claim(id)
MATCH (article:Article {id: row.target}) USING INDEX SEEK article:Article(id)
CREATE (claim)-[:STATED_IN]->(article)
"""


def link_claims(tx: ManagedTransaction, rows: Iterable[LinkRow]) -> int:
    """Tie new claims to the articles that state them."""
    return write(tx, LINK_CLAIMS, sorted(rows))


LINK_QUOTES = """
UNWIND $rows AS row
MATCH (quote:Quote {id: row.source}) USING INDEX SEEK quote:Quote(id)
MATCH (article:Article {id: row.target}) USING INDEX SEEK article:Article(id)
CREATE (quote)-[:STATED_IN]->(article)
"""


def link_quotes(tx: ManagedTransaction, rows: Iterable[LinkRow]) -> int:
    """Tie new quotes to the articles they stand in."""
    return write(tx, LINK_QUOTES, sorted(rows))


LINK_PUBLISHERS = """
UNWIND $rows AS row
MATCH (article:Article {id: row.source}) USING INDEX SEEK article:Article(id)
MATCH (publisher:Actor {id: row.target}) USING INDEX SEEK publisher:Actor(id)
MERGE (article)-[:PUBLISHED_BY]->(publisher)
"""


def link_publishers(tx: ManagedTransaction, rows: Iterable[LinkRow]) -> int:
    """Tie articles to whom their current readings name as the publisher."""
    return write(tx, LINK_PUBLISHERS, sorted(rows))


UNLINK_PUBLISHERS = """
UNWIND $rows AS row
MATCH (article:Article {id: row.id})-[tie:PUBLISHED_BY]->(publisher:Actor)
USING INDEX SEEK article:Article(id)
WHERE publisher.id <> coalesce(row.publisher, '')
DELETE tie
"""


def unlink_publishers(tx: ManagedTransaction, rows: Sequence[PublicationRow]) -> int:
    """Loosen articles from whom their current readings no longer name as the publisher."""
    return write(tx, UNLINK_PUBLISHERS, rows)


LINK_REVISIONS = """
UNWIND $rows AS row
MATCH (article:Article {id: row.source}) USING INDEX SEEK article:Article(id)
MERGE (older:Article {id: row.target}) ON CREATE SET older.caption = row.target
MERGE (article)-[:REVISES]->(older)
"""


def link_revisions(tx: ManagedTransaction, rows: Iterable[LinkRow]) -> int:
    """Tie articles to those they revise; one that is not here yet is a node without a text."""
    return write(tx, LINK_REVISIONS, sorted(rows))


NAME_ACTORS = """
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim}) USING INDEX SEEK claim:Claim(id)
MATCH (node:Actor {id: row.node}) USING INDEX SEEK node:Actor(id)
CREATE (claim)-[:NAMES {
  role: row.role, order: row.order, text: row.text, name: row.name, kind: row.kind,
  code: row.code, start: row.start, end: row.end
}]->(node)
"""
NAME_PLACES = """
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim}) USING INDEX SEEK claim:Claim(id)
MATCH (node:Place {id: row.node}) USING INDEX SEEK node:Place(id)
CREATE (claim)-[:NAMES {
  role: row.role, order: row.order, text: row.text, name: row.name, kind: row.kind,
  code: row.code, start: row.start, end: row.end
}]->(node)
"""
NAME_THINGS = """
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim}) USING INDEX SEEK claim:Claim(id)
MATCH (node:Thing {id: row.node}) USING INDEX SEEK node:Thing(id)
CREATE (claim)-[:NAMES {
  role: row.role, order: row.order, text: row.text, name: row.name, kind: row.kind,
  code: row.code, start: row.start, end: row.end
}]->(node)
"""


def link_names(tx: ManagedTransaction, rows: Iterable[NamesRow]) -> int:
    """Tie new claims to whom and what they name."""
    ordered = sorted(rows, key=attrgetter("claim", "role", "order"))
    return (
        write(tx, NAME_ACTORS, [row for row in ordered if row.label == "Actor"])
        + write(tx, NAME_PLACES, [row for row in ordered if row.label == "Place"])
        + write(tx, NAME_THINGS, [row for row in ordered if row.label == "Thing"])
    )


LINK_SPEAKERS = """
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim}) USING INDEX SEEK claim:Claim(id)
MATCH (speaker:Actor {id: row.node}) USING INDEX SEEK speaker:Actor(id)
CREATE (claim)-[:ATTRIBUTED_TO {
  order: row.order, cue: row.cue, stance: row.stance, anonymous: row.anonymous, text: row.text,
  kind: row.kind, code: row.code
}]->(speaker)
"""


def link_speakers(tx: ManagedTransaction, rows: Iterable[SpeakerRow]) -> int:
    """Tie new claims to those on whose word they are told."""
    return write(tx, LINK_SPEAKERS, sorted(rows, key=attrgetter("claim", "order")))


LINK_SAID = """
UNWIND $rows AS row
MATCH (quote:Quote {id: row.quote}) USING INDEX SEEK quote:Quote(id)
MATCH (speaker:Actor {id: row.node}) USING INDEX SEEK speaker:Actor(id)
CREATE (quote)-[:SAID_BY {text: row.text}]->(speaker)
"""


def link_said(tx: ManagedTransaction, rows: Iterable[SaidRow]) -> int:
    """Tie new quotes to who said them."""
    return write(tx, LINK_SAID, sorted(rows, key=attrgetter("quote")))


LINK_NESTED = """
UNWIND $rows AS row
MATCH (quote:Quote {id: row.source}) USING INDEX SEEK quote:Quote(id)
MATCH (outer:Quote {id: row.target}) USING INDEX SEEK outer:Quote(id)
MERGE (quote)-[:NESTED_IN]->(outer)
"""


def link_nested(tx: ManagedTransaction, rows: Iterable[LinkRow]) -> int:
    """Tie quotes to the quotes they stand in."""
    return write(tx, LINK_NESTED, sorted(rows))


LINK_WITHIN = """
UNWIND $rows AS row
MATCH (claim:Claim {id: row.source}) USING INDEX SEEK claim:Claim(id)
MATCH (quote:Quote {id: row.target}) USING INDEX SEEK quote:Quote(id)
MERGE (claim)-[:WITHIN]->(quote)
"""


def link_within(tx: ManagedTransaction, rows: Iterable[LinkRow]) -> int:
    """Tie claims to the quotes they stand in."""
    return write(tx, LINK_WITHIN, sorted(rows))
