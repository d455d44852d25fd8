"""Take everything out of a graph but its schema.

The Schema node says so from the first deletion to the last, since nodes go in any order: what is
left in between is no graph, and a ledger that outlives its claims would have them never loaded
again. Whoever loads finishes first what was cut short.
"""

from neo4j import Driver

from graph_schema.database.driver import unavailable_on_driver_errors

BEGIN = "MATCH (schema:Schema {id: 'schema'}) SET schema.emptying = true"
IS_BEGUN = "MATCH (schema:Schema {id: 'schema', emptying: true}) RETURN schema.id AS id"

# Batch by batch, since a large graph does not fit into one transaction. Each takes the writers'
# lock before it looks: somebody else may have finished, and be loading again.
DELETE_SOME = """
MATCH (schema:Schema {id: 'schema'})
SET schema.revision = coalesce(schema.revision, 0)
WITH schema WHERE schema.emptying
MATCH (node) WHERE NOT node:Schema
WITH node LIMIT 10000
DETACH DELETE node
RETURN count(*) AS deleted
"""

END = """
MATCH (schema:Schema {id: 'schema'})
SET schema.revision = coalesce(schema.revision, 0)
WITH schema WHERE schema.emptying
SET schema.revision = 0, schema.emptying = null
"""


def empty(driver: Driver, database: str) -> None:
    """Delete every node but the Schema node, whose revision starts at 0 again.

    Constraints and indexes stay. Cut short, it leaves a part; `finish_emptying` takes the rest.

    Raises:
        Unavailable: the database went away.
    """
    with unavailable_on_driver_errors():
        driver.execute_query(BEGIN, database_=database)
    finish_emptying(driver, database)


def finish_emptying(driver: Driver, database: str) -> None:
    """Delete what is left where emptying has begun, also by somebody else; else do nothing.

    Raises:
        Unavailable: the database went away.
    """
    with unavailable_on_driver_errors():
        if not driver.execute_query(IS_BEGUN, database_=database, routing_="r").records:
            return
        while driver.execute_query(DELETE_SOME, database_=database).records[0]["deleted"]:
            pass
        driver.execute_query(END, database_=database)
