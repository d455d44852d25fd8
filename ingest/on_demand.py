"""What is heavy to import, imported when the first article needs it.

Loading ready-made readings needs no parser, and a database that is away should be told at once.
"""

# ruff: noqa: PLC0415 - importing late is what this module is for

from datetime import datetime
from typing import TYPE_CHECKING

from graph_schema.model import Article, Language, Reading
from ingest.extractor import OURS, Models

if TYPE_CHECKING:
    from ingest.pipeline import Reader


class LateReader:
    """A `pipeline.Reader` that comes into being with the first article."""

    def __init__(self, *, recorded_at: datetime, models: Models = OURS) -> None:
        self._recorded_at = recorded_at
        self._models = models
        self._reader: Reader | None = None

    def __call__(self, article: Article) -> Reading:
        """Read an article.

        Raises:
            Rejected: it is not acceptable.
            Broken: the reading does not keep its own word; a bug.
        """
        if self._reader is None:
            from ingest.pipeline import Reader

            self._reader = Reader(recorded_at=self._recorded_at, models=self._models)
        return self._reader(article)


def language_of(text: str) -> Language:
    """Tell the language of a text.

    Raises:
        Rejected: it is none that we read.
    """
    from ingest.language.detect import detect

    return detect(text)


def split(text: str, language: Language) -> list[tuple[int, int]]:
    """Where the sentences of a text start and end, by rules."""
    from ingest.language import splitting

    return splitting.split(text, language)
