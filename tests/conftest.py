"""The Neo4j of the test run: a managed server in a temporary home, on ports of its own."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace

import hypothesis
import pytest
from neo4j import Driver

from graph_schema.database.driver import open_driver
from graph_schema.database.empty import empty
from graph_schema.database.local import start, stop
from graph_schema.database.migrate import migrate
from graph_schema.database.ports import ANY_PORTS
from graph_schema.database.server import Tuning
from graph_schema.environ import Settings, settings_from

# A slow machine is no fault of a law; a run that decides about a change tries the same examples.
hypothesis.settings.register_profile("annales", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("annales")


# Commands that are interrupted must hear it, also where a shell runs the tests behind it.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings that point to the test run's Neo4j, migrated and empty, by its address."""
    home = tmp_path_factory.mktemp("home")
    local = settings_from({"ANNALES_HOME": str(home), "ANNALES_PORT": "0"})
    address = start(local, ports=ANY_PORTS, tuning=Tuning(short_lived=True))
    try:
        pointed = replace(
            local, uri=address.uri, username=address.username, password=address.password
        )
        with open_driver(pointed) as driver:
            migrate(driver, pointed.database)
        yield pointed
    finally:
        stop(local)


@pytest.fixture(scope="session")
def driver(settings: Settings) -> Iterator[Driver]:
    """A driver of the test run's Neo4j."""
    with open_driver(settings) as driver:
        yield driver


@pytest.fixture
def empty_graph(driver: Driver, settings: Settings) -> Driver:
    """The same driver, with nothing in the graph but its schema, at revision 0."""
    empty(driver, settings.database)
    return driver
