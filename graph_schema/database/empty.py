"""Take everything out of a graph but its schema."""

from neo4j import Driver

from graph_schema.database.driver import unavailable_on_driver_errors

# Batch by batch, since a large graph does not fit into one transaction.
DELETE_SOME = """
MATCH (node) WHERE NOT node:Schema
WITH node LIMIT 10000
DETACH DELETE node
RETURN count(*) AS deleted
"""

FORGET_REVISION = "MATCH (schema:Schema {id: 'schema'}) SET schema.revision = 0"


def empty(driver: Driver, database: str) -> None:
    """Delete every node but the Schema node, whose revision starts at 0 again.

    Constraints and indexes stay. Cut short, it leaves a part; run it again.

    Raises:
        Unavailable: the database went away.
    """
    with unavailable_on_driver_errors():
        while driver.execute_query(DELETE_SOME, database_=database).records[0]["deleted"]:
            pass
        driver.execute_query(FORGET_REVISION, database_=database)
