"""Where a token hangs wrongly, and where it hangs then: `patching` names the classes.

Each finder gives the other head of a token, or nothing where it hangs well.
"""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from ingest.language.contents import DE, SUBJECTS, is_of, noun_decided, verb_saying
from ingest.language.repairs import Repair

_INVERTED = frozenset({"had", "should", "were"})
_AGAINST = frozenset({"against", "contre"})
_DIRECTED = frozenset(
    {"accusation", "allegation", "assault", "assaut", "attack", "attaque", "attentat",
     "bombardement", "campagne", "campaign", "case", "charge", "complaint", "complot", "crime",
     "embargo", "enquête", "fatwa", "frappe", "grief", "guerre", "inquiry", "invasion", "lawsuit",
     "lutte", "manifestation", "measure", "menace", "mesure", "offensive", "operation",
     "opération", "plainte", "plot", "poursuite", "preuve", "proof", "protest", "raid",
     "représailles", "resolution", "restriction", "retaliation", "riposte", "résolution",
     "sanction", "strike", "threat", "tir", "violence", "vote", "warrant", "war"}
)  # fmt: skip
"""Nouns that keep what stands behind "against", whatever verb they are the object of."""
_CAUSATIVE = ("f", "laiss")


def _verb_of_subject(token: Token) -> Token | None:
    """The finite verb without a subject that a name right before it was made part of."""
    verb = token.head
    is_part = token.dep_ in {"compound", "nmod"} and token.i == verb.i - 1
    is_finite = verb.pos_ == "VERB" and "VerbForm=Fin" in str(verb.morph)
    has_case = any(child.dep_ == "case" for child in token.children)
    has_subject = any(child.dep_ in SUBJECTS for child in verb.children)
    is_one = is_part and is_finite and token.pos_ == "PROPN"
    return verb if is_one and not (has_case or has_subject) else None


def _verb_behind(token: Token) -> Token | None:
    """The verb of "for X to", where X was hung on the verb above."""
    first, last = token.left_edge.i, token.right_edge.i
    doc = token.doc
    if token.dep_ not in {"obl", "obj"} or first == 0 or last + 2 >= len(doc):
        return None
    opener, particle = doc[first - 1], doc[last + 1]
    verb = opener.head
    is_one = opener.lower_ == "for" and opener.dep_ == "mark" and particle.lower_ == "to"
    has_subject = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb if is_one and particle.head == verb and not has_subject else None


def _verb_amid(token: Token) -> Token | None:
    """The verb that stands between a name and what was taken for the rest of it."""
    name, verb = token.head, token.head.head
    is_rest = token.dep_.startswith("flat") and name.i < verb.i < token.i
    has_object = any(child.dep_ == "obj" for child in verb.children)
    return verb if is_rest and name.dep_ in SUBJECTS and not has_object else None


def _noun_against(token: Token) -> Token | None:
    """The noun that is directed against it, right before the preposition or "planifiée contre"."""
    first = token.left_edge
    if token.dep_ != "obl" or first.lower_ not in _AGAINST or first.i == 0:
        return None
    noun = first.nbor(-1)
    if noun == token.head and noun.dep_ == "acl" and noun.i > 0:
        noun = noun.nbor(-1)
        is_beside = noun == token.head.head
    else:
        is_beside = noun.head == token.head and noun.dep_ in {"obj", "nsubj:pass", "nsubj"}
    is_one = is_beside and noun.pos_ == "NOUN" and is_of(noun, _DIRECTED)
    return noun if is_one else None


def _verb_across(token: Token) -> Token | None:
    """The verb without a subject that stands between one and the verb it was hung on."""
    below = token.head
    verb = below.head
    is_across = token.dep_ in SUBJECTS and token.i < verb.i < below.i
    others = [it for it in below.lefts if it.dep_ in SUBJECTS and it.i > verb.i]
    has_own = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb if is_across and verb.pos_ == "VERB" and others and not has_own else None


def _verb_depending(clause: Token) -> Token | None:
    """The verb above "had Israel not struck Iran"."""
    if clause.dep_ != "ccomp":
        return None
    verb = clause.head
    openers = [it for it in clause.lefts if it.lower_ in _INVERTED and it.i > verb.i]
    subjects = [it for it in clause.lefts if it.dep_ in SUBJECTS]
    is_inverted = any(it.i > openers[0].i for it in subjects) if openers else False
    return verb if is_inverted else None


def _verb_of_doing(gerund: Token) -> Token | None:
    """The verb above "having paid" in "denies having paid": the same one has done both."""
    first = gerund.left_edge
    is_below = gerund.dep_ == "ccomp" and gerund.lang_ == "en"
    if not is_below or first.i != gerund.head.i + 1:
        return None
    is_gerund = first.lower_ == "having" or gerund.lower_.endswith("ing")
    is_bare = not any(it.dep_ in SUBJECTS or it.dep_ == "mark" for it in gerund.lefts)
    return gerund.head if is_gerund and is_bare else None


def _preposition_before(token: Token) -> Token | None:
    if token.lower_ != "après" or token.dep_ != "case" or token.is_sent_start:
        return None
    before = token.nbor(-1)
    return before if before.head == token.head and before.lower_ in DE else None


def _subject_before(token: Token) -> Token | None:
    """The subject right behind which a second one stands, with a preposition."""
    first = token.left_edge
    if token.dep_ not in SUBJECTS or first.dep_ != "case" or first.is_sent_start:
        return None
    noun = first.nbor(-1)
    is_one = noun.head == token.head and noun.dep_ == token.dep_
    return noun if is_one else None


def _not_caused(token: Token) -> Token | None:
    is_wrong = token.dep_ == "aux:caus" and not token.lower_.startswith(_CAUSATIVE)
    return token.head if is_wrong else None


MOVES: tuple[tuple[Callable[[Token], Token | None], str], ...] = (
    (_verb_of_subject, "nsubj"),
    (_verb_behind, "nsubj"),
    (_noun_against, "nmod"),
    (noun_decided, "acl"),
    (_verb_across, "nsubj"),
    (_verb_depending, "advcl"),
    (verb_saying, "ccomp"),
    (_verb_of_doing, "xcomp"),
    (_verb_amid, "obj"),
    (_preposition_before, "fixed"),
    (_subject_before, "nmod"),
    (_not_caused, "aux"),
)
"""What finds another head for a token, and how the token then hangs on it."""


def agreed(partner: Token) -> Iterator[Repair]:
    """Hang "with X" on the noun before it: "a deal with Turkey to reopen" is no clause of hers."""
    opener, particle = partner.left_edge.i - 1, partner.right_edge.i + 1
    doc = partner.doc
    if partner.dep_ not in SUBJECTS or opener < 1 or particle >= len(doc):
        return
    preposition, noun = doc[opener], doc[opener - 1]
    is_one = preposition.lower_ == "with" and preposition.head == partner.head
    if is_one and doc[particle].lower_ == "to" and (noun.pos_, partner.pos_) == ("NOUN", "PROPN"):
        yield Repair(partner, noun, "nmod")
        yield Repair(preposition, partner, "case")
