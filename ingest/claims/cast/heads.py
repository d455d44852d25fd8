"""Which tokens head a noun phrase, and which are but titles of the name behind them."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.cast.commons import PEOPLE
from ingest.claims.cast.runs import PROPER, is_split_off
from ingest.claims.cast.spotted import Spotted

_NOMINAL = frozenset({"NOUN", "PROPN", "X", "SYM"})
_NOT_HEADS = frozenset({"flat", "compound", "fixed", "goeswith", "case", "punct", "amod"})
_PARTIES = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent", "iobj"})


def may_head_a_phrase(token: Token, spotted: Spotted) -> bool:
    """Whether a token may be the head of a noun phrase that means somebody or something."""
    label = token.dep_.split(":")[0]
    if (label in _NOT_HEADS and not tree.is_flat_on_a_verb(token)) or is_split_off(token):
        return False
    if token.pos_ == "ADJ":
        has_article = tree.first_child(token, "det") is not None
        is_joined_to_one = token.dep_ == "conj" and token.head.dep_ in _NOT_HEADS
        is_people = token.i in spotted.peoples and not is_joined_to_one
        return is_people or (has_article and token.dep_ in _PARTIES)
    if token.pos_ in {"ADV", "NUM"}:
        return token.dep_ in _PARTIES and "quantity" in spotted.classes_of(token)
    return token.pos_ in _NOMINAL and not is_title_of_what_follows(token, spotted)


def is_title_of_what_follows(token: Token, spotted: Spotted) -> bool:
    """Whether it is the title of a name that has the role: "Foreign Minister | Javad Zarif"."""
    if tree.first_child(token, "case") is not None:
        return False
    if token.dep_ in {"nmod", "appos"} and token.head.i > token.i:
        return token.head.pos_ in PROPER
    return is_title_beside_a_name(token, spotted)


def is_title_beside_a_name(token: Token, spotted: Spotted) -> bool:
    """Whether both have the role: "Prime Minister | Boris Johnson said"."""
    if token.i + 1 == len(token.doc) or not spotted.classes_of(token) & PEOPLE:
        return False
    name = token.doc[token.i + 1]
    return name.pos_ == "PROPN" and name.head == token.head and name.dep_ == token.dep_
