"""The words of a Doc with the space around them: what the sentence rules look at."""

from dataclasses import dataclass

from spacy.tokens import Doc

STRAIGHT = frozenset({'"', "'", "''"})
CLOSERS = frozenset({"»", "”", "’", ")", "]"})

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
        closes: whether it is a bracket or quotation mark that belongs to what stands before it.
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
        closes = text in CLOSERS
        if text in STRAIGHT:
            # Between two spaces only the count within the line tells the second from the first.
            closes = not gap or (quotes % 2 == 1 and full[end : end + 1].isspace())
            quotes += 1
        pieces.append(Piece(token.i, text, gap, breaks, wraps, closes))
        breaks = 0
    return pieces
