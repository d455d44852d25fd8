"""Articles, one a line of JSON."""

from collections.abc import Iterator
from pathlib import Path

from graph_schema.articles import ARTICLE_LINE, LONGEST_LINE
from graph_schema.errors import BadLine
from graph_schema.lines import lines_of
from graph_schema.readings import parsed
from ingest.sources.found import Detect, Found, accepted


def articles_in(file: Path, detect: Detect) -> Iterator[Found | BadLine]:
    """List the articles of a file; a bad line comes back as what is wrong with it.

    Raises:
        BadLine: the file as a whole cannot be read.
    """
    for line in lines_of(file, longest=LONGEST_LINE):
        try:
            given = parsed(ARTICLE_LINE, line)
            article = accepted(given, detect, line.file, line.number)
        except BadLine as bad:
            yield bad
        else:
            yield Found(file=line.file, line=line.number, article=article)
