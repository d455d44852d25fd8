"""Articles in, claims out, into Neo4j."""
