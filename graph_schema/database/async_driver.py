"""The driver of asynchronous code; its errors are turned into ours by `driver.py`."""

from neo4j import AsyncDriver, AsyncGraphDatabase

from graph_schema.database.address import Address
from graph_schema.database.driver import DRIVER_SETTINGS, unavailable_on_driver_errors


def open_async_driver(address: Address) -> AsyncDriver:
    """Make a driver for an address (`driver.address_of`); connects when first used.

    So a service starts without a database and finds it when it comes. Wrap what runs queries
    in `unavailable_on_driver_errors()`.

    Raises:
        Misconfigured: the address is none of Neo4j's.
    """
    with unavailable_on_driver_errors(address.uri):
        return AsyncGraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType] - **config
            address.uri, auth=(address.username, address.password), **DRIVER_SETTINGS
        )
