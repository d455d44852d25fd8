"""Text to atoms: numbers, runs of letters, single signs.

It does not matter whether a tokenizer leaves "3/1/2020", "mi-novembre" or "14h30" whole. An atom
never crosses a token.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

_ATOM = re.compile(r"\d+|(?:[^\W\d_]|[\u0300-\u036f])+|\S")


@dataclass(frozen=True, slots=True)
class Atom:
    """An atom at code points [start, end) of a text; ``text`` is folded, see `atoms_of`."""

    text: str
    start: int
    end: int
    token: Token
    is_glued: bool
    """Whether it begins where the atom before it ends."""


def atoms_in(doc: Doc) -> Iterator[Atom]:
    """Cut a text; an address of the net is one atom without text."""
    last = 0
    for token in doc:
        at = token.idx
        for text, start, end in _cuts(token):
            yield Atom(text, at + start, at + end, token, last == at + start)
            last = at + end


def atoms_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Cut text into numbers, runs of letters and single signs, each with its [start, end).

    Letters are folded to small composed ones and apostrophes made straight, so that "Août",
    "AOÛT" and "août" with a loose accent are one word.

    >>> [atom for atom, _, _ in atoms_of("L’été 2019")]
    ['l', "'", 'été', '2019']
    """
    for match in _ATOM.finditer(text):
        folded = unicodedata.normalize("NFC", match[0].lower()).replace("’", "'")
        yield folded, match.start(), match.end()


def _cuts(token: Token) -> Iterable[tuple[str, int, int]]:
    if token.is_alpha:
        return ((token.lower_, 0, len(token)),)
    if token.like_url or token.like_email:
        return (("", 0, len(token)),)
    return atoms_of(token.text)
