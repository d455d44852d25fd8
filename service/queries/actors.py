"""Actors: found by any of their names, or read by id."""

import re

from graph_schema.errors import NotFound
from service.queries.properties import kinds_of, name_of, named_out
from service.reader import Reader
from service.schemas.actors import ActorOut, FoundOut

_LUCENE_SYNTAX = re.compile(r'([+\-!(){}\[\]^"~*?:\\/&|])')
_OPERATORS = {"AND", "OR", "NOT"}

ACTORS_NAMED = """
CALL db.index.fulltext.queryNodes('actor_names', $words, {limit: $limit}) YIELD node, score
RETURN node {.id, .name, .code, .names_fr, .names_en, labels: labels(node)} AS actor, score
ORDER BY score DESC, actor.id
"""


async def actors_named(reader: Reader, words: str, limit: int) -> list[FoundOut]:
    """Search actors whose names hold all the words, the last one perhaps in part."""
    query = lucene_query(words)
    if not query:
        return []
    return [
        FoundOut(
            id=row["actor"]["id"],
            name=name_of(row["actor"]),
            kinds=kinds_of(row["actor"]["labels"]),
            code=row["actor"]["code"],
            names_fr=row["actor"]["names_fr"] or [],
            names_en=row["actor"]["names_en"] or [],
            score=row["score"],
        )
        for row in await reader.rows(ACTORS_NAMED, {"words": query, "limit": limit})
    ]


def lucene_query(words: str) -> str:
    """All words, the last one also as the beginning of one; none of them as syntax.

    >>> lucene_query("Kataib Hezb")
    '+Kataib +(Hezb OR Hezb*)'
    >>> lucene_query("a:b* OR")
    '+a +b +(or OR or*)'
    """
    plain = _LUCENE_SYNTAX.sub(" ", words)
    terms = [term.lower() if term in _OPERATORS else term for term in plain.split()]
    if not terms:
        return ""
    return " ".join([*(f"+{term}" for term in terms[:-1]), f"+({terms[-1]} OR {terms[-1]}*)"])


ACTOR = """
MATCH (actor:Actor {id: $id})
RETURN actor {.id, .name, .code, .names_fr, .names_en, labels: labels(actor)} AS actor,
  [(actor)-[:PART_OF]->(whole:Actor) |
    whole {.id, .name, .code, labels: labels(whole)}] AS part_of,
  [(actor)-[:SAME_AS]-(other:Actor) |
    other {.id, .name, .code, labels: labels(other)}] AS same_as,
  COUNT { MATCH (actor)<-[:PART_OF]-(:Actor) } AS parts,
  COUNT { MATCH (actor)-[:DOES]->(:Event) } AS acts_in,
  COUNT { MATCH (actor)<-[:TO]-(:Event) } AS undergoes
"""


async def actor(reader: Reader, id: str) -> ActorOut:
    """Read one actor.

    Raises:
        NotFound: no actor has this id.
    """
    rows = await reader.rows(ACTOR, {"id": id})
    if not rows:
        raise NotFound(f"no actor has the id {id}")
    (row,) = rows
    node = row["actor"]
    return ActorOut(
        id=node["id"],
        name=name_of(node),
        kinds=kinds_of(node["labels"]),
        code=node["code"],
        names_fr=node["names_fr"] or [],
        names_en=node["names_en"] or [],
        part_of=[named_out(whole) for whole in sorted(row["part_of"], key=lambda w: w["id"])],
        same_as=[named_out(other) for other in sorted(row["same_as"], key=lambda o: o["id"])],
        parts=row["parts"],
        acts_in=row["acts_in"],
        undergoes=row["undergoes"],
    )
