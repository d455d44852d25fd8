"""Articles, claims and quotes as nodes: what is there, and what is added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from neo4j import ManagedTransaction

from ingest.loading.rows import About, ArticleRow, ClaimRow, PublicationRow, QuoteRow
from ingest.loading.statements import read, write


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article as the graph holds it: who read it last, and what it was then.

    ``texts`` are the hashes of all texts that were ever read under its id, ``revisions`` those
    of the texts that were said to revise it.
    """

    id: str
    text_hash: str
    recorded_at: datetime
    extractor: str
    about: About
    texts: frozenset[str]
    revisions: frozenset[str]


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim as the graph holds it; ``superseded_at`` is None while it is current."""

    id: str
    article: str
    recorded_at: datetime
    extractor: str
    confidence: float
    rules: tuple[str, ...]
    superseded_at: datetime | None


KNOWN_ARTICLES = """
UNWIND $ids AS id
MATCH (article:Article {id: id}) USING INDEX SEEK article:Article(id)
WHERE article.text_hash IS NOT NULL
RETURN article.id, article.text_hash, article.recorded_at, article.extractor,
       [article.title, article.url, article.language, article.country, article.publisher,
        article.published],
       coalesce(article.texts, [article.text_hash]), coalesce(article.revisions, [])
"""


def known_articles(tx: ManagedTransaction, ids: Iterable[str]) -> dict[str, KnownArticle]:
    """The articles among these that the graph holds with their text."""
    return {
        id: KnownArticle(
            id, text_hash, recorded_at.to_native(), extractor, About(*about),
            frozenset(texts), frozenset(revisions),
        )
        for id, text_hash, recorded_at, extractor, about, texts, revisions in read(
            tx, KNOWN_ARTICLES, ids=[*ids]
        )
    }  # fmt: skip


KNOWN_CLAIMS = """
UNWIND $articles AS id
MATCH (article:Article {id: id})<-[:STATED_IN]-(claim:Claim)
USING INDEX SEEK article:Article(id)
RETURN claim.id, article.id, claim.recorded_at, claim.extractor, claim.confidence, claim.rules,
       claim.superseded_at
"""


def known_claims(tx: ManagedTransaction, articles: Sequence[str]) -> dict[str, KnownClaim]:
    """All claims of these articles, the superseded ones too."""
    if not articles:
        return {}
    return {
        id: KnownClaim(
            id, article, recorded.to_native(), extractor, confidence, tuple(rules),
            superseded.to_native() if superseded else None,
        )
        for id, article, recorded, extractor, confidence, rules, superseded in read(
            tx, KNOWN_CLAIMS, articles=articles
        )
    }  # fmt: skip


KNOWN_QUOTES = """
UNWIND $articles AS id
MATCH (article:Article {id: id})<-[:STATED_IN]-(quote:Quote)
USING INDEX SEEK article:Article(id)
RETURN quote.id
"""


def known_quotes(tx: ManagedTransaction, articles: Sequence[str]) -> frozenset[str]:
    """The ids of all quotes of these articles."""
    return frozenset(id for (id,) in read(tx, KNOWN_QUOTES, articles=articles))


WRITE_ARTICLES = """
UNWIND $rows AS row
MERGE (article:Article {id: row.id})
SET article += row {
  .*, published_at: datetime(row.published_at), recorded_at: datetime(row.recorded_at)
}
"""


def write_articles(tx: ManagedTransaction, rows: Iterable[ArticleRow]) -> int:
    """Write articles as their current readings have them."""
    return write(tx, WRITE_ARTICLES, sorted(rows, key=attrgetter("id")))


CORRECT_CLAIMS = """
UNWIND $rows AS row
MATCH (article:Article {id: row.id})<-[:STATED_IN]-(claim:Claim)
USING INDEX SEEK article:Article(id)
SET claim.published_at = datetime(row.published_at), claim.language = row.language,
    claim.origin_id = CASE
      WHEN EXISTS { (claim)-[source:ATTRIBUTED_TO]->() WHERE source.kind <> 'unnamed' }
      THEN claim.origin_id
      ELSE row.medium
    END
"""
CORRECT_QUOTES = """
UNWIND $rows AS row
MATCH (article:Article {id: row.id})<-[:STATED_IN]-(quote:Quote)
USING INDEX SEEK article:Article(id)
SET quote.published_at = datetime(row.published_at)
"""


def correct_publication(tx: ManagedTransaction, rows: Sequence[PublicationRow]) -> int:
    """Let the claims and quotes that are there take from their articles what these say now."""
    return write(tx, CORRECT_CLAIMS, rows) + write(tx, CORRECT_QUOTES, rows)


WRITE_CLAIMS = """
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
SET claim += row {
  .*,
  published_at: datetime(row.published_at), recorded_at: datetime(row.recorded_at),
  start_earliest: date(row.start_earliest), start_latest: date(row.start_latest),
  end_earliest: date(row.end_earliest), end_latest: date(row.end_latest),
  possible_from: date(row.possible_from), possible_to: date(row.possible_to),
  at: datetime(row.at)
}
"""


def write_claims(tx: ManagedTransaction, rows: Iterable[ClaimRow]) -> int:
    """Write claims as they were first stated, and published as their articles say now."""
    return write(tx, WRITE_CLAIMS, sorted(rows, key=attrgetter("id")))


WRITE_QUOTES = """
UNWIND $rows AS row
MERGE (quote:Quote {id: row.id})
SET quote += row {.*, published_at: datetime(row.published_at)}
"""


def write_quotes(tx: ManagedTransaction, rows: Iterable[QuoteRow]) -> int:
    """Write quotes."""
    return write(tx, WRITE_QUOTES, sorted(rows, key=attrgetter("id")))
