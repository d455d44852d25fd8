"""Claims read back from the graph as consolidation wants them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from neo4j import ManagedTransaction

from graph_schema.blocks import Block
from graph_schema.model import AHEAD
from graph_schema.stated import Party, Stated, day_of, party
from graph_schema.timespan import Span
from ingest.loading.statements import read


class Words(NamedTuple):
    """What a claim says of its time beside the bounds."""

    at: str | None = None
    granularity: str | None = None
    edtf: str | None = None
    time_text: str | None = None
    time_anchor: str | None = None
    time_rule: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of the graph; only current ones make events."""

    stated: Stated
    words: Words
    is_current: bool


CLAIMS = """
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:STATED_IN]->(article:Article)
USING INDEX SEEK claim:Claim(id)
RETURN claim.id, article.id, claim.origin_id, claim.language, toString(claim.published_at),
       article.published, claim.lemma, claim.type, claim.mode, claim.reciprocal, claim.polarity,
       claim.attitude, claim.tense, claim.confidence,
       claim.superseded_at IS NULL AND claim.retracted_at IS NULL,
       [toString(claim.start_earliest), toString(claim.start_latest),
        toString(claim.end_earliest), toString(claim.end_latest)],
       [toString(claim.at), claim.granularity, claim.edtf, claim.time_text, claim.time_anchor,
        claim.time_rule],
       [(claim)-[names:NAMES]->(node) |
        [names.role, names.order, node.id, names.name, names.kind, names.code]],
       [(claim)-[source:ATTRIBUTED_TO]->(speaker) |
        [source.order, speaker.id, source.kind, source.code]]
"""


def claims_told(tx: ManagedTransaction, ids: Iterable[str]) -> dict[str, Told]:
    """Read claims by their ids."""
    return {record[0]: _told(record) for record in read(tx, CLAIMS, ids=sorted(ids))}


CLAIMS_OF_ARTICLES = """
UNWIND $articles AS id
MATCH (article:Article {id: id})<-[:STATED_IN]-(claim:Claim)
USING INDEX SEEK article:Article(id)
WHERE claim.family IS NOT NULL
RETURN claim.id
ORDER BY claim.family, claim.id
"""


def claims_of(tx: ManagedTransaction, articles: Sequence[str]) -> list[str]:
    """The ids of all claims of these articles that make events, or did once; by family."""
    return [id for (id,) in read(tx, CLAIMS_OF_ARTICLES, articles=articles)]


CLAIMS_NAMING_ACTORS = """
UNWIND $blocks AS block
MATCH (actor:Actor {id: block[0]})<-[:PART_OF*0..6]-(node:Actor)<-[names:NAMES]-(claim:Claim)
USING INDEX SEEK actor:Actor(id)
WHERE claim.family IN block[1] AND claim.superseded_at IS NULL AND claim.retracted_at IS NULL
RETURN DISTINCT claim.id
"""
CLAIMS_NAMING_THINGS = """
UNWIND $blocks AS block
MATCH (node:Thing)<-[names:NAMES]-(claim:Claim)
WHERE (node.id = block[0] OR node.id STARTS WITH block[0] + '.')
  AND claim.family IN block[1] AND claim.superseded_at IS NULL AND claim.retracted_at IS NULL
RETURN DISTINCT claim.id
"""
CLAIMS_NAMING_PLACES = """
UNWIND $blocks AS block
MATCH (node:Place)<-[names:NAMES {role: 'target'}]-(claim:Claim)
WHERE (node.id = block[0] OR node.id STARTS WITH block[0] + '.')
  AND claim.family IN block[1] AND claim.superseded_at IS NULL AND claim.retracted_at IS NULL
RETURN DISTINCT claim.id
"""


def claims_in_blocks(tx: ManagedTransaction, blocks: Iterable[Block]) -> set[str]:
    """The ids of the current claims that may lie in these blocks, and some that do not.

    Whose whole depends on the mention is found under every whole that some mention gives it.
    """
    families: dict[str, list[str]] = {}
    for family, root in sorted(blocks):
        families.setdefault(root, []).append(family)
    rows = list(families.items())
    return {
        id
        for statement in (CLAIMS_NAMING_ACTORS, CLAIMS_NAMING_THINGS, CLAIMS_NAMING_PLACES)
        for (id,) in read(tx, statement, blocks=rows)
    }


def _told(record: Sequence[Any]) -> Told:
    (
        id, article, origin, language, published, as_given, lemma, type, mode, reciprocal,
        polarity, attitude, tense, confidence, is_current, days, words, names, speakers,
    ) = record  # fmt: skip
    sides = _sides(names)
    return Told(
        stated=Stated(
            id=id,
            article=article,
            origin=origin,
            holder=_holder(speakers),
            language=language,
            published=datetime.fromisoformat(published) if published else None,
            published_day=day_of(as_given),
            lemma=lemma,
            type=type,
            mode=mode,
            reciprocal=reciprocal,
            actors=sides["actor"],
            targets=sides["target"],
            place=sides["place"][0] if sides["place"] else None,
            span=Span(*(date.fromisoformat(day) if day else None for day in days)),
            polarity=polarity,
            anticipated=attitude in AHEAD or tense == "future",
            confidence=confidence,
        ),
        words=Words(*words),
        is_current=is_current,
    )


def _holder(speakers: Sequence[Sequence[Any]]) -> tuple[str, ...]:
    if not speakers:
        return ()
    _, id, kind, code = max(speakers, key=lambda each: each[0])
    return party(id, id, kind, code).lineage


def _sides(names: Sequence[Sequence[Any]]) -> dict[str, tuple[Party, ...]]:
    sides: dict[str, list[Party]] = {"actor": [], "target": [], "place": []}
    for role, _, id, name, kind, code in sorted(names, key=lambda each: (each[0], each[1])):
        sides[role].append(party(id, name, kind, code))
    return {role: tuple(parties) for role, parties in sides.items()}
