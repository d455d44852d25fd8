"""Passages as arrays: blocks of passages of one length, so that nothing is ever filled up.

A batch is a few blocks, with `TOKENS` words in all; the words of a block are numbers of the forms
that occur in it, because the network looks at each form once.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.language.forms import THE_ROOT, Form, Vocabulary, unpacked
from ingest.language.kinds import KINDS
from ingest.language.training.passages import Passage
from ingest.language.training.treebanks import Token

TOKENS = 1600
NO_ANSWER = -100  # what torch's losses leave out

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Block:
    """Passages of n - 1 words, column 0 being the root.

    Attributes:
        words, vectors, shapes: [forms], of each form that occurs.
        classes: [forms, CLASSES], 1 for each the form may be.
        characters: [forms, CHARACTERS].
        forms: [passages, n], which form a word is.
        tags, features, heads, labels, kinds, starts: [passages, n], answers; heads are columns,
            kinds those of names that somebody has judged, and starts are 1 where a sentence
            begins that is not the first.
        counted: [passages, n], false for the root and for punctuation.
    """

    words: Numbers
    vectors: Numbers
    shapes: Numbers
    classes: NDArray[np.float32]
    characters: Numbers
    forms: Numbers
    tags: Numbers
    features: Numbers
    heads: Numbers
    labels: Numbers
    kinds: Numbers
    starts: Numbers
    counted: NDArray[np.bool_]

    @property
    def tokens(self) -> int:
        """Words and roots."""
        return self.forms.size


class Numbering:
    """Turns passages into blocks, for one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._tags = {name: id for id, name in enumerate(vocabulary.tags)}
        self._features = {name: id for id, name in enumerate(vocabulary.features)}
        self._labels = {name: id for id, name in enumerate(vocabulary.labels)}
        self._forms: dict[str, Form] = {}

    def block(self, passages: Sequence[Passage]) -> Block:
        """Number passages of one length."""
        place: dict[Form, int] = {THE_ROOT: 0}
        forms = [
            [0, *(place.setdefault(self._form(token.text), len(place)) for token in passage.tokens)]
            for passage in passages
        ]
        answers = np.array(
            [
                [(*self._answers(t), int(at in p.starts)) for at, t in enumerate(p.tokens)]
                for p in passages
            ]
        )
        counted = np.array([[t.tag != "PUNCT" for t in passage.tokens] for passage in passages])
        blank = np.full((len(passages), 1, answers.shape[2]), NO_ANSWER)
        columns = np.concatenate([blank, answers], axis=1).transpose(2, 0, 1)
        tags, features, heads, labels, kinds, starts = columns
        return Block(
            words=np.array([form.word for form in place]),
            vectors=np.array([form.vector for form in place]),
            shapes=np.array([form.shape for form in place]),
            classes=unpacked([form.classes for form in place]),
            characters=np.array([form.characters for form in place]),
            forms=np.array(forms),
            tags=tags,
            features=features,
            heads=heads,
            labels=labels,
            kinds=kinds,
            starts=starts,
            counted=np.pad(counted, ((0, 0), (1, 0))),
        )

    def _form(self, text: str) -> Form:
        if text not in self._forms:
            self._forms[text] = self._vocabulary.form(text)
        return self._forms[text]

    def _answers(self, token: Token) -> tuple[int, int, int, int, int]:
        return (
            self._tags.get(token.tag, NO_ANSWER),
            self._features.get(token.features, NO_ANSWER),
            token.head + 1,
            self._labels.get(token.relation, NO_ANSWER),
            KINDS.index(token.kind) if token.kind else NO_ANSWER,
        )


def blocks_of(passages: Iterable[Passage], numbering: Numbering) -> Iterator[Block]:
    """Cut passages into blocks of one length each, shortest first."""
    by_length: dict[int, list[Passage]] = {}
    for passage in passages:
        by_length.setdefault(len(passage.tokens), []).append(passage)
    for length, alike in sorted(by_length.items()):
        size = max(1, TOKENS // (length + 1))
        for first in range(0, len(alike), size):
            yield numbering.block(alike[first : first + size])


def batches_of(
    passages: Iterable[Passage], numbering: Numbering, chance: random.Random
) -> Iterator[list[Block]]:
    """Draw an epoch's batches in random order, of about `TOKENS` words each."""
    shuffled = list(passages)
    chance.shuffle(shuffled)
    blocks = list(blocks_of(shuffled, numbering))
    chance.shuffle(blocks)
    batch: list[Block] = []
    for block in blocks:
        batch.append(block)
        if sum(block.tokens for block in batch) >= TOKENS * 3 // 4:
            yield batch
            batch = []
    if batch:
        yield batch
