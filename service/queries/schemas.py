"""The one node that says how the graph is built."""

from service.graph import Schema
from service.reader import Reader

SCHEMA = """
OPTIONAL MATCH (schema:Schema {id: 'schema'})
RETURN coalesce(schema.version, 0) AS version, coalesce(schema.revision, 0) AS revision
"""


async def schema(reader: Reader) -> Schema:
    """Read version and revision; version 0 where nothing has been migrated."""
    (row,) = await reader.rows(SCHEMA, {})
    return Schema(version=row["version"], revision=row["revision"])
