"""The managed Neo4j: one server a home, whatever happens to it or to whoever started it."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from neo4j.exceptions import Neo4jError

from graph_schema.database.driver import open_driver
from graph_schema.database.folder import folder_in, owned, recorded_ports
from graph_schema.database.local import Status, start, status, stop
from graph_schema.database.migrate import latest_version
from graph_schema.database.ports import ANY_PORTS, Ports, free_ports
from graph_schema.database.process import server_of
from graph_schema.database.server import Tuning
from graph_schema.environ import Settings, settings_from
from graph_schema.errors import Misconfigured, Occupied, Unavailable

UP = [sys.executable, "-m", "graph_schema", "up"]
QUICK = Tuning(short_lived=True)
STOPPED = Status(state="stopped", pid=None, resident_bytes=0, version=None)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One home for all tests here, so that its first start is paid once."""
    home = tmp_path_factory.mktemp("managed")
    yield home
    stop(settings_in(home))


@pytest.fixture
def running(home: Path) -> Settings:
    settings = settings_in(home)
    start(settings, ports=ANY_PORTS, tuning=QUICK)
    return settings


@pytest.fixture
def stopped(home: Path) -> Settings:
    """A home that has been used and whose server is down."""
    settings = settings_in(home)
    if recorded_ports(folder_in(home)) is None:
        start(settings, ports=ANY_PORTS, tuning=QUICK)
    stop(settings)
    return settings


def settings_in(home: Path) -> Settings:
    return settings_from({"ANNALES_HOME": str(home)})


def server_in(settings: Settings) -> psutil.Process:
    server = server_of(folder_in(settings.home).path)
    assert server is not None
    return server


def environment(settings: Settings) -> dict[str, str]:
    """As on a machine that has no Java, no Maven and no Node."""
    kept = {name: os.environ[name] for name in ("HOME", "XDG_CACHE_HOME") if name in os.environ}
    return {**kept, "ANNALES_HOME": str(settings.home), "PATH": "/nowhere"}


def answer(settings: Settings) -> object:
    with open_driver(settings) as driver:
        return driver.execute_query("RETURN 42 AS answer", database_="neo4j").records[0]["answer"]


def test_a_second_start_joins_the_first(running: Settings) -> None:
    pid = server_in(running).pid

    address = start(running)

    assert not address.started
    assert server_in(running).pid == pid
    assert answer(running) == 42


def test_it_listens_on_loopback_alone_and_stays_small(running: Settings) -> None:
    server = server_in(running)

    listening = [c for c in server.net_connections("tcp") if c.status == psutil.CONN_LISTEN]

    assert {connection.laddr.ip.removeprefix("::ffff:") for connection in listening} == {
        "127.0.0.1"
    }
    assert {c.laddr.port for c in listening} == set(ports_of(running))
    assert status(running).resident_bytes < 600 << 20


def ports_of(settings: Settings) -> tuple[int, int]:
    ports = recorded_ports(folder_in(settings.home))
    assert ports is not None
    return ports.bolt, ports.http


def test_the_password_is_the_user_s_alone(running: Settings) -> None:
    folder = folder_in(running.home)
    password = folder.password.read_text()

    assert len(password) == 32
    assert folder.password.stat().st_mode & 0o777 == 0o600
    assert folder.path.stat().st_mode & 0o777 == 0o700
    assert not any(password in argument for argument in server_in(running).cmdline())


def test_files_of_the_machine_cannot_be_read_through_csv(running: Settings) -> None:
    with (
        open_driver(running) as driver,
        pytest.raises(Neo4jError, match="allow_csv_import_from_file_urls"),
    ):
        driver.execute_query(
            "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", database_="neo4j"
        )


def test_a_killed_server_comes_back_with_its_data_and_its_ports(running: Settings) -> None:
    ports = ports_of(running)
    with open_driver(running) as driver:
        driver.execute_query("MERGE (:Kept {id: 1})", database_="neo4j")
    server_in(running).kill()

    address = start(running, tuning=QUICK)

    assert address.started
    assert ports_of(running) == ports
    with open_driver(running) as driver:
        kept = driver.execute_query("MATCH (k:Kept) RETURN k.id AS id", database_="neo4j").records
    assert [record["id"] for record in kept] == [1]


