"""Sentences with their trees, written by hand: what a parser would give, and nothing else."""

from collections.abc import Callable
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


def changes(step: Callable[[Doc], Doc], doc: Doc) -> str:
    """What a step makes of tokens, where that is something else than it was."""
    before = _shown(doc)
    pairs = zip(before, _shown(step(doc)), strict=True)
    return ", ".join(new for old, new in pairs if old != new)


def _shown(doc: Doc) -> list[str]:
    return [f"{t.text} {t.pos_} {t.dep_}>{t.head.text}" for t in doc]


@cache
def _vocab(language: Language) -> Vocab:
    return spacy.blank(language).vocab
