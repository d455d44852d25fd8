"""What claims, quotes and events take from the publication of their article."""

from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import Driver

from graph_schema import log
from graph_schema.environ import Settings
from graph_schema.identity import claim_id
from graph_schema.model import Reading
from ingest.loading.catching_up import catch_up
from ingest.loading.graph import Graph
from tests.builders import reading


@pytest.fixture
def graph(empty_graph: Driver, settings: Settings) -> Graph:
    return Graph(empty_graph, settings.database)


def test_an_undated_claim_is_told_on_the_day_where_it_was_published(
    graph: Graph, tmp_path: Path
) -> None:
    dated = _read("art_dated", published="2020-12-20")
    told = _read("art_told", published="2020-12-20T08:30+09:00", dated=False)
    log.append(tmp_path, [dated, told])

    catch_up(graph, tmp_path)

    assert _events(graph) == [("2020-12-20", 2)]


def _read(id: str, *, dated: bool = True, **about: str) -> Reading:
    """A reading of one claim: of an attack on 20 December, or of one without a date."""
    made = reading()
    claim = made.claims[0] if dated else replace(made.claims[0], time=None)
    return replace(
        made,
        article=replace(made.article, id=id, **about),
        claims=(replace(claim, id=claim_id(id, claim)),),
    )


def _events(graph: Graph) -> list[tuple[str, int]]:
    records = graph.driver.execute_query(
        "MATCH (e:Event) RETURN toString(e.sort_day) AS day, e.claims AS claims ORDER BY day",
        database_=graph.database,
    ).records
    return [(record["day"], record["claims"]) for record in records]
