"""Events that a word above takes for granted: who denies a part in one says it happened."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.complements import noun_before

_CLAIM = frozenset({"claim", "revendiquer"})
_PARTS = frozenset(
    {"blame", "complicity", "complicité", "connaissance", "credit", "culpability", "culpabilité",
     "guilt", "hand", "implication", "involvement", "knowledge", "lien", "link", "main", "part",
     "participation", "paternité", "responsabilité", "responsibility", "role", "rôle"}
)  # fmt: skip
"""What one has, or says one has not, in something that happened."""
_IN = frozenset({"avec", "dans", "de", "for", "in", "of", "pour", "to", "with", "à"})


def is_granted(event: Token) -> bool:
    """Whether an event noun is what somebody claims, or has no part in.

    "No group claimed the attack", "denied any role in the killing", "n'a pas revendiqué": the
    word above is negated, and the event is not.
    """
    if tree.is_verbal(event):
        return False
    above = event.head
    if event.dep_ in {"obj", "nsubj:pass"} and above.lemma_ in _CLAIM and tree.is_verbal(above):
        return True
    case = tree.first_child(event, "case")
    if case is None or tree.preposition_of(event) not in _IN:
        return False
    noun = noun_before(case)
    return noun is not None and noun.lemma_ in _PARTS
