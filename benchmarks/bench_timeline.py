"""What a page of the timeline costs over HTTP, beyond the same Cypher through the raw driver.

A Neo4j of its own in a temporary home holds 10,000 made-up events of a fixed seed; the service
is a real uvicorn process. Both sides ask the same pages of 100 in the same order, in turns, at 1
and at 8 clients.
"""

import argparse
import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import httpx2
from neo4j import READ_ACCESS, AsyncDriver
from synthetic import write

from graph_schema.database.address import Address
from graph_schema.database.async_driver import open_async_driver
from graph_schema.database.driver import open_driver
from graph_schema.database.local import start, stop
from graph_schema.database.migrate import migrate
from graph_schema.database.ports import ANY_PORTS
from graph_schema.environ import settings_from
from service.filters import Filters, Page
from service.queries.parameters import parameters_of
from service.queries.timelines import TIMELINE

PAGE, WARM_UP, SEED, TURNS = 100, 100, 1, 5
Ask = Callable[[date], Awaitable[int]]


def main() -> None:
    """Print a table of milliseconds and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--requests", type=int, default=200)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        settings = settings_from({"ANNALES_HOME": home})
        address = start(settings, ports=ANY_PORTS)
        try:
            _fill(address, arguments.events)
            with _served(address) as url:
                asyncio.run(_compare(address, url, arguments.requests))
        finally:
            stop(settings)


def _fill(address: Address, events: int) -> None:
    with open_driver(settings_from(_environ(address))) as driver:
        migrate(driver, "neo4j")
        write(driver, "neo4j", events, SEED)


async def _compare(address: Address, url: str, requests: int) -> None:
    print(f"GET /timeline, pages of {PAGE}, {requests} requests a row (milliseconds)")
    print("clients        raw p50  raw p95   http p50  http p95   p50 +ms  p50 ratio")
    async with open_async_driver(address) as driver, httpx2.AsyncClient(timeout=60) as web:
        raw, over_http = _raw(driver), _over_http(web, url)
        for ask in (raw, over_http):
            await _timed(ask, _days(WARM_UP), 8)
        for clients in (1, 8):
            plain, served = list[float](), list[float]()
            for turn in range(TURNS):
                days = _days(requests // TURNS, turn)
                plain += await _timed(raw, days, clients)
                served += await _timed(over_http, days, clients)
            _print_row(clients, plain, served)


def _raw(driver: AsyncDriver) -> Ask:
    async def ask(day: date) -> int:
        parameters = parameters_of(Filters(since=day), Page(limit=PAGE + 1))
        async with driver.session(  # pyright: ignore[reportUnknownMemberType] - **config
            database="neo4j", default_access_mode=READ_ACCESS
        ) as session:
            result = await session.run(TIMELINE, parameters)
            return len([record async for record in result])

    return ask


def _over_http(web: httpx2.AsyncClient, url: str) -> Ask:
    async def ask(day: date) -> int:
        answer = await web.get(f"{url}timeline", params={"from": day.isoformat(), "limit": PAGE})
        return len(answer.raise_for_status().content)

    return ask


async def _timed(ask: Ask, days: list[date], clients: int) -> list[float]:
    """The milliseconds of each request, with so many clients asking one after the other."""
    waiting, taken = iter(days), list[float]()

    async def client() -> None:
        for day in waiting:
            started = time.perf_counter()
            if not await ask(day):
                raise RuntimeError(f"no events from {day}")
            taken.append((time.perf_counter() - started) * 1000)

    await asyncio.gather(*(client() for _ in range(clients)))
    return taken


def _print_row(clients: int, raw: list[float], http: list[float]) -> None:
    (raw50, raw95), (http50, http95) = map(_percentiles, (raw, http))
    print(
        f"{clients:7}      {raw50:8.1f} {raw95:8.1f}   {http50:8.1f}  {http95:8.1f}  "
        f"{http50 - raw50:8.1f}   {http50 / raw50:8.2f}"
    )


def _percentiles(taken: list[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(taken, n=20)
    return statistics.median(taken), cuts[-1]


def _days(number: int, seed: int = SEED) -> list[date]:
    dice = random.Random(seed)  # noqa: S311 - no secret
    return [date(2016, 1, 1) + timedelta(days=dice.randrange(1800)) for _ in range(number)]


@contextmanager
def _served(address: Address) -> Generator[str]:
    command = Path(sys.executable).with_name("annales-serve")
    process = subprocess.Popen(
        [command, "--port", "0"], env=os.environ | _environ(address), stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        if process.stdout is None or not (line := process.stdout.readline()):
            raise RuntimeError("annales-serve did not start")
        yield line.split()[-1]
    finally:
        process.terminate()
        process.wait()


def _environ(address: Address) -> dict[str, str]:
    return {
        "NEO4J_URI": address.uri,
        "NEO4J_USERNAME": address.username,
        "NEO4J_PASSWORD": address.password,
    }


if __name__ == "__main__":
    main()
