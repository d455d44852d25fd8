"""Where sentences begin: rules over tokens, so that no offset ever moves.

A sentence ends

- after a full stop, question mark, exclamation mark or ellipsis and the closing quotes and
  brackets behind it, where what follows looks like a beginning (no lower-case letter);
- after an initial, or an abbreviation that may close a sentence, only before a capitalised word
  of the kind that sentences begin with ("… in the U.S. The ministry …");
- at an empty line, and at a single line break unless the lines are hard-wrapped;
- behind a dateline ("BAGDAD (AFP) —"), which is no part of the sentence it introduces, and
  behind the topic of a headline ("Afghanistan :", "War in Ukraine:");
- at the best boundary at hand where it would be longer than `LONGEST` tokens.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc

from ingest.language.pieces import STRAIGHT, Piece, pieces_of
from ingest.language.words import Words

LONGEST = 200
"""Tokens in a sentence, white space left out; the parser's cost grows with the square."""

ENDS = frozenset(".!?…")
MARKS = ENDS | frozenset(",;:")
DASHES = frozenset({"-", "--", "–", "—"})
OPENERS = frozenset({"«", "“", "‘", "(", "[", "``", "•", "*"}) | STRAIGHT | DASHES
# How good a place is for cutting a sentence that is too long, by the token before the cut.
CUTS = {";": 4, ":": 3, "—": 2, "–": 2, ")": 1, "»": 1, "”": 1, ",": 1}
DATELINE = 16  # tokens within which the dash of a dateline stands
TOPIC = 4  # tokens within which the colon of a topic stands
NEARBY = 10  # closing or opening marks in a row that are looked through


@dataclass(frozen=True, slots=True)
class Splitter:
    """The pipeline component that says of every token whether a sentence starts there."""

    words: Words

    def __call__(self, doc: Doc) -> Doc:
        """Mark the starts; only the first sentence may start with white space."""
        if len(doc) == 0:
            return doc
        pieces = pieces_of(doc)
        starts = sorted({0, *_starts(pieces, self.words)})
        mark_starts(doc, [pieces[at].index for at in (*starts, *_cuts(pieces, starts)) if at])
        return doc


def mark_starts(doc: Doc, starts: list[int]) -> None:
    """Let sentences start at the first token, at these, and nowhere else.

    All at once: spaCy's own setter walks through the Doc for every token.
    """
    marks = np.full((len(doc), 1), -1, np.int64)
    marks[[0, *starts]] = 1
    doc.from_array(["SENT_START"], marks.view(np.uint64))  # pyright: ignore[reportArgumentType]


def _starts(pieces: list[Piece], words: Words) -> Iterator[int]:
    line = 0
    for at, piece in enumerate(pieces):
        if piece.breaks:
            line = at
        if at == line:
            if at and (piece.breaks > 1 or _ends_line(pieces[at - 1], piece)):
                yield at
            if body := _behind_dateline(pieces, at, words) or _behind_topic(pieces, at, words):
                yield body
        elif _ends_before(pieces, at, line, words):
            yield at


def _ends_line(before: Piece, after: Piece) -> bool:
    if before.text[-1] in ENDS:
        return True
    return not after.wraps and before.text != "," and not after.text[0].islower()


def _ends_before(pieces: list[Piece], at: int, line: int, words: Words) -> bool:
    if pieces[at].closes:
        return False
    last = at - 1
    while last > max(line, at - NEARBY) and pieces[last].closes:
        last -= 1
    ending = pieces[last].text
    if ending[-1] not in ENDS:
        return False
    first = at
    while first < min(len(pieces) - 1, at + NEARBY) and pieces[first].text in OPENERS:
        first += 1
    beginning = pieces[first].text
    if beginning[0] in MARKS or (beginning[0].islower() and not _is_item(pieces, at, first)):
        return False
    if ending == ".":
        numbering = pieces[last - 1].text
        is_numbering = last == line + 1 and numbering.isdigit()
        is_initial = numbering[1:] == "" and numbering.isalpha() and beginning[0].isdigit()
        return not (is_numbering or is_initial) and (pieces[at].gap or beginning.istitle())
    if ending.strip(".!?…"):
        return ending[:-1] not in words.titles and _is_starter(beginning, words)
    return True


def _is_item(pieces: list[Piece], at: int, first: int) -> bool:
    """Whether a dash opens the next item of a list, behind a full stop."""
    is_dashed = first == at + 1 and pieces[at].text in DASHES and pieces[at].gap
    return is_dashed and pieces[first].gap and pieces[at - 1].text == "."


def _is_starter(word: str, words: Words) -> bool:
    return not word[0].islower() and word.lower().replace("’", "'") in words.starters


def _behind_dateline(pieces: list[Piece], line: int, words: Words) -> int | None:
    """Where the sentence behind a dateline starts, if the line has one.

    "BAGDAD (AFP) - Le ministère …", "LONDON, Jan 3 (Reuters) — The …"; any word may stand between
    its brackets: "BAGDAD (Agence d'exemple) - Des …".
    """
    depth, is_wordy = 0, False
    for at in range(line + 1, min(line + DATELINE, len(pieces) - 1)):
        word = pieces[at].text
        depth += (word == "(") - (word == ")")
        if depth:
            is_wordy = is_wordy or word[0].islower()
            continue
        if word in DASHES and pieces[at].gap and pieces[at + 1].gap:
            if is_wordy and not pieces[at + 1].text[0].isupper():
                return None  # an aside: "Macron (de retour) - un ami - …"
            place = pieces[line].text
            return at + 1 if pieces[at - 1].text == ")" or (place.isupper() and place[1:]) else None
        is_date = pieces[at + 1].text[0].isdigit() or word.rstrip(".") in words.months
        if word[0].islower() and not is_date:
            return None
    return None


def _behind_topic(pieces: list[Piece], line: int, words: Words) -> int | None:
    """Where the headline behind its topic starts: "Mali : deux soldats …", "War in Ukraine: …".

    A topic begins and ends with a capital; words between quotation marks have a speaker instead.
    """
    for at in range(line + 1, min(line + TOPIC, len(pieces) - 1)):
        if pieces[at].text == ":":
            if not pieces[at + 1].gap or pieces[at + 1].text in OPENERS:
                return None
            ends = (pieces[line].text, pieces[at - 1].text)
            is_topic = all(end[0].isupper() and end[1:] for end in ends)
            return at + 1 if is_topic and not _is_starter(ends[0], words) else None
    return None


def _cuts(pieces: list[Piece], starts: list[int]) -> Iterator[int]:
    """Cut what is too long, behind the best mark in the second half of what may be kept."""
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        here = start
        while end - here > LONGEST:
            window = range(here + LONGEST // 2, here + LONGEST + 1)
            here = max(window, key=lambda at: (CUTS.get(pieces[at - 1].text, 0), at))
            yield here
