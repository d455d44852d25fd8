"""Plain text: a file is an article, and the command line says what the file does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph_schema.articles import LONGEST_TEXT, ArticleLine
from graph_schema.errors import BadLine
from graph_schema.lines import BOM
from graph_schema.model import Language
from ingest.sources.found import Detect, Found, accepted

LONGEST_CODE_POINT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the command line says of the texts it names."""

    published: str | None = None
    language: Language | None = None
    publisher: str | None = None


def text_in(file: Path, about: About, detect: Detect) -> Iterator[Found]:
    """Take a file as one article, its characters exactly as they stand.

    Raises:
        BadLine: the file cannot be read, or is no acceptable article.
    """
    longest = LONGEST_TEXT * LONGEST_CODE_POINT + len(BOM)
    try:
        with file.open("rb") as stream:
            data = stream.read(longest + 1)
    except OSError as error:
        raise BadLine(file, 0, (error.strerror or str(error)).lower()) from None
    if len(data) > longest:
        raise BadLine(file, 0, f"text: is longer than {LONGEST_TEXT} characters")
    try:
        text = data.removeprefix(BOM).decode()
    except UnicodeDecodeError as error:
        raise BadLine(file, 0, f"not UTF-8 at byte {error.start}") from None
    line = ArticleLine(
        text=text,
        published=about.published,
        language=about.language,
        publisher=about.publisher,
    )
    yield Found(file=str(file), line=0, article=accepted(line, detect, file, 0))
