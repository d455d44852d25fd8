"""Requests as they come and go: logged once each, given up with their client, HEAD like GET."""

import asyncio
import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_log = structlog.get_logger("service")


HUNG_UP = 499
"""What the log says of a request whose client did not wait; nobody is sent it."""


class LoggedRequests:
    """Middleware: a line of the log for each answer, once it is complete or cut off.

    Method, path, status and time; never what was asked for.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through and log it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = time.perf_counter(), HUNG_UP

        async def note(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, note)
        finally:
            _log.info(
                "request",
                method=scope["method"],
                path=scope["path"],
                status=status,
                ms=round((time.perf_counter() - started) * 1000, 1),
            )


class GivenUpWithTheirClient:
    """Middleware: stops answering a client that has hung up, and its query with it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and listen meanwhile."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        heard = asyncio.Queue[Message](maxsize=1)
        answering = asyncio.ensure_future(self._app(scope, heard.get, send))

        async def listen() -> None:
            while (message := await receive())["type"] != "http.disconnect":
                await heard.put(message)
            answering.cancel()

        listening = asyncio.ensure_future(listen())
        try:
            await answering
        except asyncio.CancelledError:
            if not listening.done():  # it is the server that stops
                raise
        finally:
            listening.cancel()


class HeadLikeGet:
    """Middleware: answers HEAD as it would GET, without the body."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Ask for the same with GET, and keep the body back."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def without_body(message: Message) -> None:
            is_body = message["type"] == "http.response.body"
            await send({**message, "body": b""} if is_body else message)

        await self._app({**scope, "method": "GET"}, receive, without_body)
