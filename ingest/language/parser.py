"""The component that tags and parses: sets pos, morph, head and dep on every token.

Each sentence gets one tree with one root (`ingest.language.trees`). The network labels only the
head it likes best itself; where the tree needs another head, the label is the best one the
network gave that dependent, ROOT being kept for roots and for nothing else.

White space is tagged SPACE and hangs on the word before it as "dep". A sentence without a letter
or a digit is not shown to the network: it is punctuation, hung on its first token.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab

from ingest.language.network import Network
from ingest.language.trees import best_heads

# One row a token, one column an attribute, as spaCy packs them. While a sentence is being worked
# on, the column of heads holds positions in that sentence.
Rows = NDArray[np.uint64]
COLUMNS: list[int | str] = ["POS", "MORPH", "DEP", "HEAD"]
DEP, HEAD = 2, 3
BARE = "_"  # no features


class Parser:
    """The pipeline component for one language."""

    def __init__(self, network: Network, vocab: Vocab) -> None:
        self._network = network
        self._tags = _hashes(vocab, network.tags)
        self._bundles = _hashes(vocab, [bundle or BARE for bundle in network.features])
        self._labels = _hashes(vocab, network.labels)
        self._root = network.labels.index("ROOT")
        self._mark = _hashes(vocab, ["PUNCT", BARE, "punct", ""])
        self._space = _hashes(vocab, ["SPACE", BARE, "dep", ""])

    def __call__(self, doc: Doc) -> Doc:
        """Parse the sentences that the splitter has marked."""
        if len(doc) == 0:
            return doc
        words = [token.text for token in doc]
        starts = [token.i for token in doc if token.is_sent_start]
        sentences = [slice(a, b) for a, b in zip(starts, [*starts[1:], len(doc)], strict=True)]
        rows = np.concatenate([self._rows(words[sentence]) for sentence in sentences])
        _annotate(doc, sentences, rows)
        if [token.i for token in doc if token.is_sent_start] != starts:
            self._flatten(doc, sentences, rows)
        return doc

    def _rows(self, words: list[str]) -> Rows:
        """The annotation of one sentence, white space and all."""
        solid = [i for i, word in enumerate(words) if not word.isspace()] or [0]
        parsed = self._parsed([words[i] for i in solid])
        if len(solid) == len(words):
            return parsed
        # White space hangs on the last word before it; at the very start on the first word.
        before = np.searchsorted(solid, np.arange(len(words)), side="right") - 1
        nearest = np.array(solid)[before.clip(min=0)]
        rows = np.tile(self._space, (len(words), 1))
        rows[:, HEAD] = nearest
        parsed[:, HEAD] = np.array(solid)[parsed[:, HEAD].astype(np.int64)]
        rows[solid] = parsed
        return rows

    def _parsed(self, words: list[str]) -> Rows:
        if not any(character.isalnum() for word in words for character in word):
            return self._unread(words)
        scores = self._network(words)
        heads = best_heads(scores.heads)[1:]
        is_root = heads == 0
        scores.labels[:, self._root] = -np.inf
        labels = np.where(is_root, self._root, scores.labels[1:].argmax(axis=1))
        tags, features = scores.tags[1:].argmax(axis=1), scores.features[1:].argmax(axis=1)
        own = np.arange(len(words))
        columns = (
            self._tags[tags],
            self._bundles[features],
            self._labels[labels],
            np.where(is_root, own, heads - 1).astype(np.uint64),
        )
        return np.stack(columns, axis=1)

    def _unread(self, words: list[str]) -> Rows:
        """Punctuation hung on its first token; white space alone counts as such."""
        kind = self._space if words[0].isspace() else self._mark
        rows = np.tile(kind, (len(words), 1))
        rows[0, DEP] = self._labels[self._root]
        return rows

    def _flatten(self, doc: Doc, sentences: list[slice], rows: Rows) -> None:
        """Hang all on the root where spaCy cannot follow a tree.

        It looks for the edges of crossing branches in ten rounds at most, and a tree it has not
        understood by then breaks its sentence in two. Real sentences do not cross that often.
        """
        for sentence in sentences:
            if [token.i for token in doc[sentence] if token.is_sent_start] != [sentence.start]:
                heads = rows[sentence, HEAD]
                heads[:] = np.flatnonzero(heads == np.arange(len(heads)))[0]
        _annotate(doc, sentences, rows)


def _hashes(vocab: Vocab, names: Sequence[str]) -> NDArray[np.uint64]:
    return np.array([vocab.strings.add(name) for name in names], np.uint64)


def _annotate(doc: Doc, sentences: list[slice], rows: Rows) -> None:
    """Write the rows; spaCy wants each head as a distance from its dependent."""
    relative = rows.copy()
    for sentence in sentences:
        heads = relative[sentence, HEAD]
        heads[:] = heads - np.arange(len(heads), dtype=np.uint64)
    doc.from_array(COLUMNS, relative)  # pyright: ignore[reportArgumentType] - uint64 it must be
