"""Who acts behind "by", and what stands behind the prepositions of a verb."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.weapons import is_weapon

_BY = frozenset({"par", "by"})
_BODIES = frozenset({"congress", "customs", "government", "parliament", "police"})
"""Who stands behind "by" without an article, and is no means."""
_OF = frozenset({"de", "of"})


def agents(head: Token) -> list[Token]:
    """List who does what a passive tells."""
    return [
        child for child in tree.children(head, "obl:agent", "obl", "obl:arg") if is_agent(child)
    ]


def is_agent(party: Token) -> bool:
    """Whether it stands behind "by", unless as the means: "evacuated by bus"."""
    is_means = party.pos_ == "NOUN" and _is_bare_singular(party)
    return tree.preposition_of(party) in _BY and not is_means


def _is_bare_singular(noun: Token) -> bool:
    """Whether a common noun stands alone: "bus" in "by bus"; not "police"."""
    alone = all(child.dep_ == "case" for child in noun.children)
    return alone and tree.feature(noun, "Number") == "Sing" and noun.lower_ not in _BODIES


def introduced_by(head: Token, prepositions: tuple[str, ...] | frozenset[str]) -> Iterator[Token]:
    """What stands behind one of these prepositions, or was hung on the noun before it."""
    for child in tree.children(head, *tree.OBLIQUES, "iobj"):
        if tree.preposition_of(child) in prepositions:
            yield child
    for before in tree.children(head, "obj", *tree.OBLIQUES):
        is_object = before.dep_ == "obj"
        for child in tree.children(before, "nmod") if is_object or is_weapon(before) else ():
            preposition = tree.preposition_of(child)
            if preposition in prepositions and preposition not in _OF:
                yield child
