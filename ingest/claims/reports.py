"""A report of what somebody said, as it stands in the tree, before anybody is named."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from graph_schema.model import Stance, Style
from ingest.claims import tree

Piece = tuple[int, int]
"""Start and end in the text, half-open."""


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody said, wrote, demanded, promised, denied or feared.

    ``cue`` is the word that reports, None for the hearsay conditional and for a quotation that
    goes on. ``content`` are pieces in text order. ``rule`` names the form it was found by.
    """

    speaker: Token | None
    cue: Token | None
    cue_piece: Piece | None
    content: tuple[Piece, ...]
    style: Style
    stance: Stance
    rule: str

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1][1]

    def holds(self, start: int, end: int) -> bool:
        """Whether a piece of the content contains these characters."""
        return any(first <= start and end <= last for first, last in self.content)


def piece_of(doc: Doc, first: int, last: int) -> Piece:
    """The characters of tokens ``first`` to ``last``."""
    return doc[first].idx, doc[last].idx + len(doc[last])


def verb_group(verb: Token) -> Piece:
    """The characters of a verb and its auxiliaries: "a expliqué", "has been told"."""
    before = [word.i for word in tree.auxiliaries(verb) if verb.i - 4 <= word.i < verb.i]
    return piece_of(verb.doc, min([verb.i, *before]), verb.i)


def without(
    doc: Doc, whole: tuple[int, int], holes: Iterable[tuple[int, int]]
) -> tuple[Piece, ...]:
    """The pieces of a run of tokens that are left outside of others; all runs are inclusive."""
    left: list[int] = []
    gone = [range(first, last + 1) for first, last in holes]
    pieces: list[Piece] = []
    for i in range(whole[0], whole[1] + 2):
        if i <= whole[1] and not any(i in hole for hole in gone):
            left.append(i)
        elif left:
            if piece := _trimmed(doc, left):
                pieces.append(piece)
            left = []
    return tuple(pieces)


def _trimmed(doc: Doc, run: list[int]) -> Piece | None:
    """Without punctuation at its ends; None if nothing is left."""
    first, last = run[0], run[-1]
    while first <= last and (doc[first].is_punct or doc[first].is_space):
        first += 1
    while last >= first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return piece_of(doc, first, last) if first <= last else None
