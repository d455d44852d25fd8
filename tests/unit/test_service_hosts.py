"""A page of another site gets nothing from the service on this machine (reliability, row 22)."""

import socket

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from graph_schema.errors import Misconfigured
from service.app import create_app
from service.hosts import OwnPagesOnly
from service.sockets import listen
from tests.memory import MemoryGraph


def writing_app() -> FastAPI:
    app = FastAPI()
    app.add_middleware(OwnPagesOnly)

    async def write() -> str:
        return "written"

    app.add_api_route("/write", write, methods=["POST"])
    return app


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost", "LOCALHOST:9", "[::1]:8000", "127.0.0.1"]
)
def test_a_request_that_names_this_machine_is_answered(host: str) -> None:
    with TestClient(create_app(MemoryGraph), base_url="http://localhost") as web:
        answer = web.get("/health/live", headers={"host": host})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example:8000", "localhost@evil.example", "", "localhost:x",
     "evil.example#localhost", "[::1"],
)  # fmt: skip
def test_a_name_bound_to_this_machine_by_others_is_refused(host: str) -> None:
    with TestClient(create_app(MemoryGraph), base_url="http://localhost") as web:
        answer = web.get("/timeline", headers={"host": host})

    assert (answer.status_code, answer.json()["type"]) == (421, "/problems/foreign-host")


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_post_from_a_foreign_page_is_refused(headers: dict[str, str]) -> None:
    with TestClient(writing_app(), base_url="http://127.0.0.1:8000") as web:
        answer = web.post("/write", headers=headers)

    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/foreign-origin")


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "http://127.0.0.1:8000"}, {"sec-fetch-site": "same-origin"}],
)
def test_a_post_from_here_or_from_a_program_is_taken(headers: dict[str, str]) -> None:
    with TestClient(writing_app(), base_url="http://127.0.0.1:8000") as web:
        answer = web.post("/write", headers=headers)

    assert answer.status_code == 200


def test_no_answer_lets_another_site_read_it() -> None:
    with TestClient(create_app(MemoryGraph), base_url="http://127.0.0.1:8000") as web:
        answer = web.get("/timeline", headers={"origin": "http://evil.example"})

    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])  # noqa: S104
def test_listening_beyond_this_machine_is_refused(host: str) -> None:
    with pytest.raises(Misconfigured, match="no keys yet"):
        listen(host, 0, or_another=False)


def test_a_port_that_is_taken_gives_way_only_where_it_was_not_asked_for() -> None:
    with listen("127.0.0.1", 0, or_another=False) as first:
        port: int = first.getsockname()[1]

        with pytest.raises(Misconfigured, match=f"port {port} is taken"):
            listen("127.0.0.1", port, or_another=False)
        with listen("127.0.0.1", port, or_another=True) as other:
            assert isinstance(other, socket.socket)
            assert other.getsockname()[1] != port
