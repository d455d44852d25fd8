"""What claims, quotes and events take from the publication of their article."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest
from neo4j import Driver

from graph_schema import log
from graph_schema.database.check import faults_of
from graph_schema.database.empty import empty
from graph_schema.environ import Settings
from graph_schema.identity import claim_id
from graph_schema.model import Article, Passage, Quote, Reading, Source
from ingest.loading.catching_up import catch_up
from ingest.loading.graph import Graph
from tests.builders import MILITIA, mention, reading
from tests.graph_dump import dump_of, without_ledger

TAKEN = """
MATCH (claim:Claim)-[:STATED_IN]->(article:Article {id: 'art_told'})<-[:STATED_IN]-(quote:Quote)
MATCH (claim)-[:REPORTS]->(event:Event)
RETURN toString(date(claim.published_at)) AS claim, toString(date(quote.published_at)) AS quote,
  claim.language AS language, claim.origin_id AS origin, toString(event.sort_day) AS day,
  [(article)-[:PUBLISHED_BY]->(publisher) | publisher.id] AS publishers
ORDER BY origin
"""


@pytest.fixture
def graph(empty_graph: Driver, settings: Settings) -> Graph:
    return Graph(empty_graph, settings.database)


def test_an_undated_claim_is_told_on_the_day_where_it_was_published(
    graph: Graph, tmp_path: Path
) -> None:
    dated = _read("art_dated", published="2020-12-20")
    told = _told(published="2020-12-20T08:30+09:00")
    log.append(tmp_path, [dated, told])

    catch_up(graph, tmp_path)

    assert _events(graph) == [("2020-12-20", 3)]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("later", [timedelta(days=1), timedelta(0)])
def test_what_is_told_of_an_article_is_corrected_everywhere(
    graph: Graph, tmp_path: Path, order: Sequence[int], later: timedelta
) -> None:
    wrong = _told(language="en", publisher="The Earlier", published="2019-12-21")
    right = _told(later, language="fr", publisher="The Later", published="2020-12-21")

    for at in order:
        log.append(tmp_path, [(wrong, right)[at]])
        catch_up(graph, tmp_path)

    taken = ("2020-12-21", "2020-12-21", "fr")
    assert _taken(graph) == [
        (*taken, "kataib-hezbollah", "2020-12-21", ["the-later"]),
        (*taken, "the-later", "2020-12-21", ["the-later"]),
    ]
    assert faults_of(graph.driver, graph.database, tmp_path) == []


def test_an_article_that_turns_out_to_have_no_publisher_and_no_date_has_none(
    graph: Graph, tmp_path: Path
) -> None:
    log.append(tmp_path, [_told(published="2019-12-21")])
    catch_up(graph, tmp_path)
    bare = _told(timedelta(days=1))
    log.append(tmp_path, [replace(bare, article=_without(bare))])

    catch_up(graph, tmp_path)

    assert _taken(graph) == [
        (None, None, "en", "art_told", "9999-12-31", []),
        (None, None, "en", "kataib-hezbollah", "9999-12-31", []),
    ]


def test_neither_order_nor_split_of_corrections_matters(graph: Graph, tmp_path: Path) -> None:
    said = [
        _told(published="2019-12-21", publisher="The Earlier"),
        _told(published="2020-12-21", publisher="The Later", language="fr"),
        _fewer(_told(timedelta(hours=-1), published="2020-12-30")),
        _revised(_told(timedelta(hours=-2), published="2018-01-01")),
        _read("art_dated", published="2020-12-20"),
    ]
    graphs: list[list[str]] = []

    for number, order in enumerate(list(permutations(said))[::5]):
        empty(graph.driver, graph.database)
        home = tmp_path / str(number)
        first = number % len(said)
        for part in (order[:first], order[first:-1], order[-1:]):
            log.append(home, part)
            catch_up(graph, home)
        graphs.append(without_ledger(dump_of(graph.driver, graph.database)))

    home = tmp_path / "0"
    empty(graph.driver, graph.database)
    catch_up(graph, home, batch=1)
    graphs.append(without_ledger(dump_of(graph.driver, graph.database)))
    assert all(each == graphs[0] for each in graphs)


def _read(id: str, *, later: timedelta = timedelta(0), **about: str) -> Reading:
    """A reading of one claim: of an attack on 20 December."""
    made = reading()
    return replace(
        made,
        recorded_at=made.recorded_at + later,
        article=replace(made.article, id=id, **about),
        claims=tuple(replace(claim, id=claim_id(id, claim)) for claim in made.claims),
    )


def _told(later: timedelta = timedelta(0), **about: str) -> Reading:
    """A reading of two undated claims, one on the militia's own word, and of a quote."""
    made = _read("art_told", later=later, **about)
    speaker = mention("Kataib Hezbollah", made.article.text, MILITIA)
    words = Passage(text=made.article.text[:5], start=0, end=5)
    plain = replace(made.claims[0], time=None)
    chain = (Source(speaker=speaker, stance="asserts", anonymous=False),)
    return replace(
        made,
        quotes=(Quote(content=(words,), style="direct", stance="asserts"),),
        claims=tuple(
            replace(claim, id=claim_id("art_told", claim))
            for claim in (plain, replace(plain, attribution=chain))
        ),
    )


def _fewer(made: Reading) -> Reading:
    return replace(made, claims=made.claims[:1])


def _revised(made: Reading) -> Reading:
    words = f"{made.article.text} Or so it seemed."
    return replace(made, article=replace(made.article, text=words, revises=made.article.id))


def _without(made: Reading) -> Article:
    return replace(made.article, publisher=None, published=None)


def _taken(graph: Graph) -> list[tuple[object, ...]]:
    records = graph.driver.execute_query(TAKEN, database_=graph.database).records
    return [tuple(record.values()) for record in records]


def _events(graph: Graph) -> list[tuple[str, int]]:
    records = graph.driver.execute_query(
        "MATCH (e:Event) RETURN toString(e.sort_day) AS day, e.claims AS claims ORDER BY day",
        database_=graph.database,
    ).records
    return [(record["day"], record["claims"]) for record in records]
