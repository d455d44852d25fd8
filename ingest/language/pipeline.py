"""Text to a spaCy Doc: the steps in order, and what the rest of `ingest` may count on.

``load(language)`` takes about a second and 100 MB; keep what it returns. Of its Docs it holds that

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
- ``doc.ents`` is empty, and spaCy's ``noun_chunks`` are not to be relied on.

Strings of the articles stay in ``nlp.vocab``: who reads without end does so inside
``nlp.memory_zone()``, a few articles at a time.
"""

import spacy
from spacy.language import Language as Pipeline

from graph_schema.model import Language
from ingest.language.lemmas import Lemmatizer
from ingest.language.network import Network
from ingest.language.parser import Parser
from ingest.language.sentences import Splitter
from ingest.language.tokens import Tokenizer
from ingest.language.words import words_of


def load(language: Language) -> Pipeline:
    """Build the pipeline of one language; ``meta["fingerprint"]`` changes with its weights."""
    nlp = spacy.blank(language)
    nlp.tokenizer = Tokenizer(nlp.vocab, language)
    for step in ("annales_sentences", "annales_parser", "annales_lemmas"):
        nlp.add_pipe(step)
    return nlp


@Pipeline.factory("annales_sentences")
def _sentences(nlp: Pipeline, name: str) -> Splitter:
    return Splitter(words_of(nlp.lang))


@Pipeline.factory("annales_parser")
def _parser(nlp: Pipeline, name: str) -> Parser:
    network = Network(nlp.lang)
    nlp.meta["fingerprint"] = network.fingerprint
    return Parser(network, nlp.vocab)


@Pipeline.factory("annales_lemmas")
def _lemmas(nlp: Pipeline, name: str) -> Lemmatizer:
    return Lemmatizer(nlp.lang)
