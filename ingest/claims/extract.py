"""A text to its claims: predicate by predicate, and what is not sure is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from graph_schema.model import Claim, Mention, Quote
from ingest.claims.actors import Cast
from ingest.claims.attribution import chain_of, innermost
from ingest.claims.confidence import confidence_of
from ingest.claims.evidence import evidence_of
from ingest.claims.lexicon import Lexicon
from ingest.claims.places import place_of
from ingest.claims.predicates import Predicate, predicates_in
from ingest.claims.reports import Report
from ingest.claims.roles import Roles, roles_of
from ingest.claims.status import status_of
from ingest.claims.types import action_of
from ingest.times import Expression, time_of

_PARTY = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM", "ADJ", "SYM", "DET"})
_NOBODY = frozenset(
    {"ce", "c'", "ça", "cela", "ceci", "y", "en", "qui", "que", "qu'", "dont",
     "that", "this", "there", "what", "which", "who", "whom", "it all"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """All that was read of an article before its claims: tree, people, times and reports.

    ``timed`` are the tokens of the expressions of time, which take no part in anything.
    """

    doc: Doc
    lexicon: Lexicon
    cast: Cast
    times: Sequence[Expression]
    timed: frozenset[int]
    reports: Sequence[Report]
    quotes: Sequence[Quote]


def claims_in(scene: Scene) -> Iterator[Claim]:
    """List the claims of a text in the order of their actions; ids are given by the pipeline."""
    cues = frozenset(report.cue.i for report in scene.reports if report.cue is not None)
    for predicate in predicates_in(scene.doc, scene.lexicon, cues):
        roles = roles_of(predicate, scene.lexicon, lambda token: _may_act(token, scene.timed))
        if claim := _claim(predicate, roles, cues, scene):
            yield claim


def _claim(predicate: Predicate, roles: Roles, cues: frozenset[int], scene: Scene) -> Claim | None:
    status = status_of(predicate, scene.lexicon, cues)
    actors, targets = _named(roles.actors, scene.cast), _named(roles.targets, scene.cast)
    if status is None or not (actors or targets or predicate.rule == "existence"):
        return None
    action = action_of(predicate)
    head = predicate.head
    quote = innermost(scene.reports, head.idx, head.idx + len(head))
    return Claim(
        evidence=evidence_of(head),
        action=action,
        actors=actors,
        targets=targets,
        reciprocal=roles.reciprocal,
        place=place_of(predicate, scene.cast, (*roles.actors, *roles.targets)),
        time=time_of(head, scene.times),
        polarity=status.polarity,
        certainty=status.certainty,
        tense=status.tense,
        attitude=status.attitude,
        attribution=chain_of(scene.quotes, quote),
        quote=quote,
        confidence=confidence_of(predicate, roles),
        rules=(predicate.rule, *dict.fromkeys((*roles.rules, *status.rules))),
    )


def _named(heads: Sequence[Token], cast: Cast) -> tuple[Mention, ...]:
    mentions = (cast.mention_of(head) for head in heads)
    return tuple({mention.id: mention for mention in mentions if mention is not None}.values())


def _may_act(token: Token, timed: frozenset[int]) -> bool:
    if token.i in timed or token.pos_ not in _PARTY or token.dep_.startswith("expl"):
        return False
    return token.lower_.replace("’", "'") not in _NOBODY
