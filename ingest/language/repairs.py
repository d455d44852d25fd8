"""Changes of a parsed Doc, made all at once: what a token hangs on, how, and what it is."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, Token

from ingest.language.parser import COLUMNS, DEP, HEAD, MORPH, POS


class Repair(NamedTuple):
    """What a token is to be; what is None stays. A root hangs on itself."""

    token: Token
    head: Token | None = None
    relation: str | None = None
    tag: str | None = None
    features: str | None = None


def apply(doc: Doc, repairs: Sequence[Repair]) -> None:
    """Make the changes in order, so that of two of one token the later holds."""
    if not repairs:
        return
    strings, rows = doc.vocab.strings, doc.to_array(COLUMNS).astype(np.uint64)
    for token, head, relation, tag, features in repairs:
        row = rows[token.i]
        if head is not None:
            row[HEAD] = (head.i - token.i) % 2**64  # a distance, as spaCy has it
        for column, name in ((DEP, relation), (POS, tag), (MORPH, features)):
            if name is not None:
                row[column] = strings.add(name)
    doc.from_array(COLUMNS, rows)  # pyright: ignore[reportArgumentType] - uint64 it must be
