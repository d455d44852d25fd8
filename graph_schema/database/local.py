"""The managed Neo4j: one server a home, started by whoever needs it first, stopped on request.

```
annales-graph up ─┐                     ┌─ jars: Maven Central, once a machine
annales-ingest ───┼─▶ start(settings) ──┼─ password, ports, neo4j.conf: once a start
annales-graph exec┘   one at a time     └─ java, detached: outlives whoever started it
```
"""

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Literal

from rich.console import Console

from graph_schema.database.address import Address
from graph_schema.database.folder import (
    Folder,
    folder_in,
    owned,
    password_in,
    record_ports,
    recorded_ports,
)
from graph_schema.database.jars import jars_folder, user_cache
from graph_schema.database.lock import committed_lock
from graph_schema.database.ports import DEFAULT_PORTS, Ports, free_ports, version_at
from graph_schema.database.process import SECONDS_TO_STOP, end, resident_bytes, server_of
from graph_schema.database.server import (
    PortTaken,
    Tuning,
    launch,
    set_initial_password,
    wait_until_it_answers,
)
from graph_schema.environ import Settings
from graph_schema.errors import Unavailable

USERNAME = "neo4j"
TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What can be said of the managed server without disturbing it."""

    state: Literal["running", "starting", "stopped"]
    pid: int | None
    resident_bytes: int
    version: str | None


def start(
    settings: Settings, *, ports: Ports = DEFAULT_PORTS, tuning: Tuning | None = None
) -> Address:
    """Start the server of this home, or join it where it runs already.

    Of two that start it at once, one does and the other joins. A port that is taken is
    replaced by a free one; the ports of the last start are tried first, so that whoever was
    connected finds it again.

    Raises:
        Unavailable: it cannot be fetched, or it ended while starting (with its last words).
        Occupied: another process holds the folder and does not let go.
        Misconfigured: the home cannot be written, or the password is lost.
    """
    folder = folder_in(settings.home)
    if _is_up(folder):
        return _address(folder)
    jars = jars_folder(committed_lock(), user_cache(os.environ))
    with owned(folder), Console(stderr=True).status("Starting Neo4j …"):
        if server_of(folder.path):
            with suppress(PortTaken):  # it lost its port while starting: start another
                wait_until_it_answers(folder, _ports(folder))
                return _address(folder)
        password_in(folder)
        if not folder.has_data:
            set_initial_password(folder, jars)
        for _ in range(TRIES):
            chosen = free_ports(recorded_ports(folder), ports)
            record_ports(folder, chosen)
            try:
                launch(folder, jars, chosen, tuning or Tuning())
            except PortTaken:
                continue
            return replace(_address(folder), started=True)
    raise Unavailable("every port Neo4j chose was taken at once: run the same command again")


def stop(settings: Settings, *, patience: float = SECONDS_TO_STOP) -> bool:
    """Stop the server of this home; False where none ran.

    It is killed where it has not ended by itself after `patience` seconds.

    Raises:
        Occupied: another process is starting it and does not come to an end.
    """
    folder = folder_in(settings.home)
    if not folder.path.is_dir():
        return False
    with owned(folder):
        server = server_of(folder.path)
        if server:
            end(server, patience=patience)
    return server is not None


def status(settings: Settings) -> Status:
    """Look at the server of this home; starts nothing and waits for nobody."""
    folder = folder_in(settings.home)
    server = server_of(folder.path)
    if server is None:
        return Status(state="stopped", pid=None, resident_bytes=0, version=None)
    version = version_at(_ports(folder))
    return Status(
        state="running" if version else "starting",
        pid=server.pid,
        resident_bytes=resident_bytes(server),
        version=version,
    )


def local_address(settings: Settings) -> Address:
    """Return where the server of this home answers, or would.

    Raises:
        Misconfigured: the password is lost.
    """
    return _address(folder_in(settings.home))


def _is_up(folder: Folder) -> bool:
    # Both: a stranger may answer on the ports of a server that is gone.
    ports = recorded_ports(folder)
    return bool(ports and version_at(ports) and server_of(folder.path))


def _address(folder: Folder) -> Address:
    ports = _ports(folder)
    return Address(
        uri=f"bolt://127.0.0.1:{ports.bolt}",
        username=USERNAME,
        password=password_in(folder),
        browser=f"http://127.0.0.1:{ports.http}/browser/",
    )


def _ports(folder: Folder) -> Ports:
    return recorded_ports(folder) or DEFAULT_PORTS
