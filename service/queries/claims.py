"""Claims: those of an event, and one with the words around it."""

from typing import Any

from graph_schema.errors import NotFound
from graph_schema.timespan import FIRST_DAY, LAST_DAY
from service.filters import Page
from service.queries.properties import Properties, kinds_of, name_of, named_out, time_out
from service.reader import Reader
from service.schemas.claims import (
    ArticleRefOut,
    ClaimOut,
    EvidenceOut,
    MentionOut,
    SourceOut,
)
from service.schemas.times import TimeOut

CONTEXT = 300
"""Code points of the article shown on either side of a claim's evidence."""

CLAIMS_OF_EVENT = """
MATCH (event:Event {id: $id})<-[link:REPORTS|DISPUTES]-(claim:Claim)-[:STATED_IN]->(article:Article)
WITH event, link, claim, article,
  coalesce(date(claim.published_at), date('9999-12-31')) AS day
WHERE day > $after_day OR (day = $after_day AND claim.id > $after_id)
WITH event, link, claim, article, day ORDER BY day, claim.id LIMIT $limit
RETURN claim {.*, possible_from: null, possible_to: null,
    start_earliest: toString(claim.start_earliest), start_latest: toString(claim.start_latest),
    end_earliest: toString(claim.end_earliest), end_latest: toString(claim.end_latest),
    at: toString(claim.at),
    published_at: toString(claim.published_at), recorded_at: toString(claim.recorded_at),
    superseded_at: toString(claim.superseded_at), retracted_at: toString(claim.retracted_at)
  } AS claim, event.id AS event_id, type(link) AS relation, link.about AS about,
  article {.id, .title, .publisher, .url, .language, .published,
    retracted_at: toString(article.retracted_at)} AS article,
  [(claim)-[names:NAMES]->(named:Actor|Thing|Place) | names {.*, id: named.id,
    labels: labels(named)}] AS mentions,
  [(claim)-[told:ATTRIBUTED_TO]->(speaker:Actor) | told {.*, speaker:
    speaker {.id, .name, .code, labels: labels(speaker)}}] AS chain
ORDER BY day, claim.id
"""


async def claims_of_event(reader: Reader, id: str, page: Page) -> list[ClaimOut]:
    """List the claims of an event by (day of publication, id); an unknown day comes last."""
    after_day, after_id = FIRST_DAY, ""
    if page.after:
        after_day, after_id = page.after.day or LAST_DAY, page.after.id
    parameters = {"id": id, "after_day": after_day, "after_id": after_id, "limit": page.limit}
    return [
        ClaimOut(**_fields(row), evidence=_evidence(row["claim"]))
        for row in await reader.rows(CLAIMS_OF_EVENT, parameters)
    ]


CLAIM = """
MATCH (claim:Claim {id: $id})-[:STATED_IN]->(article:Article)
OPTIONAL MATCH (claim)-[link:REPORTS|DISPUTES]->(event:Event)
WITH claim, article, link, event ORDER BY event.id LIMIT 1
RETURN claim {.*, possible_from: null, possible_to: null,
    start_earliest: toString(claim.start_earliest), start_latest: toString(claim.start_latest),
    end_earliest: toString(claim.end_earliest), end_latest: toString(claim.end_latest),
    at: toString(claim.at),
    published_at: toString(claim.published_at), recorded_at: toString(claim.recorded_at),
    superseded_at: toString(claim.superseded_at), retracted_at: toString(claim.retracted_at)
  } AS claim, event.id AS event_id, type(link) AS relation, link.about AS about,
  article {.id, .title, .publisher, .url, .language, .published,
    retracted_at: toString(article.retracted_at)} AS article,
  article.text AS text,
  [(claim)-[names:NAMES]->(named:Actor|Thing|Place) | names {.*, id: named.id,
    labels: labels(named)}] AS mentions,
  [(claim)-[told:ATTRIBUTED_TO]->(speaker:Actor) | told {.*, speaker:
    speaker {.id, .name, .code, labels: labels(speaker)}}] AS chain
"""


async def claim(reader: Reader, id: str) -> ClaimOut:
    """Read one claim, with the text around its evidence.

    Raises:
        NotFound: no claim has this id.
    """
    rows = await reader.rows(CLAIM, {"id": id})
    if not rows:
        raise NotFound(f"no claim has the id {id}")
    (row,) = rows
    return ClaimOut(**_fields(row), evidence=_in_context(row["claim"], row["text"]))


def _fields(row: Properties) -> dict[str, Any]:
    claim: Properties = row["claim"]
    mentions = sorted(row["mentions"], key=lambda names: names["order"])
    places = _mentions(mentions, "place")
    return {
        "id": claim["id"],
        "relation": row["relation"].lower() if row["relation"] else None,
        "about": row["about"],
        "event_id": row["event_id"],
        "action": claim["lemma"],
        "type": claim.get("type"),
        "mode": claim.get("mode"),
        "stative": claim["stative"],
        "polarity": claim["polarity"],
        "certainty": claim["certainty"],
        "tense": claim["tense"],
        "attitude": claim["attitude"],
        "confidence": claim["confidence"],
        "rules": claim.get("rules") or [],
        "actors": _mentions(mentions, "actor"),
        "targets": _mentions(mentions, "target"),
        "place": places[0] if places else None,
        "time": _time(claim),
        "attribution": [
            _source(told) for told in sorted(row["chain"], key=lambda told: told["order"])
        ],
        "article": article_ref(row["article"]),
        "published_at": claim.get("published_at"),
        "recorded_at": claim["recorded_at"],
        "superseded_at": claim.get("superseded_at"),
        "retracted_at": claim.get("retracted_at"),
        "extractor": claim.get("extractor"),
    }


def article_ref(article: Properties) -> ArticleRefOut:
    """The article a claim stands in."""
    return ArticleRefOut(**article)


def _mentions(mentions: list[dict[str, Any]], role: str) -> list[MentionOut]:
    return [
        MentionOut(
            id=names["id"],
            name=name_of(names),
            kinds=[names["kind"]] if names.get("kind") else kinds_of(names["labels"]),
            code=names.get("code"),
            text=names.get("text"),
            start=names.get("start"),
            end=names.get("end"),
        )
        for names in mentions
        if names["role"] == role
    ]


def _source(told: Properties) -> SourceOut:
    return SourceOut(
        speaker=named_out(told["speaker"]),
        stance=told["stance"],
        cue=told.get("cue"),
        anonymous=told["anonymous"],
    )


def _time(claim: Properties) -> TimeOut | None:
    states_one = claim.get("time_rule") is not None
    return time_out(claim, undated=False) if states_one else None


def _evidence(claim: Properties) -> EvidenceOut | None:
    if claim.get("quote") is None:
        return None
    return EvidenceOut(quote=claim["quote"], start=claim.get("start"), end=claim.get("end"))


def _in_context(claim: Properties, text: str | None) -> EvidenceOut | None:
    evidence = _evidence(claim)
    if evidence is None:
        return None
    before = after = None
    # Sliced here: the server counts UTF-16 units, offsets count code points.
    if text is not None and evidence.start is not None and evidence.end is not None:
        before = text[max(0, evidence.start - CONTEXT) : evidence.start]
        after = text[evidence.end : evidence.end + CONTEXT]
    return evidence.model_copy(update={"before": before, "after": after})
