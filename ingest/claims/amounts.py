"""Of how many something is done to: the noun behind "more than", "jusqu'à", "plus de" is meant.

English parsers take the amount for a preposition ("arrested at | least 37 people"), French ones
for the party itself ("plus | de 150 personnes").
"""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.lexicon import Verb

_ROUGHLY = (
    ("about",), ("around",), ("over",), ("well", "over"), ("more", "than"), ("less", "than"),
    ("fewer", "than"), ("no", "fewer", "than"), ("no", "less", "than"), ("at", "least"),
    ("at", "most"), ("at", "the", "very", "least"), ("up", "to"), ("as", "many", "as"),
    ("as", "few", "as"), ("jusqu'", "à"),
)  # fmt: skip
_ONE = frozenset({"a", "une"})
_HOW_MANY = frozenset({"autant", "beaucoup", "davantage", "moins", "peu", "plus", "près", "tant"})
_SOME = frozenset({"certains", "certaines", "many", "most", "plusieurs", "several", "some"})
_OF = frozenset({"de", "of"})
_DISTANCES = frozenset(
    {"foot", "kilometer", "kilometre", "kilomètre", "km", "meter", "metre", "mile", "mètre",
     "yard"}
)  # fmt: skip
_UNITS = frozenset(
    {"acre", "bar", "cent", "degree", "degré", "dollar", "euro", "foot", "franc", "hectare",
     "kilometer", "kilomètre", "kilometre", "meter", "metre", "mile", "mètre", "percent",
     "percentage", "place", "point", "pound", "seat", "siège", "time", "ton", "tonne", "vote",
     "yard", "%"}
)  # fmt: skip
"""What measures how much or how far, and is done nothing to."""


def is_distance(noun: Token) -> bool:
    """Whether it says how far: "retreated about 20 kilometers"."""
    is_of_something = tree.first_child(noun, "nmod") is not None
    is_counted = tree.first_child(noun, "nummod") is not None
    return is_counted and not is_of_something and noun.lemma_.lower() in _DISTANCES


def counted_objects(verb: Token, entry: Verb) -> Iterator[Token]:
    """The objects behind such an amount that were taken for adjuncts."""
    if entry.type is None or tree.first_child(verb, "obj") is not None:
        return
    for noun in tree.children(verb, "obl"):
        if noun.pos_ == "NOUN" and noun.lemma_.lower() not in _UNITS and _is_counted(verb, noun):
            yield noun


def counted_by(party: Token) -> Token:
    """What a word of amount counts: of "près de 150 personnes", "some of the men" those."""
    is_amount = party.pos_ == "ADV" and party.lower_ in _HOW_MANY
    if not (is_amount or party.lower_ in _SOME):
        return party
    below = tree.children(party, "obl:arg", "obl", "nmod")
    return next((it for it in below if tree.preposition_of(it) in _OF), party)


def _is_counted(verb: Token, noun: Token) -> bool:
    """Whether an amount and a number, and nothing else, part a verb from a noun."""
    start, number = verb.i + 1, tree.first_child(noun, "nummod")
    if number is None or number.i < start:
        return False
    between = [it.lower_.replace("’", "'") for it in verb.doc[start : number.left_edge.i]]
    amount = [it.lower_.replace("’", "'") for it in verb.doc[start : number.i]]
    return any(
        tuple(part[:-1] if part and part[-1] in _ONE else part) in _ROUGHLY
        for part in (between, amount)
    )
