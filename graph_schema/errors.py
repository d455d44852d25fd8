"""Everything this project raises on purpose.

AnnalesError
├── NotFound         the caller named a thing the graph does not hold
├── Rejected         one article, reading or claim is bad: log it, count it, go on
│   └── BadLine      with the file, the line number and what is wrong there
├── TooSlow          a query ran into its limit of time or memory: ask for less
├── Unavailable      Neo4j is away: stop, and run the same input later
│   └── Busy         it answers, but has no connection left for us just now
├── Misconfigured    a setting is wrong: stop, and mend it
│   └── UnknownVariable  an ``ANNALES_`` variable that nobody reads
├── NewerSchema      the graph was made by a newer annales: stop, and upgrade
├── Occupied         somebody else owns the local database: stop, or connect to theirs
└── Broken           something that cannot be (an offset that points at other words): a bug
"""

from pathlib import Path


class AnnalesError(Exception):
    """The root of the tree. The message is one line that says what to do."""


class NotFound(AnnalesError):
    """The caller named a thing the graph does not hold."""


class Rejected(AnnalesError):
    """One piece of input is bad; it costs itself and nothing else."""


class BadLine(Rejected):
    """A line of a file is bad.

    Attributes:
        file: the file as the user named it.
        line: counted from 1; 0 where the file as a whole is meant.
        reason: what is wrong, with the key where there is one.
    """

    def __init__(self, file: Path | str, line: int, reason: str) -> None:
        self.file = str(file)
        self.line = line
        self.reason = reason
        place = f"{self.file}:{line}" if line else self.file
        super().__init__(f"{place}: {reason}")


class TooSlow(AnnalesError):
    """A query ran into its limit of time or memory."""


class Unavailable(AnnalesError):
    """Neo4j is away, or goes away in the middle."""


class Busy(Unavailable):
    """Neo4j answers, but all the connections we may have are in use."""


class Misconfigured(AnnalesError):
    """A setting cannot be used as it stands."""


class UnknownVariable(Misconfigured):
    """An ``ANNALES_`` variable that nobody reads; most likely misspelt."""

    def __init__(self, names: list[str], known: list[str]) -> None:
        super().__init__(f"unknown variable {', '.join(names)} (known: {', '.join(known)})")


class NewerSchema(AnnalesError):
    """The graph was migrated by a newer version of annales."""


class Occupied(AnnalesError):
    """The local database belongs to another process."""


class Broken(AnnalesError):
    """An invariant does not hold: a bug of ours, never bad input."""
