"""What the network is shown: sentences, also two or three in a row, also written as headlines are.

Passages of several sentences teach where one ends without a full stop. Each sentence keeps its
own tree.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.language.training.treebanks import Sentence, Token

LONGEST = 110  # tokens
FULL_STOPS = frozenset(".!?…")
JOINED = 0.35  # the share of sentences that the next one is joined to
HEADLINE = 0.4  # the share of those whose full stop goes
UNSTOPPED, SHOUTED, TITLED = 0.06, 0.02, 0.02
"""Shares of sentences that lose their full stop, or are written in capitals, or as a title."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences in a row.

    Attributes:
        tokens: heads count from the passage's first token; -1 for every root.
        starts: where the second and later sentences begin.
    """

    tokens: tuple[Token, ...]
    starts: frozenset[int] = frozenset()

    def __add__(self, other: "Passage") -> "Passage":
        """Put another passage behind this one."""
        here = len(self.tokens)
        moved = (t._replace(head=t.head + here if t.head >= 0 else -1) for t in other.tokens)
        starts = (here, *(start + here for start in other.starts))
        return Passage((*self.tokens, *moved), self.starts.union(starts))


def plain(sentences: Iterable[Sentence]) -> Iterator[Passage]:
    """Each sentence by itself, as it stands."""
    return (Passage(sentence.tokens) for sentence in sentences)


def varied(sentences: Iterable[Sentence], chance: random.Random) -> Iterator[Passage]:
    """Join some, and write some otherwise; each sentence is shown once."""
    passage: Passage | None = None
    for sentence in sentences:
        next_one = Passage(_written(sentence.tokens, chance))
        if passage is not None:
            is_short = len(passage.tokens) + len(next_one.tokens) <= LONGEST
            if is_short and chance.random() < JOINED:
                first = passage.tokens
                if chance.random() < HEADLINE:
                    first = _unstopped(first)
                passage = Passage(first, passage.starts) + next_one
                continue
            yield passage
        passage = next_one
    if passage is not None:
        yield passage


def _written(tokens: tuple[Token, ...], chance: random.Random) -> tuple[Token, ...]:
    lot = chance.random()
    if lot < UNSTOPPED:
        return _unstopped(tokens)
    if lot < UNSTOPPED + SHOUTED:
        return tuple(token._replace(text=token.text.upper()) for token in tokens)
    if lot < UNSTOPPED + SHOUTED + TITLED:
        return tuple(t._replace(text=t.text[:1].upper() + t.text[1:]) for t in tokens)
    return tokens


def _unstopped(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    last = len(tokens) - 1
    is_needed = last == 0 or any(token.head == last for token in tokens)
    return tokens[:-1] if tokens[-1].text in FULL_STOPS and not is_needed else tokens
