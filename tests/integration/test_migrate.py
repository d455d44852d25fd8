"""Migrations on a real Neo4j: complete, repeatable, and refusing what is newer."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import LiteralString, cast

import pytest
from neo4j import Driver

from graph_schema.database.migrate import (
    Schema,
    check_schema,
    latest_version,
    migrate,
    migrations,
)
from graph_schema.database.schema_statement import name_of
from graph_schema.environ import Settings
from graph_schema.errors import NewerSchema, Unavailable

CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name"
INDEXES = """
SHOW INDEXES YIELD name, state, owningConstraint
WHERE owningConstraint IS NULL RETURN name, state
"""
NEWER = "MATCH (schema:Schema) SET schema.version = schema.version + 1"
OLDER = "MATCH (schema:Schema) SET schema.version = schema.version - 1"


@pytest.fixture
def bare_graph(empty_graph: Driver, settings: Settings) -> Iterator[Driver]:
    """No constraint, no index, no Schema node; all come back at the end."""
    for name in names(empty_graph, CONSTRAINTS):
        run(empty_graph, f"DROP CONSTRAINT {name}")
    for name in names(empty_graph, INDEXES):
        run(empty_graph, f"DROP INDEX {name}")
    run(empty_graph, "MATCH (schema:Schema) DELETE schema")
    yield empty_graph
    migrate(empty_graph, settings.database)


def run(driver: Driver, statement: str) -> None:
    driver.execute_query(cast("LiteralString", statement), database_="neo4j")


def names(driver: Driver, query: LiteralString) -> set[str]:
    return {record["name"] for record in driver.execute_query(query, database_="neo4j").records}


def names_in_files() -> set[str]:
    statements = [statement for step in migrations() for statement in step.statements]
    return {name_of(statement) for statement in statements}


def assert_complete(driver: Driver) -> None:
    indexes = driver.execute_query(INDEXES, database_="neo4j").records
    assert {index["name"] for index in indexes if index["state"] != "ONLINE"} == set()
    assert names(driver, CONSTRAINTS) | {index["name"] for index in indexes} >= names_in_files()
    assert check_schema(driver, "neo4j") == Schema(version=latest_version(), revision=0)


def test_a_graph_that_was_never_migrated_gets_everything(bare_graph: Driver) -> None:
    applied = migrate(bare_graph, "neo4j")

    assert applied == migrations()
    assert_complete(bare_graph)


def test_a_second_migration_has_nothing_to_do(empty_graph: Driver) -> None:
    applied = migrate(empty_graph, "neo4j")

    assert applied == []
    assert_complete(empty_graph)


def test_a_migration_cut_short_is_completed_by_the_next(bare_graph: Driver) -> None:
    statements = migrations()[0].statements
    for statement in statements[: len(statements) // 2]:
        run(bare_graph, statement)

    applied = migrate(bare_graph, "neo4j")

    assert applied == migrations()
    assert_complete(bare_graph)


def test_a_migration_that_is_killed_is_completed_by_the_next(
    bare_graph: Driver, settings: Settings
) -> None:
    environ = {"NEO4J_URI": str(settings.uri), "NEO4J_PASSWORD": str(settings.password)}
    with subprocess.Popen([sys.executable, "-m", "graph_schema", "migrate"], env=environ) as killed:
        while not names(bare_graph, CONSTRAINTS):
            assert killed.poll() is None
        killed.kill()

    migrate(bare_graph, "neo4j")

    assert_complete(bare_graph)


def test_two_migrations_at_once_make_one_schema(bare_graph: Driver) -> None:
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(migrate, bare_graph, "neo4j") for _ in range(2)]
        applied = [future.result() for future in both]

    assert migrations() in applied
    assert_complete(bare_graph)


def test_what_is_in_the_graph_stays_as_it_is(bare_graph: Driver) -> None:
    run(bare_graph, "CREATE (:Schema {id: 'schema', version: 0, revision: 7, caption: 'schema'})")

    migrate(bare_graph, "neo4j")

    assert check_schema(bare_graph, "neo4j") == Schema(version=latest_version(), revision=7)


def test_a_newer_schema_is_refused_with_what_to_do(empty_graph: Driver) -> None:
    run(empty_graph, NEWER)

    with pytest.raises(NewerSchema, match="upgrade annales"):
        migrate(empty_graph, "neo4j")
    with pytest.raises(NewerSchema, match="upgrade annales"):
        check_schema(empty_graph, "neo4j")

    run(empty_graph, OLDER)


def test_a_graph_that_is_not_migrated_says_how(bare_graph: Driver) -> None:
    with pytest.raises(Unavailable, match="run `annales-graph migrate`"):
        check_schema(bare_graph, "neo4j")


Plan = dict[str, object]

PAGE = """
EXPLAIN MATCH (event:Event)
WHERE event.sort_day >= date($since) AND event.sort_day <= date($until) AND event.id IS NOT NULL
RETURN event.id AS id ORDER BY event.sort_day, event.id LIMIT 50
"""


def test_a_page_of_the_timeline_is_read_off_an_index_in_order(empty_graph: Driver) -> None:
    summary = empty_graph.execute_query(
        PAGE, since="2020-01-01", until="2020-02-01", database_="neo4j"
    ).summary

    operators = operators_in(cast("Plan", summary.plan))  # pyright: ignore[reportUnknownMemberType] - a bare dict
    assert "NodeIndexSeek@neo4j" in operators
    assert {name for name in operators if "Sort" in name or "Scan" in name} == set()


def operators_in(plan: Plan) -> set[str]:
    children = cast("list[Plan]", plan.get("children", []))
    return {str(plan["operatorType"])}.union(*map(operators_in, children))


FOUND = """
CALL db.index.fulltext.queryNodes('actor_names', $words) YIELD node RETURN node.id AS name
"""


def test_an_actor_is_found_by_any_name_with_or_without_accents(empty_graph: Driver) -> None:
    run(
        empty_graph,
        "CREATE (:Actor {id: 'IRN', name: 'Iran', names_fr: ['Téhéran', 'République islamique'],"
        " names_en: ['Tehran']})",
    )

    found = {
        words: [
            record["name"]
            for record in empty_graph.execute_query(FOUND, words=words, database_="neo4j").records
        ]
        for words in ("Teheran", "islamique", "tehran", "Bagdad")
    }

    assert found == {"Teheran": ["IRN"], "islamique": ["IRN"], "tehran": ["IRN"], "Bagdad": []}
