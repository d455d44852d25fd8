"""How sure the parser is of the head of each word."""

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

Chances = NDArray[np.float32]
_KEY = "annales_sureness"
_UNKNOWN = 0.9
"""What is assumed of a tree that another pipeline made."""


def chances_of(scores: NDArray[np.floating], heads: NDArray[np.int64]) -> Chances:
    """Turn the scores of heads [n, n], dependents in rows, into how likely each head is, [n].

    >>> chances_of(np.array([[0.0, 0.0], [2.0, 0.0]]), np.array([0, 0])).round(2)
    array([0.5 , 0.88], dtype=float32)
    """
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    chosen = powers[np.arange(len(heads)), heads]
    return (chosen / powers.sum(axis=1)).astype(np.float32)


def set_sureness(doc: Doc, chances: Chances) -> None:
    """Keep with a Doc how likely each head is: [tokens]."""
    doc.user_data[_KEY] = chances


def sureness_of(token: Token) -> float:
    """How likely the head of a token is, from 0 to 1."""
    kept: Chances | None = token.doc.user_data.get(_KEY)
    return _UNKNOWN if kept is None else float(kept[token.i])
