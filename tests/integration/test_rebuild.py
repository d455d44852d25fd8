"""The graph is a projection: dropped and loaded again from the log, it is the same."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from neo4j import Driver

from benchmarks.rows import Shape, readings
from graph_schema import log
from graph_schema.database import empty as emptying
from graph_schema.database.check import faults_of
from graph_schema.database.empty import empty
from graph_schema.environ import Settings
from ingest.loading.catching_up import Step, catch_up
from ingest.loading.graph import Graph
from tests.graph_dump import dump_of


def test_the_graph_of_the_log_is_the_graph_that_grew(
    empty_graph: Driver, settings: Settings, tmp_path: Path
) -> None:
    graph = Graph(empty_graph, settings.database)
    first = list(readings(15, seed=1, shape=Shape(parties=8, claims=6, happenings=30)))
    fewer = [
        replace(each, recorded_at=each.recorded_at + timedelta(days=1), claims=each.claims[::2])
        for each in first[:5]
    ]
    older = [
        replace(each, recorded_at=each.recorded_at - timedelta(days=1), claims=each.claims[1:])
        for each in first[3:8]
    ]
    corrected = [
        replace(each, article=replace(each.article, publisher="Sample Wire", published=published))
        for published, some in (("2015-01-01", first[4:9]), ("2026-01-01", older))
        for each in some
    ]
    others = list(readings(10, seed=2, shape=Shape(8, 6, 30)))
    for part in (first, fewer, corrected, older, others):
        log.append(tmp_path, part)
        catch_up(graph, tmp_path)
    grown = dump_of(empty_graph, settings.database)

    empty(empty_graph, settings.database)
    catch_up(graph, tmp_path)

    assert dump_of(empty_graph, settings.database) == grown


SHAPE = Shape(parties=8, claims=5, happenings=30)


class Killed(Exception):
    """Stands for SIGKILL."""


def test_an_emptying_that_was_killed_is_finished_by_the_next_load(
    empty_graph: Driver, settings: Settings, tmp_path: Path
) -> None:
    graph = Graph(empty_graph, settings.database)
    log.append(tmp_path, readings(12, shape=SHAPE))
    catch_up(graph, tmp_path, batch=20)
    whole = dump_of(empty_graph, settings.database)

    for query in (emptying.BEGIN, "MATCH (claim:Claim) DETACH DELETE claim"):
        empty_graph.execute_query(query, database_=settings.database)
    catch_up(graph, tmp_path, batch=20)

    assert dump_of(empty_graph, settings.database) == whole
    assert faults_of(empty_graph, settings.database, tmp_path) == []


def test_who_empties_leaves_alone_what_is_loaded_since_somebody_else_finished(
    empty_graph: Driver, settings: Settings, tmp_path: Path
) -> None:
    log.append(tmp_path, readings(3, shape=SHAPE))
    catch_up(Graph(empty_graph, settings.database), tmp_path)
    whole = dump_of(empty_graph, settings.database)

    for query in (emptying.DELETE_SOME, emptying.END):
        empty_graph.execute_query(query, database_=settings.database)

    assert dump_of(empty_graph, settings.database) == whole


def test_a_load_that_a_rebuild_overtakes_loads_everything_again(
    empty_graph: Driver, settings: Settings, tmp_path: Path
) -> None:
    graph = Graph(empty_graph, settings.database)
    log.append(tmp_path, readings(12, shape=SHAPE))
    catch_up(graph, tmp_path, batch=20)
    whole = dump_of(empty_graph, settings.database)
    empty(empty_graph, settings.database)
    steps: list[Step] = []

    def empty_once(step: Step, _claims: int) -> None:
        steps.append(step)
        if steps.count("loaded") == 1 and step == "loaded":
            empty(empty_graph, settings.database)

    catch_up(graph, tmp_path, watch=empty_once, batch=20)

    assert dump_of(empty_graph, settings.database) == whole


def test_a_load_does_not_tick_off_what_a_rebuild_loaded_anew(
    empty_graph: Driver, settings: Settings, tmp_path: Path
) -> None:
    graph = Graph(empty_graph, settings.database)
    log.append(tmp_path, readings(12, shape=SHAPE))
    catch_up(graph, tmp_path)
    whole = dump_of(empty_graph, settings.database)
    empty(empty_graph, settings.database)

    def die(step: Step, _claims: int) -> None:
        if step == "loaded":
            raise Killed

    def rebuild(step: Step, _claims: int) -> None:
        if step == "consolidated":
            empty(empty_graph, settings.database)
            with pytest.raises(Killed):
                catch_up(graph, tmp_path, watch=die)

    catch_up(graph, tmp_path, watch=rebuild)
    catch_up(graph, tmp_path)

    assert dump_of(empty_graph, settings.database) == whole
