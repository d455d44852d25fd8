"""The check finds what is broken, and only that."""

from pathlib import Path
from typing import LiteralString

import pytest
from neo4j import Driver

from benchmarks.rows import Shape, readings
from graph_schema import log
from graph_schema.database.check import faults_of
from graph_schema.environ import Settings
from ingest.loading.catching_up import catch_up
from ingest.loading.graph import Graph


@pytest.mark.parametrize(
    ("damage", "rules"),
    [
        pytest.param("RETURN 1", [], id="none"),
        pytest.param(
            "MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 1 SET c.start = c.start + 1",
            ["words that do not stand at their offsets"],
            id="an offset",
        ),
        pytest.param(
            "MATCH (:Claim)-[n:NAMES]->() WITH n LIMIT 1 SET n.text = 'somebody else'",
            ["words that do not stand at their offsets"],
            id="a name",
        ),
        pytest.param(
            "MATCH (q:Quote) WITH q LIMIT 1 SET q.text = 'never said'",
            ["words that do not stand at their offsets"],
            id="a quote",
        ),
        pytest.param(
            "CREATE (:Actor {id: 'nobody', caption: 'nobody'})",
            ["actors, places or things that nothing names"],
            id="an orphan",
        ),
        pytest.param(
            "CREATE (:Event {id: 'evt_x', caption: 'nothing'})",
            ["events without a claim"],
            id="an empty event",
        ),
        pytest.param(
            "MATCH (c:Claim)-[r:REPORTS]->(e:Event) WHERE e.claims > 1 WITH r LIMIT 1 DELETE r",
            ["claims that are not in exactly the events they should be in"],
            id="a claim without event",
        ),
        pytest.param(
            "MATCH (c:Claim)-[s:STATED_IN]->() WITH s LIMIT 1 DELETE s",
            ["claims without an article"],
            id="a claim without article",
        ),
        pytest.param(
            "MATCH (b:Batch) SET b.consolidated_at = null",
            ["batches whose events are not made yet (run `annales-ingest load`)"],
            id="an unfinished run",
        ),
        pytest.param(
            "MATCH (c:Claim)-[:REPORTS]->(e) WHERE e.claims > 1 WITH c LIMIT 1 DETACH DELETE c",
            ["claims in the log but not in the graph"],
            id="a lost claim",
        ),
    ],
)
def test_a_broken_rule_is_named(
    empty_graph: Driver,
    settings: Settings,
    tmp_path: Path,
    damage: LiteralString,
    rules: list[str],
) -> None:
    log.append(tmp_path, readings(8, seed=3, shape=Shape(parties=3, claims=12, happenings=30)))
    catch_up(Graph(empty_graph, settings.database), tmp_path)
    empty_graph.execute_query(damage, database_=settings.database)

    faults = faults_of(empty_graph, settings.database, tmp_path)

    assert [fault.rule for fault in faults] == rules


def test_claims_of_another_log_are_told(
    empty_graph: Driver, settings: Settings, tmp_path: Path
) -> None:
    (only,) = readings(1, shape=Shape(claims=1))
    log.append(tmp_path / "one", [only])
    catch_up(Graph(empty_graph, settings.database), tmp_path / "one")

    (fault,) = faults_of(empty_graph, settings.database, tmp_path / "other")

    assert str(fault) == f"1 claims in the graph but not in the log: {only.claims[0].id}"


def test_a_segment_that_ends_in_the_middle_of_a_line_is_named(
    empty_graph: Driver, settings: Settings, tmp_path: Path
) -> None:
    segment = log.append(tmp_path, readings(8, seed=3, shape=Shape(parties=3, claims=2)))
    catch_up(Graph(empty_graph, settings.database), tmp_path)
    assert segment
    segment.path.write_bytes(segment.path.read_bytes()[:-50])

    faults = faults_of(empty_graph, settings.database, tmp_path)

    assert [fault.rule for fault in faults] == [
        "lines of the log that cannot be read",
        "claims in the graph but not in the log",
    ]
    assert "middle of a line" in faults[0].ids[0]
