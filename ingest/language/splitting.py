"""The sentences of a text by the rules alone: no parser is loaded."""

from functools import cache

from spacy.vocab import Vocab

from graph_schema.model import Language
from ingest.language.sentences import Splitter
from ingest.language.tokens import Tokenizer
from ingest.language.words import words_of


def split(text: str, language: Language) -> list[tuple[int, int]]:
    """Where sentences start and end, white space at their ends left out.

    >>> split("Mr. Smith left. He is back.", "en")
    [(0, 15), (16, 27)]
    """
    vocab = Vocab()  # one a text: what it learns of an article goes with it
    doc = _splitter(language)(Tokenizer(vocab, language)(text))
    sentences = ([token for token in it if not token.text.isspace()] for it in doc.sents)
    return [(it[0].idx, it[-1].idx + len(it[-1])) for it in sentences if it]


@cache
def _splitter(language: Language) -> Splitter:
    return Splitter(words_of(language))
