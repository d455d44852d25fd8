"""Articles as lines of JSON, and what makes one acceptable."""

import re
from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from graph_schema.model import Article, Language, Noun

LONGEST_TEXT = 200_000
LONGEST_LINE = 4_000_000
LONGEST_FIELD = 2_000
ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")
COUNTRY = re.compile(r"[A-Z]{2}")
PUBLISHED = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")
SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine(Noun):
    """An article as somebody hands it in: only the text is required."""

    id: str | None = None
    language: Language | None = None
    country: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    revises: str | None = None
    text: str


ARTICLE_LINE = TypeAdapter(ArticleLine)


def fault_of_article(article: Article | ArticleLine) -> str | None:
    """Say what is wrong with an article as ``key: reason``, or None."""
    if fault := _fault_of_text(article.text):
        return f"text: {fault}"
    for key in ("id", "revises"):
        name: str | None = getattr(article, key)
        if name is not None and not ID.fullmatch(name):
            return f"{key}: 1 to 128 characters of A-Z a-z 0-9 . _ : - are allowed"
    if article.country is not None and not COUNTRY.fullmatch(article.country):
        return "country: two capital letters (ISO 3166 alpha-2) are wanted"
    if article.published is not None and not _is_published(article.published):
        return "published: an ISO 8601 date or date-time is wanted"
    for key in ("title", "url", "publisher"):
        words: str | None = getattr(article, key)
        if words is not None and (fault := _fault_of_field(words)):
            return f"{key}: {fault}"
    return None


def _fault_of_text(text: str) -> str | None:
    if not text.strip():
        return "is empty"
    if len(text) > LONGEST_TEXT:
        return f"is longer than {LONGEST_TEXT} characters"
    return _fault_of_characters(text)


def _fault_of_field(words: str) -> str | None:
    if len(words) > LONGEST_FIELD:
        return f"is longer than {LONGEST_FIELD} characters"
    return _fault_of_characters(words)


def _fault_of_characters(words: str) -> str | None:
    if "\0" in words:
        return f"holds a NUL at character {words.index(chr(0))}"
    if lone := SURROGATE.search(words):
        return f"holds a lone surrogate at character {lone.start()}"
    return None


def _is_published(published: str) -> bool:
    if not PUBLISHED.fullmatch(published):
        return False
    try:
        datetime.fromisoformat(published)
    except ValueError:
        return False
    return True
