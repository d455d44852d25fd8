"""A text to its claims: predicate by predicate, and what is not sure is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Token

from graph_schema.model import AHEAD, Claim, Mention, Quote, Tense, Time
from ingest.claims import tree
from ingest.claims.actors import Cast
from ingest.claims.attribution import chain_of, innermost
from ingest.claims.confidence import Weigh, confidence_of, features_of
from ingest.claims.evidence import evidence_of
from ingest.claims.lexicon import Lexicon
from ingest.claims.parties import parties_of
from ingest.claims.places import place_of
from ingest.claims.predicates import Predicate, predicates_in
from ingest.claims.reports import Report
from ingest.claims.roles import roles_of
from ingest.claims.status import Status, status_of
from ingest.claims.types import action_of
from ingest.times import Expression, time_of

_PARTY = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM", "ADJ", "SYM", "DET"})
_CHARGED = frozenset({"as", "like", "of", "with"})
"""Behind these a bare noun is what one is charged with, or likened to: "convicted of theft"."""
_NOBODY = frozenset(
    {"ce", "c'", "ça", "cela", "ceci", "y", "en", "qui", "que", "qu'", "dont",
     "that", "this", "there", "what", "which", "who", "whom", "it all", "guilty"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """All that was read of an article before its claims: tree, people, times and reports.

    ``timed`` are the tokens of the expressions of time, which take no part in anything. ``weigh``
    tells how sure a claim is by what is known of it.
    """

    doc: Doc
    lexicon: Lexicon
    cast: Cast
    times: Sequence[Expression]
    timed: frozenset[int]
    published: date | None
    reports: Sequence[Report]
    quotes: Sequence[Quote]
    weigh: Weigh = confidence_of


def claims_in(scene: Scene) -> Iterator[Claim]:
    """List the claims of a text in the order of their actions; ids are given by the pipeline."""
    cues = frozenset(report.cue.i for report in scene.reports if report.cue is not None)
    for predicate in predicates_in(scene.doc, scene.lexicon, cues):
        if claim := _claim(predicate, cues, scene):
            yield claim


def _claim(predicate: Predicate, cues: frozenset[int], scene: Scene) -> Claim | None:
    status = status_of(predicate, scene.lexicon, cues)
    if status is None or predicate.head.i in scene.timed:
        return None

    def may_act(token: Token) -> bool:
        return _may_act(token, scene.timed)

    roles = roles_of(predicate, scene.lexicon, may_act)
    parties = parties_of(predicate, roles, scene.lexicon, scene.cast, may_act)
    place = place_of(predicate, scene.cast, (*roles.actors, *roles.targets), scene.timed)
    is_named = bool(parties.actors or parties.targets)
    is_state = predicate.verb is not None and predicate.verb.stative
    is_told = is_named or (bool(roles.actors or roles.targets) and not is_state)
    if not (is_told or _stands_alone(predicate, place, scene)):
        return None
    if not is_named and (status := _in_its_clause(predicate, status, scene, cues)) is None:
        return None
    head, time = predicate.head, _time_of(predicate, scene)
    quote = innermost(scene.reports, head.idx, head.idx + len(head))
    claim = Claim(
        evidence=evidence_of(head),
        action=action_of(predicate, roles.actors),
        actors=parties.actors,
        targets=parties.targets,
        reciprocal=parties.reciprocal,
        place=place,
        time=time,
        polarity=status.polarity,
        certainty=status.certainty,
        tense=_tense_of(status.tense, time, scene.published),
        attitude=status.attitude,
        attribution=chain_of(scene.quotes, scene.reports, quote),
        quote=quote,
        confidence=0.0,  # weighed last, by all the rest
        rules=(predicate.rule, *dict.fromkeys((*parties.rules, *status.rules))),
    )
    return replace(claim, confidence=scene.weigh(features_of(predicate, roles, claim)))


def _time_of(predicate: Predicate, scene: Scene) -> Time | None:
    """When it is; of an event noun that a verb carries also when that is."""
    places = {predicate.head.i: predicate.head, predicate.carrier.i: predicate.carrier}
    return next(filter(None, (time_of(place, scene.times) for place in places.values())), None)


def _in_its_clause(
    predicate: Predicate, status: Status, scene: Scene, cues: frozenset[int]
) -> Status | None:
    """An event of nobody is as sure as the clause it stands in: "wants to hold a summit"."""
    if predicate.rule != "noun" or status.attitude != "none":
        return status
    verb = next((word for word in tree.above(predicate.head) if tree.is_verbal(word)), None)
    if verb is None:
        return status
    clause = status_of(Predicate(verb, verb, "finite"), scene.lexicon, cues)
    if clause is None or clause.attitude in AHEAD or clause.tense == "future":
        return clause and replace(clause, polarity=status.polarity)
    return status


def _tense_of(told: Tense, time: Time | None, published: date | None) -> Tense:
    """The tense of the words, unless the date says otherwise: "attacks tomorrow"."""
    if time is None or published is None:
        return told
    if time.start_earliest is not None and time.start_earliest > published:
        return "future"
    is_over = time.end_latest is not None and time.end_latest < published
    return "past" if is_over and told == "present" else told


def _stands_alone(predicate: Predicate, place: Mention | None, scene: Scene) -> bool:
    """Whether it is worth telling with nobody named: what was, or was not, or when or where."""
    if predicate.rule == "existence":
        return True
    if predicate.noun is None:
        return False
    is_placed = place is not None or any(it.i in scene.timed for it in predicate.head.subtree)
    return (is_placed and predicate.noun.type is not None) or _is_one_told_of(predicate.head)


def _is_one_told_of(noun: Token) -> bool:
    """Whether an event is spoken of as one that is or was: "the merger", not "merger talks"."""
    if noun.dep_ in {"compound", "flat", "appos", "vocative", "dislocated"}:
        return False
    if tree.first_child(noun, "det", "nummod", "nmod:poss") is not None:
        return True
    is_adjunct = noun.dep_ == "obl" and tree.preposition_of(noun) not in _CHARGED
    is_party = noun.dep_ in {"nsubj", "nsubj:pass", "obj"}
    return (is_party or is_adjunct) and noun.lang_ == "en"


def _may_act(token: Token, timed: frozenset[int]) -> bool:
    if token.i in timed or token.pos_ not in _PARTY or token.dep_.startswith("expl"):
        return False
    return token.lower_.replace("’", "'") not in _NOBODY
