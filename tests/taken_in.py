"""Files of a test, and what is found in them."""

from datetime import UTC, datetime
from pathlib import Path

from graph_schema.errors import BadLine, Rejected
from graph_schema.model import Language
from ingest.sources.files import Reception, found_in
from ingest.sources.found import Found
from ingest.sources.text import About

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def detect(text: str) -> Language:
    if "%" in text:
        raise Rejected("only French and English are read")
    return "fr" if "é" in text else "en"


def found(file: Path, about: About | None = None) -> list[Found | BadLine]:
    return list(found_in(file, Reception(recorded_at=NOW, detect=detect, about=about or About())))


def told(file: Path) -> list[str]:
    return [
        str(each).removeprefix(f"{file.parent}/") if isinstance(each, BadLine) else each.article.id
        for each in found(file)
    ]


def written(folder: Path, name: str, content: bytes | str) -> Path:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file
