"""Tables as CSV, read row by row; a bad row costs itself and nothing else."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from graph_schema.articles import LONGEST_LINE, SURROGATE
from graph_schema.errors import BadLine
from graph_schema.lines import BOM

CUT = "\0cut"
"""Stands for a line that is too long: no cell can hold a NUL."""


class _Reader(Protocol):
    """What `csv.reader` returns; its type has no public name."""

    @property
    def line_num(self) -> int: ...
    def __next__(self) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Row:
    """A row by the names of its columns; a column that is not there is empty."""

    file: str
    line: int
    cells: tuple[tuple[str, str], ...]

    def __getitem__(self, column: str) -> str:
        return next((cell for name, cell in self.cells if name == column), "")

    def bad(self, reason: str) -> BadLine:
        """What is wrong with it, with its place."""
        return BadLine(self.file, self.line, reason)

    def one_of(self, column: str, allowed: Sequence[str]) -> str | None:
        """A cell that holds one of a few words, or nothing.

        Raises:
            BadLine: it holds another.
        """
        if (cell := self[column]) and cell not in allowed:
            raise self.bad(f"{column}: {cell[:40]!r} is none of {', '.join(allowed)}")
        return cell or None


def rows_of(
    file: Path, *, required: Sequence[str], known: Sequence[str]
) -> Iterator[Row | BadLine]:
    """List the rows of a table with a header.

    Raises:
        BadLine: the file cannot be read, or its header misses a column or has one too many.
    """
    csv.field_size_limit(LONGEST_LINE)
    try:
        with file.open("rb") as stream:
            reader = csv.reader(_lines(stream), strict=True)
            nothing: list[str] = []
            header = [name.strip() for name in next(reader, nothing)]
            if fault := _fault_of_header(header, required, known):
                raise BadLine(file, 1, fault)
            yield from _rows(reader, str(file), header)
    except OSError as error:
        raise BadLine(file, 0, (error.strerror or str(error)).lower()) from None
    except csv.Error as error:
        raise BadLine(file, 1, f"not CSV: {error}") from None


def _rows(reader: "_Reader", file: str, header: Sequence[str]) -> Iterator[Row | BadLine]:
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadLine(file, line, f"not CSV: {error}")
            continue
        if fault := _fault_of_row(cells, header):
            yield BadLine(file, line, fault)
        elif cells:
            yield Row(file, line, tuple(zip(header, map(str.strip, cells), strict=True)))


def _lines(stream: BinaryIO) -> Iterator[str]:
    """The lines, newlines kept; bytes that are no UTF-8 become lone surrogates."""
    first = True
    while data := stream.readline(LONGEST_LINE + 1):
        if len(data) > LONGEST_LINE and not data.endswith(b"\n"):
            while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield CUT + "\n"
        else:
            yield (data.removeprefix(BOM) if first else data).decode(errors="surrogateescape")
        first = False


def _fault_of_header(
    header: Sequence[str], required: Sequence[str], known: Sequence[str]
) -> str | None:
    if unknown := sorted(set(header) - set(known)):
        return f"unknown column {unknown[0][:40]!r} (known: {', '.join(known)})"
    if twice := sorted(name for name in header if header.count(name) > 1):
        return f"column {twice[0]!r} stands there twice"
    if missing := [name for name in required if name not in header]:
        return f"column {missing[0]!r} is missing"
    return None


def _fault_of_row(cells: Sequence[str], header: Sequence[str]) -> str | None:
    if any(CUT in cell for cell in cells):
        return "the line is too long"
    if cells and len(cells) != len(header):
        return f"{len(cells)} cells where the header has {len(header)}"
    for name, cell in zip(header, cells, strict=False):
        if "\0" in cell:
            return f"{name}: holds a NUL"
        if SURROGATE.search(cell):
            return f"{name}: not UTF-8"
    return None
