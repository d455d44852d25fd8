"""A made-up graph of any size, the same for the same seed: what a timeline is timed on."""

import random
from datetime import date, timedelta
from typing import Any

from neo4j import Driver

TYPES = ("ASSAULT", "COERCE", "CONSULT", "RETREAT", "PROTEST", "ACCUSE", None)
STATUSES = ("reported", "corroborated", "contested", "anticipated", "denied")
FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"
ACTORS, DAYS, BATCH = 200, 2000, 2000

WRITE_ACTORS = """
UNWIND $rows AS row
MERGE (actor:Actor {id: row.id})
SET actor:Organization, actor.name = row.name, actor.caption = row.name,
    actor.names_fr = [], actor.names_en = [row.name], actor.root = row.id
"""
WRITE_EVENTS = """
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event += row.properties, event.sort_day = date(row.sort_day),
    event.start_earliest = date(row.start_earliest), event.start_latest = date(row.start_latest),
    event.end_earliest = date(row.end_earliest), event.end_latest = date(row.end_latest),
    event.possible_from = date(row.possible_from), event.possible_to = date(row.possible_to),
    event.first_published_at = datetime(row.published_at),
    event.last_published_at = datetime(row.published_at)
FOREACH (_ IN [1][0..row.wide] | SET event:Wide)
WITH event, row
MATCH (doer:Actor {id: row.doer})
MATCH (undergoer:Actor {id: row.undergoer})
CREATE (doer)-[:DOES {status: row.properties.status}]->(event)
CREATE (event)-[:TO {status: row.properties.status}]->(undergoer)
"""


def write(driver: Driver, database: str, events: int, seed: int = 1) -> None:
    """Fill an empty graph: one event in ten is undated, one in fifty wide."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    actors = [{"id": f"actor-{n}", "name": f"Actor {n}"} for n in range(ACTORS)]
    driver.execute_query(WRITE_ACTORS, rows=actors, database_=database)
    rows = [_event(dice, number) for number in range(events)]
    for start in range(0, events, BATCH):
        driver.execute_query(WRITE_EVENTS, rows=rows[start : start + BATCH], database_=database)


def _event(dice: random.Random, number: int) -> dict[str, Any]:
    day = date(2016, 1, 1) + timedelta(days=dice.randrange(DAYS))
    undated, wide = number % 10 == 0, number % 50 == 1
    last = day + timedelta(days=200 if wide else dice.choice((0, 0, 0, 1, 30)))
    start, end = (None, None) if undated else (day.isoformat(), last.isoformat())
    status = dice.choice(STATUSES)
    return {
        "id": f"evt_{number:026d}",
        "sort_day": day.isoformat(),
        "start_earliest": start,
        "start_latest": day.isoformat() if undated else start,
        "end_earliest": end,
        "end_latest": day.isoformat() if undated else end,
        "possible_from": start or FIRST_DAY,
        "possible_to": end or day.isoformat(),
        "published_at": f"{day.isoformat()}T00:00:00Z",
        "wide": int(wide and not undated),
        "doer": f"actor-{int(ACTORS * dice.random() ** 3)}",
        "undergoer": f"actor-{int(ACTORS * dice.random() ** 3)}",
        "properties": {
            "caption": f"{number}",
            "caption_fr": f"événement {number}",
            "caption_en": f"event {number}",
            "action": "do",
            "type": dice.choice(TYPES),
            "quad": 4,
            "goldstein": -9.0,
            "status": status,
            "confidence": round(dice.random(), 3),
            "reciprocal": False,
            "undated": undated,
            "granularity": None if undated else "day",
            "claims": 2,
            "articles": 2,
            "origins": 1,
            "denials": 0,
        },
    }
