"""The noun phrase around a head: its useful words, its determiner, what it is a quantity of."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.gazetteer import Gazetteer, NounClass, Nouns

Definiteness = Literal["definite", "indefinite", "demonstrative", "possessive", "bare"]

_KEPT = frozenset(
    {"amod", "compound", "fixed", "flat", "nmod", "nummod", "det", "case", "goeswith"}
)
_LONGEST = 40
"""Tokens of a phrase that are looked at: one that runs on is a list, or was parsed wrongly."""
_PROPER = frozenset({"PROPN", "X"})
_DEMONSTRATIVE = frozenset(
    {"ce", "cet", "cette", "ces", "même", "mêmes", "this", "that", "these", "those", "same"}
)
_DEFINITE = frozenset({"le", "la", "l'", "les", "the", "du", "au", "aux"})
_OF = frozenset({"de", "of"})
_ROUGHLY = frozenset({"least", "most", "than"})
_AMOUNTS_OF_AMOUNTS = 4
_PEOPLE: frozenset[NounClass] = frozenset({"armed_people", "civilians", "official", "person"})
_NUMERIC = frozenset({"NUM", "DET", "SYM", "ADV"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens ``first`` to ``last`` of a noun phrase; determiner and clauses are left out."""

    head: Token
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where its text starts, in code points."""
        return self.head.doc[self.first].idx

    @property
    def end(self) -> int:
        """Where its text ends, in code points."""
        last = self.head.doc[self.last]
        return last.idx + len(last)

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.head.doc[self.first : self.last + 1].text


@dataclass(frozen=True, slots=True)
class Noun:
    """The head of a phrase, and the classes it has as a noun."""

    head: Token
    phrase: Phrase
    classes: frozenset[NounClass]


def phrase_of(head: Token, nouns: Nouns) -> Phrase:
    """The unbroken run of words around the head that belong to it."""
    kept = {head.i, *_kept(head, nouns)}
    first = last = head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    doc = head.doc
    while first < head.i and _opens_a_phrase(doc[first]):
        first += 1
    while last > head.i and _ends_nothing(doc[last]):
        last -= 1
    return Phrase(head, first, last)


def definiteness_of(head: Token) -> Definiteness:
    """How the phrase is introduced; French "du", "des", "aux" count as definite when they do."""
    words = [
        child
        for child in head.children
        if child.i < head.i and child.dep_ in {"det", "nmod:poss", "amod", "case"}
    ]
    forms = {child.lower_.replace("’", "'") for child in words}
    if forms & _DEMONSTRATIVE:
        return "demonstrative"
    if any(child.dep_ == "nmod:poss" or tree.feature(child, "Poss") for child in words):
        return "possessive"
    if any(tree.feature(child, "Definite") == "Ind" for child in words):
        return "indefinite"
    if forms & _DEFINITE or any(tree.feature(child, "Definite") == "Def" for child in words):
        return "definite"
    return "definite" if "des" in forms else "bare"


def is_plural(head: Token) -> bool:
    """Whether it is more than one, by the word or by what stands before it."""
    return tree.feature(head, "Number") == "Plur" or any(
        tree.feature(child, "Number") == "Plur" for child in head.children if child.dep_ == "det"
    )


def is_counted(head: Token) -> bool:
    """Whether a number or an indefinite amount of them is meant: "3 000", "many", "des"."""
    return definiteness_of(head) == "indefinite" or any(
        child.dep_ in {"nummod", "det"} and child.pos_ in {"NUM", "ADJ"} for child in head.children
    )


def counted_in(head: Token, gazetteer: Gazetteer) -> Token | None:
    """What an amount is an amount of: "Irakiens" in "des milliers d'Irakiens".

    The head itself where it is no amount; None where nothing is counted.
    """
    for _ in range(_AMOUNTS_OF_AMOUNTS):
        classes = gazetteer.nouns.classes_of(head.lemma_, head.text)
        if ("quantity" not in classes and head.pos_ not in _NUMERIC) or _is_in_a_name(head):
            return head
        below = tree.children(head, "nmod", "obl:arg", "obl")
        of = [child for child in below if tree.preposition_of(child) in _OF]
        if any(_is_bare_name(child) for child in tree.children(head, "nmod", "appos", "flat")):
            return head
        if not of:
            return head if classes - {"quantity"} else None
        counted = gazetteer.nouns.classes_of(of[0].lemma_, of[0].text)
        if classes - {"quantity"} and not (is_plural(of[0]) or counted & _PEOPLE):
            return head
        head = of[0]
    return None


def _is_bare_name(child: Token) -> bool:
    """Whether it names what it hangs on: "groupe de pirates | LockBit"."""
    is_behind = child.pos_ == "PROPN" and child.i > child.head.i
    return is_behind and tree.first_child(child, "case") is None


def _is_in_a_name(head: Token) -> bool:
    """Whether a word of amount is part of a name: "Naval Group"."""
    before = tree.children(head, "amod", "compound", "flat")
    return head.pos_ in _PROPER and any(word.text[:1].isupper() for word in before)


def _kept(head: Token, nouns: Nouns) -> list[int]:
    found: list[int] = []
    queue = [head]
    while queue and len(found) < _LONGEST:
        for child in queue.pop(0).children:
            if not (_is_left_out(child, nouns) or (child.dep_ == "case" and child.head == head)):
                found.append(child.i)
                queue.append(child)
    return found


def _is_left_out(child: Token, nouns: Nouns) -> bool:
    label = child.dep_.split(":")[0]
    if label == "punct":
        return child.text != "-"
    if label == "obl":  # "seven-year-old"
        return child.i + 2 != child.head.i or child.nbor(1).text != "-"
    if label == "appos":
        return child.pos_ not in _PROPER
    if label == "nmod":
        classes = nouns.classes_of(child.lemma_, child.text)
        return "time" in classes and len(classes) == 1
    return label not in _KEPT


def _opens_a_phrase(token: Token) -> bool:
    return (
        token.is_punct
        or token.dep_ in {"det", "case"}
        or token.pos_ in {"PRON", "DET"}
        or token.lower_ in _ROUGHLY
    )


def _ends_nothing(token: Token) -> bool:
    """Whether a phrase cannot end so: a mark, or a preposition cut off from its noun."""
    return token.is_punct or token.is_space or token.pos_ in {"ADP", "DET"}
