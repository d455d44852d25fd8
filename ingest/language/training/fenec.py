"""FENEC, a corpus of French names that the project measures itself by and learns nothing from.

Some of its documents are samples of treebanks, so training asks here which sentences stand in it.
"""

import io
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ingest.language.spelling import composed

FILE = Path("fr-ner", "FENEC_2.0.tar.xz")
"""Where it lies among the treebanks."""


class Span(NamedTuple):
    """Characters of a text, and FENEC's word for what they name."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """One of its texts; ``name`` tells of which sort it is ("information01-APIL")."""

    name: str
    text: str
    spans: tuple[Span, ...]


def documents_in(archive: Path) -> Iterator[Document]:
    """List the documents of the archive by name."""
    with tarfile.open(archive) as files:
        for path in sorted(path for path in files.getnames() if path.endswith(".ann")):
            stem = path.removesuffix(".ann")
            rows = (line.split("\t") for line in _member(files, path).splitlines())
            spans = tuple(Span(int(row[1]), int(row[2]), row[0]) for row in rows)
            yield Document(stem.rpartition("/")[2], _member(files, f"{stem}.txt"), spans)


def plain(text: str) -> str:
    r"""A text as two editions of it have it in common.

    >>> plain("l’été\n  dernier")
    "l'été dernier"
    """
    return " ".join(composed(text).split())


def _member(files: tarfile.TarFile, path: str) -> str:
    member = files.extractfile(path)
    return io.TextIOWrapper(member, "utf-8", newline="").read() if member else ""
