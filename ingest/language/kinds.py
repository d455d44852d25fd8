"""What the tokens of a Doc may name, if they are part of a name."""

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from graph_schema.model import ActorKind

KINDS: tuple[ActorKind, ...] = ("person", "organization", "place", "thing")
"""What a name may name, as far as a parser can tell."""

Kinds = NDArray[np.float32]
_KEY = "annales_kinds"


def set_kinds(doc: Doc, kinds: Kinds) -> None:
    """Keep with a Doc how likely each kind is: [tokens, len(KINDS)], 0 where nothing is known."""
    doc.user_data[_KEY] = kinds


def kinds_of(doc: Doc) -> Kinds:
    """What `set_kinds` has kept; nothing is known of a Doc that another pipeline made.

    >>> import spacy
    >>> kinds_of(spacy.blank("fr")("Paris"))
    array([[0., 0., 0., 0.]], dtype=float32)
    """
    kept: Kinds | None = doc.user_data.get(_KEY)
    return np.zeros((len(doc), len(KINDS)), np.float32) if kept is None else kept
