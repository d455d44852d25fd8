"""Files of lines, read one at a time: however long a line is, only a bounded part is held."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph_schema.errors import BadLine

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file, without its newline; numbers count from 1.

    ``cut`` says that the line was longer than was allowed and only its beginning is here.
    """

    file: str
    number: int
    data: bytes
    cut: bool = False


def lines_of(file: Path, *, longest: int) -> Iterator[Line]:
    """List the lines that are not blank.

    A line longer than ``longest`` bytes comes back cut; nothing of its rest is held in memory.

    Raises:
        BadLine: the file is missing, a directory, or cannot be read.
    """
    try:
        with file.open("rb") as stream:
            number = 0
            while data := stream.readline(longest + 1):
                number += 1
                cut = len(data) > longest and not data.endswith(b"\n")
                if cut:
                    while (rest := stream.readline(longest)) and not rest.endswith(b"\n"):
                        pass
                if number == 1:
                    data = data.removeprefix(BOM)
                if data.strip():
                    yield Line(str(file), number, data.rstrip(b"\r\n"), cut)
    except OSError as error:
        raise BadLine(file, 0, (error.strerror or str(error)).lower()) from None
