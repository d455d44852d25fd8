"""Which treebanks a language's parser learns from, and which sentences are kept back.

Kept back for tuning: part of two development files a language. Nothing is learnt
from what the parser is measured on, the test files and FENEC: sentences that also stand there, as
some boilerplate of Sequoia's does, are left out.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph_schema.model import Language
from ingest.language.training import fenec
from ingest.language.training.fenec import documents_in, plain
from ingest.language.training.kinds import judge_of
from ingest.language.training.passages import LONGEST
from ingest.language.training.scores import written
from ingest.language.training.treebanks import Sentence, sentences_in

A_TEXT = 8  # sentences in a row that are kept back together


@dataclass(frozen=True, slots=True)
class Share:
    """Of every ``each`` texts the first is kept back, in all ``at_most`` sentences."""

    at_most: int
    each: int = 1


HELD_OUT: Mapping[str, Share] = {
    "fr_gsd-ud-dev": Share(150),
    "fr_sequoia-ud-dev": Share(200),
    "gum_free-dev": Share(300, each=3),
    "en_ewt-ud-dev": Share(400, each=5),  # weblogs, mails, newsgroups, answers, reviews in a row
}
"""What of a file tunes the parser and never trains it."""

MEASURED: Mapping[Language, tuple[str, ...]] = {
    "fr": ("fr_gsd-ud-test", "fr_sequoia-ud-test"),
    "en": ("gum_free-test", "en_ewt-ud-test"),
}


TELLING = 6  # tokens that do not stand in two texts by chance


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
            yield from (
                sentences if some is None else chance.sample(sentences, min(some, len(sentences)))
            )


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
    judge, measured = judge_of(language, treebanks, model), Measured(language, treebanks, read)

    def learnable(name: str) -> Iterator[Sentence]:
        for sentence in parted(name, read[name])[1]:
            roots = sum(token.head < 0 for token in sentence.tokens)
            if roots == 1 and len(sentence.tokens) <= LONGEST and sentence not in measured:
                yield judge(name)(sentence)

    held_out = (
        judge(name)(sentence)
        for name in HELD_OUT
        for sentence in parted(name, read.get(name, []))[0]
    )
    sources = ((source, tuple(learnable(source.name))) for source in SOURCES[language])
    return Corpus(tuple(sources), tuple(held_out))


def parted(name: str, sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Part a file's sentences into those kept back and the others."""
    share = HELD_OUT.get(name, Share(0))
    kept: list[Sentence] = []
    others: list[Sentence] = []
    for at, sentence in enumerate(sentences):
        is_kept = at // A_TEXT % share.each == 0 and len(kept) < share.at_most
        (kept if is_kept else others).append(sentence)
    return kept, others


class Measured:
    """The sentences that the parser is measured on, to ask whether one is among them."""

    def __init__(
        self, language: Language, treebanks: Path, read: Mapping[str, list[Sentence]]
    ) -> None:
        self._sentences = {
            _words(sentence) for name in MEASURED[language] for sentence in read[name]
        }
        documents = documents_in(treebanks / fenec.FILE) if language == "fr" else ()
        self._texts = [plain(document.text) for document in documents]

    def __contains__(self, sentence: Sentence) -> bool:
        """Whether it is one of a test file, or stands in a text; a few words may do by chance."""
        if _words(sentence) in self._sentences:
            return True
        text = plain(written(sentence))
        return len(sentence.tokens) >= TELLING and any(text in other for other in self._texts)


def _words(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.text for token in sentence.tokens)
