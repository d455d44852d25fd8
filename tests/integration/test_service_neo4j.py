"""Claims, articles and actors over HTTP, from a real Neo4j."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from neo4j import Driver
from starlette.testclient import TestClient

from graph_schema.database.empty import empty
from graph_schema.environ import Settings
from service.app import create_app
from service.neo4j_graph import open_graph
from tests.builders import BAGHDAD
from tests.graphs import World, told, write

TEXT = "🚀 Rockets fell. Kataib Hezbollah denied attacking the embassy. It was night. 🌙"
QUOTE = "Kataib Hezbollah denied attacking the embassy."
START = TEXT.index(QUOTE)
WRITE_CLAIMS = """
CREATE (article:Article {id: 'art_one', caption: 'one', title: 'Rockets', language: 'en',
  publisher: 'Sample Wire', published: '2020-12-21', published_at: datetime('2020-12-21T00:00Z'),
  recorded_at: datetime('2020-12-24T18:00:00Z'), extractor: 'test', text: $text})
CREATE (denial:Claim {id: 'clm_denial', caption: 'denial', quote: $quote, start: $start,
  end: $end, lemma: 'attack', type: 'ASSAULT', stative: false, reciprocal: false,
  polarity: 'negative', certainty: 'certain', tense: 'past', attitude: 'none',
  confidence: 0.8, rules: ['subject-verb'], language: 'en', origin_id: 'kataib-hezbollah',
  published_at: datetime('2020-12-21T00:00Z'), recorded_at: datetime('2020-12-24T18:00:00Z'),
  start_earliest: date('2020-12-20'), start_latest: date('2020-12-20'),
  end_earliest: date('2020-12-20'), end_latest: date('2020-12-20'), granularity: 'day',
  time_rule: 'absolute', time_text: 'on 20 December', possible_from: date('2020-12-20'),
  possible_to: date('2020-12-20')})
CREATE (report:Claim {id: 'clm_a', caption: 'report', lemma: 'attack', stative: false,
  reciprocal: false, polarity: 'positive', certainty: 'certain', tense: 'past',
  attitude: 'none', confidence: 1.0, language: 'en', origin_id: 'Sample Wire',
  recorded_at: datetime('2020-12-24T18:00:00Z'),
  possible_from: date('0001-01-01'), possible_to: date('9999-12-31')})
WITH article, denial, report
MATCH (event:Event {id: 'evt_a'}), (militia:Actor {id: 'kataib-hezbollah'}),
  (embassy:Actor {id: 'embassy-usa-baghdad'}), (state:Actor {id: 'USA'})
CREATE (denial)-[:STATED_IN]->(article), (report)-[:STATED_IN]->(article),
  (denial)-[:DISPUTES {about: 'actor'}]->(event), (report)-[:REPORTS]->(event),
  (denial)-[:NAMES {role: 'target', order: 0, text: 'the embassy', name: 'US embassy',
    kind: 'organization', code: 'USA', start: 50, end: 61}]->(embassy),
  (denial)-[:NAMES {role: 'actor', order: 0, text: 'Kataib Hezbollah',
    name: 'Kataib Hezbollah', kind: 'armed-group', start: 16, end: 32}]->(militia),
  (denial)-[:ATTRIBUTED_TO {order: 1, cue: 'denied', stance: 'denies', anonymous: false,
    text: 'Kataib Hezbollah'}]->(militia),
  (denial)-[:ATTRIBUTED_TO {order: 0, cue: 'said', stance: 'asserts', anonymous: true}]->(state)
