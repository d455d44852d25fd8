"""The words a claim was read from."""

from spacy.tokens import Token

from graph_schema.model import Evidence
from ingest.claims import tree


def evidence_of(head: Token) -> Evidence:
    """The sentence of an action, white space at its ends left out."""
    start, end = tree.sentence_of(head)
    words = [token for token in head.doc[start:end] if not token.is_space]
    sentence = head.doc[words[0].i : words[-1].i + 1]
    return Evidence(start=sentence.start_char, end=sentence.end_char, quote=sentence.text)
