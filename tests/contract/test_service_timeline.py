"""The same questions to the graph in memory and to Neo4j: the fake cannot lie."""

import asyncio
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from neo4j import Driver

from graph_schema.database.empty import empty
from graph_schema.environ import Settings
from graph_schema.stated import party
from graph_schema.timespan import Span
from service.filters import Filters, Page, Position
from service.graph import Graph
from service.neo4j_graph import open_graph
from service.schemas.events import EventOut
from service.schemas.timelines import BucketOut
from tests.builders import BAGHDAD, EMBASSY, IRAQ, MILITIA, PENTAGON, USA, between, day
from tests.graphs import World, told, undated, write
from tests.memory import MemoryGraph

CAR = party("white-car", "white car", "thing", None)
BRIGADES = party("hezbollah-brigades", "Hezbollah Brigades", "armed-group", None)
EVENTS = (
    told("a", day("2020-12-20"), place=BAGHDAD),
    told("b", day("2020-12-20"), status="contested", confidence=0.5),
    told("c", between("2020-12-01", "2020-12-31"), actors=(PENTAGON,), targets=(MILITIA,)),
    told("d", between("2020-01-01", "2020-12-31"), actors=(USA,), targets=(IRAQ,), type="CONSULT"),
    told("e", Span(date(2020, 11, 30), date(2020, 11, 30), date(2020, 12, 3), None)),
    told("f", Span(None, date(2018, 12, 31), date(2018, 1, 1), date(2018, 12, 31))),
    told("g", day("2021-02-01"), actors=(BRIGADES,), targets=(CAR,), type=None, quad=None),
    told("h", Span(date(2020, 11, 1), date(2020, 11, 1), date(2021, 1, 2), date(2021, 1, 2))),
    undated("i", "2020-12-19"),
    undated("j", None, status="denied"),
    undated("k", "2021-02-01", actors=(EMBASSY,), targets=(), status="anticipated"),
)
WORLD = World(events=EVENTS, same=((MILITIA.id, BRIGADES.id),))
QUESTIONS: dict[str, dict[str, Any]] = {
    "everything": {},
    "a day": {"since": date(2020, 12, 20), "until": date(2020, 12, 20)},
    "a day, certainly": {"since": date(2020, 12, 20), "until": date(2020, 12, 20), "certain": True},
    "a month": {"since": date(2020, 12, 1), "until": date(2020, 12, 31)},
    "a month, certainly": {
        "since": date(2020, 12, 1), "until": date(2020, 12, 31), "certain": True,
    },
    "from a day on": {"since": date(2021, 1, 2)},
    "from a day on, certainly": {"since": date(2021, 1, 2), "certain": True},
    "up to a day": {"until": date(2018, 6, 1)},
    "up to a day, certainly": {"until": date(2018, 12, 31), "certain": True},
    "certainly, without a window": {"certain": True},
    "undated": {"undated": True},
    "dated": {"undated": False},
    "who is the same": {"actor": BRIGADES.id},
    "who exactly": {"actor": BRIGADES.id, "exact": True},
    "parts": {"actor": "USA"},
    "the whole alone": {"actor": "USA", "exact": True},
    "done to": {"target": "USA"},
    "done to a thing": {"target": CAR.id},
    "one to the other": {"actor": MILITIA.id, "target": "USA"},
    "one to the other exactly": {"actor": MILITIA.id, "target": "USA", "exact": True},
    "either side": {"party": EMBASSY.id},
    "nobody": {"actor": "nobody"},
    "types": {"types": ("CONSULT",)},
    "statuses": {"statuses": ("denied", "anticipated")},
    "a place": {"place": BAGHDAD.id},
    "a country": {"place": "IRQ"},
    "a country exactly": {"place": "IRQ", "exact": True},
    "confidence": {"min_confidence": 0.6},
    "of one side in a window": {
        "party": "USA", "since": date(2020, 12, 21), "until": date(2020, 12, 31),
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def known(driver: Driver, settings: Settings) -> World:
    empty(driver, settings.database)
    write(driver, settings.database, WORLD)
    return WORLD


def in_memory(_: Settings) -> Graph:
    return MemoryGraph(WORLD)


def timeline(graph: Graph, filters: Filters, page: Page) -> list[EventOut]:
    async def ask() -> list[EventOut]:
        try:
            return await graph.timeline(filters, page)
        finally:
            await graph.close()

    return asyncio.run(ask())


def histogram(graph: Graph, filters: Filters) -> list[BucketOut]:
    async def ask() -> list[BucketOut]:
        try:
            return await graph.histogram(filters, "month", 100)
        finally:
            await graph.close()

    return asyncio.run(ask())


@pytest.mark.parametrize("asked", QUESTIONS.values(), ids=QUESTIONS.keys())
def test_neo4j_and_memory_give_the_same_timeline(
    known: World, settings: Settings, asked: dict[str, Any]
) -> None:
    filters = Filters(**asked)

    stored = timeline(open_graph(settings), filters, Page(limit=100))
    remembered = timeline(MemoryGraph(known), filters, Page(limit=100))

    assert stored == remembered


@pytest.mark.parametrize("asked", QUESTIONS.values(), ids=QUESTIONS.keys())
def test_neo4j_and_memory_give_the_same_histogram(
    known: World, settings: Settings, asked: dict[str, Any]
) -> None:
    filters = Filters(**asked)

    stored = histogram(open_graph(settings), filters)
    remembered = histogram(MemoryGraph(known), filters)

    assert stored == remembered


@pytest.mark.parametrize("make", [open_graph, in_memory], ids=["neo4j", "memory"])
@pytest.mark.parametrize("asked", [{}, {"party": "USA"}], ids=["by day", "by party"])
def test_pages_one_after_the_other_are_the_whole(
    known: World, settings: Settings, make: Callable[[Settings], Graph], asked: dict[str, Any]
) -> None:
    filters = Filters(**asked)
    whole = timeline(MemoryGraph(known), filters, Page(limit=100))

    paged: list[EventOut] = []
    after = None
    while page := timeline(make(settings), filters, Page(after=after, limit=2)):
        paged += page
        after = Position(page[-1].sort_day, page[-1].id)

    assert paged == whole


@pytest.mark.parametrize("make", [open_graph, in_memory], ids=["neo4j", "memory"])
@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("a day", "a b c d e h"),
        ("a day, certainly", "a b h"),
        ("a month", "a b c d e h i"),
        ("a month, certainly", "a b c e h"),
        ("from a day on", "e g h k"),
        ("up to a day", "f"),
        ("up to a day, certainly", "f"),
        ("who is the same", "a b e f g h i j"),
        ("who exactly", "g"),
        ("the whole alone", "d"),
        ("done to a thing", "g"),
    ],
)
def test_the_events_of_a_question_are_these(
    settings: Settings, make: Callable[[Settings], Graph], asked: str, expected: str
) -> None:
    filters = Filters(**QUESTIONS[asked])

    found = timeline(make(settings), filters, Page(limit=100))

    assert {event.id for event in found} == {f"evt_{id}" for id in expected.split()}


