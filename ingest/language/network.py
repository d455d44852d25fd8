"""The neural parser: words of sentences in, scores out. All that knows ONNX stands here.

The weights are a BiLSTM-biaffine tagger and parser (`docs/models.md`) in two parts: what a word
is by itself, which is worked out once a form and remembered, and what it is in its sentence.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast

import numpy as np
import onnxruntime  # pyright: ignore[reportMissingTypeStubs]
from numpy.typing import NDArray

from graph_schema.model import Language
from ingest.language.forms import THE_ROOT, Form, unpacked, vocabulary_of
from ingest.language.weights import file_of

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
Words = tuple[str, ...]
Array = NDArray[np.float32] | NDArray[np.int64] | NDArray[np.int32]

REMEMBERED = 1 << 14  # forms of a language, a kilobyte each
AT_ONCE = 256  # forms that are worked out in one go
TOGETHER = 16  # sentences at a time
PAIRS = 60_000  # of words in them: memory grows by 45 floats a pair
OUTPUTS = ["tags", "features", "kinds", "starts", "heads", "labels"]
UNEVEN = 4  # words that the shortest of them may have less than the longest


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a sentence of n - 1 words; row 0 is the root.

    Attributes:
        tags: [n], the best tag's number.
        features: [n], that of the best feature bundle.
        kinds: [n, kinds], how likely each of `kinds.KINDS` is what the word names, if it is part
            of a name.
        starts: [n], how likely another sentence begins with the word, from 0 to 1.
        heads: [n, n], dependents in rows.
        labels: [n, n], the number of the best label but "ROOT" for each dependent and head.
    """

    tags: Numbers
    features: Numbers
    kinds: Floats
    starts: Floats
    heads: Floats
    labels: Numbers


class Network:
    """The weights of one language.

    Attributes:
        tags: UPOS tags by number.
        features: UD feature bundles ("Gender=Fem|Number=Sing"), likewise.
        labels: UD relations, likewise; the last is "ROOT".
    """

    def __init__(self, language: Language) -> None:
        self._vocabulary = vocabulary_of(language)
        self.tags, self.features = self._vocabulary.tags, self._vocabulary.features
        self.labels = self._vocabulary.labels
        self._encoder = _session(file_of(language, "words.onnx"))
        self._parser = _session(file_of(language, "trees.onnx"))
        self._root = self._encoded([THE_ROOT])[0]
        self._known: dict[str, Floats] = {}
        self._last: dict[Words, Scores] = {}

    def __call__(self, sentences: Sequence[Words]) -> list[Scores]:
        """Score sentences; time and memory grow with the square of the longest.

        The scores of a call are kept until the next, so that two steps may ask for the same.
        """
        new = list({words for words in sentences if words not in self._last})
        self._learn({word for words in new for word in words})
        found = dict(self._last)
        for alike in _alike(new):
            found |= zip(alike, self._scored(alike), strict=True)
        self._last = {words: found[words] for words in sentences}
        return [found[words] for words in sentences]

    def _learn(self, words: set[str]) -> None:
        """Work out words that are new."""
        if len(self._known) > REMEMBERED:
            self._known.clear()
        new = sorted(words - self._known.keys())
        for first in range(0, len(new), AT_ONCE):
            some = new[first : first + AT_ONCE]
            vectors = self._encoded([self._vocabulary.form(word) for word in some])
            self._known |= zip(some, vectors, strict=True)

    def _encoded(self, forms: Sequence[Form]) -> Floats:
        inputs: dict[str, Array] = {
            "words": np.array([form.word for form in forms]),
            "vectors": np.array([form.vector for form in forms]),
            "shapes": np.array([form.shape for form in forms]),
            "characters": np.array([form.characters for form in forms]),
        }
        if self._vocabulary.lexicon:
            inputs["classes"] = unpacked([form.classes for form in forms])
        return cast("Floats", self._encoder.run(["encoded"], inputs)[0])

    def _scored(self, sentences: Sequence[Words]) -> Iterator[Scores]:
        lengths = np.array([len(sentence) + 1 for sentence in sentences], np.int32)
        encoded = np.zeros((lengths.max(), len(sentences), len(self._root)), np.float32)
        encoded[0] = self._root
        for at, sentence in enumerate(sentences):
            encoded[1 : len(sentence) + 1, at] = [self._known[word] for word in sentence]
        inputs = {"encoded": encoded, "lengths": lengths}
        outputs = self._parser.run(OUTPUTS, inputs)
        tags, features, kinds, starts, heads, labels = outputs
        for at, n in enumerate(lengths):
            yield Scores(
                cast("Numbers", tags[at, :n]),
                cast("Numbers", features[at, :n]),
                cast("Floats", kinds[at, :n]),
                cast("Floats", starts[at, :n]),
                cast("Floats", heads[at, :n, :n]),
                cast("Numbers", labels[at, :n, :n]),
            )


@cache
def network_of(language: Language) -> Network:
    """The network of a language, loaded once a process."""
    return Network(language)


def _alike(sentences: Iterable[Words]) -> Iterator[list[Words]]:
    """Group sentences of like length."""
    group: list[Words] = []
    for words in sorted(sentences, key=lambda words: (len(words), words)):
        is_longer = bool(group) and len(words) > len(group[0]) + UNEVEN
        is_large = (len(group) + 1) * (len(words) + 1) ** 2 > PAIRS
        if group and (is_longer or is_large or len(group) == TOGETHER):
            yield group
            group = []
        group.append(words)
    if group:
        yield group


class _Session(Protocol):
    def run(self, outputs: list[str], inputs: Mapping[str, Array], /) -> list[Array]: ...


def _session(weights: bytes) -> _Session:
    options = onnxruntime.SessionOptions()  # pyright: ignore[reportUnknownMemberType,reportUnknownVariableType]
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        weights,
        options,  # pyright: ignore[reportUnknownArgumentType]
        providers=["CPUExecutionProvider"],
    )
    return cast("_Session", session)
