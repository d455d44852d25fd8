"""Sentences with their trees, written by hand: what a parser would give, and nothing else."""

from functools import cache

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph_schema.model import Language

_NO_SPACE_BEFORE = frozenset({",", ".", ")", "'s", ";"})


def tree(language: Language, rows: str) -> Doc:
    """One token a line: form, tag, number of the head (0 for the root), relation, features, lemma.

    Features are joined by "|" and "_" where there are none, as in CoNLL-U.
    """
    cells = [line.split() for line in rows.strip().splitlines()]
    words = [row[0] for row in cells]
    follows = [*words[1:], "."]
    return Doc(
        _vocab(language),
        words=words,
        spaces=[
            not (word.endswith(("'", "(")) or after in _NO_SPACE_BEFORE)
            for word, after in zip(words, follows, strict=True)
        ],
        pos=[row[1] for row in cells],
        heads=[int(row[2]) - 1 if row[2] != "0" else at for at, row in enumerate(cells)],
        deps=[row[3] for row in cells],
        morphs=["" if row[4] == "_" else row[4] for row in cells],
        lemmas=[row[5] for row in cells],
    )


@cache
def _vocab(language: Language) -> Vocab:
    return spacy.blank(language).vocab
