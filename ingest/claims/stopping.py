"""Events that are stopped before or while they happen: what is foiled, called off or frozen."""

from spacy.tokens import Token

from ingest.claims import tree, words
from ingest.claims.lexicon import Lexicon
from ingest.claims.passives import is_passive

_ENDS = frozenset({"arrêt", "end", "fin", "frein", "halt", "stop", "terme"})
"""What is put to an event: "mettre fin à", "put an end to"."""
_TO = frozenset({"à", "to", "on"})
_OF = frozenset({"de", "of", "to", "à", "on"})


def is_stopped(event: Token, lexicon: Lexicon) -> bool:
    """Whether an event noun tells only what does not happen, or goes on no longer.

    "Foiled an attack", "the visit was postponed", "the suspension of aid", "un attentat déjoué".
    What a governor stands over ("prevented an attack") has its status from there.
    """
    while event.dep_ == "conj" and event.head.pos_ == "NOUN":
        event = event.head
    if any(_stops(it, lexicon) or _is_like_one(it, lexicon) for it in _participles(event)):
        return True
    above = event.head
    if event.dep_ in {"obj", "nsubj:pass"}:
        return _stops(above, lexicon)
    if event.dep_ == "nsubj" and is_passive(above):
        return _stops(above, lexicon)
    preposition = tree.preposition_of(event)
    if preposition in _TO and _is_put_to(above):
        return True
    is_its = event.dep_ == "compound" or (event.dep_ == "nmod" and preposition in _OF)
    noun = words.event_of(above, lexicon) if is_its and above.pos_ == "NOUN" else None
    return noun is not None and noun.stops


def _participles(event: Token) -> list[Token]:
    return tree.children(event, "amod", "acl")


def _is_like_one(word: Token, lexicon: Lexicon) -> bool:
    """Whether it is an English participle that was taken for an adjective: "foiled attack"."""
    stems = (word.lower_.removesuffix("ed"), word.lower_.removesuffix("d"))
    verbs = [lexicon.verb(stem) for stem in stems if word.pos_ == "ADJ" and stem != word.lower_]
    return any(verb is not None and verb.stops for verb in verbs)


def _stops(word: Token, lexicon: Lexicon) -> bool:
    """Whether it is a verb of stopping, or its participle."""
    if not (tree.is_verbal(word) or tree.is_past_participle(word)):
        return False
    verb = words.verb_of(word, lexicon)
    return verb is not None and verb.stops and words.governor_of(word, lexicon) is None


def _is_put_to(above: Token) -> bool:
    places = (above, *tree.children(above, "obj")) if tree.is_verbal(above) else (above,)
    return any(place.lemma_ in _ENDS and place.dep_ == "obj" for place in places)
