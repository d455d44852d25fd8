"""Treebanks in CoNLL-U as the pipeline would cut and label their sentences.

What UD splits in two syntactic words and French writes as one stays one token here: "au" is a
preposition, "auquel" what its first word with a head outside is. Words that merely stand together
("l'", "d'") are tokens of their own. Relations lose the sub-types that no rule reads.
"""

import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ingest.language.relations import relation_of

ID, FORM, LEMMA, UPOS, FEATS, HEAD, DEPREL, MISC = 0, 1, 2, 3, 5, 6, 7, 9
COLUMNS = 10

OPENINGS = frozenset({"newdoc", "newdoc id", "newpar", "newpar id"})
"""What is said about a sentence that begins a text or a paragraph."""

BARE_ARTICLES = frozenset({"au", "aux", "du", "des"})
"""Prepositions grown together with an article; they have no features of their own."""


class Token(NamedTuple):
    """A token as the pipeline cuts it; ``head`` is a position in the sentence, -1 for the root.

    ``kind`` is what a name names, where anybody has said so (`training.kinds`).
    """

    text: str
    lemma: str
    tag: str
    features: str
    head: int
    relation: str
    spaced: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one tree, with the text they were cut from.

    ``opens`` says that a paragraph or a text begins with it, where the treebank tells.
    """

    id: str
    text: str
    tokens: tuple[Token, ...]
    opens: bool = False


def sentences_in(file: Path) -> Iterator[Sentence]:
    """List the sentences of a CoNLL-U file, compressed with xz or not."""
    for about, rows in rows_in(file):
        opens = not OPENINGS.isdisjoint(about)
        yield Sentence(about.get("sent_id", ""), about.get("text", ""), _tokens(rows), opens)


def rows_in(file: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """List what is said about each sentence of such a file, and its rows, cut at tabs."""
    opener = lzma.open if file.suffix == ".xz" else open
    about: dict[str, str] = {}
    rows: list[list[str]] = []
    with opener(file, "rt", encoding="utf-8") as lines:
        for line in (line.rstrip("\n") for line in (*lines, "")):
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                about[key.strip()] = value.strip()
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield about, rows
                about, rows = {}, []


class _Unit(NamedTuple):
    """Syntactic words that are one token, by their numbers."""

    words: tuple[int, ...]
    text: str
    misc: str


def _tokens(rows: list[list[str]]) -> tuple[Token, ...]:
    words = {int(row[ID]): row for row in rows if row[ID].isdigit()}
    units = list(_units(rows, words))
    place = {word: at for at, unit in enumerate(units) for word in unit.words}
    return tuple(_token(unit, at, words, place) for at, unit in enumerate(units))


def _units(rows: list[list[str]], words: dict[int, list[str]]) -> Iterator[_Unit]:
    done = 0
    for row in rows:
        first, _, last = row[ID].partition("-")
        if last:
            numbers = tuple(range(int(first), int(last) + 1))
            forms = [words[number][FORM] for number in numbers]
            if "".join(forms) != row[FORM]:
                done = numbers[-1]
                yield _Unit(numbers, row[FORM], row[MISC])
            else:
                done = numbers[-1]
                yield from _apart(numbers, forms, row[MISC])
        elif row[ID].isdigit() and int(first) > done:
            yield _Unit((int(first),), row[FORM], row[MISC])


def _apart(numbers: tuple[int, ...], forms: list[str], misc: str) -> Iterator[_Unit]:
    for number, form in zip(numbers, forms, strict=True):
        yield _Unit((number,), form, misc if number == numbers[-1] else "SpaceAfter=No")


def _token(unit: _Unit, at: int, words: dict[int, list[str]], place: dict[int, int]) -> Token:
    outward = (n for n in unit.words if place.get(int(words[n][HEAD]), -1) != at)
    row = words[next(outward, unit.words[0])]
    head = int(row[HEAD])
    bare = len(unit.words) > 1 and unit.text.lower() in BARE_ARTICLES
    return Token(
        text=unit.text,
        lemma=row[LEMMA] if row[LEMMA] != "_" else unit.text,
        tag=row[UPOS],
        features="" if bare or row[FEATS] == "_" else row[FEATS],
        head=place[head] if head else -1,
        relation=relation_of(row[DEPREL]) if head else "ROOT",
        spaced="SpaceAfter=No" not in unit.misc,
    )
