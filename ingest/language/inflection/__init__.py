"""The component that mends the features of verbs where the form says better than the network.

The network guesses whole bundles of features at once and does it badly where it matters: it finds
a third of the French conditionals, and English "gave" is a present to it (docs/models.md). Each
language has a function from the form, its lemma, the bundle the network gave and whether the tree
makes it a participle, to the bundle that holds; None where the network is to be believed.
"""

from functools import lru_cache

from spacy.tokens import Doc, Token

from graph_schema.model import Language
from ingest.language.inflection import english, french
from ingest.language.spelling import composed

REMEMBERED = 1 << 16
VERBS = frozenset({"VERB", "AUX"})
AUXILIARIES = frozenset({"avoir", "être", "have", "be", "get"})
PARTICIPIAL = frozenset({"acl", "amod"})


class Inflection:
    """The pipeline component for one language; tags, tree and lemmas must stand."""

    def __init__(self, language: Language) -> None:
        features_of = french.features_of if language == "fr" else english.features_of
        self._features_of = lru_cache(REMEMBERED)(features_of)

    def __call__(self, doc: Doc) -> Doc:
        """Replace the features that the form refutes."""
        for token in doc:
            if token.pos_ in VERBS:
                given, form = str(token.morph), composed(token.text).lower()
                shown = self._features_of(
                    form, token.lemma_, given, is_participle=_is_participle(token)
                )
                # What the network adds in agreement, gender or voice, is kept.
                shown = shown or _like_the_first(token, given)
                if shown and not set(shown.split("|")) <= set(given.split("|")):
                    token.set_morph(shown)  # pyright: ignore[reportAttributeAccessIssue,reportUnknownMemberType]
        return doc


def _like_the_first(token: Token, given: str) -> str | None:
    """The present of "surveille et saisit", a form that may be past too."""
    is_joined = token.dep_ == "conj" and "Tense=Pres" in str(token.head.morph)
    is_either = token.lang_ == "fr" and token.lower_.endswith("it") and token.lemma_.endswith("ir")
    if not (is_joined and is_either and "Mood=Ind" in given and "Tense=Past" in given):
        return None
    return given.replace("Tense=Past", "Tense=Pres")


def _is_participle(token: Token) -> bool:
    """Whether the tree has it behind an auxiliary, or next to the noun that it describes."""
    return token.dep_ in PARTICIPIAL or any(
        child.pos_ == "AUX" and child.lemma_ in AUXILIARIES and child.dep_ != "cop"
        for child in token.lefts
    )
