"""Events that are voted for, approved or backed: whoever is for them says they are to come."""

from spacy.tokens import Token

from graph_schema.model import PloverType
from ingest.claims import tree, words
from ingest.claims.complements import noun_before
from ingest.claims.lexicon import Governor, Lexicon

_APPROVE = frozenset(
    {"adopt", "adopter", "approuver", "approve", "avaliser", "entériner", "pass", "ratifier",
     "ratify", "valider", "vote", "voter"}
)  # fmt: skip
_BACK = frozenset(
    {"advocate", "appuyer", "back", "champion", "défendre", "endorse", "favor", "favour",
     "soutenir", "support"}
)  # fmt: skip
_FOR = frozenset(
    {"argue", "battre", "campaign", "fight", "lobby", "lutter", "militer", "opter", "opt",
     "plaider", "plead", "press", "prononcer", "push", "rally", "vote", "voter", "œuvrer"}
)  # fmt: skip
_FAVOUR = frozenset({"faveur", "favor", "favour"})
_IS_FOR = frozenset({"for", "pour"})
_IS_AGAINST = frozenset({"against", "contre"})
_AGREED = frozenset[PloverType | None]({"AGREE", "COOPERATE"})
"""What is approved is there already: a deal."""
_GOING_ON = _AGREED | {"ACCUSE", "ASSAULT", "CONSULT", "PROTEST", "REJECT", "REQUEST", "SUPPORT"}
"""What one backs has mostly happened, or goes on: "backed the attack", "supports the protests"."""
_PLANNED = Governor(attitude="plan", certainty="probable")
_UNWANTED = Governor(attitude="plan", certainty="possible", polarity="negative")


def favoured_by(event: Token, lexicon: Lexicon) -> tuple[Token, Governor] | None:
    """Who is for an event noun, or votes against it: "approved sanctions", "voté le retrait"."""
    noun = words.event_of(event, lexicon)
    if tree.is_verbal(event) or noun is None or noun.type in _AGREED:
        return None
    above, preposition = event.head, tree.preposition_of(event)
    if event.dep_ in {"obj", "nsubj:pass"} and tree.is_verbal(above) and not preposition:
        is_for = above.lemma_ in _APPROVE or (above.lemma_ in _BACK and noun.type not in _GOING_ON)
        return (above, _PLANNED) if is_for else None
    if (favour := _favour_above(event)) is not None:
        return favour, _PLANNED
    if event.dep_ not in {"obl", "obl:arg", "nmod"} or not tree.is_verbal(above):
        return None
    if preposition in _IS_AGAINST and above.lemma_ in {"vote", "voter"}:
        return above, _UNWANTED
    return (above, _PLANNED) if preposition in _IS_FOR and above.lemma_ in _FOR else None


def _favour_above(event: Token) -> Token | None:
    """The word of "in favour of", "en faveur de", before an event noun."""
    case = tree.first_child(event, "case")
    noun = noun_before(case) if case is not None else None
    if noun is None or noun.lemma_ not in _FAVOUR:
        return None
    return noun.head if tree.is_verbal(noun.head) else noun
