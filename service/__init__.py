"""The query layer: HTTP over the graph."""
