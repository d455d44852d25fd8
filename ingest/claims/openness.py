"""What is told and not said to happen: questions, purposes, what is awaited, what was not."""

from collections.abc import Sequence

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.governing import Governing

_WHETHER = frozenset({"whether", "if", "si"})
_UNTIL = frozenset({"until", "till", "once"})
_TO = frozenset({"to", "pour"})


def is_open(carrier: Token, chain: Sequence[Governing]) -> bool:
    """Whether nothing is said of it: it is asked, or told as what would have been."""
    places = (carrier, *(step.word for step in chain))
    is_asked = any(place.dep_ == "ccomp" and _WHETHER & tree.marks(place) for place in places)
    return is_asked or _would_have_been(carrier) or _is_main_question(places[-1])


def is_purpose(carrier: Token, chain: Sequence[Governing]) -> bool:
    """Whether an infinitive says what something was done for: "sent troops to free them"."""
    if chain or carrier.dep_ != "advcl" or tree.form_of(carrier) != "Inf":
        return False
    return bool(_TO & tree.marks(carrier))


def is_awaited(clause: Token) -> bool:
    """Whether something else lasts or waits until it happens: "until Israel ends the war"."""
    finite = tree.finite_part(clause)
    if clause.dep_ != "advcl" or finite is None or tree.feature(finite, "Tense") != "Pres":
        return False
    return bool(_UNTIL & {child.lower_ for child in tree.children(clause, "mark", "advmod")})


def _would_have_been(verb: Token) -> bool:
    """English "would have died", and "had they gone" before it."""
    group = {word.lower_ for word in tree.auxiliaries(verb)}
    above = verb.head
    is_inverted = above.lower_ == "had" and above.i == tree.sentence_of(above)[0] != verb.i
    return {"would", "have"} <= group or is_inverted


def _is_main_question(top: Token) -> bool:
    while top.dep_ == "conj" and tree.is_verbal(top.head):
        top = top.head
    if top.dep_ != "ROOT":
        return False
    end = tree.sentence_of(top)[1]
    return any(word.text == "?" for word in top.doc[max(top.i, end - 2) : end])
