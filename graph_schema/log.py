"""The log: readings, decisions and the inbox as files under the home folder. The truth.

``readings/<recorded_at>-<hash>.jsonl`` are segments, written once and never changed. Their name
follows from what they hold (the latest record time and a hash), so the same content is the same
segment and is written once. ``decisions/decisions.jsonl`` grows by a line a decision;
``inbox/`` holds what was handed in and is not yet read. Whatever is written is on the disk before
the call returns.
"""

import os
import tempfile
import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import structlog
from pydantic import TypeAdapter

from graph_schema.errors import AnnalesError, BadLine, Misconfigured
from graph_schema.lines import Line
from graph_schema.model import Decision, Reading
from graph_schema.readings import decisions_in, dump, parsed

HASH_LENGTH = 16
SECONDS_A_DAY = 86_400

_READING = TypeAdapter(Reading)
_log = structlog.get_logger()


class Unwritable(Misconfigured):
    """The home folder cannot be written."""


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """A file of readings; ``name`` sorts by the latest record time it holds."""

    name: str
    path: Path

    @property
    def size(self) -> int:
        """In bytes."""
        return self.path.stat().st_size


@dataclass(frozen=True, slots=True)
class Entry:
    """A reading of a segment, with the byte behind its newline."""

    reading: Reading
    end: int


def append(home: Path, readings: Iterable[Reading]) -> Segment | None:
    """Write readings as one segment, as they come; None where there are none.

    Raises:
        Unwritable: the disk is full, or the folder cannot be written.
    """
    folder = home / "readings"
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _temporary(folder) as (stream, path):
            digest, latest = sha256(), None
            for reading in readings:
                line = dump(reading) + b"\n"
                digest.update(line)
                stream.write(line)
                latest = max(latest or reading.recorded_at, reading.recorded_at)
            if latest is None:
                return None
            name = f"{_compact(latest)}-{digest.hexdigest()[:HASH_LENGTH]}"
            _settle(stream, path, folder / f"{name}.jsonl")
            return Segment(name, folder / f"{name}.jsonl")


def segments(home: Path) -> list[Segment]:
    """List the segments in order of their names."""
    return sorted(Segment(path.stem, path) for path in (home / "readings").glob("*.jsonl"))


def entries(segment: Segment, start: int = 0) -> Iterator[Entry]:
    """List the readings of a segment from a byte on; a torn last line is dropped, and said so.

    They kept their own word when they were written (`readings.fault_of`); that is not checked
    again, which would take longer than loading them.

    Raises:
        BadLine: a whole line is bad; segments hold none unless somebody changed them.
    """
    with segment.path.open("rb") as stream:
        end = stream.seek(start)
        for number, data in enumerate(stream, 1):
            if not data.endswith(b"\n"):
                _log.warning("torn line dropped", segment=segment.name, byte=end)
                return
            end += len(data)
            place = f"{segment.path}@{start}" if start else str(segment.path)
            yield Entry(parsed(_READING, Line(place, number, data[:-1])), end)


def decide(home: Path, decision: Decision) -> None:
    """Append a decision. A torn line before it is closed, never glued to it.

    Raises:
        Unwritable: the disk is full, or the folder cannot be written.
    """
    file = home / "decisions" / "decisions.jsonl"
    with _writing(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a+b") as stream:
            whole = stream.tell() == 0 or (stream.seek(-1, os.SEEK_END), stream.read())[1] == b"\n"
            stream.write((b"" if whole else b"\n") + dump(decision) + b"\n")
            stream.flush()
            os.fsync(stream.fileno())
        _sync_folder(file.parent)


def decisions(home: Path) -> Iterator[Decision | BadLine]:
    """List the decisions, oldest first; a torn one comes back as what is wrong with it."""
    file = home / "decisions" / "decisions.jsonl"
    return decisions_in(file) if file.exists() else iter(())


def deliver(home: Path, data: bytes) -> Path:
    """Put a file of articles into the inbox, whole or not at all, under a name of its content.

    Raises:
        Unwritable: the disk is full, or the folder cannot be written.
    """
    folder = home / "inbox"
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{sha256(data).hexdigest()[:HASH_LENGTH]}.jsonl"
        with _temporary(folder) as (stream, path):
            stream.write(data)
            _settle(stream, path, target)
        return target


def pending(home: Path) -> list[Path]:
    """List what waits in the inbox, first come first."""
    waiting = (home / "inbox").glob("*.jsonl")
    return sorted(waiting, key=lambda path: (path.stat().st_mtime_ns, path.name))


def done(delivered: Path) -> None:
    """Take out of the inbox what has been read; it may be gone already."""
    delivered.unlink(missing_ok=True)


@contextmanager
def _writing(path: Path) -> Generator[None]:
    try:
        yield
    except AnnalesError:
        raise
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise Unwritable(
            f"cannot write {path}: {why}; make room or set ANNALES_HOME, then run this again"
        ) from error


@contextmanager
def _temporary(folder: Path) -> Generator[tuple[BinaryIO, Path]]:
    """A new file in the same folder, so that a rename is atomic; gone unless it was renamed.

    What a killed writer left is swept once it is a day old, when nobody can be writing it.
    """
    for left in folder.glob(".*.tmp"):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > SECONDS_A_DAY:
                left.unlink()
    handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream, Path(name)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


def _settle(stream: BinaryIO, path: Path, target: Path) -> None:
    stream.flush()
    os.fsync(stream.fileno())
    # A whole one is of the same content, for its name holds the hash; a torn one is mended.
    if target.exists() and target.stat().st_size == path.stat().st_size:
        return
    path.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _compact(instant: datetime) -> str:
    at = instant.astimezone(UTC)
    return f"{at.year:04}{at:%m%dT%H%M%SZ}"
