"""Every query of the service compiles on a real Neo4j, and the timeline's stay on an index."""

from collections.abc import Iterator
from typing import Any, LiteralString, cast

import pytest
from neo4j import Driver, ResultSummary

from benchmarks.synthetic import write
from graph_schema.database.empty import empty
from graph_schema.environ import Settings
from service.filters import Filters, Page
from service.queries import actors, articles, claims, events, histograms, schemas, timelines
from service.queries.parameters import parameters_of

MODULES = (actors, articles, claims, events, histograms, schemas, timelines)
QUERIES = {
    f"{module.__name__}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str) and "RETURN" in value
}
OF_TIMELINES = {
    "TIMELINE": timelines.TIMELINE,
    "TIMELINE_OF_PARTY": timelines.TIMELINE_OF_PARTY,
    "HISTOGRAM": histograms.HISTOGRAM,
    "HISTOGRAM_OF_PARTY": histograms.HISTOGRAM_OF_PARTY,
}
SCANS = {"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "NodeIndexScan"}


def operators(plan: dict[str, Any]) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def hits(plan: dict[str, Any]) -> int:
    return plan.get("dbHits", 0) + sum(hits(child) for child in plan.get("children", ()))


@pytest.fixture(scope="module")
def large(driver: Driver, settings: Settings) -> Iterator[Driver]:
    """Ten thousand events; plans made for fewer are forgotten."""
    empty(driver, settings.database)
    write(driver, settings.database, 10_000)
    driver.execute_query("CALL db.prepareForReplanning(120)", database_=settings.database)
    yield driver
    empty(driver, settings.database)


def explained(driver: Driver, database: str, query: str) -> ResultSummary:
    statement = cast("LiteralString", f"EXPLAIN {query}")
    return driver.execute_query(statement, database_=database).summary


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_a_query_compiles_and_only_reads(driver: Driver, settings: Settings, query: str) -> None:
    summary = explained(driver, settings.database, query)

    assert summary.query_type == "r"


@pytest.mark.parametrize("query", OF_TIMELINES.values(), ids=OF_TIMELINES.keys())
def test_no_timeline_walks_through_all_events(
    large: Driver, settings: Settings, query: str
) -> None:
    summary = explained(large, settings.database, query)

    plan = cast("dict[str, Any]", summary.plan)  # pyright: ignore[reportUnknownMemberType] - dict
    assert SCANS & set(operators(plan)) == set()
    assert {"NodeIndexSeek", "NodeUniqueIndexSeek"} & set(operators(plan))


def test_reading_stops_with_the_page(large: Driver, settings: Settings) -> None:
    asked = parameters_of(Filters(), Page(limit=101))
    query = f"PROFILE {timelines.TIMELINE}"

    (page,), summary, _ = large.execute_query(query, asked, database_=settings.database)

    plan = cast("dict[str, Any]", summary.profile)  # pyright: ignore[reportUnknownMemberType] - dict
    # Of 10,000 events a page is read, and 200 wide ones.
    assert hits(plan) < 10_000
    assert len(page["events"]) == 101
