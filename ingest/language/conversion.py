"""The component that makes Docs of other pipelines like ours: relations, and kinds of names."""

import numpy as np
from spacy.tokens import Doc

from ingest.language.clearnlp import Arcs, is_clear, to_ud
from ingest.language.kinds import KINDS, set_kinds
from ingest.language.relations import relation_of

CALLED = {
    "PERSON": "person", "PER": "person", "PERS": "person", "ORG": "organization",
    "NORP": "organization", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip


def convert(doc: Doc) -> Doc:
    """Give a Doc our names for relations, and say of names what they may name."""
    _set_kinds(doc)
    trees = [to_ud(sentence) for sentence in doc.sents] if is_clear(doc) else [_as_is(doc)]
    rows = [
        (
            doc.vocab.strings.add("ROOT" if head == at else relation_of(relation)),
            (head - at) % 2**64,
        )
        for tree in trees
        for at, (head, relation) in enumerate(zip(tree.heads, tree.relations, strict=True))
    ]
    packed = np.array(rows, np.uint64).reshape(-1, 2)
    doc.from_array(["DEP", "HEAD"], packed)  # pyright: ignore[reportArgumentType] - uint64 it must be
    return doc


def _as_is(doc: Doc) -> Arcs:
    return Arcs([token.head.i for token in doc], [token.dep_ for token in doc])


def _set_kinds(doc: Doc) -> None:
    kinds = np.zeros((len(doc), len(KINDS)), np.float32)
    for name in doc.ents:
        kinds[name.start : name.end, KINDS.index(CALLED.get(name.label_, "thing"))] = 1
    set_kinds(doc, kinds)
