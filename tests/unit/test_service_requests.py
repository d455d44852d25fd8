"""Requests come and go: whoever hangs up is not worked for, and HEAD is GET without a body."""

import asyncio

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from service.app import create_app
from service.requests import GivenUpWithTheirClient, HeadLikeGet
from tests.memory import MemoryGraph

HTTP: Scope = {"type": "http", "method": "GET", "path": "/", "headers": []}


async def nowhere(_: Message) -> None:
    """Take what is sent."""


def test_a_client_that_hangs_up_is_no_longer_worked_for() -> None:
    given_up = asyncio.Event()

    async def endless(_scope: Scope, receive: Receive, _send: Send) -> None:
        await receive()
        try:
            await asyncio.Event().wait()
        finally:
            given_up.set()

    coming: list[Message] = [
        {"type": "http.request", "body": b"", "more_body": False},
        {"type": "http.disconnect"},
    ]

    async def receive() -> Message:
        await asyncio.sleep(0)
        return coming.pop(0)

    asyncio.run(GivenUpWithTheirClient(endless)(HTTP, receive, nowhere))

    assert given_up.is_set()


def test_a_client_that_waits_gets_its_answer_and_the_app_its_body() -> None:
    sent: list[Message] = []

    async def echo(_scope: Scope, receive: Receive, send: Send) -> None:
        first, second = await receive(), await receive()
        await send({"type": "http.response.body", "body": first["body"] + second["body"]})

    coming: list[Message] = [
        {"type": "http.request", "body": b"a", "more_body": True},
        {"type": "http.request", "body": b"b", "more_body": False},
    ]

    async def receive() -> Message:
        if coming:
            return coming.pop(0)
        await asyncio.Event().wait()
        raise AssertionError

    async def keep(message: Message) -> None:
        sent.append(message)

    asyncio.run(GivenUpWithTheirClient(echo)(HTTP, receive, keep))

    assert sent == [{"type": "http.response.body", "body": b"ab"}]


def test_a_server_that_stops_takes_its_answers_with_it() -> None:
    async def endless(_scope: Scope, _receive: Receive, _send: Send) -> None:
        await asyncio.Event().wait()

    async def receive() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def stopped() -> None:
        answering = asyncio.create_task(GivenUpWithTheirClient(endless)(HTTP, receive, nowhere))
        await asyncio.sleep(0)
        answering.cancel()
        await answering

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(stopped())


@pytest.mark.parametrize(
    "path", ["/", "/timeline", "/health/live", "/docs", "/openapi.json", "/nowhere"]
)
def test_head_is_get_without_a_body(path: str) -> None:
    with TestClient(create_app(MemoryGraph), base_url="http://127.0.0.1:8000") as web:
        whole, head = web.get(path), web.head(path)

    assert head.status_code == whole.status_code
    assert head.headers["content-type"] == whole.headers["content-type"]
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.content == b""


def test_what_is_no_request_passes_through() -> None:
    seen: list[Scope] = []

    async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope)

    async def receive() -> Message:
        raise AssertionError

    lifespan: Scope = {"type": "lifespan"}
    asyncio.run(HeadLikeGet(GivenUpWithTheirClient(app))(lifespan, receive, nowhere))

    assert seen == [lifespan]