SET militia.names_fr = ['Kataëb Hezbollah', 'Brigades du Hezbollah']
"""


@pytest.fixture(scope="module")
def web(driver: Driver, settings: Settings) -> Iterator[TestClient]:
    empty(driver, settings.database)
    write(driver, settings.database, World(events=(told("a", place=BAGHDAD), told("b"))))
    driver.execute_query(
        WRITE_CLAIMS, text=TEXT, quote=QUOTE, start=START, end=START + len(QUOTE),
        database_=settings.database,
    )  # fmt: skip
    app = create_app(lambda: open_graph(settings))
    with TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False) as opened:
        yield opened
    empty(driver, settings.database)


def answer(web: TestClient, path: str) -> dict[str, Any]:
    response = web.get(path)
    assert response.status_code == 200, response.text
    return response.json()


def test_the_claims_of_an_event_say_who_disputes_what_on_whose_word(web: TestClient) -> None:
    claims = answer(web, "/events/evt_a/claims")["claims"]

    denial = claims[0]
    assert [claim["id"] for claim in claims] == ["clm_denial", "clm_a"]
    assert (denial["relation"], denial["about"]) == ("disputes", "actor")
    assert [source["stance"] for source in denial["attribution"]] == ["asserts", "denies"]
    assert [source["speaker"]["id"] for source in denial["attribution"]] == [
        "USA",
        "kataib-hezbollah",
    ]
    assert [actor["text"] for actor in denial["actors"]] == ["Kataib Hezbollah"]
    assert [target["name"] for target in denial["targets"]] == ["US embassy"]
    assert denial["article"]["publisher"] == "Sample Wire"
    assert denial["time"]["text"] == "on 20 December"
    assert (claims[1]["relation"], claims[1]["time"], claims[1]["evidence"]) == (
        "reports",
        None,
        None,
    )


def test_claims_come_in_pages(web: TestClient) -> None:
    first = answer(web, "/events/evt_a/claims?limit=1")
    second = answer(web, first["next"])

    assert [claim["id"] for page in (first, second) for claim in page["claims"]] == [
        "clm_denial",
        "clm_a",
    ]
    assert second["next"] is None


def test_evidence_is_cut_by_code_points(web: TestClient) -> None:
    evidence = answer(web, "/claims/clm_denial")["evidence"]

    assert evidence == {
        "quote": QUOTE,
        "start": START,
        "end": START + len(QUOTE),
        "before": "🚀 Rockets fell. ",
        "after": " It was night. 🌙",
    }


def test_an_article_holds_its_text_and_its_claims(web: TestClient) -> None:
    article = answer(web, "/articles/art_one")

    assert article["text"] == TEXT
    assert article["claims_left_out"] == 0
    assert [(claim["id"], claim["event_id"]) for claim in article["claims"]] == [
        ("clm_denial", "evt_a"),
        ("clm_a", "evt_a"),
    ]


def test_an_event_that_is_no_head_leads_to_the_one_its_claim_is_in(web: TestClient) -> None:
    moved = web.get("/events/evt_denial")
    gone = web.get("/events/evt_nothing")

    assert (moved.status_code, moved.headers["location"]) == (308, "/events/evt_a")
    assert gone.status_code == 404


@pytest.mark.parametrize("words", ["kataib", "KATAEB hezb", "brigades hezbollah", "hezbollah kata"])
def test_an_actor_is_found_by_any_name_in_either_language(web: TestClient, words: str) -> None:
    found = web.get("/actors", params={"q": words}).json()["actors"]

    assert [actor["id"] for actor in found] == ["kataib-hezbollah"]


@pytest.mark.parametrize(
    "words", ['"', "x AND", "OR", "*:*", "name:x", "[x TO z]", "\\", "~1", "x^", "+-!", "(", "/x/"]
)
def test_syntax_of_the_search_engine_is_no_syntax_here(web: TestClient, words: str) -> None:
    response = web.get("/actors", params={"q": words})

    assert response.status_code == 200
    assert response.json() == {"actors": []}


def test_an_actor_tells_what_it_is_part_of(web: TestClient) -> None:
    embassy = answer(web, "/actors/embassy-usa-baghdad")

    assert [whole["id"] for whole in embassy["part_of"]] == ["USA.GOV"]
    assert (embassy["acts_in"], embassy["undergoes"], embassy["parts"]) == (0, 2, 0)


def test_the_timeline_of_a_whole_holds_what_is_done_to_its_parts(web: TestClient) -> None:
    whole = answer(web, "/actors/USA/timeline")["events"]
    alone = answer(web, "/actors/USA/timeline?exact=true")["events"]
    acting = answer(web, "/actors/USA/timeline?role=actor")["events"]

    assert [event["id"] for event in whole] == ["evt_a", "evt_b"]
    assert (alone, acting) == ([], [])


def test_an_id_with_syntax_in_it_is_only_an_id(web: TestClient, driver: Driver) -> None:
    before = driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"]

    response = web.get("/timeline", params={"actor": "x'}) DETACH DELETE n //"})

    assert response.json() == {"events": [], "next": None}
    assert driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"] == before


def test_readiness_tells_the_schema(web: TestClient) -> None:
    assert answer(web, "/health/ready")["schema_version"] >= 1


def test_a_wrong_password_is_a_503_that_says_so(settings: Settings) -> None:
    wrong = replace(settings, password="wrong")  # noqa: S106 - that is the point
    with TestClient(create_app(lambda: open_graph(wrong)), base_url="http://127.0.0.1") as web:
        response = web.get("/health/ready")

    assert response.status_code == 503
    assert "NEO4J_PASSWORD" in response.json()["detail"]
