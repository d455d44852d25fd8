"""The sentences of a Doc as the network is shown them: without white space."""

from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from ingest.language.network import Words


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens of a sentence.

    Attributes:
        start: the first one's place in the Doc.
        length: how many there are.
        solid: places, counted from `start`, of those that are no white space; [0] if all are.
        words: what these say.
    """

    start: int
    length: int
    solid: list[int]
    words: Words

    @property
    def is_readable(self) -> bool:
        """Whether there is a letter or a digit in it."""
        return any(character.isalnum() for word in self.words for character in word)


def stretches_of(doc: Doc) -> list[Stretch]:
    """Cut a Doc where its sentences start."""
    texts = [token.text for token in doc]
    starts = [token.i for token in doc if token.i == 0 or token.is_sent_start]
    return [_stretch(a, texts[a:b]) for a, b in pairwise((*starts, len(doc)))]


def _stretch(start: int, texts: list[str]) -> Stretch:
    solid = [at for at, text in enumerate(texts) if not text.isspace()] or [0]
    return Stretch(start, len(texts), solid, tuple(texts[at] for at in solid))
