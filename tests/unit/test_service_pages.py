"""Pages, their cursors, redirects, and what never leaves the graph."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from service.app import create_app
from service.cursors import cursor_at, position_of
from service.filters import Position
from service.problems import Refused
from service.questions import PageQuestion
from tests.builders import USA, day
from tests.graphs import World, told, undated
from tests.memory import MemoryGraph

WORLD = World(
    events=(
        told("a"),
        told("b", day("2020-12-22"), actors=(USA,)),
        undated("c", "2020-12-23"),
        undated("d", None),
    )
)
positions = st.builds(Position, st.none() | st.dates(), st.text(st.characters(codec="utf-8")))


@pytest.fixture(scope="module")
def web() -> Iterator[TestClient]:
    app = create_app(lambda: MemoryGraph(WORLD, now={"clm_old": "evt_a"}))
    with TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False) as opened:
        yield opened


def test_next_leads_through_all_events_and_stands_in_the_header_too(web: TestClient) -> None:
    ids: list[str] = []
    address: str | None = "/timeline?limit=3&match=possible"
    links: list[str | None] = []
    while address:
        answer = web.get(address)
        ids += [event["id"] for event in answer.json()["events"]]
        address = answer.json()["next"]
        links.append(answer.headers.get("link"))

    assert ids == ["evt_a", "evt_b", "evt_c", "evt_d"]
    assert links[0] is not None
    assert links[0].startswith("</timeline?limit=3&match=possible&cursor=")
    assert links[0].endswith('>; rel="next"')
    assert links[1] is None


def test_a_cursor_of_another_question_is_refused(web: TestClient) -> None:
    address = web.get("/timeline?limit=1").json()["next"]

    answer = web.get(f"{address}&status=denied")

    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/invalid-cursor")


def test_a_cursor_of_another_actor_is_refused(web: TestClient) -> None:
    cursor = cursor_at(Position(None, "evt_a"), "kataib-hezbollah{}")

    answer = web.get("/actors/USA/timeline", params={"cursor": cursor})

    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/invalid-cursor")


@given(position=positions)
def test_a_cursor_gives_its_position_back(position: Position) -> None:
    assert position_of(cursor_at(position, "question"), "question") == position


@given(position=positions, at=st.integers(0), letter=st.sampled_from("AZaz09-_="))
def test_a_cursor_that_is_touched_is_refused(position: Position, at: int, letter: str) -> None:
    cursor = cursor_at(position, "question")
    at %= len(cursor)
    touched = cursor[:at] + letter + cursor[at + 1 :]
    if touched == cursor:
        touched += "A"

    with pytest.raises(Refused):
        position_of(touched, "question")


def test_days_that_stand_for_open_never_leave(web: TestClient) -> None:
    answers = [web.get(path).text for path in ("/timeline", "/timeline/histogram?bucket=day")]

    assert not any(day in text for text in answers for day in ("0001-01-01", "9999-12-31"))
    assert web.get("/timeline?undated=true").json()["events"][-1]["sort_day"] is None


def test_an_event_that_is_no_head_any_more_leads_to_the_one_it_is_in(web: TestClient) -> None:
    answer = web.get("/events/evt_old")
    claims = web.get("/events/evt_old/claims?limit=7")

    assert (answer.status_code, answer.headers["location"]) == (308, "/events/evt_a")
    assert claims.status_code == 308
    assert claims.headers["location"] == "/events/evt_a/claims?limit=7"


def test_claims_of_an_event_that_moved_between_two_pages_begin_anew(web: TestClient) -> None:
    moved, never = (
        cursor_at(Position(None, "clm_x"), PageQuestion().fingerprint(about=event))
        for event in ("evt_old", "evt_never")
    )

    page = web.get(f"/events/evt_old/claims?limit=7&cursor={moved}")
    nothing = web.get(f"/events/evt_never/claims?cursor={never}")

    assert (page.status_code, page.headers["location"]) == (308, "/events/evt_a/claims?limit=7")
    assert nothing.status_code == 404


def test_an_actor_without_events_in_the_window_has_an_empty_timeline(web: TestClient) -> None:
    answer = web.get("/actors/USA/timeline?from=1999-01-01&to=1999-12-31")

    assert (answer.status_code, answer.json()) == (200, {"events": [], "next": None})


def test_an_actor_that_is_not_there_has_no_timeline(web: TestClient) -> None:
    assert web.get("/actors/nobody/timeline").status_code == 404


def test_a_histogram_counts_by_status(web: TestClient) -> None:
    answer = web.get("/timeline/histogram?bucket=month")

    assert answer.json() == {
        "bucket": "month",
        "buckets": [
            {"day": "2020-12-01", "events": 3, "undated": 1, "statuses": {"reported": 3}},
            {"day": None, "events": 1, "undated": 1, "statuses": {"reported": 1}},
        ],
    }


def test_a_histogram_of_too_many_buckets_asks_for_coarser_ones() -> None:
    days = (date.fromordinal(730000 + n).isoformat() for n in range(5001))
    world = World(events=tuple(told(f"{n}", day(each)) for n, each in enumerate(days)))
    app = create_app(lambda: MemoryGraph(world))
    with TestClient(app, base_url="http://127.0.0.1:8000") as web:
        by_day = web.get("/timeline/histogram?bucket=day")
        by_year = web.get("/timeline/histogram?bucket=year")

    assert (by_day.status_code, by_day.json()["type"]) == (400, "/problems/too-many-buckets")
    assert by_year.status_code == 200


def test_the_documentation_needs_no_network(web: TestClient) -> None:
    page = web.get("/docs").text

    assert "https://" not in page
    assert web.get("/docs/assets/swagger-ui-bundle.js").status_code == 200
    assert web.get("/docs/assets/swagger-ui.css").status_code == 200