ANCHOR = date(2020, 6, 1)
offsets = st.integers(-150, 150)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    drawn = sorted(ANCHOR + timedelta(days=draw(offsets)) for _ in range(4))
    order = draw(st.sampled_from(((0, 1, 2, 3), (0, 2, 1, 3), (0, 3, 0, 3))))
    bounds = [drawn[i] if draw(st.integers(0, 4)) else None for i in order]
    return Span(*bounds)


@st.composite
def windows(draw: st.DrawFn) -> tuple[date | None, date | None]:
    first, last = sorted(ANCHOR + timedelta(days=draw(offsets)) for _ in range(2))
    return draw(st.sampled_from(((first, last), (first, first), (first, None), (None, last))))


@hypothesis_settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    drawn=st.lists(spans().filter(lambda span: span.is_known), min_size=1, max_size=12),
    window=windows(),
    certain=st.booleans(),
)
def test_neo4j_keeps_the_law_of_windows(
    empty_graph: Driver,
    settings: Settings,
    drawn: list[Span],
    window: tuple[date | None, date | None],
    certain: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    world = World(events=tuple(told(f"x{n}", span) for n, span in enumerate(drawn)))
    empty(empty_graph, settings.database)
    write(empty_graph, settings.database, world)
    filters = Filters(since=window[0], until=window[1], certain=certain)

    stored = timeline(open_graph(settings), filters, Page(limit=100))

    assert stored == timeline(MemoryGraph(world), filters, Page(limit=100))
