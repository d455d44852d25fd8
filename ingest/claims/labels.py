"""Event nouns that only say what something is called: "called the strike a violation of it"."""

from spacy.tokens import Token

from ingest.claims import tree

_CALL = frozenset(
    {"brand", "call", "consider", "considérer", "deem", "dub", "label", "qualifier", "taxer",
     "term", "traiter"}
)  # fmt: skip
"""Verbs whose second object, or "de" in French, is what the first is called."""
_AS = _CALL | {
    "characterise", "characterize", "condamner", "condemn", "decry", "denounce", "depict",
    "describe", "décrire", "dénoncer", "dépeindre", "percevoir", "perceive", "portray",
    "présenter", "regard", "see", "view", "voir",
}  # fmt: skip
"""Verbs that say it by "as" or "comme"."""
_AMOUNT = frozenset(
    {("amount", "to"), ("constitute", ""), ("constituer", ""), ("représenter", ""),
     ("represent", ""), ("s'apparenter", "à"), ("équivaloir", "à"), ("apparenter", "à"),
     ("relever", "de")}
)  # fmt: skip
_OF = frozenset({"de", "of"})
_KINDS = frozenset({"act", "acte", "forme", "form", "kind", "sort", "sorte"})


def is_label(event: Token) -> bool:
    """Whether an event noun is what somebody calls something else, and nothing that was done.

    "Called it a violation", "a qualifié le raid d'agression", "as an act of aggression", "the
    strike constitutes an attack".
    """
    above, preposition = event.head, tree.preposition_of(event)
    if above.lemma_ in _KINDS and preposition in _OF:
        return is_label(above)
    if preposition in {"as", "comme"}:
        verb = above if above.lemma_ in _AS else above.head
        firsts = tree.children(verb, "obj", "nsubj:pass")
        return verb.lemma_ in _AS and any(first.i < event.i for first in firsts)
    if (above.lemma_, preposition) in _AMOUNT:
        return event.dep_ in {"obj", "obl", "obl:arg"}
    return _is_second_object(event, preposition)


def is_labelled(event: Token) -> bool:
    """Whether an event noun is what is called something: of "called the raid a crime" the raid."""
    if event.dep_ not in {"obj", "nsubj:pass"} or event.head.lemma_ not in _CALL:
        return False
    others = (*event.head.children, *event.children)
    return any(_is_second_object(it, tree.preposition_of(it)) for it in others if it.i > event.i)


def _is_second_object(noun: Token, preposition: str) -> bool:
    verb = noun.head
    if noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return False
    if preposition == "de":
        verb = verb.head if verb.dep_ == "obj" else verb
        return verb.lemma_ in {"qualifier", "taxer", "traiter"} and tree.is_verbal(verb)
    if preposition or verb.lemma_ not in _CALL or noun.dep_ not in {"obj", "xcomp"}:
        return False
    firsts = tree.children(verb, "obj", "nsubj:pass")
    return any(first.i < noun.i and first != noun for first in firsts)
