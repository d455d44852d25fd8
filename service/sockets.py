"""The socket to serve on: the port that was asked for, or another where none was."""

import errno
import socket
from contextlib import suppress

from graph_schema.errors import Misconfigured
from service.hosts import is_loopback

TRIES = 100


def listen(host: str, port: int, *, or_another: bool) -> socket.socket:
    """Take a port: the given one, any for 0; with ``or_another`` the next that is free.

    Raises:
        Misconfigured: the address is not loopback or not this machine's, or the port is taken.
    """
    if not is_loopback(host):
        raise Misconfigured(
            f"{host} is reached from other machines, and this version has no keys yet: "
            "serve on 127.0.0.1, and put a proxy of your own before it if others are to read"
        )
    if or_another:
        for candidate in range(port, port + TRIES):
            with suppress(_Taken):
                return _bound(host, candidate)
    try:
        return _bound(host, port)
    except _Taken:
        raise Misconfigured(
            f"port {port} is taken: stop what uses it, or ask for any free one with --port 0"
        ) from None


class _Taken(Exception):
    """Somebody else listens there."""


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((host, port))
        taken.listen()
    except OSError as error:
        taken.close()
        if error.errno == errno.EADDRINUSE:
            raise _Taken from error
        raise Misconfigured(f"cannot serve on {host}:{port}: {error.strerror or error}") from error
    return taken
