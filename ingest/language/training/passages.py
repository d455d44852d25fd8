"""What the network is shown: sentences, also two or three in a row, also written as headlines are.

Passages of several sentences teach where one ends without a full stop; they are joined where the
splitter's rules, at run time, would not part them. Each sentence keeps its own tree.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.language.pieces import CLOSERS, STRAIGHT
from ingest.language.sentences import ENDS
from ingest.language.training.treebanks import Sentence, Token

LONGEST = 110  # tokens
CLOSING = CLOSERS | STRAIGHT
RUN_ON = 0.85  # the share of sentences without a full stop that the next one is joined to
HEADLINE, STOPPED = 0.14, 0.05
"""Shares of the others that it is joined to when the full stop is gone, and all the same."""
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

    @property
    def length(self) -> int:
        """How many tokens there are."""
        return len(self.tokens)

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
            if passage.length + next_one.length > LONGEST:
                yield passage
            elif chance.random() < (RUN_ON if _runs_on(passage, next_one) else STOPPED):
                next_one = passage + next_one
            elif chance.random() < HEADLINE:
                next_one = Passage(_unstopped(passage.tokens), passage.starts) + next_one
            else:
                yield passage
        passage = next_one
    if passage is not None:
        yield passage


def _runs_on(passage: Passage, next_one: Passage) -> bool:
    """Whether no rule would see where the one ends and the other begins."""
    texts = [token.text for token in passage.tokens]
    while len(texts) > 1 and texts[-1] in CLOSING:
        texts.pop()
    return texts[-1][-1] not in ENDS or next_one.tokens[0].text[0].islower()


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
    return tokens[:-1] if tokens[-1].text in ENDS and not is_needed else tokens
