"""The names of relations: those of Universal Dependencies, with the sub-types that rules read."""

KEPT = frozenset(
    {
        "nsubj:pass", "nsubj:caus", "obl:agent", "aux:pass", "aux:caus", "acl:relcl", "flat:name",
        "advcl:cleft", "expl:subj", "expl:comp", "expl:pass", "expl:pv", "compound:prt",
        "nmod:poss",
    }
)  # fmt: skip
"""Sub-types of relations that stay; of all others the part before the colon does."""

SAME = {"iobj:agent": "obl:agent", "nmod:appos": "appos", "aux:tense": "aux"}


def relation_of(written: str) -> str:
    """The relation as the pipeline knows it.

    >>> [relation_of(name) for name in ("obl:arg", "nsubj:pass", "conj:coord", "nmod:appos")]
    ['obl', 'nsubj:pass', 'conj', 'appos']
    """
    known = SAME.get(written, written)
    return known if known in KEPT else known.partition(":")[0]
