"""Keeps pages of other sites away from a service on loopback.

A page whose name is rebound to 127.0.0.1 sends its own name as Host; a page that posts here
sends its own Origin. Neither is answered. There are no CORS headers, so no other page reads
what a GET gives.
"""

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from service.problems import FOREIGN_HOST, FOREIGN_ORIGIN, answer

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class OwnPagesOnly:
    """Middleware: answers requests that name this host, and writes from its own pages only."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = LOOPBACK) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer it with a problem."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        app = self._app
        if not self._is_ours(headers.getlist("host")):
            app = answer(FOREIGN_HOST, "Host is not this service's own")
        elif scope.get("method") not in SAFE_METHODS and _is_foreign(headers):
            app = answer(FOREIGN_ORIGIN, "Origin is not this service's own")
        await app(scope, receive, send)

    def _is_ours(self, hosts: list[str]) -> bool:
        return len(hosts) == 1 and name_in(hosts[0]) in self._hosts


def name_in(authority: str) -> str | None:
    """The name in "name:port", None where it is none.

    >>> name_in("localhost:8000"), name_in("[::1]:8000"), name_in("user@localhost")
    ('localhost', '::1', None)
    """
    if set(authority) & set("@/?#\\"):
        return None
    try:
        parts = urlsplit(f"//{authority}")
        _ = parts.port
    except ValueError:
        return None
    return parts.hostname


def is_loopback(host: str) -> bool:
    """Whether an address to listen on is reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _is_foreign(headers: Headers) -> bool:
    """A browser names the page's origin with every write; other programs name none."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return True
    origins = headers.getlist("origin")
    own = headers["host"].lower()
    return any(origin.lower() not in (f"http://{own}", f"https://{own}") for origin in origins)
