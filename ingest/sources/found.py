"""What a file holds: articles to be read, and readings that somebody has made already."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from graph_schema.articles import ArticleLine, fault_of_article
from graph_schema.errors import BadLine, Rejected
from graph_schema.identity import article_id
from graph_schema.model import Article, Language, Reading
from graph_schema.stated import instant_of

Detect = Callable[[str], Language]
"""Tells the language of a text. Raises: Rejected, where it is none that we read."""

Recorded = Literal["given", "now"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article with the place it was found at.

    ``reading`` is there where somebody has read it already. ``recorded`` says whether that
    reading came with its record time or was made by this run.
    """

    file: str
    line: int
    article: Article
    reading: Reading | None = None
    recorded: Recorded = "now"

    def rejected(self, reason: str) -> BadLine:
        """What is wrong with it, with its place."""
        return BadLine(self.file, self.line, reason)


def accepted(line: ArticleLine, detect: Detect, file: Path | str, number: int) -> Article:
    """Make an article of what was handed in: an id and a language where they are missing.

    Raises:
        BadLine: with the key and what is wrong there.
    """
    if fault := fault_of_article(line) or fault_of_instant(line.published):
        raise BadLine(file, number, fault)
    try:
        language = line.language or detect(line.text)
        id = line.id or article_id(line.publisher, line.url, line.published, line.title, line.text)
    except Rejected as reason:
        raise BadLine(file, number, f"language: {reason}") from None
    return Article(
        id=id,
        language=language,
        country=line.country,
        published=line.published,
        title=line.title,
        url=line.url,
        publisher=line.publisher,
        revises=line.revises,
        text=line.text,
    )


def fault_of_instant(published: str | None) -> str | None:
    """Say what is wrong with an instant that is well written: it may lie before year 1 in UTC."""
    try:
        instant_of(published)
    except OverflowError:
        return "published: lies outside the years 1 to 9999 in UTC"
    return None
