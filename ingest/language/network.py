"""The neural parser: words of one sentence in, scores out. All that knows ONNX stands here.

The weights are a BiLSTM-biaffine tagger and parser (`docs/models.md`). What it saw in training
decides how a word is spelt for it: `spelling.composed`, a number as "0", the first 20 characters.
"""

import json
from dataclasses import dataclass
from typing import Protocol, cast

import numpy as np
import onnxruntime  # pyright: ignore[reportMissingTypeStubs]
from numpy.typing import NDArray

from graph_schema.model import Language
from ingest.language.spelling import composed
from ingest.language.weights import vocabulary_of, weights_of

Floats = NDArray[np.float32]

UNKNOWN, ROOT = 0, 1
# Of a word; shorter ones are filled up, always to the same width, because the padding is seen by
# the convolution: padding to the longest word only loses up to 0.3 points of LAS.
CHARACTERS = 20


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a sentence of n - 1 words; row 0 is the root.

    Attributes:
        tags: [n, number of tags].
        features: [n, number of feature bundles].
        heads: [n, n], dependents in rows.
        labels: [n, number of labels], for the head that scores best.
    """

    tags: Floats
    features: Floats
    heads: Floats
    labels: Floats


class Network:
    """The weights of one language.

    Attributes:
        tags: UPOS tags in the order of their scores.
        features: UD feature bundles ("Gender=Fem|Number=Sing"), likewise.
        labels: UD relations, likewise; the root's is "ROOT".
    """

    def __init__(self, language: Language) -> None:
        vocabulary = json.loads(vocabulary_of(language))
        self.tags = tuple[str, ...](vocabulary["upos"])
        self.features = tuple[str, ...](vocabulary["feats"])
        self.labels = tuple[str, ...](vocabulary["deprels"])
        self._words: dict[str, int] = vocabulary["words"]
        self._characters: dict[str, int] = vocabulary["chars"]
        self._session = _session(weights_of(language))

    def __call__(self, words: list[str]) -> Scores:
        """Score one sentence; time and memory grow with the square of its length."""
        spelt = [_spelt(word) for word in words]
        characters = np.zeros((1, len(words) + 1, CHARACTERS), np.int64)
        characters[0, 0, 0] = ROOT
        for row, word in enumerate(spelt, start=1):
            ids = [self._characters.get(character, UNKNOWN) for character in word[:CHARACTERS]]
            characters[0, row, : len(ids)] = ids
        known = [ROOT, *(self._words.get(word.lower(), UNKNOWN) for word in spelt)]
        capital = [0, *(int(word[:1].isupper()) for word in spelt)]
        inputs = {"w": np.array([known]), "c": characters, "cap": np.array([capital])}
        return Scores(*self._session.run(["tag", "feat", "arc", "rel"], inputs))


def _spelt(word: str) -> str:
    return "0" if word.isdigit() else composed(word)


class _Session(Protocol):
    def run(self, outputs: list[str], inputs: dict[str, NDArray[np.int64]], /) -> list[Floats]: ...


def _session(weights: bytes) -> _Session:
    options = onnxruntime.SessionOptions()  # pyright: ignore[reportUnknownMemberType,reportUnknownVariableType]
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        weights,
        options,  # pyright: ignore[reportUnknownArgumentType]
        providers=["CPUExecutionProvider"],
    )
    return cast("_Session", session)
