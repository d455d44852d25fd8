"""Readings into Neo4j: the log first, then the graph that follows it."""
