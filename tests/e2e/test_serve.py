"""`annales-serve` as people run it: a process, a port, signals, and a database that comes late."""

import os
import signal
import socket
import subprocess
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from graph_schema.environ import Settings
from tests.processes import COMMANDS, PATIENCE, connected_to, get, serving

COMMAND = COMMANDS / "annales-serve"


@pytest.mark.usefixtures("empty_graph")
def test_it_prints_where_it_is_and_answers_there(settings: Settings) -> None:
    with serving("--port", "0", **connected_to(settings)) as (process, address):
        assert process.stdout is not None
        docs, example = (process.stdout.readline().split()[-1] for _ in range(2))

        ready, _ = get(f"{address}/health/ready")
        timeline, page = get(example)

    assert docs == f"{address}/docs"
    assert (ready, timeline) == (200, 200)
    assert page["next"] is None


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_when_told_to(number: signal.Signals, tmp_path: Path) -> None:
    with serving("--port", "0", ANNALES_HOME=str(tmp_path)) as (process, _):
        process.send_signal(number)

        assert process.wait(PATIENCE) == 0


def test_it_serves_without_a_database_and_finds_it_when_it_comes(settings: Settings) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as reserved:
        port: int = reserved.getsockname()[1]
    late = connected_to(settings) | {"NEO4J_URI": f"bolt://127.0.0.1:{port}"}
    with serving("--port", "0", **late) as (_, address):
        live, _ = get(f"{address}/health/live")
        away, problem = get(f"{address}/health/ready")
        asked, _ = get(f"{address}/timeline")
        with forwarding(port, settings):
            ready, _ = get(f"{address}/health/ready")
            answered, _ = get(f"{address}/timeline")
        gone, _ = get(f"{address}/health/ready")
        with forwarding(port, settings):
            back, _ = get(f"{address}/health/ready")

    assert (live, away, asked) == (200, 503, 503)
    assert problem["type"] == "/problems/database-away"
    assert (ready, answered, gone, back) == (200, 200, 503, 200)


def test_it_says_that_a_port_is_taken(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        stopped = subprocess.run(
            [COMMAND, "--port", port], env={**os.environ, "ANNALES_HOME": str(tmp_path)},
            capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip

    assert stopped.returncode == 2
    assert f"port {port} is taken" in stopped.stderr
    assert stopped.stdout == ""


def test_it_says_that_a_variable_is_misspelt() -> None:
    stopped = subprocess.run(
        [COMMAND], env={**os.environ, "ANNALES_PROT": "1"},
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip

    assert stopped.returncode == 2
    assert "ANNALES_PROT" in stopped.stderr


@contextmanager
def forwarding(port: int, settings: Settings) -> Generator[None]:
    """A Neo4j that comes up at this port, and goes away again."""
    there = urlsplit(settings.uri or "")
    links: list[socket.socket] = []
    with closing(socket.create_server(("127.0.0.1", port))) as door:
        door.settimeout(PATIENCE)
        threading.Thread(
            target=_forward, args=(door, (there.hostname, there.port), links), daemon=True
        ).start()
        try:
            yield
        finally:
            with suppress(OSError):
                door.shutdown(socket.SHUT_RDWR)
            for link in links:
                with suppress(OSError):
                    link.shutdown(socket.SHUT_RDWR)


def _forward(door: socket.socket, there: tuple[str, int], links: list[socket.socket]) -> None:
    with suppress(OSError):
        while True:
            here, _ = door.accept()
            beyond = socket.create_connection(there)
            links += (here, beyond)
            for source, sink in ((here, beyond), (beyond, here)):
                threading.Thread(target=_copy, args=(source, sink), daemon=True).start()


def _copy(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    for end in (source, sink):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
