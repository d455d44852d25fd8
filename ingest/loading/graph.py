"""The database a loader writes to: managed transactions, and our errors for the driver's."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from neo4j import Driver, ManagedTransaction, Session

from graph_schema.database.driver import unavailable_on_driver_errors

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Graph:
    """A driver and the name of its database. Work is retried, so it must bear repetition."""

    driver: Driver
    database: str

    def write(
        self, work: Callable[Concatenate[ManagedTransaction, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        """Do work in a transaction that may write.

        Raises:
            Unavailable: the database is away, also after trying again for half a minute.
        """
        with unavailable_on_driver_errors(), self._session() as session:
            return session.execute_write(work, *args, **kw)

    def read(
        self, work: Callable[Concatenate[ManagedTransaction, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        """Do work in a transaction that only reads.

        Raises:
            Unavailable: the database is away, also after trying again for half a minute.
        """
        with unavailable_on_driver_errors(), self._session() as session:
            return session.execute_read(work, *args, **kw)

    def _session(self) -> Session:
        return self.driver.session(database=self.database)  # pyright: ignore[reportUnknownMemberType] - the driver leaves its options untyped
