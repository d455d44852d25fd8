"""Articles as they go out."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from graph_schema.model import Polarity
from service.schemas.claims import ArticleRefOut


class StatedOut(BaseModel):
    """A claim in its article, in short."""

    model_config = ConfigDict(frozen=True)

    id: str
    caption: str | None
    start: int | None
    end: int | None
    polarity: Polarity
    event_id: str | None


class ArticleOut(ArticleRefOut):
    """One article with its text and what is claimed in it."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "id": "art_aaaaaaaaaaaaaaaaaaaaaaaaaa",
                    "title": "Baghdad: rockets near the embassy",
                    "publisher": "The Example Post",
                    "url": None,
                    "language": "en",
                    "published": "2020-12-21",
                    "retracted_at": None,
                    "country": None,
                    "recorded_at": "2020-12-21T18:00:00Z",
                    "text": "Kataib Hezbollah attacked the US embassy.",
                    "revises": None,
                    "claims": [
                        {
                            "id": "clm_aaaaaaaaaaaaaaaaaaaaaaaaaa",
                            "caption": "Kataib Hezbollah: attack",
                            "start": 0,
                            "end": 41,
                            "polarity": "positive",
                            "event_id": "evt_aaaaaaaaaaaaaaaaaaaaaaaaaa",
                        }
                    ],
                    "claims_left_out": 0,
                }
            ]
        },
    )

    country: str | None
    recorded_at: datetime | None = Field(description="When its current reading was made.")
    text: str | None = Field(description="Null once it has been erased.")
    revises: str | None
    claims: list[StatedOut] = Field(description="Current claims in text order, 500 at most.")
    claims_left_out: int
