"""What the network is told of a word by itself: numbers for its form, vector, letters and shape.

Training and reading share this, so that a word is spelt for the network as it was in training:
`spelling.composed`, a number as "0", and of a long word the first letters and the last.
"""

import json
import lzma
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph_schema.model import Language
from ingest.language.spelling import composed
from ingest.language.weights import file_of

UNKNOWN, ROOT = 0, 1
FIRST_ID = 2
HEAD, TAIL = 8, 12
CHARACTERS = HEAD + TAIL
"""Letters of a word that count; all words are filled up to it, since the padding is seen too."""

SHOWN_AS = {"dément": "affirme"}
"""Words that the network would take for what they look like, an adverb, and what it is shown."""

LISTS = ("words", "characters", "tags", "features", "labels")
"""What of a vocabulary stands in its JSON file."""

SHAPES = 6
CLASSES = 10
"""Parts of speech that a lexicon may give a form, a bit each (`training.lexicon`)."""


@dataclass(frozen=True, slots=True)
class Form:
    """A word in numbers.

    Attributes:
        word: its lower-case form among those known from training.
        vector: its row among the vectors.
        shape: how it is written: see `shape_of`.
        classes: what parts of speech it may be, a bit each; 0 where no lexicon has it.
        characters: one number a letter, `CHARACTERS` of them.
    """

    word: int
    vector: int
    shape: int
    classes: int
    characters: tuple[int, ...]


NO_LETTERS = (UNKNOWN,) * (CHARACTERS - 1)
THE_ROOT = Form(ROOT, ROOT, 0, 0, (ROOT, *NO_LETTERS))
"""The word that stands before every sentence."""


@dataclass(frozen=True)
class Vocabulary:
    """What the numbers of one language's network stand for.

    Attributes:
        words: lower-case forms, from number `FIRST_ID` on.
        characters: likewise.
        tags: UPOS tags in the order of their scores.
        features: UD feature bundles ("Gender=Fem|Number=Sing"), likewise.
        labels: UD relations, likewise; the root's is "ROOT".
        vectors: forms by their row among the vectors.
        lexicon: the classes of forms; empty for English.
    """

    words: tuple[str, ...]
    characters: tuple[str, ...]
    tags: tuple[str, ...]
    features: tuple[str, ...]
    labels: tuple[str, ...]
    vectors: dict[str, int]
    lexicon: dict[str, int]

    def form(self, word: str) -> Form:
        """Tell the network of a word.

        >>> words = Vocabulary(("le",), ("l", "e"), (), (), (), {"le": 7}, {})
        >>> form = words.form("Le")
        >>> form.word, form.vector, form.shape, form.characters[:3]
        (2, 7, 1, (0, 3, 0))
        """
        spelt = spelt_as(word)
        lower = spelt.lower()
        letters = spelt if len(spelt) <= CHARACTERS else spelt[:HEAD] + spelt[-TAIL:]
        ids = tuple(self._characters.get(letter, UNKNOWN) for letter in letters)
        return Form(
            self._words.get(lower, UNKNOWN),
            self.vectors.get(spelt, self.vectors.get(lower, UNKNOWN)),
            shape_of(spelt),
            self.lexicon.get(spelt, self.lexicon.get(lower, 0)),
            (*ids, *(UNKNOWN,) * (CHARACTERS - len(ids))),
        )

    @cached_property
    def _words(self) -> dict[str, int]:
        return {word: id for id, word in enumerate(self.words, FIRST_ID)}

    @cached_property
    def _characters(self) -> dict[str, int]:
        return {character: id for id, character in enumerate(self.characters, FIRST_ID)}


def spelt_as(word: str) -> str:
    """A word as the network is told of it.

    >>> spelt_as("1985"), spelt_as("aujourd’hui")
    ('0', "aujourd'hui")
    """
    composed_one = "0" if word.isdigit() else composed(word)
    return SHOWN_AS.get(composed_one, composed_one)


def unpacked(classes: Sequence[int]) -> NDArray[np.float32]:
    """The bits of classes: [n, CLASSES], 0 or 1.

    >>> unpacked([5])[0, :4].tolist()
    [1.0, 0.0, 1.0, 0.0]
    """
    return (np.array(classes)[:, None] >> np.arange(CLASSES) & 1).astype(np.float32)


def shape_of(word: str) -> int:
    """How a word is written.

    >>> [shape_of(word) for word in ("mot", "Mot", "ONU", "McDo", "G8", "—")]
    [0, 1, 2, 3, 4, 5]
    """
    if any(character.isdigit() for character in word):
        return 4
    if not any(character.isalpha() for character in word):
        return 5
    if word.islower():
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[:1].isupper() and (word[1:].islower() or len(word) == 1) else 3


def vocabulary_of(language: Language) -> Vocabulary:
    """Read what came with the weights of a language."""
    lists = json.loads(file_of(language, "vocab.json").decode())
    rows = lzma.decompress(file_of(language, "forms.xz")).decode().split("\n")
    lexicon = lzma.decompress(file_of(language, "lexicon.xz")).decode().split("\n")
    return Vocabulary(
        *(tuple(lists[name]) for name in LISTS),
        vectors=rows_of(rows),
        lexicon=lexicon_of(lexicon),
    )


def lexicon_of(lines: Iterable[str]) -> dict[str, int]:
    r"""Read the classes of forms: a line for all forms of the same classes.

    >>> lexicon_of(["1\tdrone\tmilice", "5\tattaque"])
    {'drone': 1, 'milice': 1, 'attaque': 5}
    """
    parted = (line.split("\t") for line in lines if line)
    return {form: int(classes) for classes, *forms in parted for form in forms}


def rows_of(lines: Iterable[str]) -> dict[str, int]:
    r"""Number the forms: a line a row, from `FIRST_ID` on, a tab between forms that share it.

    >>> rows_of(["the", "big\tlarge"])
    {'the': 2, 'big': 3, 'large': 3}
    """
    return {
        form: row for row, line in enumerate(lines, FIRST_ID) for form in line.split("\t") if form
    }
