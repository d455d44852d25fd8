"""What a rule of the grammar answers, and how answers are joined.

Every rule looks at the head of some terms; it answers None where its pattern does not fit, else
how many terms it took and what they say. An operator of None marks words that fit and yet name
no time that can be counted ("31 février", "le lundi", "more than two years ago"): they are stepped
over as a whole, so that no part of them is read alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.times.operators import Operator
from ingest.times.terms import Term

Terms = Sequence[Term]


@dataclass(frozen=True, slots=True)
class Found:
    """What the first ``length`` terms say.

    The words shown for it leave out the first ``lead`` and the last ``tail`` of these terms.
    """

    operator: Operator | None
    length: int
    lead: int = 0
    tail: int = 0


def longest(*found: Found | None) -> Found | None:
    """The answer that takes most terms, the first of equals."""
    return max((f for f in found if f), key=lambda f: f.length, default=None)


def after(taken: int, found: Found | None) -> Found | None:
    """The same answer with so many terms before it."""
    return Found(found.operator, found.length + taken) if found else None
