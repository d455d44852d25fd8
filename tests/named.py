"""Whom the words of a test mean; one analysis for all, since loading one takes seconds."""

from functools import cache

from spacy.language import Language as Pipeline
from spacy.tokens import Token

from graph_schema.model import Article, Language
from ingest.claims.actors import Cast
from ingest.language.pipeline import load


@cache
def analysis(language: Language) -> Pipeline:
    return load(language)


def name(language: Language, text: str, word: str, *, nth: int = -1) -> str | None:
    """The name and kind of what a word, or the name it is part of, means; of several the last."""
    doc = analysis(language)(text)
    cast = Cast(Article(id="art", language=language, text=text), doc)
    found = cast.mention_of(named_by([token for token in doc if token.text == word][nth]))
    return f"{found.name} ({found.kind})" if found else None


def named_by(word: Token) -> Token:
    """The head of the name that a word is part of; which of its words that is, is the parser's."""
    while word.dep_.split(":")[0] in {"compound", "flat"} and word.head.pos_ == "PROPN":
        word = word.head
    return word
