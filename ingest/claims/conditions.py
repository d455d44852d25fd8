"""Whether an event is a condition, hangs on one, or is what something else waits for."""

import re

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.governing import Governing
from ingest.claims.openness import IN_QUESTION, is_awaited
from ingest.claims.predicates import EVENTS_THEMSELVES, Predicate
from ingest.claims.prospects import is_supposed

CONDITIONS = frozenset({"if", "si", "unless"})
"""What introduces a condition in one word."""
_PHRASES = ("jusqu'à ce que", "on condition that", "on the condition that", "pourvu que",
            "provided that", "à condition que", "à moins que")  # fmt: skip
_LONGEST = 5
"""Words before the "que" or "that" of such a phrase, and it."""


def is_conditioned(predicate: Predicate, chain: tuple[Governing, ...]) -> bool:
    """Whether an event happens only if something does, or is that condition itself."""
    carrier = predicate.carrier
    top = chain[-1].word if chain else carrier
    if tree.is_stray(carrier):
        top = carrier.head.head
    if predicate.rule == "noun" and is_supposed(predicate.head):
        return True
    for token in (carrier, top):
        if is_condition(token) or is_awaited(token):
            return True
        is_told = token.i == carrier.i and _is_made_now(predicate)
        if not is_told and any(map(_is_for_it, tree.children(token, "advcl", "ccomp"))):
            return True
    return False


def is_condition(clause: Token) -> bool:
    """Whether it stands behind "if", "unless", "à moins que", "jusqu'à ce que"."""
    if clause.doc[tree.edges(clause)[0]].lower_ == "unless":
        return True
    if any(map(_ends_a_phrase, tree.children(clause, "mark"))):
        return True
    return clause.dep_ != "ccomp" and bool(CONDITIONS & tree.marks(clause))


def _is_for_it(clause: Token) -> bool:
    """Whether what stands above it hangs on a clause, also where "if" seems to ask."""
    if is_condition(clause):
        return True
    above = clause.head
    asks = above.lemma_ in IN_QUESTION
    has_content = above.dep_ == "xcomp" or tree.first_child(above, "xcomp") is not None
    return has_content and not asks and bool(CONDITIONS & tree.marks(clause))


def _ends_a_phrase(mark: Token) -> bool:
    start = max(tree.sentence_of(mark)[0], mark.i + 1 - _LONGEST)
    words = mark.doc[start : mark.i + 1].text.lower().replace("’", "'")
    return re.sub(r"qu'$", "que", words).endswith(_PHRASES)


def _is_made_now(predicate: Predicate) -> bool:
    """Whether a threat, demand or charge is made, and only its content hangs on a condition."""
    is_event = predicate.verb is not None and predicate.verb.type in EVENTS_THEMSELVES
    governs = tree.first_child(predicate.carrier, "ccomp", "xcomp") is not None
    finite = tree.finite_part(predicate.carrier)
    is_ahead = finite is not None and (
        finite.lower_ in {"will", "would"} or tree.feature(finite, "Tense") == "Fut"
    )
    return is_event and governs and not is_ahead
