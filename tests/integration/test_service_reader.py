"""Queries end at their limit, never write, and are told apart from an absent database."""

import asyncio
from collections.abc import Callable
from typing import LiteralString

import pytest
from neo4j import Driver
from neo4j.exceptions import ClientError

from graph_schema.database.address import Address
from graph_schema.environ import Settings
from graph_schema.errors import TooSlow, Unavailable
from service.reader import Reader

ENDLESS = "UNWIND range(1, 1000000000) AS n RETURN sum(n * n)"


def found(settings: Settings) -> Callable[[], Address]:
    address = Address(
        uri=settings.uri or "", username=settings.username, password=settings.password or ""
    )
    return lambda: address


def ask(reader: Reader, query: LiteralString) -> None:
    async def once() -> None:
        try:
            await reader.rows(query, {})
        finally:
            await reader.close()

    asyncio.run(once())


def test_a_query_is_cut_at_its_limit(settings: Settings) -> None:
    reader = Reader(found(settings), settings.database, seconds=0.5)

    with pytest.raises(TooSlow):
        ask(reader, ENDLESS)


RUNNING = """
SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $query
RETURN count(*) AS running
"""


def test_a_query_that_nobody_waits_for_ends(driver: Driver, settings: Settings) -> None:
    def running() -> int:
        found = driver.execute_query(RUNNING, query=ENDLESS, database_=settings.database)
        return found.records[0]["running"]

    async def given_up() -> None:
        reader = Reader(found(settings), settings.database, seconds=60)
        asking = asyncio.create_task(reader.rows(ENDLESS, {}))
        while not await asyncio.to_thread(running):
            pass
        asking.cancel()
        while await asyncio.to_thread(running):
            pass
        await reader.close()

    asyncio.run(asyncio.wait_for(given_up(), 30))

    assert running() == 0


def test_a_query_never_writes(settings: Settings) -> None:
    reader = Reader(found(settings), settings.database)

    with pytest.raises(ClientError, match=r"(?i)read"):
        ask(reader, "CREATE (article:Article {id: 'art_x'})")


def test_nobody_at_the_address_is_unavailable() -> None:
    nobody = Address(uri="bolt://127.0.0.1:9", username="neo4j", password="none")  # noqa: S106

    with pytest.raises(Unavailable):
        ask(Reader(lambda: nobody, "neo4j"), "RETURN 1")
