"""Files to readings: find, admit, read. What is bad costs itself and is told with its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph_schema.errors import BadLine, Broken, Rejected
from graph_schema.model import Article, Reading
from ingest.loading.admission import Door
from ingest.sources.files import Reception, found_in
from ingest.sources.found import Found

Read = Callable[[Article], Reading]


@dataclass(slots=True, kw_only=True)
class Intake:
    """Takes in the files of a run, and counts.

    ``tell`` hears of every rejection as it happens.
    """

    reception: Reception
    door: Door
    reader: Read
    tell: Callable[[BadLine], None]
    read: int = 0
    rejected: int = 0

    def readings_of(self, file: Path) -> Iterator[Reading]:
        """Read what a file holds; only a few articles are held at a time."""
        for found in self.door.admitted(found_in(file, self.reception)):
            if isinstance(found, BadLine):
                self._reject(found)
            elif reading := self._read(found):
                self.read += 1
                yield reading

    def _read(self, found: Found) -> Reading | None:
        try:
            return found.reading or self.reader(found.article)
        except (Rejected, Broken) as reason:  # a bug in one article must not stop the others
            self._reject(found.rejected(str(reason)))
            return None

    def _reject(self, bad: BadLine) -> None:
        self.rejected += 1
        self.tell(bad)
