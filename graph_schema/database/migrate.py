"""Bring the graph's constraints and indexes to this version of annales.

Each file of `migrations/` is one version, `0001_….cypher` the first. Schema statements cannot
share a transaction with data, so a run can be cut short in the middle of a file: every
statement may be run again (IF NOT EXISTS), and the version is written after the last one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from neo4j import Driver

import graph_schema.database
from graph_schema.database.driver import unavailable_on_driver_errors
from graph_schema.database.schema_statement import run_schema_statement
from graph_schema.errors import NewerSchema, Unavailable

SECONDS_TO_INDEX = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """The statements that lead from the version before to this one."""

    version: int
    name: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """What the one `Schema` node says: how the graph is built, and how often it was changed."""

    version: int
    revision: int


def migrate(driver: Driver, database: str) -> list[Migration]:
    """Apply what the graph does not have yet and wait until its indexes answer.

    Returns:
        The migrations applied, oldest first; empty where there was nothing to do.

    Raises:
        NewerSchema: a newer annales has been here.
        Unavailable: the database went away; run it again and it goes on.
    """
    with unavailable_on_driver_errors():
        pending = [step for step in migrations() if step.version > _checked(driver, database)]
        for step in pending:
            for statement in step.statements:
                run_schema_statement(driver, database, statement)
            _record(driver, database, step.version)
        _await_indexes(driver, database)
    return pending


def check_schema(driver: Driver, database: str) -> Schema:
    """Return the schema of a graph that this version can work with.

    Raises:
        NewerSchema: a newer annales has been here.
        Unavailable: it has not been migrated, or the database is away.
    """
    with unavailable_on_driver_errors():
        version = _checked(driver, database)
        if version < latest_version():
            raise Unavailable(
                f"the graph has schema {version} and {latest_version()} is wanted: "
                "run `annales-graph migrate`"
            )
        return schema_of(driver, database)


def latest_version() -> int:
    """Return the version this annales brings a graph to."""
    return migrations()[-1].version


def migrations() -> list[Migration]:
    """Read the migrations, oldest first; statements end with a semicolon at a line's end."""
    folder = files(graph_schema.database).joinpath("migrations")
    paths = sorted((path for path in folder.iterdir()), key=lambda path: path.name)
    return [
        Migration(
            version=int(path.name[:4]),
            name=path.name.removesuffix(".cypher"),
            statements=tuple(_statements(path.read_text(encoding="utf-8"))),
        )
        for path in paths
        if path.name.endswith(".cypher")
    ]


def _statements(text: str) -> Iterator[str]:
    code = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    for statement in code.split(";\n"):
        if statement := statement.strip().removesuffix(";"):
            yield statement


SCHEMA_OF_THE_GRAPH = """
OPTIONAL MATCH (schema:Schema {id: 'schema'})
RETURN coalesce(schema.version, 0) AS version, coalesce(schema.revision, 0) AS revision
"""


def schema_of(driver: Driver, database: str) -> Schema:
    """Read the Schema node; version 0 where there is none."""
    found = driver.execute_query(SCHEMA_OF_THE_GRAPH, database_=database).records[0]
    return Schema(version=found["version"], revision=found["revision"])


def _checked(driver: Driver, database: str) -> int:
    version = schema_of(driver, database).version
    if version > latest_version():
        raise NewerSchema(
            f"the graph has schema {version}, and this annales knows {latest_version()}: upgrade "
            "annales, or point NEO4J_URI or ANNALES_HOME to another database"
        )
    return version


# A second migration at the same time may be ahead: the version never goes back.
RECORD_VERSION = """
MERGE (schema:Schema {id: 'schema'})
ON CREATE SET schema.version = 0, schema.revision = 0, schema.caption = 'schema'
SET schema.version = CASE WHEN schema.version < $version THEN $version ELSE schema.version END
"""


def _record(driver: Driver, database: str, version: int) -> None:
    driver.execute_query(RECORD_VERSION, version=version, database_=database)


AWAIT_INDEXES = "CALL db.awaitIndexes($seconds)"


def _await_indexes(driver: Driver, database: str) -> None:
    driver.execute_query(AWAIT_INDEXES, seconds=SECONDS_TO_INDEX, database_=database)
