"""Events as they go out."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from graph_schema.model import PloverType
from graph_schema.verdicts import Status
from service.schemas.parties import NamedOut, PartyOut
from service.schemas.times import TIME, TimeOut

EVENT: JsonDict = {
    "id": "evt_aaaaaaaaaaaaaaaaaaaaaaaaaa",
    "caption": "ASSAULT 2020-12-20",
    "caption_fr": "Kataib Hezbollah → ambassade américaine à Bagdad : ASSAULT, 20 déc. 2020",
    "caption_en": "Kataib Hezbollah → US embassy in Baghdad: ASSAULT, 20 Dec 2020",
    "action": "attack",
    "type": "ASSAULT",
    "mode": None,
    "quad": 4,
    "goldstein": -9.0,
    "status": "contested",
    "confidence": 0.96,
    "reciprocal": False,
    "time": TIME,
    "sort_day": "2020-12-20",
    "actors": [
        {
            "id": "kataib-hezbollah",
            "name": "Kataib Hezbollah",
            "kinds": ["armed-group"],
            "code": None,
            "status": "contested",
        }
    ],
    "targets": [
        {
            "id": "embassy-usa-baghdad",
            "name": "US embassy in Baghdad",
            "kinds": ["organization"],
            "code": "USA",
            "status": "reported",
        }
    ],
    "place": {"id": "baghdad", "name": "Baghdad", "kinds": ["place"], "code": "IRQ"},
    "claims": 3,
    "articles": 2,
    "origins": 2,
    "denials": 1,
    "first_published_at": "2020-12-20T00:00:00Z",
    "last_published_at": "2020-12-21T00:00:00Z",
}


class EventOut(BaseModel):
    """What claims agree on: who did what to whom, when and where, and how it stands."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [EVENT]})

    id: str
    caption: str | None
    caption_fr: str | None = None
    caption_en: str | None = None
    action: str = Field(description="The lemma of the action.")
    type: PloverType | None = Field(description="One of 16 types, null outside them.")
    mode: str | None
    quad: int | None = Field(description="1 verbal, 2 material cooperation; 3, 4 conflict.")
    goldstein: float | None = Field(description="-10 conflict to 10 cooperation, of the type.")
    status: Status
    confidence: float = Field(description="The machine's, 0 to 1.")
    reciprocal: bool
    time: TimeOut
    sort_day: date | None = Field(
        description="Where it stands in the timeline: its first possible day where that is "
        "known, else the earliest day of publication, else null and last."
    )
    actors: list[PartyOut]
    targets: list[PartyOut]
    place: NamedOut | None
    claims: int = Field(description="How many claims report or dispute it.")
    articles: int
    origins: int = Field(description="How many independent sources.")
    denials: int
    first_published_at: datetime | None
    last_published_at: datetime | None


class EventDetailOut(EventOut):
    """One event, with those that it came of and that came of it."""

    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [EVENT | {"fulfils": [], "fulfilled_by": []}]}
    )

    fulfils: list[str] = Field(description="Anticipated events that came true by it.")
    fulfilled_by: list[str] = Field(description="Events by which it came true.")
