"""What the patterns of `lexicon` build: `BUILDERS`, each under the name that patterns use.

A builder answers None where its slots do not go together, so that the pattern does not fit, and
`Nothing` where they do and name no time ("31 février").
"""

from collections.abc import Callable

from ingest.times.meanings.bounds import BOUNDS
from ingest.times.meanings.clocks import CLOCKS
from ingest.times.meanings.counted import COUNTED
from ingest.times.meanings.dates import DATES
from ingest.times.meanings.numbers import NUMBERS
from ingest.times.meanings.parts import PARTS
from ingest.times.meanings.ranges import RANGES
from ingest.times.meanings.stretches import STRETCHES

BUILDERS: dict[str, Callable[..., object]] = {
    **NUMBERS, **DATES, **STRETCHES, **PARTS, **COUNTED, **CLOCKS, **RANGES, **BOUNDS,
}  # fmt: skip

__all__ = ["BUILDERS"]
