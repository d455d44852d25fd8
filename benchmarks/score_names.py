"""How good names are, on the written French of FENEC (which nothing was trained on).

A name is found where one of ours overlaps it; of the right kind, where that one's kind is the
same: PERS is a person, ORG an organization or an armed group, LOC a place or a state. What bears
no capital is a common noun and left out on both sides, and so is what overlaps one of FENEC's
other kinds or our own others. The corpus lies beside the project in ../shared and is no part of it.
"""

import sys
import time
from dataclasses import dataclass
from pathlib import Path

from ingest.claims.cast.names import set_names
from ingest.language.pipeline import load
from ingest.language.training.fenec import FILE, Document, Span, documents_in

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "treebanks" / FILE
WRITTEN = ("information", "defense", "multi", "politi", "encyclopedia")
KINDS = {
    "person": "PERS",
    "organization": "ORG",
    "armed-group": "ORG",
    "place": "LOC",
    "state": "LOC",
}


def main() -> int:
    """Print the line of figures."""
    if not CORPUS.exists():
        sys.stderr.write("score-language: FENEC is not here (../shared/treebanks)\n")
        return 2
    nlp = load("fr")
    set_names(nlp("Paris."))  # what the first text of a process waits for is no speed
    counts, words, seconds = Counts(), 0, 0.0
    for document in documents_in(CORPUS):
        if not document.name.startswith(WRITTEN):
            continue
        began = time.process_time()
        doc = set_names(nlp(document.text))
        seconds += time.process_time() - began
        words += len(doc)
        ours = [Span(it.start_char, it.end_char, KINDS.get(it.label_, "")) for it in doc.ents]
        counts.add(document, ours)
    print(f"{'names':>12}{'P':>12}{'R':>12}{'kind F':>12}{'words/s':>12}")
    cells = "".join(f"{figure:>12.1f}" for figure in counts.percents)
    print(f"{'FENEC':>12}{cells}{words / seconds:>12.0f}")
    return 0


@dataclass(slots=True)
class Counts:
    """Names that count in the corpus and among ours, those that meet, and those alike in kind."""

    gold: int = 0
    ours: int = 0
    found: int = 0
    right: int = 0
    alike: int = 0

    def add(self, document: Document, ours: list[Span]) -> None:
        """Count one document."""
        judged = [span for span in document.spans if _is_judged(span, document.text)]
        others = [span for span in document.spans if not _is_judged(span, document.text)]
        counting = [
            span for span in ours if span.kind and (_over(span, judged) or not _over(span, others))
        ]
        self.gold += len(judged)
        self.ours += len(counting)
        self.found += sum(bool(_over(span, ours)) for span in judged)
        self.right += sum(bool(_over(span, judged)) for span in counting)
        self.alike += sum(any(it.kind == s.kind for it in _over(s, ours)) for s in judged)

    @property
    def percents(self) -> tuple[float, float, float]:
        """Precision and recall of names, F of names with their kinds."""
        kinds = 200 * self.alike / (self.gold + self.ours)
        return 100 * self.right / self.ours, 100 * self.found / self.gold, kinds


def _is_judged(span: Span, text: str) -> bool:
    return span.kind in KINDS.values() and any(c.isupper() for c in text[span.start : span.end])


def _over(span: Span, others: list[Span]) -> list[Span]:
    return [other for other in others if span.start < other.end and other.start < span.end]


if __name__ == "__main__":
    sys.exit(main())
