"""Actors: found by any of their names, or read by id."""

import re

from graph_schema.errors import NotFound
from service.queries.properties import kinds_of, name_of, named_out
from service.reader import Reader
from service.schemas.actors import ActorOut, FoundOut

_LUCENE_SYNTAX = re.compile(r'([+\-!(){}\[\]^"~*?:\\/&|])')
_OPERATORS = {"AND", "OR", "NOT"}
_ELIDED = re.compile(r"([dl]|qu)['’](\w+)", re.IGNORECASE)

CANDIDATES = 200
"""How many the index gives, before those of exactly the name are put first."""

ACTORS_NAMED = """
CALL () {
  MATCH (node:Actor) USING INDEX SEEK node:Actor(id) WHERE node.id IN $ids
  RETURN node, 0.0 AS score
UNION
  CALL db.index.fulltext.queryNodes('actor_names', $words, {limit: $candidates}) YIELD node, score
  RETURN node, score
}
WITH node, max(score) AS score
WITH node, score, any(name IN [node.id, node.name] + coalesce(node.names_fr, []) +
  coalesce(node.names_en, []) WHERE toLower(name) = toLower($exactly)) AS is_exact
ORDER BY is_exact DESC, score DESC, node.id LIMIT $limit
RETURN node {.id, .name, .code, .names_fr, .names_en, labels: labels(node)} AS actor, score
"""


async def actors_named(reader: Reader, words: str, limit: int) -> list[FoundOut]:
    """Search actors whose names hold all the words, the last one perhaps in part.

    Those of exactly this name or id come first, then as the index ranks them.
    """
    query, exactly = lucene_query(words), words.strip()
    if not query:
        return []
    parameters = {
        "words": query,
        "exactly": exactly,
        "ids": [exactly, exactly.upper()],
        "candidates": CANDIDATES,
        "limit": limit,
    }
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
        for row in await reader.rows(ACTORS_NAMED, parameters)
    ]


def lucene_query(words: str) -> str:
    """All words, the last one also as the beginning of one; none of them as syntax.

    What French elides before a word may be left out, and its apostrophe be either.

    >>> lucene_query("Kataib Hezb")
    '+Kataib +(Hezb OR Hezb*)'
    >>> lucene_query("a:b* OR")
    '+a +b +(or OR or*)'
    >>> lucene_query("l’Iran")
    "+(l'Iran OR l’Iran OR Iran OR l'Iran* OR l’Iran* OR Iran*)"
    """
    plain = _LUCENE_SYNTAX.sub(" ", words)
    terms = [_forms(term.lower() if term in _OPERATORS else term) for term in plain.split()]
    if terms:
        terms[-1] += [f"{form}*" for form in terms[-1]]
    return " ".join(
        f"+({' OR '.join(forms)})" if len(forms) > 1 else f"+{forms[0]}" for forms in terms
    )


def _forms(term: str) -> list[str]:
    if not (elided := _ELIDED.match(term)):
        return [term]
    letters, rest = elided.groups()
    return [f"{letters}'{rest}", f"{letters}’{rest}", rest]


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
