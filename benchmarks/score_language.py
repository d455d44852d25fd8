"""How good and how fast the language analysis is, on treebanks that nothing was trained on.

    score_language.py [dev | test]      default: test

The treebanks lie beside the project in ../shared and are no part of it: where they are missing
this says so and ends with status 2. Figures are tuned on the sentences of dev that training keeps
back; test is looked at once a candidate. Raw text has a space between sentences; where the
treebank tells paragraphs, the figures "lines" are of the same text with these apart.
"""

import sys
import time
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from graph_schema.model import Language
from ingest.claims import lexicon
from ingest.language.pipeline import load
from ingest.language.training.corpora import A_TEXT, parted
from ingest.language.training.scores import (
    Score,
    arcs_of,
    attachment,
    clauses,
    gold_arcs,
    joined,
    reported,
    sentence_ends,
    verb_lemmas,
    with_gold_tokens,
)
from ingest.language.training.treebanks import Sentence, sentences_in

TREEBANKS = Path(__file__).resolve().parents[2] / "shared" / "treebanks"
SETS: dict[str, tuple[Language, str]] = {
    "GSD": ("fr", "fr/fr_gsd-ud-{}.conllu.xz"),
    "Sequoia": ("fr", "fr/fr_sequoia-ud-{}.conllu.xz"),
    "GUM": ("en", "en/gum_free-{}.conllu.xz"),
    "EWT": ("en", "en/en_ewt-ud-{}.conllu.xz"),
}
HEADER = (
    "set", "LAS", "UPOS", "raw LAS", "raw UPOS", "sentences", "LAS, lines", "ends, lines",
    "verb lemmas", "clauses", "reported", "words/s",
)  # fmt: skip


def main(part: str) -> int:
    """Print a line a set, and one a language for both its sets together."""
    if not TREEBANKS.exists():
        sys.stderr.write("score-language: the treebanks are not here (../shared/treebanks)\n")
        return 2
    print("".join(f"{name:>12}" for name in HEADER))
    together: dict[Language, list[Figures]] = {}
    for name, (language, file) in SETS.items():
        path = TREEBANKS / file.format(part)
        sentences = list(sentences_in(path))
        kept_back, _ = parted(path.name.partition(".")[0], sentences)
        figures = _figures(language, kept_back or sentences)
        together.setdefault(language, []).append(figures)
        _show(name, figures)
    for language, both in together.items():
        _show(language, sum(both[1:], both[0]))
    return 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Scores in the order of the header, words read from raw text and the seconds they took."""

    scores: list[Score]
    words: int
    seconds: float

    def __add__(self, other: "Figures") -> "Figures":
        """Both sets together."""
        pairs = zip(self.scores, other.scores, strict=True)
        scores = [mine + theirs for mine, theirs in pairs]
        return Figures(scores, self.words + other.words, self.seconds + other.seconds)


def _show(name: str, figures: Figures) -> None:
    cells = "".join(f"{score.percent:>12.1f}" for score in figures.scores)
    print(f"{name:>12}{cells}{figures.words / figures.seconds:>12.0f}", flush=True)


def _figures(language: Language, sentences: Sequence[Sentence]) -> Figures:
    nlp, says = load(language), lexicon.load(language).cue_verbs
    given = _sums(_given(nlp, sentence, says) for sentence in sentences)
    documents = list(_documents(sentences))
    raw, words, seconds = _raw(nlp, documents)
    has_lines = any(sentence.opens for sentence in sentences)
    lined = _raw(nlp, documents, in_lines=True)[0] if has_lines else raw
    las, _, ends = lined
    return Figures([*given[:2], *raw, las, ends, *given[2:]], words, seconds)


def _given(nlp: Pipeline, sentence: Sentence, says: Container[str]) -> tuple[Score, ...]:
    """Scores of one sentence whose tokens are given."""
    doc = with_gold_tokens(nlp, sentence)
    return (
        *attachment(gold_arcs(sentence), arcs_of(doc)),
        verb_lemmas(sentence, doc),
        clauses(sentence, doc),
        reported(sentence, doc, says),
    )


def _raw(
    nlp: Pipeline, documents: Sequence[list[Sentence]], *, in_lines: bool = False
) -> tuple[list[Score], int, float]:
    """Scores of documents analysed from their text alone, their words, the seconds spent."""
    texts = [joined(sentences, in_lines=in_lines) for sentences in documents]
    nlp("Paris.")  # what the first text of a process waits for is no speed
    began = time.process_time()
    docs = [nlp(text) for text, _ in texts]
    spent = time.process_time() - began
    rows = [
        _read(sentences, starts, doc)
        for sentences, (_, starts), doc in zip(documents, texts, docs, strict=True)
    ]
    return _sums(rows), sum(len(doc) for doc in docs), spent


def _read(sentences: Sequence[Sentence], starts: Sequence[int], doc: Doc) -> tuple[Score, ...]:
    """Scores of one document, whose sentences start at these characters."""
    pairs = zip(sentences, starts, strict=True)
    gold = [arc for sentence, start in pairs for arc in gold_arcs(sentence, start)]
    return (*attachment(gold, arcs_of(doc)), sentence_ends(sentences, starts, doc))


def _sums(rows: Iterable[tuple[Score, ...]]) -> list[Score]:
    return [sum(column, Score()) for column in zip(*rows, strict=True)]


def _documents(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    left = iter(sentences)
    while some := list(islice(left, A_TEXT)):
        yield some


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["test"]))
