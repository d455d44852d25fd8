"""Files to readings: find, admit, read. What is bad costs itself and is told with its place."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
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
    _times: Counter[str] = field(default_factory=Counter[str])

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
            reading = found.reading or self.reader(found.article)
        except (Rejected, Broken) as reason:  # a bug in one article must not stop the others
            self._reject(found.rejected(str(reason)))
            return None
        return reading if found.recorded == "given" else self._in_order(reading)

    def _in_order(self, reading: Reading) -> Reading:
        """Record an article's later reading of this run later, so that a correction stands."""
        id = reading.article.id
        later = timedelta(microseconds=self._times[id])
        self._times[id] += 1
        return replace(reading, recorded_at=reading.recorded_at + later)

    def _reject(self, bad: BadLine) -> None:
        self.rejected += 1
        self.tell(bad)
