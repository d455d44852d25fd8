"""Claims as they go out: who said it, where, in which words."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from graph_schema.model import (
    Attitude,
    Certainty,
    Language,
    PloverType,
    Polarity,
    Stance,
    Tense,
)
from graph_schema.verdicts import About
from service.schemas.parties import NAMED, NamedOut
from service.schemas.times import TimeOut

CLAIM: JsonDict = {
    "id": "clm_aaaaaaaaaaaaaaaaaaaaaaaaaa",
    "relation": "disputes",
    "about": "actor",
    "event_id": "evt_aaaaaaaaaaaaaaaaaaaaaaaaaa",
    "evidence": {
        "quote": "Kataib Hezbollah denied attacking the embassy.",
        "start": 120,
        "end": 166,
        "before": None,
        "after": None,
    },
    "action": "attack",
    "type": "ASSAULT",
    "mode": None,
    "stative": False,
    "polarity": "negative",
    "certainty": "certain",
    "tense": "past",
    "attitude": "none",
    "confidence": 0.8,
    "rules": ["verb-subject-object"],
    "actors": [
        {
            "id": "kataib-hezbollah",
            "name": "Kataib Hezbollah",
            "kinds": ["armed-group"],
            "code": None,
            "text": "Kataib Hezbollah",
            "start": 120,
            "end": 136,
        }
    ],
    "targets": [],
    "place": None,
    "time": None,
    "attribution": [
        {
            "speaker": {
                "id": "kataib-hezbollah",
                "name": "Kataib Hezbollah",
                "kinds": ["armed-group"],
                "code": None,
            },
            "stance": "denies",
            "cue": "denied",
            "anonymous": False,
        }
    ],
    "article": {
        "id": "art_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "title": "Baghdad: rockets near the embassy",
        "publisher": "The Example Post",
        "url": None,
        "language": "en",
        "published": "2020-12-21",
        "retracted_at": None,
    },
    "published_at": "2020-12-21T00:00:00Z",
    "recorded_at": "2020-12-21T18:00:00Z",
    "superseded_at": None,
    "retracted_at": None,
    "extractor": "annales 0.1.0",
}


class EvidenceOut(BaseModel):
    """The words it was read from; offsets are code points into the article's text."""

    model_config = ConfigDict(frozen=True)

    quote: str
    start: int | None
    end: int | None
    before: str | None = Field(default=None, description="The text before, at /claims/{id} alone.")
    after: str | None = Field(default=None, description="The text behind, at /claims/{id} alone.")


class MentionOut(NamedOut):
    """A party as this claim names it."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={"examples": [NAMED | {"text": "le Pentagone", "start": 0, "end": 12}]},
    )

    text: str | None = Field(default=None, description="The words; null where implied.")
    start: int | None = None
    end: int | None = None


class SourceOut(BaseModel):
    """One speaker in the chain of a claim."""

    model_config = ConfigDict(frozen=True)

    speaker: NamedOut | None
    stance: Stance
    cue: str | None = Field(description="The words that report.")
    anonymous: bool


class ArticleRefOut(BaseModel):
    """The article a claim stands in."""

    model_config = ConfigDict(frozen=True)

    id: str
    title: str | None
    publisher: str | None
    url: str | None
    language: Language
    published: str | None = Field(description="As it was given: a date, or a date and time.")
    retracted_at: datetime | None = None


class ClaimOut(BaseModel):
    """One article's statement that somebody does something."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [CLAIM]})

    id: str
    relation: Literal["reports", "disputes"] | None = Field(
        description="What it does to its event; null where it is in none."
    )
    about: About | None = Field(description="What it disputes.")
    event_id: str | None
    evidence: EvidenceOut | None
    action: str = Field(description="The lemma of the action.")
    type: PloverType | None
    mode: str | None
    stative: bool
    polarity: Polarity
    certainty: Certainty
    tense: Tense
    attitude: Attitude
    confidence: float
    rules: list[str]
    actors: list[MentionOut]
    targets: list[MentionOut]
    place: MentionOut | None
    time: TimeOut | None
    attribution: list[SourceOut] = Field(
        description="The chain of speakers, outermost first; empty: the article's own word."
    )
    article: ArticleRefOut
    published_at: datetime | None = Field(description="Midnight UTC where only a day is known.")
    recorded_at: datetime
    superseded_at: datetime | None = Field(description="A newer reading no longer holds it.")
    retracted_at: datetime | None
    extractor: str | None


PAGE: JsonDict = {"claims": [CLAIM], "next": None}


class ClaimsOut(BaseModel):
    """The claims of an event, earliest published first."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [PAGE]})

    claims: list[ClaimOut]
    next: str | None = Field(description="The address of the next page, null on the last.")
