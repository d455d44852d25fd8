"""Times as they go out: four bounds, what decided them, never a day that stands for open."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

TIME: JsonDict = {
    "start_earliest": "2020-12-20",
    "start_latest": "2020-12-20",
    "end_earliest": "2020-12-20",
    "end_latest": "2020-12-20",
    "at": None,
    "granularity": "day",
    "edtf": "2020-12-20",
    "text": "on 20 December",
    "anchor": "published",
    "rule": "day-and-month",
    "undated": False,
}


class TimeOut(BaseModel):
    """When: the four inclusive day bounds, null where unknown or unbounded."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [TIME]})

    start_earliest: date | None = Field(description="It begins on this day at the earliest.")
    start_latest: date | None = Field(description="It begins on this day at the latest.")
    end_earliest: date | None = Field(description="It ends on this day at the earliest.")
    end_latest: date | None = Field(description="It ends on this day at the latest.")
    at: datetime | None = Field(default=None, description="Only where a clock time was stated.")
    granularity: str | None = Field(default=None, description="The grain of the words.")
    edtf: str | None = Field(default=None, description="ISO 8601-2 form.")
    text: str | None = Field(default=None, description="The words.")
    anchor: str | None = Field(default=None, description="What the words were counted from.")
    rule: str | None = Field(default=None, description="The rule that decided.")
    undated: bool = Field(description="No time is stated; what bounds there are were derived.")
