"""Which treebanks a language's parser learns from, and which sentences are kept back.

Kept back for tuning: the first sentences of two development files a language. Never read here:
the test files that the parser is measured on; training sentences that also stand there, as some
boilerplate of Sequoia's does, are left out.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph_schema.model import Language
from ingest.language.training.kinds import judge_of
from ingest.language.training.passages import LONGEST
from ingest.language.training.treebanks import Sentence, sentences_in

HELD_OUT = {
    "fr_gsd-ud-dev": 150,
    "fr_sequoia-ud-dev": 200,
    "gum_free-dev": 300,
    "en_ewt-ud-dev": 400,
}
"""How many sentences at the head of a file tune the parser and never train it."""

MEASURED: Mapping[Language, tuple[str, ...]] = {
    "fr": ("fr_gsd-ud-test", "fr_sequoia-ud-test"),
    "en": ("gum_free-test", "en_ewt-ud-test"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A treebank file, and how many of its sentences an epoch takes at most."""

    name: str
    at_most: int | None = None


SOURCES: Mapping[Language, tuple[Source, ...]] = {
    "fr": (
        Source("fr_sequoia-ud-train"),
        Source("fr_sequoia-ud-dev"),
        Source("fr_gsd-ud-dev"),
        Source("fr_pud-ud-test"),
        Source("fr_fqb-ud-test", 500),  # questions
        Source("fr_rhapsodie-ud-train", 350),  # spoken, as the next three
        Source("fr_rhapsodie-ud-dev", 250),
        Source("fr_parisstories-ud-train", 250),
        Source("fr_parisstories-ud-dev", 150),
    ),
    "en": (
        Source("gum_free-train"),
        Source("gum_free-dev"),
        Source("ewt-train"),
        Source("en_ewt-ud-dev"),
    ),
}


@dataclass(frozen=True, slots=True)
class Corpus:
    """The sentences of one language to learn from, by source, and those kept back."""

    sources: tuple[tuple[Source, tuple[Sentence, ...]], ...]
    held_out: tuple[Sentence, ...]

    @property
    def sentences(self) -> Iterator[Sentence]:
        """All that may be learnt from."""
        for _, sentences in self.sources:
            yield from sentences

    def epoch(self, chance: random.Random) -> Iterator[Sentence]:
        """Draw the sentences of one epoch."""
        for source, sentences in self.sources:
            some = source.at_most
            yield from sentences if some is None else chance.sample(sentences, some)


def corpus_of(language: Language, treebanks: Path, model: Path) -> Corpus:
    """Read a language's treebanks; ``model`` is the folder of what names things in French.

    Raises:
        FileNotFoundError: one of them is not there.
    """
    folder = treebanks / language
    read = {
        name: list(sentences_in(folder / f"{name}.conllu.xz"))
        for name in (*(source.name for source in SOURCES[language]), *MEASURED[language])
    }
    measured = {_words(sentence) for name in MEASURED[language] for sentence in read[name]}
    judge = judge_of(language, treebanks, model)
    learnt = tuple(
        (
            source,
            tuple(
                map(
                    judge(source.name),
                    _learnable(read[source.name][HELD_OUT.get(source.name, 0) :], measured),
                )
            ),
        )
        for source in SOURCES[language]
    )
    held_out = tuple(
        judge(name)(sentence)
        for name, count in HELD_OUT.items()
        if name in read
        for sentence in read[name][:count]
    )
    return Corpus(learnt, held_out)


def _words(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.text for token in sentence.tokens)


def _learnable(sentences: list[Sentence], measured: set[tuple[str, ...]]) -> Iterator[Sentence]:
    for sentence in sentences:
        roots = sum(token.head < 0 for token in sentence.tokens)
        if roots == 1 and len(sentence.tokens) <= LONGEST and _words(sentence) not in measured:
            yield sentence
