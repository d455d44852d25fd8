"""Which sense of a verb is meant, by the things it is done to: "lift sanctions", "lift a box"."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.lexicon import Lexicon, Sense

_OF = frozenset({"de", "of"})


def sense_meant(
    verb: Token, lemma: str, lexicon: Lexicon, *, of_subject: bool = False
) -> Sense | None:
    """Find what the lexicon says of a verb with what stands behind it; the first that fits.

    ``of_subject`` says that without an object it is done to its subject: "a bomb exploded".
    """
    senses = lexicon.senses_of(
        lemma, reflexive=tree.is_reflexive(verb), particle=tree.particle_of(verb)
    )
    if not senses:
        return None
    there = set(_kinds_behind(verb, lexicon, of_subject=of_subject))
    return next((sense for key, sense in senses.items() if key in there), None)


def _kinds_behind(verb: Token, lexicon: Lexicon, *, of_subject: bool) -> Iterator[str]:
    """The kinds of its objects, and of what its prepositions introduce: "into talks"."""
    objects = [] if _bids(verb, lexicon) else tree.children(verb, "obj", "nsubj:pass")
    if of_subject and not objects:
        objects = tree.children(verb, "nsubj")
    if verb.dep_ == "acl" and tree.is_past_participle(verb):
        objects.append(verb.head)  # "a blockade lifted on Friday"
    for direct in objects:
        yield from kinds_of(direct, lexicon)
    for place in (verb, *objects):
        for it in tree.children(place, *tree.OBLIQUES):
            if it.i > verb.i and (preposition := tree.preposition_of(it)):
                yield from (f"{preposition} {kind}" for kind in kinds_of(it, lexicon))


def _bids(verb: Token, lexicon: Lexicon) -> bool:
    """Whether its object is whom it makes do something: "ordered the army to leave"."""
    below = tree.children(verb, "xcomp", "advcl")
    is_led_to = any(tree.marks(child) & {"to", "de"} for child in below)
    return is_led_to and lexicon.governor(verb.lemma_) is not None


def kinds_of(noun: Token, lexicon: Lexicon) -> Iterator[str]:
    """The kinds of a noun and those joined to it; of "a series of bombs" those of the bombs."""
    for one in tree.conjuncts(noun):
        before = [it for it in tree.children(one, "compound", "amod") if it.i < one.i]
        words = [f"{before[-1].lower_} {one.lemma_}"] if before else []
        words += [f"{one.lemma_} {it.lower_}" for it in tree.children(one, "amod") if it.i > one.i]
        found = [kind for word in (*words, one.lemma_) for kind in lexicon.kinds(word)]
        if not found:
            inside = [it for it in tree.children(one, "nmod") if tree.preposition_of(it) in _OF]
            found = [kind for it in inside for kind in lexicon.kinds(it.lemma_)]
        yield from found
