"""The two ports of the managed server: which to take, and who answers there."""

import http.client
import json
import socket
from contextlib import suppress
from dataclasses import dataclass

from graph_schema.errors import Unavailable

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Ports:
    """0 asks for any free one."""

    bolt: int
    http: int


DEFAULT_PORTS = Ports(bolt=7687, http=7474)
ANY_PORTS = Ports(bolt=0, http=0)


def version_at(ports: Ports) -> str | None:
    """Return the version of the Neo4j that answers there; None where none does."""
    with suppress(OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
        connection = http.client.HTTPConnection(LOOPBACK, ports.http, timeout=2)
        try:
            connection.request("GET", "/", headers={"Accept": "application/json"})
            found = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        if found["bolt_direct"].endswith(f":{ports.bolt}"):
            return str(found["neo4j_version"])
    return None


def free_ports(*wished: Ports | None) -> Ports:
    """Return for each port the first wish that nobody listens on, else any free one."""
    bolt = _first_free([ports.bolt for ports in wished if ports])
    http_ = _first_free([ports.http for ports in wished if ports and ports.http != bolt])
    return Ports(bolt, http_)


def _first_free(wished: list[int]) -> int:
    for port in [*wished, 0]:
        with suppress(OSError), socket.socket() as probe:
            # As Java does: a connection that still lingers does not count.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((LOOPBACK, port))
            return probe.getsockname()[1]
    raise Unavailable("this machine has no free port left")
