"""Verbs that say no more of the event that is their subject than that it is, begins or ends.

"Violence broke out", "le retrait a commencé", "attacks that could occur": one claim, of the event,
with the status and time of the verb.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.claims import tree

_OCCUR = {
    "fr": frozenset({"achever", "arrêter", "arriver", "cesser", "commencer", "continuer",
                     "dérouler", "durer", "débuter", "démarrer", "engager", "finir", "intensifier",
                     "intervenir", "multiplier", "perdurer", "persister", "poursuivre", "produire",
                     "prolonger", "reprendre", "succéder", "survenir", "tenir", "terminer",
                     "éclater"}),
    "en": frozenset({"begin", "break", "cease", "commence", "conclude", "continue", "drag", "end",
                     "ensue", "erupt", "escalate", "finish", "flare", "go", "happen", "intensify",
                     "last", "occur", "persist", "proceed", "restart", "resume", "start", "stop",
                     "subside", "unfold"}),
}  # fmt: skip
_REFLEXIVE = frozenset(
    {"achever", "arrêter", "dérouler", "engager", "intensifier", "multiplier", "poursuivre",
     "produire", "prolonger", "succéder", "tenir", "terminer"}
)  # fmt: skip
_WITH_PARTICLE = {
    "break": frozenset({"out"}), "drag": frozenset({"on"}), "flare": frozenset({"", "up"}),
    "go": frozenset({"ahead", "on"}),
}  # fmt: skip
_PROCEEDINGS = frozenset(
    {"campagne", "manœuvre", "opération", "procédure", "processus", "série", "vague",
     "campaign", "operation", "procedure", "process", "series", "spate", "string", "wave"}
)  # fmt: skip
"""What an event may be called besides: "les procédures de retrait ont commencé"."""
_OF = frozenset({"de", "of"})


def occurrence_of(noun: Token) -> Token | None:
    """Find the verb that says of an event noun that it occurs, begins, goes on or ends."""
    whole = _whole_of(noun)
    if whole.dep_ in tree.SUBJECTS and _occurs(verb := _governed_by(whole.head)):
        return verb
    for clause in tree.children(whole, "acl", "acl:relcl"):
        verb = _governed_by(clause)
        if _occurs(verb) and (_is_told_of_it(clause) or _is_participle(clause)):
            return verb
    return None


def occurring(verb: Token) -> Iterator[Token]:
    """List the nouns of which a verb may say so."""
    upper = verb.head if verb.dep_ == "xcomp" else verb
    places = tree.children(upper, *tree.SUBJECTS)
    if upper.dep_ in {"acl", "acl:relcl"}:
        places.append(upper.head)
    for noun in places:
        yield noun
        if noun.lemma_ in _PROCEEDINGS:
            yield from tree.children(noun, "nmod")


def _whole_of(noun: Token) -> Token:
    is_inside = noun.dep_ == "nmod" and noun.head.lemma_ in _PROCEEDINGS
    is_named_by_it = is_inside and tree.preposition_of(noun) in _OF
    return noun.head if is_named_by_it and tree.first_child(noun, "det") is None else noun


def _governed_by(verb: Token) -> Token:
    """The infinitive below it: "could occur", "failed to resume"."""
    return tree.first_child(verb, "xcomp") or verb


def _occurs(verb: Token) -> bool:
    if verb.lemma_ not in _OCCUR.get(verb.lang_, ()) or not tree.is_verbal(verb):
        return False
    if tree.is_reflexive(verb) != (verb.lemma_ in _REFLEXIVE):
        return False
    if tree.particle_of(verb) not in _WITH_PARTICLE.get(verb.lemma_, {""}):
        return False
    objects = [it for it in tree.children(verb, "obj", "xcomp") if it.pos_ != "PRON"]
    return all(it.lemma_ in tree.SPELLS for it in objects)


def _is_told_of_it(clause: Token) -> bool:
    subject = tree.first_child(clause, "nsubj")
    return subject is not None and tree.is_relative(subject)


def _is_participle(clause: Token) -> bool:
    return clause.dep_ == "acl" and tree.is_past_participle(clause)
