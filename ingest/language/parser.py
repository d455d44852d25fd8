"""The component that tags and parses: sets pos, morph, head and dep on every token.

It also tells what names may name (`ingest.language.kinds`).

Each sentence gets one tree with one root (`ingest.language.trees`), whose arcs have the labels
that the network likes best for them.

White space is tagged SPACE and hangs on the word before it as "dep". A sentence without a letter
or a digit is not shown to the network: it is punctuation, hung on its first token.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab

from ingest.language.kinds import KINDS, Kinds, set_kinds
from ingest.language.network import Network, Scores, Words
from ingest.language.stretches import Stretch, stretches_of
from ingest.language.sureness import Chances, chances_of, set_sureness
from ingest.language.trees import Heads, best_heads

# One row a token, one column an attribute, as spaCy packs them. While a sentence is being worked
# on, the column of heads holds positions in that sentence.
Rows = NDArray[np.uint64]
COLUMNS: list[int | str] = ["POS", "MORPH", "DEP", "HEAD"]
POS, MORPH, DEP, HEAD = range(4)
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
        stretches = stretches_of(doc)
        starts = [stretch.start for stretch in stretches]
        kinds = np.zeros((len(doc), len(KINDS)), np.float32)
        sureness = np.ones(len(doc), np.float32)
        rows = np.concatenate(list(self._rows(stretches, kinds, sureness)))
        set_kinds(doc, kinds)
        set_sureness(doc, sureness)
        sentences = [slice(one.start, one.start + one.length) for one in stretches]
        _annotate(doc, sentences, rows)
        if [token.i for token in doc if token.is_sent_start] != starts:
            self._flatten(doc, sentences, rows)
        return doc

    def _rows(self, stretches: list[Stretch], kinds: Kinds, sureness: Chances) -> Iterator[Rows]:
        """The annotation of each sentence, white space and all.

        Kinds of names and how sure the heads are are filled in.
        """
        readable = [stretch.words for stretch in stretches if stretch.is_readable]
        scored = iter(self._network(readable))
        for stretch in stretches:
            if stretch.is_readable:
                scores = next(scored)
                heads = best_heads(scores.heads)
                parsed = self._parsed(scores, heads)
                solid = stretch.start + np.array(stretch.solid)
                kinds[solid] = scores.kinds[1:]
                sureness[solid] = chances_of(scores.heads, heads)[1:]
            else:
                parsed = self._unread(stretch.words)
            yield self._with_space(parsed, stretch.solid, stretch.length)

    def _with_space(self, parsed: Rows, solid: list[int], length: int) -> Rows:
        """Hang white space on the last word before it; at the very start on the first word."""
        if len(solid) == length:
            return parsed
        before = np.searchsorted(solid, np.arange(length), side="right") - 1
        rows = np.tile(self._space, (length, 1))
        rows[:, HEAD] = np.array(solid)[before.clip(min=0)]
        parsed[:, HEAD] = np.array(solid)[parsed[:, HEAD].astype(np.int64)]
        rows[solid] = parsed
        return rows

    def _parsed(self, scores: Scores, heads: Heads) -> Rows:
        labels = scores.labels[np.arange(len(heads)), heads][1:]
        heads = heads[1:]
        is_root = heads == 0
        columns = (
            self._tags[scores.tags[1:]],
            self._bundles[scores.features[1:]],
            self._labels[np.where(is_root, self._root, labels)],
            np.where(is_root, np.arange(len(heads)), heads - 1).astype(np.uint64),
        )
        return np.stack(columns, axis=1)

    def _unread(self, words: Words) -> Rows:
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
