"""`annales-graph` on a database that is somebody else's, is not there, or does not answer."""

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from graph_schema.database.beside import run_beside
from graph_schema.database.migrate import latest_version
from graph_schema.environ import Settings

GRAPH = [sys.executable, "-m", "graph_schema"]


def run(*words: str, home: Path, uri: str, password: str) -> subprocess.CompletedProcess[str]:
    environ = {"ANNALES_HOME": str(home), "NEO4J_URI": uri, "NEO4J_PASSWORD": password}
    # Nobody waits longer than this for a database that is away.
    return subprocess.run(
        [*GRAPH, *words], env=environ, capture_output=True, text=True, check=False, timeout=20
    )


@pytest.mark.usefixtures("empty_graph")
def test_a_database_of_the_user_s_own_is_used_and_none_is_started(
    settings: Settings, tmp_path: Path
) -> None:
    assert settings.uri is not None
    assert settings.password is not None

    done = run("status", "--json", home=tmp_path, uri=settings.uri, password=settings.password)

    assert json.loads(done.stdout) == {
        "state": "running",
        "uri": settings.uri,
        "username": "neo4j",
        "schema": latest_version(),
        "revision": 0,
    }
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["up", "migrate"])
def test_a_wrong_password_is_said_in_one_line(
    settings: Settings, tmp_path: Path, command: str
) -> None:
    assert settings.uri is not None

    done = run(command, home=tmp_path, uri=settings.uri, password="wrong")  # noqa: S106

    assert done.returncode == 2
    assert done.stderr == (
        f"annales-graph: {settings.uri} refuses the user name or the password: "
        "check NEO4J_USERNAME and NEO4J_PASSWORD\n"
    )


@pytest.mark.parametrize(
    ("command", "scheme"), [("migrate", "bolt"), ("migrate", "neo4j"), ("up", "bolt")]
)
def test_a_database_that_is_away_is_said_in_one_line(
    tmp_path: Path, command: str, scheme: str
) -> None:
    done = run(command, home=tmp_path, uri=f"{scheme}://127.0.0.1:1", password="x")  # noqa: S106

    assert done.returncode == 2
    assert done.stderr == (
        f"annales-graph: {scheme}://127.0.0.1:1 does not answer (ServiceUnavailable): "
        "start it, or check NEO4J_URI, and run the same command again\n"
    )


def test_a_server_that_takes_the_call_and_says_nothing_is_given_up(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        uri = f"bolt://127.0.0.1:{silent.getsockname()[1]}"

        done = run("migrate", home=tmp_path, uri=uri, password="x")  # noqa: S106

    assert done.returncode == 2
    assert done.stderr.startswith(f"annales-graph: {uri} does not answer")


def test_a_misspelt_variable_is_an_error() -> None:
    done = subprocess.run(
        [*GRAPH, "status"],
        env={"ANNALES_HOEM": "x"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.startswith("annales-graph: unknown variable ANNALES_HOEM (known: ")
    assert done.stderr.count("\n") == 1


def test_the_command_s_exit_code_is_ours(settings: Settings) -> None:
    code = run_beside(settings, ["/bin/sh", "-c", "exit 3"])

    assert code == 3


def test_a_command_ended_by_a_signal_says_which(settings: Settings) -> None:
    code = run_beside(settings, ["/bin/sh", "-c", "kill -TERM $$"])

    assert code == 128 + signal.SIGTERM


def test_a_request_to_end_reaches_the_command(settings: Settings, tmp_path: Path) -> None:
    assert settings.uri is not None
    assert settings.password is not None
    environ = {
        "ANNALES_HOME": str(tmp_path),
        "NEO4J_URI": settings.uri,
        "NEO4J_PASSWORD": settings.password,
    }
    waiting = "trap 'echo ended; exit 5' TERM; echo ready; while :; do read line; done"
    with subprocess.Popen(
        [*GRAPH, "exec", "--", "/bin/sh", "-c", waiting],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

        process.send_signal(signal.SIGTERM)

        assert process.stdout.readline() == "ended\n"
    assert process.returncode == 5


def test_a_command_that_does_not_exist_is_named(settings: Settings, tmp_path: Path) -> None:
    assert settings.uri is not None
    assert settings.password is not None

    done = run("exec", "--", "no-such", home=tmp_path, uri=settings.uri, password=settings.password)

    assert (done.returncode, done.stderr) == (2, "annales-graph: there is no command 'no-such'\n")


def test_a_command_can_be_preceded_by_where_the_database_is(
    settings: Settings, tmp_path: Path
) -> None:
    assert settings.uri is not None
    assert settings.password is not None

    done = run(
        "exec", "--show-login", "--", "/bin/echo", "the command",
        home=tmp_path, uri=settings.uri, password=settings.password,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert settings.uri in done.stdout.partition("the command")[0]
