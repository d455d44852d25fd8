"""Whom a verb is done to that is only done to somebody: killed are the fighters, not the funeral.

Of "the funeral of fighters, killed …" and "la mort du général, tué …" parsers hang the participle
on the first noun; it describes the second, which is somebody. An event is nobody's victim.
"""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from ingest.claims import tree, words
from ingest.claims.lexicon import Lexicon
from ingest.claims.predicates import Predicate

_OF = frozenset({"de", "of"})
_AGREE = ("Gender", "Number")

IsSomebody = Callable[[Token], bool]


def victims_of(
    predicate: Predicate, targets: tuple[Token, ...], lexicon: Lexicon, is_somebody: IsSomebody
) -> tuple[Token, ...]:
    """Put whom it is done to in the place of what it cannot be done to, or nobody."""
    verb = predicate.head
    if predicate.verb is None or not predicate.verb.somebody:
        return targets
    found: list[Token] = []
    for target in targets:
        if is_somebody(target):
            found.append(target)
        elif (meant := _described(verb, target, is_somebody)) is not None:
            found.append(meant)
        elif words.event_of(target, lexicon) is None:
            found.append(target)
    return tuple(found)


def _described(verb: Token, thing: Token, is_somebody: IsSomebody) -> Token | None:
    """Whom a participle behind a thing describes: the complement of that thing."""
    if verb.head != thing or not tree.is_past_participle(verb):
        return None
    complements = (it for it in _complements(thing) if it.i < verb.i and _agree(verb, it))
    return next(filter(is_somebody, complements), None)


def _complements(noun: Token) -> Iterator[Token]:
    for child in tree.children(noun, "nmod"):
        titles = tree.children(child, "nmod", "compound")  # "of General | Qassem Soleimani"
        if any(tree.preposition_of(it) in _OF for it in (child, *titles) if it.i <= child.i):
            yield child
            yield from _complements(child)


def _agree(participle: Token, noun: Token) -> bool:
    """Whether gender and number do not speak against it; English participles have none."""
    if participle.lang_ != "fr":
        return True
    pairs = [(tree.feature(participle, it), tree.feature(noun, it)) for it in _AGREE]
    return all(here == there or not (here and there) for here, there in pairs)
