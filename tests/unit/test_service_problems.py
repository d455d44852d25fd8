"""Whatever is asked wrongly is told so, with what would be right, and never as our fault."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from typing_extensions import override

from graph_schema.errors import Busy, Misconfigured, TooSlow, Unavailable
from service.app import create_app
from service.filters import Filters, Page
from service.graph import Schema
from service.schemas.events import EventOut
from tests.builders import day
from tests.graphs import World, told, undated
from tests.memory import MemoryGraph

HOME = "http://127.0.0.1:8000"
WORLD = World(events=(told("a"), told("b", day("2020-12-22")), undated("c", None)))
PATHS = (
    "/timeline", "/timeline/histogram", "/events/evt_a", "/events/evt_a/claims", "/claims/x",
    "/articles/x", "/actors", "/actors/USA", "/actors/USA/timeline", "/health/live",
    "/health/ready", "/version", "/problems", "/problems/not-found", "/",
)  # fmt: skip


class FailingGraph(MemoryGraph):
    """Answers nothing but an error."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    @override
    async def schema(self) -> Schema:
        raise self._error

    @override
    async def timeline(self, filters: Filters, page: Page) -> list[EventOut]:
        raise self._error


def client(graph: MemoryGraph) -> TestClient:
    return TestClient(
        create_app(lambda: graph), base_url=HOME, raise_server_exceptions=False,
        follow_redirects=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def web() -> Iterator[TestClient]:
    with client(MemoryGraph(WORLD, now={"clm_z": "evt_a"})) as opened:
        yield opened


@pytest.mark.parametrize("path", PATHS)
def test_an_unknown_parameter_is_refused_everywhere(web: TestClient, path: str) -> None:
    given = {"q": "x"} if path == "/actors" else {}

    answer = web.get(path, params=given | {"form": "2020-01-01"})

    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == "/problems/unknown-parameter"
    assert answer.json()["errors"][0]["parameter"] == "form"


def test_a_misspelt_parameter_is_told_what_there_is(web: TestClient) -> None:
    answer = web.get("/timeline?form=2020-01-01")

    assert set(answer.json()["errors"][0]["accepted"]) == {
        "actor", "cursor", "exact", "from", "limit", "match", "min_confidence", "place",
        "status", "target", "to", "type", "undated",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("from=20200101", "from"),
        ("from=2020-13-01", "from"),
        ("from=", "from"),
        ("to=99999-01-01", "to"),
        ("from=2020-01-02&to=2020-01-01", "to"),
        ("match=maybe", "match"),
        ("limit=0", "limit"),
        ("limit=501", "limit"),
        ("limit=1e400", "limit"),
        ("limit=" + "9" * 4000, "limit"),
        ("limit=1&limit=2", "limit"),
        ("min_confidence=nan", "min_confidence"),
        ("min_confidence=inf", "min_confidence"),
        ("min_confidence=1.1", "min_confidence"),
        ("type=assault", "type"),
        ("status=sure", "status"),
        ("undated=perhaps", "undated"),
        ("actor=", "actor"),
        ("actor=a%00b", "actor"),
        ("place=" + "x" * 401, "place"),
        ("cursor=" + "x" * 801, "cursor"),
        ("cursor=%C3%A9", "cursor"),
        ("cursor=AAAA", "cursor"),
    ],
)
def test_a_wrong_value_names_its_parameter(web: TestClient, query: str, parameter: str) -> None:
    answer = web.get(f"/timeline?{query}")

    assert answer.status_code == 400
    assert [fault["parameter"] for fault in answer.json()["errors"]] == [parameter]
    assert len(answer.content) < 1000


@hypothesis_settings(deadline=None)
@given(text=st.text(max_size=300), key=st.sampled_from(("actor", "from", "cursor", "type", "x")))
def test_no_text_is_ever_our_fault(web: TestClient, text: str, key: str) -> None:
    answer = web.get("/timeline", params={key: text.encode("utf-8", "replace").decode()})

    assert answer.status_code in (200, 400)


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/timeline/", "/events/evt_x", "/claims/x", "/articles/%F0%9F", "/actors/é"],
)
def test_what_is_not_there_is_a_404(web: TestClient, path: str) -> None:
    answer = web.get(path)

    assert answer.status_code == 404
    assert answer.json()["type"] == "/problems/not-found"


def test_a_method_that_is_not_taken_is_a_405_that_says_which_are(web: TestClient) -> None:
    answer = web.post("/timeline", json={})

    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert answer.json()["type"] == "/problems/method-not-allowed"


@pytest.mark.parametrize(
    ("error", "status", "problem"),
    [
        (Unavailable("away"), 503, "database-away"),
        (Busy("every connection is in use"), 503, "too-busy"),
        (Misconfigured("wrong password"), 503, "misconfigured"),
        (TooSlow("no answer"), 504, "too-slow"),
        (ZeroDivisionError(), 500, "internal"),
    ],
)
def test_what_fails_behind_is_told_by_kind(error: Exception, status: int, problem: str) -> None:
    with client(FailingGraph(error)) as web:
        answer = web.get("/timeline")
        live = web.get("/health/live")

    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{problem}")
    assert ("retry-after" in answer.headers) == (problem in {"database-away", "too-busy"})
    assert live.status_code == 200


def test_the_service_is_not_ready_without_a_database() -> None:
    with client(FailingGraph(Unavailable("away"))) as web:
        answer = web.get("/health/ready")

    assert answer.status_code == 503
    assert answer.json()["detail"] == "away"


def test_a_graph_of_another_schema_is_not_ready() -> None:
    class Other(MemoryGraph):
        @override
        async def schema(self) -> Schema:
            return Schema(version=0, revision=0)

    with client(Other()) as web:
        answer = web.get("/health/ready")

    assert answer.status_code == 503
    assert "annales-graph migrate" in answer.json()["detail"]


@pytest.mark.parametrize("status", ["400", "421", "default"])
def test_problems_are_documented_for_every_route(web: TestClient, status: str) -> None:
    description: dict[str, Any] = web.get("/openapi.json").json()

    documented = {
        path: operation["get"]["responses"][status]["content"]
        for path, operation in description["paths"].items()
    }

    shape = {"schema": {"$ref": "#/components/schemas/ProblemOut"}}
    assert all(content == {"application/problem+json": shape} for content in documented.values())
    assert "ProblemOut" in description["components"]["schemas"]


def test_every_type_of_problem_is_the_address_of_its_meaning(web: TestClient) -> None:
    types = [kind["type"] for kind in web.get("/problems").json()["problems"]]

    answers = [web.get(type) for type in types]

    assert [answer.json()["type"] for answer in answers] == types
