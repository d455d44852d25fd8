"""Event nouns of what has not happened: "the risk of an attack", "a new attack would lead to"."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.complements import noun_before
from ingest.claims.lexicon import Governor, Lexicon

_OF = frozenset({"about", "against", "de", "for", "of", "over", "pour", "to", "à"})
_COMING = frozenset(
    {"envisagé", "envisager", "expected", "feared", "forthcoming", "futur", "future", "imminent",
     "impending", "intended", "looming", "planifier", "planifié", "planned", "projeter",
     "projeté", "proposed", "prospective", "prévoir", "prévu", "redouter", "redouté",
     "threatened", "upcoming"}
)  # fmt: skip
_AHEAD = Governor(attitude="plan", certainty="probable")
_TRIED = Governor(attitude="plan", certainty="possible")
_KNOWN = frozenset(
    {"ce", "cet", "cette", "ces", "its", "l'", "la", "le", "les", "leur", "leurs", "l’", "sa",
     "ses", "son", "that", "the", "their", "these", "this", "those", "his", "her"}
)  # fmt: skip
"""What determines an event that is known already."""
_WOULD = frozenset({"'d", "'ll", "could", "might", "will", "would", "wo", "’d", "’ll"})


def prospect_over(event: Token, lexicon: Lexicon) -> tuple[Token, Governor] | None:
    """The plan, threat, risk, fear or call that an event noun is of.

    "Attack plans", "le risque d'un attentat". What one fears that bears "the" is known: "the fear
    of the attack".
    """
    if tree.is_verbal(event):
        return None
    above = _noun_above(event)
    entry = lexicon.governing_noun(above.lemma_) if above.pos_ == "NOUN" else None
    if entry is None or not entry.event or above.i == event.i:
        return None
    if event.dep_ == "compound":
        return above, entry
    is_of_it = event.dep_ in {"nmod", "obl"} and tree.preposition_of(event) in _OF
    may_be_known = entry.attitude in {"fear", "none", "threat"}
    return (above, entry) if is_of_it and not (may_be_known and _is_known(event)) else None


def coming(event: Token) -> tuple[Token, Governor] | None:
    """What says of an event noun that it is to come: "a planned strike", "le retrait prévu"."""
    if tree.is_verbal(event):
        return None
    for child in tree.children(event, "amod", "acl"):
        if child.lemma_ in _COMING or child.lower_ in _COMING:
            return child, _AHEAD
        if child.lower_ == "attempted":
            return child, _TRIED
    return None


def _noun_above(event: Token) -> Token:
    """What it hangs on, or the noun right before its preposition: "uncovered a plot for the"."""
    case = tree.first_child(event, "case")
    noun = noun_before(case) if case is not None and event.dep_ == "obl" else None
    return noun or event.head


def is_supposed(event: Token) -> bool:
    """Whether something would follow, or will, if it happened: "any attack will provoke …".

    What is known has happened, whatever follows: "the attack will be investigated". Nor does the
    French conditional of hearsay suppose anything: "une attaque aurait tué deux soldats".
    """
    verb = event.head
    if event.dep_ != "nsubj" or not tree.is_verbal(verb) or _is_known(event):
        return False
    if verb.dep_ == "ccomp" and verb.lang_ == "en":
        return False  # "said that strikes would go on"
    group = {word.lower_ for word in tree.auxiliaries(verb)}
    if verb.lang_ == "en":
        return bool(group & _WOULD) and ("have" not in group or "would" in group)
    finite = tree.finite_part(verb)
    if finite is None or finite.lemma_ == "avoir" != verb.lemma_:
        return False
    is_future = tree.feature(finite, "Tense") == "Fut"
    return is_future or tree.feature(finite, "Mood") == "Cnd" or _has_such_an_ending(finite)


def _has_such_an_ending(finite: Token) -> bool:
    stem = finite.lemma_.removesuffix("e")
    return finite.lower_.startswith(stem) and finite.lower_.endswith(("ait", "aient", "ra", "ront"))


def _is_known(event: Token) -> bool:
    if tree.first_child(event, "nmod:poss") is not None:
        return True
    return any(child.lower_ in _KNOWN for child in tree.children(event, "det"))
