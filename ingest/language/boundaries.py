"""The component that looks again at sentences that the rules have left whole.

Rules need a full stop or a line break. Where a headline, a heading or a signature runs into the
next sentence without either, the network sees it; what it thinks likely enough starts a sentence.
"""

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc

from ingest.language.network import Network
from ingest.language.sentences import mark_starts
from ingest.language.stretches import Stretch, stretches_of

LIKELY = 0.5  # false on the sentences kept back as seldom as anything between 0.4 and 0.6
LOOKS = 3  # at what is left when some starts were found: it is seen better without the rest


class Boundaries:
    """The pipeline component for one language."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def __call__(self, doc: Doc) -> Doc:
        """Add starts to those that the splitter has marked."""
        stretches = stretches_of(doc)
        for _ in range(LOOKS):
            if not (more := set(self._more(stretches))):
                break
            mark_starts(doc, sorted(more.union(stretch.start for stretch in stretches)))
            stretches = stretches_of(doc)
        return doc

    def _more(self, stretches: list[Stretch]) -> Iterator[int]:
        readable = [stretch for stretch in stretches if stretch.is_readable]
        scored = self._network([stretch.words for stretch in readable])
        for stretch, scores in zip(readable, scored, strict=True):
            # Row 0 is the root; no sentence of a single word is parted from what follows.
            for row in np.flatnonzero(scores.starts[3:] > LIKELY):
                yield stretch.start + stretch.solid[row + 2]
