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
    """An atom at code points [start, end) of a text.

    ``text`` is folded, see `atoms_of`, ``raw`` as it stands. ``is_glued`` says that it begins where
    the atom before it ends, ``is_spaced`` that its token holds a space: "10 000". A token may be as
    long as the text, so that nobody should ask it for its own.
    """

    text: str
    raw: str
    start: int
    end: int
    token: Token
    is_glued: bool
    is_spaced: bool


def atoms_in(doc: Doc) -> Iterator[Atom]:
    """Cut a text; an address of the net is one atom without text."""
    last = 0
    for token in doc:
        at, raw = token.idx, token.text
        is_spaced = not token.is_alpha and " " in raw
        for text, start, end in _cuts(token, raw):
            glued = last == at + start
            yield Atom(text, raw[start:end], at + start, at + end, token, glued, is_spaced)
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


def _cuts(token: Token, raw: str) -> Iterable[tuple[str, int, int]]:
    if token.is_alpha:
        return ((token.lower_, 0, len(token)),)
    if token.like_url or token.like_email:
        return (("", 0, len(token)),)
    return atoms_of(raw)
