"""The Neo4j that holds the graph: a managed one of our own, or the user's."""
