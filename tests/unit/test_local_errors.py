"""Driver errors become ours in one place; bugs stay what they are."""

import pytest
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    ConnectionAcquisitionTimeoutError,
    CypherSyntaxError,
    IncompleteCommit,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph_schema.database.address import Address
from graph_schema.database.driver import address_of, unavailable_on_driver_errors
from graph_schema.environ import settings_from
from graph_schema.errors import Busy, Misconfigured, Unavailable


@pytest.mark.parametrize(
    "error",
    [
        ServiceUnavailable("gone"),
        SessionExpired("gone"),
        IncompleteCommit("gone"),
        TransientError(),
    ],
)
def test_what_passes_by_itself_is_unavailable(error: Exception) -> None:
    with (
        pytest.raises(Unavailable, match="run the same command"),
        unavailable_on_driver_errors("x"),
    ):
        raise error


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (AuthError("no"), "check NEO4J_USERNAME and NEO4J_PASSWORD"),
        (ConfigurationError("no"), "NEO4J_URI cannot be used"),
    ],
)
def test_a_wrong_setting_is_named(error: Exception, advice: str) -> None:
    with pytest.raises(Misconfigured, match=advice), unavailable_on_driver_errors("bolt://h"):
        raise error


def test_a_pool_without_a_free_connection_is_busy_and_not_away() -> None:
    with pytest.raises(Busy, match="in use"), unavailable_on_driver_errors():
        raise ConnectionAcquisitionTimeoutError


@pytest.mark.parametrize("error", [CypherSyntaxError("bad"), ValueError("bad")])
def test_a_bug_passes_through_unchanged(error: Exception) -> None:
    with pytest.raises(type(error)) as raised, unavailable_on_driver_errors():
        raise error

    assert raised.value is error


def test_the_address_of_the_environment_is_taken_as_it_is() -> None:
    settings = settings_from({"NEO4J_URI": "neo4j+s://h:7687", "NEO4J_PASSWORD": "secret"})

    address = address_of(settings)

    assert address == Address(uri="neo4j+s://h:7687", username="neo4j", password="secret")  # noqa: S106
    assert "secret" not in repr(address)


@pytest.mark.parametrize(
    "uri",
    [
        "http://h:7474",
        "h:7687",
        "bolts",
        "bolt://",
        "bolt://h:abc",
        "bolt://h:99999",
        "bolt://[::1",
    ],
)
def test_an_address_that_is_none_of_neo4j_s_is_refused(uri: str) -> None:
    settings = settings_from({"NEO4J_URI": uri, "NEO4J_PASSWORD": "secret"})

    with pytest.raises(Misconfigured, match=r"bolt://host:port or neo4j://… is wanted"):
        address_of(settings)
