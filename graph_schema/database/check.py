"""What must always hold of the graph and its log, and what does not.

A killed run is no fault of the graph: what it left is reported as unfinished, with what to do.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, LiteralString

from neo4j import Driver

from graph_schema.database.driver import unavailable_on_driver_errors
from graph_schema.errors import BadLine
from graph_schema.identity import slug
from graph_schema.log import entries, segments

PAGE = 500
"""Articles whose texts are held at a time."""

MOST_EXAMPLES = 5

CLAIMS_WITHOUT_ARTICLE = """
MATCH (claim:Claim) WHERE NOT (claim)-[:STATED_IN]->(:Article)
RETURN claim.id AS id ORDER BY id
"""
QUOTES_WITHOUT_ARTICLE = """
MATCH (quote:Quote) WHERE NOT (quote)-[:STATED_IN]->(:Article)
RETURN quote.id AS id ORDER BY id
"""
EVENTS_WITHOUT_CLAIM = """
MATCH (event:Event) WHERE NOT (event)<-[:REPORTS|DISPUTES]-(:Claim)
RETURN event.id AS id ORDER BY id
"""
ORPHANS = """
MATCH (node:Actor|Place|Thing) WHERE NOT (node)--()
RETURN node.id AS id ORDER BY id
"""
ARTICLES_WITHOUT_TEXT = """
MATCH (article:Article) WHERE article.text IS NULL AND NOT (article)<-[:REVISES]-(:Article)
RETURN article.id AS id ORDER BY id
"""
CLAIMS_WITHOUT_ONE_EVENT = """
MATCH (claim:Claim)
WITH claim, COUNT { (claim)-[:REPORTS|DISPUTES]->(:Event) } AS events,
     NOT claim.stative AND claim.superseded_at IS NULL AND claim.retracted_at IS NULL AS makes_one
WHERE events <> CASE WHEN makes_one THEN 1 ELSE 0 END
RETURN claim.id AS id ORDER BY id
"""
UNFINISHED = """
MATCH (batch:Batch) WHERE batch.consolidated_at IS NULL
RETURN batch.id AS id ORDER BY id
"""
RULES: dict[str, LiteralString] = {
    "claims without an article": CLAIMS_WITHOUT_ARTICLE,
    "quotes without an article": QUOTES_WITHOUT_ARTICLE,
    "events without a claim": EVENTS_WITHOUT_CLAIM,
    "articles without a text that no other revises": ARTICLES_WITHOUT_TEXT,
}
WHEN_FINISHED: dict[str, LiteralString] = {
    "claims that are not in exactly the events they should be in": CLAIMS_WITHOUT_ONE_EVENT,
}
UNFINISHED_RULE = "batches whose events are not made yet (run `annales-ingest load`)"


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that is broken, and the ids that break it, in order."""

    rule: str
    ids: tuple[str, ...]

    def __str__(self) -> str:
        shown = ", ".join(self.ids[:MOST_EXAMPLES])
        more = "" if len(self.ids) <= MOST_EXAMPLES else ", …"
        return f"{len(self.ids)} {self.rule}: {shown}{more}"


def faults_of(driver: Driver, database: str, home: Path) -> list[Fault]:
    """List what is broken; empty where all is well.

    Raises:
        Unavailable: the database went away.
    """
    with unavailable_on_driver_errors():
        unfinished = Fault(UNFINISHED_RULE, _ids(driver, database, UNFINISHED))
        rules = RULES if unfinished.ids else RULES | WHEN_FINISHED
        found = [Fault(rule, _ids(driver, database, query)) for rule, query in rules.items()]
        found.append(unfinished)
        found.append(Fault("words that do not stand at their offsets", _slips(driver, database)))
        found += _against_the_log(driver, database, home)
    return [fault for fault in found if fault.ids]


def _ids(driver: Driver, database: str, query: LiteralString) -> tuple[str, ...]:
    records = driver.execute_query(query, database_=database, routing_="r").records
    return tuple(record["id"] for record in records)


TEXTS = """
MATCH (article:Article) WHERE article.id > $after AND article.text IS NOT NULL
WITH article ORDER BY article.id LIMIT $page
WITH article, EXISTS { (article)-[:REVISES]->(article) } AS revised
RETURN article.id AS id, article.text AS text,
       [(claim:Claim)-[:STATED_IN]->(article)
        WHERE NOT revised OR claim.superseded_at IS NULL |
        [claim.id, [
          [claim.quote, claim.start, claim.end],
          [claim.action, claim.action_start, claim.action_end]
        ] + [(claim)-[names:NAMES]->() | [names.text, names.start, names.end]]]] AS claims,
       [(quote:Quote)-[:STATED_IN]->(article) WHERE NOT revised |
        [quote.id, [[quote.text, quote.start, quote.end]]]] AS quotes
ORDER BY id
"""


def _slips(driver: Driver, database: str) -> tuple[str, ...]:
    """Claims and quotes whose words the article does not have where they say.

    An article that revises itself has another text than its earlier claims were read from.
    """
    slipped: list[str] = []
    after = ""
    while records := driver.execute_query(
        TEXTS, after=after, page=PAGE, database_=database, routing_="r"
    ).records:
        for record in records:
            nodes: list[tuple[str, Sequence[Sequence[Any]]]] = record["claims"] + record["quotes"]
            slipped += [id for id, places in nodes if not _stand(record["text"], places)]
        after = records[-1]["id"]
    return tuple(sorted(slipped))


def _stand(text: str, places: Iterable[Sequence[Any]]) -> bool:
    return all(
        start is None or (0 <= start < end <= len(text) and text[start:end] == words)
        for words, start, end in places
    )


CLAIMS = """
MATCH (claim:Claim) RETURN claim.id AS id ORDER BY id
"""


def _against_the_log(driver: Driver, database: str, home: Path) -> Iterator[Fault]:
    """What the log knows better, also that somebody published what another published in truth."""
    logged: set[str] = set()
    publishers: set[str] = set()
    bad: list[str] = []
    for segment in segments(home):
        end = 0
        try:
            for entry in entries(segment):
                logged.update(claim.id for claim in entry.reading.claims)
                publishers.add(entry.reading.article.publisher or "")
                end = entry.end
            if end != segment.size:
                bad.append(f"{segment.path}: ends in the middle of a line; load its file again")
        except BadLine as reason:
            bad.append(str(reason))
    held = frozenset(_ids(driver, database, CLAIMS))
    orphans = frozenset(_ids(driver, database, ORPHANS)) - {slug(name) for name in publishers}
    yield Fault("actors, places or things that nothing names", tuple(sorted(orphans)))
    yield Fault("lines of the log that cannot be read", tuple(bad))
    yield Fault("claims in the log but not in the graph", tuple(sorted(logged - held)))
    yield Fault("claims in the graph but not in the log", tuple(sorted(held - logged)))
