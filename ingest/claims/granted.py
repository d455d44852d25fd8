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
_ANSWERS = frozenset(
    {"answer", "apology", "compensation", "condolence", "condoléance", "enquête", "excuse",
     "inquiry", "investigation", "justice", "punishment", "punition", "reparation", "reprisal",
     "response", "retaliation", "revenge", "riposte", "réparation", "réponse", "représailles",
     "retribution", "vengeance"}
)  # fmt: skip
"""What is wanted, vowed or demanded for something that happened."""
_IN = frozenset(
    {"après", "avec", "contre", "dans", "de", "for", "in", "into", "of", "over", "pour", "sur",
     "to", "with", "à"}
)  # fmt: skip


def is_granted(event: Token) -> bool:
    """Whether an event noun is what somebody claims, has no part in, or answers.

    "No group claimed the attack", "denied any role in the killing", "vowed revenge for the
    attack": what the word above says does not touch the event.
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
    return noun is not None and noun.lemma_ in _PARTS | _ANSWERS
