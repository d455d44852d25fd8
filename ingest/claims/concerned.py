"""Whom a thing concerns that something is done to: of "halted aid to Serbia" Serbia.

What somebody says of a deed concerns who did it ("condemned Iran's raids"), what is done with a
thing whoever it is for, against or from ("eased restrictions on workers").
"""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from graph_schema.model import PloverType
from ingest.claims import tree, words
from ingest.claims.lexicon import Lexicon

_OF_DEEDS = frozenset[PloverType]({"ACCUSE", "REJECT", "REQUEST"})
"""Types of what is said of a deed against whoever did it."""
_OF_WORDS = frozenset[PloverType]({"AGREE", "SUPPORT"})
"""Of a deed, or of something for somebody: "welcomed the resumption of ties with Mali"."""
_DONE_BY = frozenset({"by", "de la part de", "from", "par"})
_TOWARDS = frozenset(
    {"against", "at", "for", "from", "on", "over", "to", "toward", "towards", "with",
     "avec", "chez", "contre", "envers", "pour", "sur", "vers", "visant", "à", "à l'encontre de"}
)  # fmt: skip
_OF = frozenset({"de", "of"})
_BEHIND = ("nmod", "obl", "obl:arg")
_DEPTH = 2

IsSomebody = Callable[[Token], bool]


def concerned_by(
    verb: Token,
    things: tuple[Token, ...],
    type: PloverType,
    lexicon: Lexicon,
    is_somebody: IsSomebody,
) -> list[Token]:
    """List whom the things concern that an action of a type is done to."""
    # Parsers hang "by X" and "on X" on the verb, too.
    places = (*things, verb) if things else ()
    if type in _OF_DEEDS | _OF_WORDS:
        doers = [it for place in places for it in _doers(place, lexicon) if is_somebody(it)]
        if doers or type in _OF_DEEDS:
            return doers
    return [somebody for place in places for somebody in _receivers(place, is_somebody)]


def _doers(deed: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Whose deed it is: "Iran's raids", "Iranian raids", "the raids by Iran"."""
    event = words.event_of(deed, lexicon) if deed.pos_ == "NOUN" else None
    is_of_doer = event is not None and event.of == "actor"
    for child in tree.children(deed, "nmod:poss", "amod", "compound", *_BEHIND):
        preposition = "" if child.dep_ == "nmod:poss" else tree.preposition_of(child)
        if not preposition or preposition in _DONE_BY or (is_of_doer and preposition in _OF):
            yield child


def _receivers(thing: Token, is_somebody: IsSomebody, depth: int = 0) -> Iterator[Token]:
    """Whom it is for, against or from; of "restrictions on the movement of workers" the workers."""
    for child in tree.children(thing, *_BEHIND):
        preposition = tree.preposition_of(child)
        if preposition not in _TOWARDS and not (depth and preposition in _OF):
            continue
        if is_somebody(child):
            yield child
        elif depth < _DEPTH:
            yield from _receivers(child, is_somebody, depth + 1)
