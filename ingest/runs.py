"""A run: what the files hold goes into the log, and the graph catches up with the log.

Readings that came as readings make one segment a file, so the same file is the same segment.
Those made now make segments of some hundred: what is read is soon safe, and soon in the graph.
"""

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from graph_schema.errors import BadLine
from graph_schema.log import append
from graph_schema.model import Language, Reading
from ingest.intake import Intake
from ingest.loading.admission import Door
from ingest.loading.catching_up import Caught, Watch, catch_up, watch_nothing
from ingest.loading.graph import Graph
from ingest.loading.nodes import known_articles
from ingest.sources.files import kind_of

READINGS = 500
"""Readings made now that go into one segment."""


def run(
    graph: Graph,
    home: Path,
    files: Sequence[Path],
    intake: Intake,
    *,
    watch: Watch = watch_nothing,
) -> Caught:
    """Finish what an earlier run left, then take these files.

    Raises:
        Unavailable: the database is away; run the same again.
        Unwritable: the log cannot be written.
    """
    caught = catch_up(graph, home, watch=watch)
    made: list[Reading] = []
    for file in files:
        readings = intake.readings_of(file)
        if _holds_readings(file):
            append(home, readings)
            continue
        while some := list(islice(readings, READINGS - len(made))):
            made += some
            if len(made) == READINGS:
                append(home, made)
                made.clear()
                caught |= catch_up(graph, home, watch=watch)
    append(home, made)
    return caught | catch_up(graph, home, watch=watch)


def door_to(graph: Graph, extractor: Callable[[Language], str]) -> Door:
    """A door that knows what the graph knows."""
    return Door(known=lambda ids: graph.read(known_articles, ids), extractor=extractor)


def _holds_readings(file: Path) -> bool:
    try:
        return kind_of(file) == "readings"
    except BadLine:
        return False
