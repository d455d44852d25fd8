"""The words that say that something is done: verbs, and nouns that name events.

A verb of saying that reports something is a cue and no predicate; a verb that governs another
("decided to leave") gives that one its status and is none either, unless to do so is an event of
its own, as accusing, agreeing, demanding, refusing and threatening are. What lasts ("owns",
"includes") is told too, and called a state; what something is ("is calm") is left out.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from ingest.claims import tree, words
from ingest.claims.anonymity import keeps_unnamed
from ingest.claims.carriers import (
    carries_an_event,
    existence_of,
    is_typed,
    light_verb_of,
    undergoing,
)
from ingest.claims.joined import is_unseen_verb
from ingest.claims.labels import is_label
from ingest.claims.lexicon import EventNoun, Lexicon, Verb
from ingest.claims.stopping import is_stopped

Rule = Literal[
    "finite", "infinitive", "participle", "noun", "light-verb", "existence", "undergone"
]  # fmt: skip

EVENTS_THEMSELVES = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "THREATEN"})
"""Types of governing verbs that are events beside the one they govern."""

_LEADS_ON = frozenset({"de", "à", "to", "of", "from", "at", "on", "in", "for", "with", "against"})
"""What leads from a governing word to its gerund, infinitive or event noun: "called for"."""
_SAY = frozenset({"say", "dire"})
"""Words that are cues, or whose report a parser lost; an act they never are."""
_COMPLEMENTS = ("xcomp", "ccomp")
_OF_INFINITIVES = frozenset({*_COMPLEMENTS, "acl", "advcl", "obl", "conj"})
_OF_PARTICIPLES = frozenset({*_COMPLEMENTS, "acl", "advcl", "conj", "ROOT", "parataxis"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that says that something is done.

    ``carrier`` bears tense, mood and subject: the word itself, or the light verb above a noun.
    """

    head: Token
    carrier: Token
    rule: Rule
    verb: Verb | None = None
    noun: EventNoun | None = None


def predicates_in(doc: Doc, lexicon: Lexicon, cues: Collection[int]) -> Iterator[Predicate]:
    """List the predicates of a text; ``cues`` are the tokens that introduce reports."""
    unseen = {below.i for token in doc if is_unseen_verb(token) for below in token.subtree}
    for token in doc:
        if token.i in unseen and not is_unseen_verb(token):
            continue  # it hangs on a verb that the parser did not see
        if tree.is_verbal(token):
            if predicate := _verbal(token, lexicon, is_cue=token.i in cues):
                yield predicate
            continue
        is_noun = token.pos_ == "NOUN" and token.i not in cues
        noun = words.event_of(token, lexicon) if is_noun else None
        if noun is not None and not (is_stopped(token, lexicon) or is_label(token)):
            yield _nominal(token, noun, lexicon)


def _verbal(token: Token, lexicon: Lexicon, *, is_cue: bool) -> Predicate | None:
    verb = words.verb_of(token, lexicon)
    if keeps_unnamed(token, lexicon):
        return None
    if token.lemma_ in _SAY or carries_an_event(token, lexicon):
        return None
    is_event_itself = verb is not None and verb.type in EVENTS_THEMSELVES
    if (is_cue or _governs(token, lexicon)) and not is_event_itself:
        return None
    rule = _rule_of(token, verb)
    return Predicate(token, token, rule, verb=verb) if rule else None


def _rule_of(token: Token, verb: Verb | None) -> Rule | None:
    if tree.first_child(token, "cop") is not None or _is_a_name(token):
        return None
    if tree.finite_part(token) is not None or _stands_for_finite(token):
        return "finite"
    if tree.form_of(token) == "Inf" or tree.auxiliaries(token):
        return "infinitive" if token.dep_ in _OF_INFINITIVES else None
    if token.dep_ not in _OF_PARTICIPLES:
        return None
    is_typed = verb is not None and verb.type is not None
    return "participle" if is_typed or _has_parts(token) else None


def _has_parts(participle: Token) -> bool:
    """Whether more is said of it than that it is so: "located in London", not "aged people"."""
    if tree.first_child(participle, "obj", "obl:agent") is not None:
        return True
    is_done = participle.pos_ == "VERB" and tree.is_past_participle(participle)
    return is_done and tree.first_child(participle, *tree.OBLIQUES) is not None


def _stands_for_finite(token: Token) -> bool:
    """A participle that shares an auxiliary, or an English past that was taken for one."""
    if not tree.is_past_participle(token):
        return False
    is_joined = token.dep_ == "conj" and _is_told(token.head)
    return is_joined or tree.first_child(token, "nsubj") is not None


def _is_told(first: Token) -> bool:
    """Whether the verb a participle is joined to has an auxiliary for both of them."""
    return bool(tree.auxiliaries(first)) and tree.finite_part(first) is not None


def _is_a_name(token: Token) -> bool:
    """What parsers take for a verb and is none: "iPod", a capital within a sentence."""
    inside = token.text[1:] if token.is_sent_start else token.text
    return not inside.islower() and token.pos_ != "PROPN" and not token.text.isupper()


def _governs(token: Token, lexicon: Lexicon) -> bool:
    if words.governor_of(token, lexicon) is None:
        return any(_is_particle_of(child, token, lexicon) for child in token.children)
    below = (child for child in _candidates(token) if is_governed_by(child, token, lexicon))
    return any(tree.is_verbal(child) or is_typed(child, lexicon) for child in below)


def _is_particle_of(gerund: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether the particle of "rule out sending" was taken for what introduces the gerund."""
    return "out" in tree.marks(gerund) and (
        words.marked_governor_of(verb, gerund, lexicon) is not None
    )


def _candidates(token: Token) -> Iterator[Token]:
    yield from token.children
    for child in tree.children(token, "obj"):
        yield from tree.children(child, "acl")


def is_governed_by(token: Token, governor: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive, clause or event noun is what a governing word is about."""
    if token.dep_ in _COMPLEMENTS:
        return True
    if tree.is_verbal(token):
        if token.dep_ in {"advcl", "obl", "obl:arg", "acl"}:
            is_led_to = bool(tree.marks(token) & _LEADS_ON) or _follows(token, governor)
            return is_led_to and tree.form_of(token) in {"Inf", "Ger", "Part"}
        return False
    if governor.pos_ != "VERB" or words.event_of(token, lexicon) is None:
        return False
    is_object = token.dep_ == "obj"
    is_led_to = token.dep_ in {"obl", "obl:arg"} and tree.preposition_of(token) in _LEADS_ON
    return is_object or is_led_to


def _follows(gerund: Token, governor: Token) -> bool:
    """Whether an English "-ing" stands right behind what governs it: "ruled out sending"."""
    if tree.marks(gerund) or not gerund.lower_.endswith("ing"):
        return False
    particle = tree.first_child(governor, "compound:prt") or governor
    return tree.edges(gerund)[0] == particle.i + 1


def _nominal(token: Token, noun: EventNoun, lexicon: Lexicon) -> Predicate:
    if (verb := existence_of(token)) is not None:
        return Predicate(token, verb, "existence", noun=noun)
    if (verb := undergoing(token)) is not None:
        return Predicate(token, verb, "undergone", noun=noun)
    if (verb := light_verb_of(token, lexicon)) is not None:
        return Predicate(token, verb, "light-verb", noun=noun)
    return Predicate(token, token, "noun", noun=noun)
