from pathlib import Path

import pytest

from graph_schema.environ import settings_from
from graph_schema.errors import Misconfigured, UnknownVariable


def test_the_local_database_is_meant_where_no_address_is_given() -> None:
    settings = settings_from({"PATH": "/bin"})

    assert settings.uri is None
    assert settings.password is None
    assert settings.home == Path(".annales")
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)


def test_the_names_that_every_neo4j_user_has_are_read() -> None:
    settings = settings_from(
        {
            "NEO4J_URI": "bolt://db:7687",
            "NEO4J_USERNAME": "reader",
            "NEO4J_PASSWORD": "a secret",
            "NEO4J_DATABASE": "news",
        }
    )

    assert (settings.uri, settings.username) == ("bolt://db:7687", "reader")
    assert (settings.password, settings.database) == ("a secret", "news")
    assert "a secret" not in repr(settings)


def test_a_misspelt_variable_is_an_error_that_names_the_right_ones() -> None:
    with pytest.raises(UnknownVariable, match=r"ANNALES_HOEM .*known: ANNALES_HOME"):
        settings_from({"ANNALES_HOEM": "/data"})


@pytest.mark.parametrize(
    "environ", [{"ANNALES_PORT": "http"}, {"ANNALES_PORT": "65536"}, {"NEO4J_URI": "bolt://db"}]
)
def test_a_setting_that_cannot_be_used_is_told(environ: dict[str, str]) -> None:
    with pytest.raises(Misconfigured):
        settings_from(environ)
