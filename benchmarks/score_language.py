"""How good and how fast the language analysis is, on treebanks that nothing was trained on.

    score_language.py [dev | test]      default: test

The treebanks lie beside the project in ../shared and are no part of it: where they are missing
this says so and ends with status 2. Figures are tuned on dev; test is looked at once a candidate.
"""

import sys
import time
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from graph_schema.model import Language
from ingest.claims import lexicon
from ingest.language.pipeline import load
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
A_DOCUMENT = 8
HEADER = (
    "set", "LAS", "UPOS", "raw LAS", "raw UPOS", "sentences", "verb lemmas", "clauses", "reported",
    "words/s",
)  # fmt: skip


def main(part: str) -> int:
    """Print a line a set."""
    if not TREEBANKS.exists():
        sys.stderr.write("score-language: the treebanks are not here (../shared/treebanks)\n")
        return 2
    print("".join(f"{name:>12}" for name in HEADER))
    for name, (language, file) in SETS.items():
        sentences = list(sentences_in(TREEBANKS / file.format(part)))
        figures = "".join(f"{figure:>12.1f}" for figure in _scored(language, sentences))
        print(f"{name:>12}{figures}", flush=True)
    return 0


def _scored(language: Language, sentences: Sequence[Sentence]) -> Iterator[float]:
    nlp, says = load(language), lexicon.load(language).cue_verbs
    given = _sums(_given(nlp, sentence, says) for sentence in sentences)
    (las, upos), (lemmas, whole, linked) = given[:2], given[2:]
    began = time.process_time()
    documents = [(some, nlp(joined(some))) for some in _documents(sentences)]
    spent = time.process_time() - began
    raw = _sums(_raw(some, doc) for some, doc in documents)
    yield from (score.percent for score in (las, upos, *raw, lemmas, whole, linked))
    yield sum(len(doc) for _, doc in documents) / spent


def _given(nlp: Pipeline, sentence: Sentence, says: Container[str]) -> tuple[Score, ...]:
    """Scores of one sentence whose tokens are given."""
    doc = with_gold_tokens(nlp, sentence)
    return (
        *attachment(gold_arcs(sentence), arcs_of(doc)),
        verb_lemmas(sentence, doc),
        clauses(sentence, doc),
        reported(sentence, doc, says),
    )


def _raw(sentences: Sequence[Sentence], doc: Doc) -> tuple[Score, ...]:
    """Scores of a document analysed from its text alone."""
    starts = [len(joined(sentences[:at])) + (at > 0) for at in range(len(sentences))]
    pairs = zip(sentences, starts, strict=True)
    gold = [arc for sentence, start in pairs for arc in gold_arcs(sentence, start)]
    return (*attachment(gold, arcs_of(doc)), sentence_ends(sentences, doc))


def _sums(rows: Iterable[tuple[Score, ...]]) -> list[Score]:
    return [sum(column, Score()) for column in zip(*rows, strict=True)]


def _documents(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    left = iter(sentences)
    while some := list(islice(left, A_DOCUMENT)):
        yield some


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["test"]))
