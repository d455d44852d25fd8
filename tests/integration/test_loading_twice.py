"""Loading twice is loading once; order, company and the number of loaders never matter."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import orjson
import pytest
from neo4j import Driver

from benchmarks.rows import Shape, readings
from graph_schema import log
from graph_schema.database.check import faults_of
from graph_schema.database.empty import empty
from graph_schema.database.migrate import schema_of
from graph_schema.environ import Settings
from graph_schema.identity import claim_id
from graph_schema.model import Article, Reading
from graph_schema.readings import dump
from ingest.intake import Intake
from ingest.loading.catching_up import Caught, Step, catch_up
from ingest.loading.graph import Graph
from ingest.runs import door_to, run
from ingest.sources.files import Reception
from ingest.sources.text import About
from tests.builders import RECORDED, reading
from tests.graph_dump import dump_of, without_ledger

SHAPE = Shape(parties=8, claims=5, happenings=30)


@pytest.fixture
def graph(empty_graph: Driver, settings: Settings) -> Graph:
    return Graph(empty_graph, settings.database)


def test_the_same_log_again_writes_nothing(graph: Graph, tmp_path: Path) -> None:
    log.append(tmp_path, readings(20, shape=SHAPE))
    catch_up(graph, tmp_path)
    before, revision = _dump(graph), schema_of(graph.driver, graph.database).revision

    again = catch_up(graph, tmp_path)

    assert (again.batches, again.events, again.changes) == (0, 0, 0)
    assert _dump(graph) == before
    assert schema_of(graph.driver, graph.database).revision == revision


def test_the_same_readings_in_another_segment_change_nothing(graph: Graph, tmp_path: Path) -> None:
    made = list(readings(20, shape=SHAPE))
    log.append(tmp_path, made)
    catch_up(graph, tmp_path)
    before = without_ledger(_dump(graph))
    log.append(tmp_path, made[::-1])

    again = catch_up(graph, tmp_path)

    assert (again.batches, again.events, again.changes) == (1, 0, 0)
    assert without_ledger(_dump(graph)) == before


def test_the_order_of_loading_does_not_matter(graph: Graph, tmp_path: Path) -> None:
    one, other = (list(readings(8, seed=seed, shape=SHAPE)) for seed in (1, 2))
    parts = [one, other, [_corrected(each) for each in one[:4] + other[:4]]]
    graphs: list[list[str]] = []

    for number, order in enumerate(permutations(parts)):
        empty(graph.driver, graph.database)
        for part in order:
            log.append(tmp_path / str(number), part)
            catch_up(graph, tmp_path / str(number))
        graphs.append(_dump(graph))

    assert all(each == graphs[0] for each in graphs)


def test_two_loaders_at_once_give_the_graph_of_one(graph: Graph, tmp_path: Path) -> None:
    parts = [list(readings(12, seed=seed, shape=SHAPE)) for seed in (1, 2)]
    for part in parts:
        log.append(tmp_path / "alone", part)
    catch_up(graph, tmp_path / "alone", batch=15)
    alone = without_ledger(_dump(graph))
    empty(graph.driver, graph.database)

    homes = [tmp_path / "one", tmp_path / "other"]
    for home, part in zip(homes, parts, strict=True):
        log.append(home, part)
    with ThreadPoolExecutor() as pool:
        loads = [pool.submit(catch_up, graph, home, batch=15) for home in homes]
    assert [load.exception() for load in loads] == [None, None]

    assert without_ledger(_dump(graph)) == alone


def test_two_loaders_of_one_log_give_the_graph_of_one(graph: Graph, tmp_path: Path) -> None:
    log.append(tmp_path, readings(20, shape=SHAPE))
    catch_up(graph, tmp_path, batch=15)
    alone = _dump(graph)
    empty(graph.driver, graph.database)

    with ThreadPoolExecutor() as pool:
        loads = [pool.submit(catch_up, graph, tmp_path, batch=15) for _ in range(2)]

    assert _dump(graph) == alone
    assert faults_of(graph.driver, graph.database, tmp_path) == []
    assert sum(load.result().events > 0 for load in loads) >= 1
    assert sum(load.result().claims for load in loads) == 100


def test_what_another_loader_was_faster_with_is_not_counted(graph: Graph, tmp_path: Path) -> None:
    log.append(tmp_path, readings(20, shape=SHAPE))
    faster = Caught()

    def overtake(step: Step, _claims: int) -> None:
        nonlocal faster
        if step == "loaded" and not faster.batches:
            faster = catch_up(graph, tmp_path, batch=15)

    slower = catch_up(graph, tmp_path, batch=15, watch=overtake)

    assert (slower.batches, slower.claims) == (1, 15)
    assert (faster.batches, faster.claims) == (6, 85)


@pytest.mark.parametrize("kind", ["articles", "readings"])
def test_a_file_that_revises_its_own_article_brings_nothing_the_second_time(
    graph: Graph, tmp_path: Path, kind: str
) -> None:
    first = replace(reading().article, text="One text.")
    second = replace(first, text="Another text.", revises=first.id)
    lines = [_line(article, day, kind) for day, article in enumerate((first, second))]
    file = tmp_path / "revising.jsonl"
    file.write_bytes(b"".join(line + b"\n" for line in lines))
    _take(graph, tmp_path, file)
    empty(graph.driver, graph.database)
    _take(graph, tmp_path, file)
    before, files = _dump(graph), log.segments(tmp_path)

    intake, caught = _take(graph, tmp_path, file)

    assert (intake.rejected, caught.batches, caught.changes) == (0, 0, 0)
    assert (_dump(graph), log.segments(tmp_path)) == (before, files)
    assert any("Another text." in line for line in before)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_last_recorded_reading_is_current_whatever_the_order(
    graph: Graph, tmp_path: Path, order: Sequence[int]
) -> None:
    first, second, third = _three_readings()

    for at in order:
        log.append(tmp_path, [(first, second, third)[at]])
        catch_up(graph, tmp_path)

    assert _claims(graph) == {
        first.claims[0].id: "2020-12-26",
        third.claims[0].id: None,
    }
    assert _reporting(graph) == [third.claims[0].id]
    assert faults_of(graph.driver, graph.database, tmp_path) == []


def _corrected(made: Reading) -> Reading:
    """The same text, said at the same instant to have been published otherwise."""
    return replace(made, article=replace(made.article, publisher="Wire", published="2017-05-05"))


def _line(article: Article, day: int, kind: str) -> bytes:
    """An article as it is handed in, or as a reading of it without claims."""
    recorded = RECORDED + timedelta(days=day)
    made = Reading(article=article, recorded_at=recorded, extractor="annales test")
    return dump(made) if kind == "readings" else orjson.dumps(article)


def _take(graph: Graph, home: Path, file: Path) -> tuple[Intake, Caught]:
    """Run a file through the door, as if by a new process."""

    def read(article: Article) -> Reading:
        return Reading(article=article, recorded_at=RECORDED, extractor="annales test")

    intake = Intake(
        reception=Reception(recorded_at=RECORDED, detect=lambda _: "en", about=About()),
        door=door_to(graph, lambda _: "annales test"),
        reader=read,
        tell=lambda _: None,
    )
    return intake, run(graph, home, [file], intake)


def _three_readings() -> tuple[Reading, Reading, Reading]:
    """One claim; another instead, two days later the same again by a later extractor."""
    first = reading()
    other = replace(first.claims[0], polarity="negative", id="")
    held = replace(other, id=claim_id(first.article.id, other))
    named = replace(first.claims[0], id=claim_id(first.article.id, first.claims[0]))
    first = replace(first, claims=(named,))
    later = first.recorded_at + timedelta(days=1)
    second = replace(first, recorded_at=later, claims=(held,))
    third = replace(second, recorded_at=later + timedelta(days=1), extractor="annales newer")
    return first, second, third


def _claims(graph: Graph) -> dict[str, str | None]:
    records = graph.driver.execute_query(
        "MATCH (c:Claim) RETURN c.id AS id, toString(date(c.superseded_at)) AS at",
        database_=graph.database,
    ).records
    return {record["id"]: record["at"] for record in records}


def _reporting(graph: Graph) -> list[str]:
    records = graph.driver.execute_query(
        "MATCH (c:Claim)-[:REPORTS|DISPUTES]->(:Event) RETURN c.id AS id",
        database_=graph.database,
    ).records
    return [record["id"] for record in records]


def _dump(graph: Graph) -> list[str]:
    return dump_of(graph.driver, graph.database)
