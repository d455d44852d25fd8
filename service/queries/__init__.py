"""What is asked of Neo4j: one file a noun, the Cypher above the one function that runs it."""
