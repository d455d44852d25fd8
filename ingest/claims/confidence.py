"""How sure the reader is that actor, action and target are right: a first form, set by hand.

A base for what kind of word tells of the event, times a factor for each thing that is known to
go wrong: no actor, an understood subject, parties far away, a long sentence. The numbers were
set by looking at the development sets; a later step fits them. It never reaches 1.
"""

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.predicates import Predicate
from ingest.claims.roles import Roles

_BASE: Mapping[str, float] = {
    "finite": 0.75,
    "infinitive": 0.7,
    "participle": 0.65,
    "light-verb": 0.65,
    "existence": 0.6,
    "undergone": 0.6,
    "noun": 0.6,
}
_FACTORS: Mapping[str, float] = {
    "control": 0.9,
    "shared-subject": 0.9,
    "participle-of": 0.95,
    "relative": 0.95,
    "preposition": 0.9,
}
_ONE_SIDED = 0.9
_UNTYPED = 0.95
_FAR, _FAR_AWAY = 0.85, 15
_LONG, _LONG_SENTENCE = 0.9, 45


def confidence_of(predicate: Predicate, roles: Roles) -> float:
    """A number between 0 and 1, to three places."""
    found = _BASE[predicate.rule]
    for rule in roles.rules:
        found *= _FACTORS.get(rule, 1.0)
    if not (roles.actors and (roles.targets or roles.reciprocal)):
        found *= _ONE_SIDED
    entry = predicate.noun or predicate.verb
    if entry is None or entry.type is None:
        found *= _UNTYPED
    if _distance(predicate.head, (*roles.actors, *roles.targets)) > _FAR_AWAY:
        found *= _FAR
    start, end = tree.sentence_of(predicate.head)
    if end - start > _LONG_SENTENCE:
        found *= _LONG
    return round(found, 3)


def _distance(head: Token, parties: Iterable[Token]) -> int:
    return max((abs(head.i - party.i) for party in parties), default=0)
