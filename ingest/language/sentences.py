"""Where sentences begin: rules over tokens, so that no offset ever moves.

A sentence ends

- after a full stop, question mark, exclamation mark or ellipsis and the closing quotes and
  brackets behind it, where what follows looks like a beginning (no lower-case letter);
- after an initial, or an abbreviation that may close a sentence, only before a capitalised word
  of the kind that sentences begin with ("… in the U.S. The ministry …");
- at an empty line, and at a single line break unless the lines are hard-wrapped;
- behind a dateline ("BAGDAD (AFP) —"), which is no part of the sentence it introduces;
- at the best boundary at hand where it would be longer than `LONGEST` tokens.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from ingest.language.words import Words

LONGEST = 200
"""Tokens in a sentence, white space left out; the parser's cost grows with the square."""

ENDS = frozenset(".!?…")
DASHES = frozenset({"-", "--", "–", "—"})
STRAIGHT = frozenset({'"', "'", "''"})
CLOSERS = frozenset({"»", "”", "’", ")", "]"}) | STRAIGHT
OPENERS = frozenset({"«", "“", "‘", "(", "[", "``", "•", "*"}) | STRAIGHT | DASHES
# How good a place is for cutting a sentence that is too long, by the token before the cut.
CUTS = {";": 4, ":": 3, "—": 2, "–": 2, ")": 1, "»": 1, "”": 1, ",": 1}
DATELINE = 16  # tokens within which the dash of a dateline stands
WRAPPED = range(40, 101)  # characters in the longest line of a hard-wrapped text
FULL = 0.7  # of the longest line: a line as long as that was broken, not ended
NEARBY = 4  # closing or opening marks in a row that are looked through


@dataclass(frozen=True, slots=True)
class Splitter:
    """The pipeline component that says of every token whether a sentence starts there."""

    words: Words

    def __call__(self, doc: Doc) -> Doc:
        """Mark the starts; only the first sentence may start with white space."""
        line = _Line.of(doc)
        starts = sorted({0, *_starts(line, self.words)})
        first_tokens = {0, *(line.index[k] for k in [*starts, *_cuts(line.text, starts)][1:])}
        for token in doc:
            token.is_sent_start = token.i in first_tokens
        return doc


@dataclass(frozen=True, slots=True)
class _Line:
    """The tokens of a Doc that are no white space, as parallel lists.

    ``gap`` says whether white space stands before a token, ``breaks`` how many line breaks,
    ``wraps`` whether the line break there looks like one inside a hard-wrapped paragraph.
    """

    index: list[int]
    text: list[str]
    gap: list[bool]
    breaks: list[int]
    wraps: list[bool]

    @classmethod
    def of(cls, doc: Doc) -> "_Line":
        longest = max(map(len, doc.text.split("\n")))
        line = cls([], [], [], [], [])
        gap, breaks, line_start, end = True, 0, 0, 0
        for token in doc:
            text = token.text
            if text.isspace():
                gap, breaks = True, text.count("\n")
                continue
            line.index.append(token.i)
            line.text.append(text)
            line.gap.append(gap)
            line.breaks.append(breaks)
            line.wraps.append(longest in WRAPPED and end - line_start > FULL * longest)
            if breaks:
                line_start = token.idx
            end = token.idx + len(text)
            gap, breaks = bool(token.whitespace_), 0
        return line


def _starts(line: _Line, words: Words) -> Iterator[int]:
    """Positions in the lists of a line, not in the Doc."""
    line_start = 0
    for k in range(len(line.text)):
        if k and line.breaks[k]:
            line_start = k
            if line.breaks[k] > 1 or _ends_line(line, k):
                yield k
        elif k and _ends_before(line, k, line_start, words):
            yield k
        if k == line_start and (body := _behind_dateline(line, k, words)):
            yield body


def _ends_line(line: _Line, k: int) -> bool:
    if line.text[k - 1][-1] in ENDS:
        return True
    return not line.wraps[k] and line.text[k - 1] != "," and not line.text[k][0].islower()


def _ends_before(line: _Line, k: int, line_start: int, words: Words) -> bool:
    if _closes(line, k):
        return False
    last = k - 1
    while last > max(line_start, k - NEARBY) and _closes(line, last):
        last -= 1
    ending = line.text[last]
    if ending[-1] not in ENDS:
        return False
    first = k
    while first < min(len(line.text) - 1, k + NEARBY) and line.text[first] in OPENERS:
        first += 1
    beginning = line.text[first]
    if beginning[0].islower() or beginning[0] in ",;:":
        return False
    if ending == ".":
        numbered = last - 1 == line_start and len(line.text[line_start].rstrip("0123456789")) == 0
        return not numbered and (line.gap[k] or beginning.istitle())
    if ending.strip(".!?…"):
        return ending[:-1] not in words.titles and _is_starter(beginning, words)
    return True


def _closes(line: _Line, k: int) -> bool:
    """Whether the mark at k belongs to what stands before it."""
    mark = line.text[k]
    return mark in CLOSERS and (mark not in STRAIGHT or not line.gap[k])


def _is_starter(word: str, words: Words) -> bool:
    return not word[0].islower() and word.lower().replace("’", "'") in words.starters


def _behind_dateline(line: _Line, start: int, words: Words) -> int | None:
    """Where the sentence behind a dateline starts, if the line at ``start`` has one."""
    for dash in range(start + 1, min(start + DATELINE, len(line.text) - 1)):
        word = line.text[dash]
        if word in DASHES and line.gap[dash] and line.gap[dash + 1]:
            capital = line.text[start].isupper() and len(line.text[start]) > 1
            return dash + 1 if capital or line.text[dash - 1] == ")" else None
        if word[0].islower() and word.rstrip(".") not in words.months:
            return None
    return None


def _cuts(text: list[str], starts: list[int]) -> Iterator[int]:
    """Cut what is too long, behind the best mark in the second half of what may be kept."""
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        here = start
        while end - here > LONGEST:
            window = range(here + LONGEST // 2, here + LONGEST + 1)
            here = max(window, key=lambda k: (CUTS.get(text[k - 1], 0), k))
            yield here
