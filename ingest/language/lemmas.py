"""Lemmas: what the treebanks say of a form and its tag, else a dictionary kept in bounds.

simplemma's dictionary knows no tags: it makes a verb of "arrivée" and a noun of "demande". So its
answer is taken only where it fits the tag; otherwise the ending decides. A French verb's lemma
ends in -er, -ir or -re; an English noun or adjective in -ing or -ed is no verb. Lemmas are
lower-case, but what is no word of the dictionary (a name, a number, a mark) stays as written.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

import simplemma
from spacy.tokens import Doc

from graph_schema.model import Language
from ingest.language.spelling import composed

AS_WRITTEN = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "SPACE", "X"})
VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "ADJ"})
REMEMBERED = 1 << 16  # forms with their tags

INFINITIVE = ("er", "ir", "re", "ïr")
# The endings of French verb forms and what stands in their place in the infinitive, likelier
# first; a candidate counts only where the dictionary knows it as an infinitive.
FRENCH_ENDINGS = (
    (("pris", "prise", "prises"), ("prendre",)),
    (("mis", "mise", "mises"), ("mettre",)),
    (("ert", "erte", "erts", "ertes"), ("rir",)),
    (("int", "inte", "ints", "intes"), ("indre",)),
    (("it", "ite", "its", "ites"), ("ire", "ir")),
    (("i", "ie", "is", "ies"), ("ir", "re", "vre")),
    (("çu", "çue", "çus", "çues"), ("cevoir",)),
    (("u", "ue", "us", "ues"), ("re", "ir", "ire", "ure", "oir", "oître", "aître")),
    (("issant", "issent"), ("ir",)),
    (("geant", "gea"), ("ger",)),
    (("ant", "ent"), ("er", "re", "ir", "oir")),
    (("é", "ée", "és", "ées", "e", "es", "a"), ("er",)),
    (("t", "s"), ("tir", "tre", "ttre", "rir", "vir", "mir")),
)
PARTICIPLES = ("é", "ée", "és", "ées")
ENGLISH_ENDINGS = ("ing", "ed", "es", "s")


class Lemmatizer:
    """The pipeline component for one language."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        self._seen = dict(_seen(language))
        self._lemma = lru_cache(REMEMBERED)(self._looked_up)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token; the tags must stand."""
        for token in doc:
            token.lemma_ = self._lemma(token.text, token.pos_)
        return doc

    def _looked_up(self, text: str, tag: str) -> str:
        word = composed(text) or text
        if tag in AS_WRITTEN:
            return word
        word = word.lower()
        if seen := self._seen.get((word, tag)):
            return seen
        entry = simplemma.lemmatize(word, lang=self._language).lower()
        return (_french if self._language == "fr" else _english)(word, tag, entry)


def _seen(language: Language) -> Iterator[tuple[tuple[str, str], str]]:
    """The table made from the treebanks: form, tag and lemma on each line."""
    models = resources.files("ingest.language.models")
    for line in models.joinpath(f"{language}.lemmas.tsv").read_text("utf-8").splitlines():
        form, tag, lemma = line.split("\t")
        yield (form, tag), lemma


def _french(word: str, tag: str, entry: str) -> str:
    """The lemma of an unseen form, given the dictionary's.

    >>> _french("mitraillées", "VERB", "mitraillé"), _french("arrivées", "NOUN", "arriver")
    ('mitrailler', 'arrivée')
    """
    if tag in VERBS:
        if word.endswith("re") and _is_entry(word + "r", "fr"):  # "livre" is no infinitive
            return word + "r"
        return entry if entry.endswith(INFINITIVE) else _infinitive(word) or entry
    if tag in NOUNS and entry.endswith(INFINITIVE) and not word.startswith(entry):
        singular = word.removesuffix("s")
        return singular.removesuffix("e") if tag == "ADJ" and singular[-2:-1] in "éiu" else singular
    return entry


def _infinitive(word: str) -> str | None:
    for endings, replacements in FRENCH_ENDINGS:
        for ending in endings:
            if word.endswith(ending):
                stem = word.removesuffix(ending)
                for replacement in replacements:
                    if _is_entry(stem + replacement, "fr"):
                        return stem + replacement
    participle = (word.removesuffix(end) + "er" for end in PARTICIPLES if word.endswith(end))
    return next(participle, None)


def _english(word: str, tag: str, entry: str) -> str:
    """The lemma of an unseen form, given the dictionary's.

    >>> _english("kidnapping", "VERB", "kidnapping"), _english("shellings", "NOUN", "shell")
    ('kidnap', 'shelling')
    >>> _english("cancelled", "VERB", "cancell"), _english("misspelled", "VERB", "misspell")
    ('cancel', 'misspell')
    """
    if tag in VERBS and re.fullmatch(r"\w{3,}ell", entry) and _is_entry(entry[:-1], "en"):
        return entry[:-1]  # British "cancelled", "travelling"
    if tag in VERBS and (entry == word or not _is_entry(entry, "en")):
        return next(_bare_forms(word), entry)
    if tag in NOUNS and word.endswith(("ing", "ings", "ed")):
        return word.removesuffix("s")
    return entry


def _bare_forms(word: str) -> Iterator[str]:
    """What the dictionary knows of a verb without its ending."""
    for ending in ENGLISH_ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            single = stem[:-1] if stem[-1:] == stem[-2:-1] else ""
            with_y = stem[:-1] + "y" if stem.endswith("i") else ""
            for form in (stem, stem + "e", single, with_y):
                if len(form) > 1 and _is_entry(form, "en"):
                    yield form


def _is_entry(word: str, language: Language) -> bool:
    known = simplemma.is_known(word, lang=language)
    return known and simplemma.lemmatize(word, lang=language) == word
