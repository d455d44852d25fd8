"""A load that is killed anywhere and run again gives the graph of one that was not."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from neo4j import Driver

from benchmarks.rows import Shape, readings
from graph_schema import log
from graph_schema.database.check import faults_of
from graph_schema.environ import Settings
from ingest.loading.catching_up import catch_up
from ingest.loading.graph import Graph
from tests import graph_dump

SCRIPT = Path(__file__).parent.parent / "killed_load.py"
SHAPE = Shape(parties=8, claims=5, happenings=30)


@pytest.mark.parametrize(
    ("step", "count"),
    [
        pytest.param("stored", 1, id="inside the first transaction"),
        pytest.param("loaded", 1, id="between batches"),
        pytest.param("stored", 3, id="inside a later transaction"),
        pytest.param("loaded", 6, id="between claims and events"),
        pytest.param("consolidated", 1, id="between events and the ledger"),
    ],
)
def test_a_killed_load_is_finished_by_the_next_one(
    empty_graph: Driver, settings: Settings, tmp_path: Path, step: str, count: int
) -> None:
    graph = Graph(empty_graph, settings.database)
    log.append(tmp_path, readings(24, seed=7, shape=SHAPE))
    catch_up(graph, tmp_path, batch=20)
    whole = graph_dump.dump_of(empty_graph, settings.database)
    _empty(graph)

    code = _killed(settings, tmp_path, step, count)
    catch_up(graph, tmp_path, batch=20)

    assert code == -signal.SIGKILL
    assert graph_dump.dump_of(empty_graph, settings.database) == whole
    assert faults_of(empty_graph, settings.database, tmp_path) == []


def _killed(settings: Settings, home: Path, step: str, count: int) -> int:
    environ = {
        **{name: value for name, value in os.environ.items() if name.startswith("PYTHON")},
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(SCRIPT.parent.parent),
        "ANNALES_HOME": str(home),
        "NEO4J_URI": settings.uri or "",
        "NEO4J_PASSWORD": settings.password or "",
    }
    command = [sys.executable, str(SCRIPT), step, str(count)]
    return subprocess.run(command, env=environ, check=False).returncode


def _empty(graph: Graph) -> None:
    graph.driver.execute_query(
        "MATCH (node) WHERE NOT node:Schema DETACH DELETE node", database_=graph.database
    )
