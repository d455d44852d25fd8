"""A segment in pieces that one transaction can hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph_schema.log import Segment, entries
from graph_schema.model import Reading

CLAIMS = 5_000
READINGS = 2_000
BYTES = 32_000_000


@dataclass(frozen=True, slots=True)
class Batch:
    """Readings of a segment, and the byte behind the last of them."""

    segment: Segment
    readings: tuple[Reading, ...]
    end: int

    @property
    def claims(self) -> int:
        """How many claims the readings hold."""
        return sum(len(reading.claims) for reading in self.readings)


def batches_of(segment: Segment, start: int = 0, *, claims: int = CLAIMS) -> Iterator[Batch]:
    """Cut a segment, from a byte on; a reading is never cut, so a batch may be somewhat larger."""
    held: list[Reading] = []
    weight, first, end = 0, start, start
    for entry in entries(segment, start):
        held.append(entry.reading)
        weight, end = weight + len(entry.reading.claims), entry.end
        if weight >= claims or len(held) >= READINGS or end - first >= BYTES:
            yield Batch(segment, tuple(held), end)
            held, weight, first = [], 0, end
    if held:
        yield Batch(segment, tuple(held), end)
