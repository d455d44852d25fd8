"""The graph is a projection: dropped and loaded again from the log, it is the same."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from neo4j import Driver

from benchmarks.rows import Shape, readings
from graph_schema import log
from graph_schema.database.empty import empty
from graph_schema.environ import Settings
from ingest.loading.catching_up import catch_up
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
    for part in (first, fewer, older, list(readings(10, seed=2, shape=Shape(8, 6, 30)))):
        log.append(tmp_path, part)
        catch_up(graph, tmp_path)
    grown = dump_of(empty_graph, settings.database)

    empty(empty_graph, settings.database)
    catch_up(graph, tmp_path)

    assert dump_of(empty_graph, settings.database) == grown
