"""Runs one read query against Neo4j; the one place of the service that knows its driver.

It connects when first asked, and anew after the database was away: the address is looked up
again each time, since the managed server may come back on another port.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, LiteralString

from neo4j import READ_ACCESS, AsyncDriver, Query, Record
from neo4j.exceptions import DriverError, Neo4jError

from graph_schema.database.address import Address
from graph_schema.database.async_driver import open_async_driver
from graph_schema.database.driver import unavailable_on_driver_errors
from graph_schema.errors import Busy, TooSlow, Unavailable

SECONDS_A_QUERY: Final = 10.0
SECONDS_OF_GRACE: Final = 1.0
SECONDS_TO_TRY_AGAIN: Final = 0.5
SECONDS_TO_CLOSE: Final = 2.0
CUT_AT_THE_LIMIT = frozenset(
    {
        "Neo.ClientError.Transaction.TransactionTimedOut",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "Neo.TransientError.General.TransactionMemoryLimit",
    }
)


class Reader:
    """Reads from one database, within a time limit, never writing.

    ``find`` tells where Neo4j answers; ``seconds`` is the limit of one query, enforced by the
    server, and a moment later by us where the server does not answer at all.
    """

    def __init__(
        self, find: Callable[[], Address], database: str, seconds: float = SECONDS_A_QUERY
    ) -> None:
        self._find = find
        self._database = database
        self._seconds = seconds
        self._driver: AsyncDriver | None = None

    async def rows(self, query: LiteralString, parameters: dict[str, Any]) -> list[Record]:
        """Run a query to its end; the whole answer is held in memory.

        Raises:
            Unavailable: Neo4j is away.
            Busy: too many queries are running; the connections stay as they are.
            Misconfigured: it refuses the password, or has no such database.
            TooSlow: the query ran into its limit.
        """
        was_connected, started = self._driver is not None, time.monotonic()
        driver = await self._connected()
        try:
            return await self._read(driver, query, parameters)
        except Busy:
            raise
        except Unavailable:
            await self._forget(driver)
            if not was_connected or time.monotonic() - started > SECONDS_TO_TRY_AGAIN:
                raise
        # A connection from before a restart fails once; the next one tells.
        return await self._read(await self._connected(), query, parameters)

    async def close(self) -> None:
        """Close the connections; they open again when needed."""
        await self._forget(self._driver)

    async def _connected(self) -> AsyncDriver:
        if self._driver is None:
            address = await asyncio.to_thread(self._find)
            self._driver = self._driver or open_async_driver(address)
        return self._driver

    async def _read(
        self, driver: AsyncDriver, query: LiteralString, parameters: dict[str, Any]
    ) -> list[Record]:
        try:
            async with asyncio.timeout(self._seconds + SECONDS_OF_GRACE):
                return await self._run(driver, query, parameters)
        except TimeoutError as error:
            raise TooSlow(f"no answer within {self._seconds:g} s") from error

    async def _run(
        self, driver: AsyncDriver, query: LiteralString, parameters: dict[str, Any]
    ) -> list[Record]:
        with unavailable_on_driver_errors():
            try:
                async with driver.session(  # pyright: ignore[reportUnknownMemberType] - **config
                    database=self._database, default_access_mode=READ_ACCESS
                ) as session:
                    result = await session.run(Query(query, timeout=self._seconds), parameters)
                    return [record async for record in result]
            except (Neo4jError, DriverError) as error:
                if isinstance(error, Neo4jError) and error.code in CUT_AT_THE_LIMIT:
                    raise TooSlow(f"no answer within {self._seconds:g} s") from error
                raise

    async def _forget(self, driver: AsyncDriver | None) -> None:
        if driver is None:
            return
        if self._driver is driver:
            self._driver = None
        with suppress(TimeoutError, OSError, DriverError, Neo4jError):
            await asyncio.wait_for(driver.close(), SECONDS_TO_CLOSE)
