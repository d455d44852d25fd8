"""The words of a Doc with the space around them: what the sentence rules look at."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

STRAIGHT = frozenset({'"', "'", "''"})
CLOSERS = frozenset({"»", "”", "’", ")", "]"})

REFERENCE = re.compile(r"\[\d{1,3}\]")  # "[12]", which follows the full stop it belongs to
WRAPPED = range(40, 101)  # characters in the longest line of a hard-wrapped text
FULL = 0.7  # of the longest line: a line as long as that was broken, not ended


@dataclass(frozen=True, slots=True)
class Piece:
    """A token that is no white space.

    Attributes:
        index: which token of the Doc it is.
        text: what it says.
        gap: whether white space, or nothing at all, stands before it.
        breaks: how many line breaks stand before it.
        wraps: whether a break before it looks like one inside a hard-wrapped paragraph.
        closes: whether it is a bracket or quotation mark that belongs to what stands before it, or
            part of a reference like "[12]".
    """

    index: int
    text: str
    gap: bool
    breaks: int
    wraps: bool
    closes: bool


def pieces_of(doc: Doc) -> list[Piece]:
    """Walk once through a Doc."""
    full = doc.text
    longest = max(map(len, full.split("\n")))
    pieces: list[Piece] = []
    breaks = line_start = end = quotes = 0
    referred = 0  # where the last reference ends
    for token in doc:
        text = token.text
        if text.isspace():
            breaks = text.count("\n")
            continue
        gap = token.idx == 0 or full[token.idx - 1].isspace()
        wraps = longest in WRAPPED and end - line_start > FULL * longest
        if breaks:
            line_start, quotes = token.idx, 0
        end = token.idx + len(text)
        if text == "[" and (reference := REFERENCE.match(full, token.idx)):
            referred = reference.end()
        closes = text in CLOSERS or token.idx < referred
        if text in STRAIGHT:
            # Between two spaces only the count within the line tells the second from the first.
            closes = not gap or (quotes % 2 == 1 and full[end : end + 1].isspace())
            quotes += 1
        pieces.append(Piece(token.i, text, gap, breaks, wraps, closes))
        breaks = 0
    return pieces