def test_a_stop_is_graceful_and_a_second_has_nothing_to_do(running: Settings) -> None:
    did_stop = stop(running)
    did_stop_again = stop(running)

    assert did_stop
    assert not did_stop_again
    assert status(running) == STOPPED
    assert "Stopped." in folder_in(running.home).console.read_text()


def test_a_starter_that_is_killed_leaves_nothing_stale(stopped: Settings) -> None:
    starter = subprocess.Popen(UP, env=environment(stopped))
    while server_of(folder_in(stopped.home).path) is None:
        assert starter.poll() is None
    starter.kill()
    starter.wait()

    start(stopped, tuning=QUICK)

    assert servers_of(stopped) == 1
    assert answer(stopped) == 42


def servers_of(settings: Settings) -> int:
    """How many servers run on this home, told by their command lines."""
    argument = f"--home-dir={folder_in(settings.home).path}"
    return sum(argument in command_line(process) for process in psutil.process_iter())


def command_line(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def test_a_server_that_hangs_is_killed(running: Settings) -> None:
    server_in(running).suspend()

    stop(running, patience=0.5)

    assert status(running) == STOPPED


def test_of_two_that_start_it_at_once_one_does_and_both_connect(stopped: Settings) -> None:
    both = [
        subprocess.Popen(
            UP,
            env=environment(stopped),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]

    told = [process.communicate() for process in both]

    assert [process.returncode for process in both] == [0, 0]
    assert all(f"bolt://127.0.0.1:{ports_of(stopped)[0]}\n" in out for out, _ in told)
    assert sorted(error.splitlines()[-1] for _, error in told) == [
        "Neo4j is started",
        "Neo4j was running already",
    ]
    assert servers_of(stopped) == 1


def test_a_port_that_is_taken_is_replaced(stopped: Settings) -> None:
    bolt, http = ports_of(stopped)
    with socket.create_server(("127.0.0.1", bolt)):
        address = start(stopped, tuning=QUICK)

    assert address.started
    assert ports_of(stopped)[0] != bolt
    assert ports_of(stopped)[1] == http
    assert answer(stopped) == 42


def test_wished_ports_are_taken_where_they_are_free() -> None:
    free = free_ports(ANY_PORTS)

    with socket.create_server(("127.0.0.1", 0)) as taken:
        wish = Ports(bolt=taken.getsockname()[1], http=free.http)
        chosen = free_ports(wish)

    assert chosen.http == free.http
    assert chosen.bolt not in {wish.bolt, wish.http}
    assert free_ports(None, free) == free


def test_a_start_that_fails_shows_what_the_server_said(stopped: Settings) -> None:
    with pytest.raises(Unavailable, match="maximum heap size"):
        start(stopped, tuning=Tuning(heap=1))

    assert status(stopped) == STOPPED


def test_a_folder_in_another_s_hands_says_in_whose(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)

    with (
        owned(folder),
        pytest.raises(Occupied, match=rf"process {os.getpid()} .* is starting or stopping"),
        owned(folder, patience=0),
    ):
        pass


def test_a_lost_password_is_not_replaced_by_one_that_opens_nothing(stopped: Settings) -> None:
    file = folder_in(stopped.home).password
    password = file.read_text()
    file.unlink()

    with pytest.raises(Misconfigured, match="is gone: put it back"):
        start(stopped, tuning=QUICK)

    file.touch(mode=0o600)
    file.write_text(password)


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "neo4j").touch()

    with pytest.raises(Misconfigured, match="cannot be written"):
        start(settings_in(tmp_path))


def test_an_interrupted_command_takes_the_database_with_it_that_it_started(
    stopped: Settings,
) -> None:
    waiting = f"{sys.executable} -m graph_schema status --json; exec /bin/cat"
    execute = [sys.executable, "-m", "graph_schema", "exec", "--", "/bin/sh", "-c", waiting]
    with subprocess.Popen(
        execute,
        env=environment(stopped),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())

        # As a terminal does: to everybody in the foreground.
        os.killpg(process.pid, signal.SIGINT)
        process.wait()

    assert (told["state"], told["schema"]) == ("running", latest_version())
    assert process.returncode == 128 + signal.SIGINT
    assert status(stopped) == STOPPED
