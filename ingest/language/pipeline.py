"""Text to a spaCy Doc: the steps in order, and what the rest of `ingest` may count on.

``load(language)`` takes a few tenths of a second; keep what it returns. Of its Docs it holds that

- ``doc.text == text``, and ``token.idx`` counts code points of the text as given;
- ``doc.sents`` are set; each sentence has one root and no cycle;
- ``token.pos_`` is the UPOS tag (SPACE for white space, which is a token of its own but for one
  plain space after a word), ``token.morph`` holds UD features, ``token.lemma_`` is lower-case but
  for proper nouns;
- ``token.dep_`` is the UD relation, "ROOT" for roots, with the sub-types nsubj:pass, nsubj:caus,
  obl:arg, obl:agent, aux:pass, aux:caus, acl:relcl, flat:name, expl:*, compound:prt, nmod:poss;
  white space is "dep", hung on the word before it;
- French "au", "du", "aux", "des", "auquel" are one token; "l'", "d'", "qu'" and "-t-il" are
  tokens of their own; "États-Unis" and "10 000" are one. English "'s" and "n't" are tokens of
  their own, and so are the parts of "Iran-backed", but not those of "pro-Iranian";
- ``doc.ents`` is empty; of spaCy's lexical flags only those that need no language are set
  (``like_url``, ``is_punct``, not ``is_stop``), and there are no ``noun_chunks``.

Strings of the articles stay in ``nlp.vocab``: who reads without end does so inside
``nlp.memory_zone()``, a few articles at a time.
"""

from collections.abc import Callable

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from graph_schema.model import Language
from ingest.language.boundaries import Boundaries
from ingest.language.conversion import convert
from ingest.language.inflection import Inflection
from ingest.language.lemmas import Lemmatizer
from ingest.language.mending import mend
from ingest.language.network import network_of
from ingest.language.parser import Parser
from ingest.language.patching import patch
from ingest.language.sentences import Splitter
from ingest.language.tokens import Tokenizer
from ingest.language.words import words_of

Step = Callable[[Doc], Doc]


# Not spaCy's own French and English: importing them takes three seconds, for tables that only
# their tokenizers need.
class _French(Pipeline):
    lang = "fr"


class _English(Pipeline):
    lang = "en"


def load(language: Language) -> Pipeline:
    """Build the pipeline of one language."""
    nlp = (_French if language == "fr" else _English)()
    nlp.meta["name"] = f"annales_{language}"
    nlp.tokenizer = Tokenizer(nlp.vocab, language)
    for step in STEPS:
        nlp.add_pipe(step)
    return nlp


def _sentences(_nlp: Pipeline, language: Language) -> Step:
    return Splitter(words_of(language))


def _boundaries(_nlp: Pipeline, language: Language) -> Step:
    return Boundaries(network_of(language))


def _parser(nlp: Pipeline, language: Language) -> Step:
    return Parser(network_of(language), nlp.vocab)


def _patching(_nlp: Pipeline, _language: Language) -> Step:
    return patch


def _mending(_nlp: Pipeline, _language: Language) -> Step:
    return mend


def _lemmas(_nlp: Pipeline, language: Language) -> Step:
    return Lemmatizer(language)


def _inflection(_nlp: Pipeline, language: Language) -> Step:
    return Inflection(language)


def _conversion(_nlp: Pipeline, _language: Language) -> Step:
    return convert


STEPS = {
    "annales_sentences": _sentences,
    "annales_boundaries": _boundaries,
    "annales_parser": _parser,
    "annales_patching": _patching,
    "annales_mending": _mending,
    "annales_lemmas": _lemmas,
    "annales_inflection": _inflection,
}
BEHIND_THE_TREE = ("annales_lemmas", "annales_inflection")
CONVERSION = "annales_conversion"
"""The step that stands behind the pipelines of others (`ingest.language.installed`)."""


def _register(step: str, make: Callable[[Pipeline, Language], Step]) -> None:
    def factory(nlp: Pipeline, name: str) -> Step:  # noqa: ARG001 - spaCy insists on both names
        return make(nlp, "fr" if nlp.lang == "fr" else "en")

    Pipeline.factory(step, func=factory)  # pyright: ignore[reportUnknownMemberType]


for _step, _make in (*STEPS.items(), (CONVERSION, _conversion)):
    _register(_step, _make)
