"""The driver of synchronous code, and the one place where the errors of either become ours."""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from urllib.parse import urlsplit

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConnectionPoolError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph_schema.database.address import Address
from graph_schema.database.local import start
from graph_schema.environ import Settings
from graph_schema.errors import Busy, Misconfigured, Unavailable

# The driver would wait a minute for a server that takes the connection and says nothing.
SECONDS_TO_CONNECT = 4.0
# More at once would only make each slower; who comes later waits for a connection, and is told.
MOST_CONNECTIONS = 32
DRIVER_SETTINGS = {
    "connection_timeout": SECONDS_TO_CONNECT,
    "connection_acquisition_timeout": SECONDS_TO_CONNECT,
    "max_connection_pool_size": MOST_CONNECTIONS,
    "notifications_min_severity": NotificationMinimumSeverity.OFF,
    "telemetry_disabled": True,
    "user_agent": "annales",
}
SCHEMES = ("bolt://", "bolt+s://", "bolt+ssc://", "neo4j://", "neo4j+s://", "neo4j+ssc://")
NO_SUCH_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"

ANYTHING = "RETURN 1"


def open_driver(settings: Settings) -> Driver:
    """Connect to the user's Neo4j, or to the managed one, which is started where it is down.

    Close the driver, or use it as a context manager; `database_=settings.database` goes with
    every query.

    Raises:
        Unavailable: nobody answers; known within five seconds.
        Misconfigured: the address, the user name, the password or the database is wrong.
        AnnalesError: whatever `local.start` raises.
    """
    address = address_of(settings)
    with unavailable_on_driver_errors(address.uri):
        driver = GraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType] - **config
            address.uri, auth=(address.username, address.password), **DRIVER_SETTINGS
        )
        try:
            with driver.session(  # pyright: ignore[reportUnknownMemberType] - **config
                database=settings.database
            ) as session:
                # Outside a managed transaction, which would try again for half a minute.
                session.run(ANYTHING).consume()
        except BaseException:
            driver.close()
            raise
    return driver


def address_of(settings: Settings) -> Address:
    """Return the address in the environment, or start the managed server and return its own.

    Raises:
        Misconfigured: the address is none of Neo4j's.
        AnnalesError: whatever `local.start` raises.
    """
    _keep_quiet()
    if settings.uri is None:
        return start(settings)
    return given_address(settings.uri, settings)


def given_address(uri: str, settings: Settings) -> Address:
    """Return the address that the environment gives.

    Raises:
        Misconfigured: it is none of Neo4j's, or its host or port is none.
    """
    try:
        parts = urlsplit(uri)
        is_one = uri.startswith(SCHEMES) and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port or a bracket that cannot be
        is_one = False
    if not is_one:
        raise Misconfigured(f"NEO4J_URI is {uri!r}: bolt://host:port or neo4j://… is wanted")
    return Address(uri=uri, username=settings.username, password=settings.password or "")


def _keep_quiet() -> None:
    """What the driver warns of comes back as an error; without a handler it is printed besides."""
    logger = logging.getLogger("neo4j")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


@contextmanager
def unavailable_on_driver_errors(where: str = "Neo4j") -> Generator[None]:
    """Turn the driver's errors into ours: those that pass, and those of a wrong setting.

    Everything else is a bug and passes through: a wrong statement is not an absent database.

    Raises:
        Unavailable: the database is away, or was asked too much, for now.
        Busy: as many questions are being answered as there are connections.
        Misconfigured: it refuses the password, or has no such database.
    """
    try:
        yield
    except AuthError as error:
        raise Misconfigured(
            f"{where} refuses the user name or the password: check NEO4J_USERNAME and "
            "NEO4J_PASSWORD"
        ) from error
    except ConfigurationError as error:
        raise Misconfigured(f"NEO4J_URI cannot be used: {error}") from error
    except ConnectionPoolError as error:
        raise Busy(f"every connection to {where} is in use: ask again in a moment") from error
    except (DriverError, Neo4jError) as error:
        if isinstance(error, ClientError) and error.code == NO_SUCH_DATABASE:
            raise Misconfigured(f"{where} has no such database: check NEO4J_DATABASE") from error
        if not _will_pass(error):
            raise
        raise Unavailable(
            f"{where} does not answer ({type(error).__name__}): start it, or check NEO4J_URI, "
            "and run the same command again"
        ) from error


def _will_pass(error: DriverError | Neo4jError) -> bool:
    # A commit whose answer was lost is not retryable, and still the database was away.
    return isinstance(error, ServiceUnavailable | SessionExpired) or error.is_retryable()
