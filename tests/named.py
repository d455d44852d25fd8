"""Whom the words of a test mean; one analysis for all, since loading one takes seconds."""

from functools import cache

from spacy.language import Language as Pipeline

from graph_schema.model import Article, Language
from ingest.claims.actors import Cast
from ingest.language.pipeline import load


@cache
def analysis(language: Language) -> Pipeline:
    return load(language)


def name(language: Language, text: str, word: str, *, nth: int = -1) -> str | None:
    """The name and kind of what a word means, the last of its kind unless told otherwise."""
    doc = analysis(language)(text)
    cast = Cast(Article(id="art", language=language, text=text), doc)
    found = cast.mention_of([token for token in doc if token.text == word][nth])
    return f"{found.name} ({found.kind})" if found else None
