"""Pages of events, and counts of them."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from graph_schema.verdicts import Status
from service.schemas.events import EVENT, EventOut

PAGE: JsonDict = {"events": [EVENT], "next": None}


class TimelineOut(BaseModel):
    """A page of events, earliest first, and the address of the next page."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [PAGE]})

    events: list[EventOut]
    next: str | None = Field(
        description="The address of the next page, null on the last; also in the header Link."
    )


class BucketOut(BaseModel):
    """How many events stand in a day, week, month or year."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "day": "2020-12-01",
                    "events": 3,
                    "undated": 1,
                    "statuses": {"reported": 2, "contested": 1},
                }
            ]
        },
    )

    day: date | None = Field(
        description="Its first day; null for events with neither a time nor a publication."
    )
    events: int
    undated: int = Field(description="How many of them stand at their day of publication.")
    statuses: dict[Status, int]


class HistogramOut(BaseModel):
    """Counts of events by where they stand in the timeline; empty buckets are left out."""

    model_config = ConfigDict(frozen=True)

    bucket: str
    buckets: list[BucketOut]
