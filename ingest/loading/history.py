"""Which reading of an article is current, and what that makes of its claims.

The last recorded reading is current, whatever the order they are loaded in. A claim is what its
first reading made of it, but published as the current reading of its article says; it is
superseded, since the current reading, where that no longer holds it. All of it follows from the
set of readings, never from the order they came in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph_schema.model import Reading
from ingest.loading.nodes import KnownArticle, KnownClaim
from ingest.loading.rows import (
    About,
    ClaimRow,
    PublicationRow,
    about,
    claim_rows,
    iso,
    publication_of,
    text_hash,
)

Statement = tuple[str, str, float, tuple[str, ...]]
"""What two readings may make of one claim differently."""


class Rank(NamedTuple):
    """How readings of one article follow each other: by record time; the rest breaks ties."""

    recorded_at: str
    extractor: str
    claims: tuple[str, ...]
    text_hash: str
    about: tuple[tuple[bool, str], ...]


class TextsRow(NamedTuple):
    """The hashes of all texts read under an id, and of those that were said to revise it."""

    id: str
    texts: tuple[str, ...]
    revisions: tuple[str, ...] | None


class MarkRow(NamedTuple):
    """When a claim was superseded; None where it is current."""

    id: str
    superseded_at: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What readings change in the graph.

    ``readings`` are all of them, with their articles as the current readings know them but for
    the texts. ``current`` are those that are now the current ones. ``corrected`` says how
    articles are published of which the graph had it otherwise, ``texts`` what was read under
    their ids where some of it is news. ``new`` are claims that the graph does not hold,
    ``restated`` those that an earlier reading states otherwise.
    """

    readings: list[Reading]
    current: list[Reading]
    corrected: list[PublicationRow]
    texts: list[TextsRow]
    new: list[ClaimRow]
    restated: list[ClaimRow]
    marks: list[MarkRow]


def changes_of(
    readings: Sequence[Reading],
    articles: Mapping[str, KnownArticle],
    claims: Mapping[str, KnownClaim],
) -> Changes:
    """Compare readings with what the graph holds of their articles."""
    held: defaultdict[str, list[KnownClaim]] = defaultdict(list)
    for claim in claims.values():
        held[claim.article].append(claim)
    ranks = {id: _known_rank(article, held[id]) for id, article in articles.items()}
    current: dict[str, Reading] = {}
    for reading in readings:
        id, rank = reading.article.id, _rank(reading)
        if id not in ranks or rank > ranks[id]:
            ranks[id], current[id] = rank, reading
    abouts = {id: article.about for id, article in articles.items()}
    abouts |= {id: about(reading.article) for id, reading in current.items()}
    as_current = [_as_known(reading, abouts[reading.article.id]) for reading in readings]
    stated: dict[str, tuple[str, ClaimRow]] = {}
    for reading in as_current:
        for row in claim_rows(reading):
            if row.id not in stated or _statement(row) < _statement(stated[row.id][1]):
                stated[row.id] = (reading.article.id, row)
    return Changes(
        readings=as_current,
        current=list(current.values()),
        corrected=list(_corrected(abouts, articles)),
        texts=list(_texts(readings, articles)),
        new=[row for _, row in stated.values() if row.id not in claims],
        restated=[
            row
            for _, row in stated.values()
            if row.id in claims and _statement(row) < _known_statement(claims[row.id])
        ],
        marks=list(_marks({id: article for id, (article, _) in stated.items()}, claims, ranks)),
    )


def _as_known(reading: Reading, known: About) -> Reading:
    """The reading, its article with this about it; what is read from the text stays."""
    return replace(reading, article=replace(reading.article, **known._asdict()))


def _corrected(
    abouts: Mapping[str, About], articles: Mapping[str, KnownArticle]
) -> Iterator[PublicationRow]:
    for id, article in sorted(articles.items()):
        row = publication_of(id, abouts[id])
        if row != publication_of(id, article.about):
            yield row


def _texts(readings: Iterable[Reading], articles: Mapping[str, KnownArticle]) -> Iterator[TextsRow]:
    texts: defaultdict[str, set[str]] = defaultdict(set)
    revisions: defaultdict[str, set[str]] = defaultdict(set)
    for article in (reading.article for reading in readings):
        digest = text_hash(article.text)
        texts[article.id].add(digest)
        if article.revises == article.id:
            revisions[article.id].add(digest)
    for id, read in sorted(texts.items()):
        known = articles.get(id)
        if known is None:
            yield TextsRow(id, _in_order(read), _in_order(revisions[id]) or None)
        elif not (read <= known.texts and revisions[id] <= known.revisions):
            revised = _in_order(known.revisions | revisions[id])
            yield TextsRow(id, _in_order(known.texts | read), revised or None)


def _in_order(hashes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(hashes))


def _marks(
    stated: Mapping[str, str], claims: Mapping[str, KnownClaim], ranks: Mapping[str, Rank]
) -> Iterator[MarkRow]:
    """Every claim whose mark is not what the current reading of its article makes it."""
    holding = {id: frozenset(rank.claims) for id, rank in ranks.items()}
    article_of = {id: claim.article for id, claim in claims.items()} | dict(stated)
    for id, article in sorted(article_of.items()):
        known = claims.get(id)
        before = iso(known.superseded_at) if known and known.superseded_at else None
        after = None if id in holding[article] else ranks[article].recorded_at
        if before != after:
            yield MarkRow(id, after)


def _rank(reading: Reading) -> Rank:
    article = reading.article
    return Rank(
        iso(reading.recorded_at),
        reading.extractor,
        tuple(sorted({claim.id for claim in reading.claims})),
        text_hash(article.text),
        tuple((words is not None, words or "") for words in about(article)),
    )


def _known_rank(article: KnownArticle, claims: Iterable[KnownClaim]) -> Rank:
    return Rank(
        iso(article.recorded_at),
        article.extractor,
        tuple(sorted(claim.id for claim in claims if not claim.superseded_at)),
        article.text_hash,
        tuple((words is not None, words or "") for words in article.about),
    )


def _statement(row: ClaimRow) -> Statement:
    return (row.recorded_at, row.extractor, row.confidence, row.rules)


def _known_statement(claim: KnownClaim) -> Statement:
    return (iso(claim.recorded_at), claim.extractor, claim.confidence, claim.rules)
