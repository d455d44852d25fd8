"""Run one statement of a migration, whatever the run before it left behind."""

import time
from typing import LiteralString, cast

from neo4j import Driver
from neo4j.exceptions import ClientError

SECONDS_TO_COMMIT = 5.0
SECONDS_TO_GIVE_UP = 60.0


def run_schema_statement(driver: Driver, database: str, statement: str) -> None:
    """Run `CREATE … name IF NOT EXISTS …` until it holds.

    IF NOT EXISTS fails where the name is taken by what is not committed yet. Either another
    migration is at it, and will be done in a moment; or one was killed between the index of a
    constraint and the constraint itself, and then the index stays, owned by nothing and in
    nobody's use, until it is dropped.

    Raises:
        ClientError: the name is taken by something else, or the statement is wrong.
    """
    started = time.monotonic()
    while True:
        try:
            # Our own files, never anybody's input.
            driver.execute_query(cast("LiteralString", statement), database_=database)
        except ClientError as error:
            waited = time.monotonic() - started
            if not str(error.code).endswith("AlreadyExists") or waited > SECONDS_TO_GIVE_UP:
                raise
            if waited > SECONDS_TO_COMMIT:
                _drop_what_is_left(driver, database, name_of(statement))
            time.sleep(0.1)
        else:
            return


def name_of(statement: str) -> str:
    """Return the name of the index or constraint that the statement makes.

    >>> name_of("CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type)")
    'event_type'
    """
    return statement.split(" IF NOT EXISTS", maxsplit=1)[0].rsplit(maxsplit=1)[-1]


# A whole index answers (ONLINE) or has failed; one that is filled and still waits is a leftover.
LEFT_OVER = """
SHOW INDEXES YIELD name, state, populationPercent, owningConstraint
WHERE name = $name AND state = 'POPULATING' AND populationPercent = 100.0
  AND owningConstraint IS NULL
RETURN name
"""

DROP_INDEX = "DROP INDEX $name IF EXISTS"


def _drop_what_is_left(driver: Driver, database: str, name: str) -> None:
    if driver.execute_query(LEFT_OVER, name=name, database_=database).records:
        driver.execute_query(DROP_INDEX, name=name, database_=database)
