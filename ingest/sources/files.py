"""What kind of file it is, and what it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

import orjson

from graph_schema.errors import BadLine
from graph_schema.lines import BOM
from ingest.sources.claims_csv import claims_in
from ingest.sources.found import Detect, Found
from ingest.sources.jsonl import articles_in
from ingest.sources.readings import readings_in
from ingest.sources.text import About, text_in

Kind = Literal["articles", "readings", "text", "claims"]

GLANCE = 65_536
"""Bytes looked at to tell readings from articles."""

_READING_KEY = re.compile(rb'\{\s*"(format|article|recorded_at|extractor)"\s*:')


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """What a run knows of the files it is given before it opens them."""

    recorded_at: datetime
    detect: Detect
    about: About


def found_in(file: Path, reception: Reception) -> Iterator[Found | BadLine]:
    """List what a file of any kind holds; what is wrong with it comes back as such."""
    try:
        match kind_of(file):
            case "articles":
                yield from articles_in(file, reception.detect)
            case "readings":
                yield from readings_in(file)
            case "text":
                yield from text_in(file, reception.about, reception.detect)
            case "claims":
                yield from claims_in(file, reception.recorded_at, reception.detect)
    except BadLine as bad:
        yield bad


def kind_of(file: Path) -> Kind:
    """Tell by the extension, and of lines of JSON by how the first begins.

    Raises:
        BadLine: the file cannot be read.
    """
    try:
        is_stream = file.exists() and not file.is_file() and not file.is_dir()
    except OSError as error:
        raise BadLine(file, 0, (error.strerror or str(error)).lower()) from None
    if is_stream:
        raise BadLine(file, 0, "is a pipe or a device and can be read only once: save it first")
    match file.suffix.lower():
        case ".txt" | ".text":
            return "text"
        case ".csv":
            return "claims"
        case _:
            return "readings" if _begins_like_a_reading(file) else "articles"


def _begins_like_a_reading(file: Path) -> bool:
    """Whether the first line that is an object of either kind is a reading.

    A line too long for a glance tells by its first key.
    """
    try:
        with file.open("rb") as stream:
            head = stream.read(GLANCE).removeprefix(BOM).lstrip()
    except OSError as error:
        raise BadLine(file, 0, (error.strerror or str(error)).lower()) from None
    for line in head.splitlines():
        try:
            first: object = orjson.loads(line)
        except orjson.JSONDecodeError:
            continue
        if isinstance(first, dict) and ("article" in first or "text" in first):
            return "article" in first
    return _READING_KEY.match(head) is not None
