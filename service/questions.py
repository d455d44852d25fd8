"""The parameters that questions take: bytes that enter, checked and named.

A parameter that is not listed is refused, and so is one that is given twice unless it is a
list. Days are ISO 8601 alone: a bare number would be taken for a count of seconds.
"""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from graph_schema.model import PloverType
from graph_schema.verdicts import Status
from service.cursors import LONGEST_CURSOR, position_of
from service.filters import Bucket, Filters, Page
from service.problems import INVALID_PARAMETER, Fault, Refused

LONGEST_ID, LONGEST_WORDS, LONGEST_PAGE = 400, 200, 500
LISTS = frozenset({"type", "status"})
"""The parameters that may be given more than once."""

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _iso_day(value: object) -> object:
    if isinstance(value, str) and not _ISO_DAY.fullmatch(value):
        raise ValueError("a day like 2020-12-31 is wanted")
    return value


def _text(value: str) -> str:
    if any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in value):
        raise ValueError("NUL and lone surrogates are in no name")
    return value


Day = Annotated[date, BeforeValidator(_iso_day)]
Id = Annotated[str, Field(min_length=1, max_length=LONGEST_ID), AfterValidator(_text)]


class Nothing(BaseModel):
    """No parameters."""

    model_config = ConfigDict(extra="forbid")


class PageQuestion(BaseModel):
    """Which page."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=100, ge=1, le=LONGEST_PAGE, description="How many at most.")
    cursor: str | None = Field(
        default=None, max_length=LONGEST_CURSOR, description="From `next` of the page before."
    )

    def page(self, about: str = "") -> Page:
        """The page that is asked for, one longer, to see whether there is another.

        Raises:
            Refused: the cursor is damaged, or belongs to another question.
        """
        after = position_of(self.cursor, self.fingerprint(about)) if self.cursor else None
        return Page(after=after, limit=self.limit + 1)

    def fingerprint(self, about: str = "") -> str:
        """What makes this question another one than the next, wherever the page begins."""
        return about + self.model_dump_json(exclude={"cursor", "limit"}, by_alias=True)


class WindowQuestion(BaseModel):
    """Which events, whoever takes part."""

    model_config = ConfigDict(extra="forbid")

    since: Day | None = Field(
        default=None, alias="from", description="First day of the window.", examples=["2019-12-01"]
    )
    until: Day | None = Field(
        default=None, alias="to", description="Last day of the window.", examples=["2021-01-31"]
    )
    match: Literal["possible", "certain"] = Field(
        default="possible",
        description="Whether an event may, or surely must, share a day with the window.",
    )
    undated: bool | None = Field(
        default=None,
        description="Only events that no claim dates (true) or only dated ones (false).",
    )
    exact: bool = Field(
        default=False, description="Leave out parts and equals of actor, target and place."
    )
    type: list[PloverType] = Field(default=[], max_length=16, description="Any of these types.")
    place: Id | None = Field(
        default=None, description="A place's id, or the alpha-3 code of a country."
    )
    status: list[Status] = Field(default=[], max_length=5, description="Any of these.")
    min_confidence: float = Field(default=0.0, ge=0, le=1, allow_inf_nan=False)

    def filters(
        self, *, actor: str | None = None, target: str | None = None, party: str | None = None
    ) -> Filters:
        """The filters that this asks for.

        Raises:
            Refused: the window ends before it begins.
        """
        if self.since and self.until and self.until < self.since:
            reason = f"the window ends before it begins ({self.since.isoformat()})"
            raise Refused(
                INVALID_PARAMETER, f"to: {reason}", errors=[Fault(parameter="to", reason=reason)]
            )
        return Filters(
            since=self.since,
            until=self.until,
            certain=self.match == "certain",
            undated=self.undated,
            actor=actor,
            target=target,
            party=party,
            exact=self.exact,
            types=tuple(self.type),
            place=self.place,
            statuses=tuple(self.status),
            min_confidence=self.min_confidence,
        )


class EventsQuestion(WindowQuestion):
    """Which events."""

    actor: Id | None = Field(default=None, description="Who acts: an actor's id.")
    target: Id | None = Field(default=None, description="Who or what is acted on: an id.")

    def chosen(self) -> Filters:
        """The filters that this asks for, raising like `filters`."""
        return self.filters(actor=self.actor, target=self.target)


class TimelineQuestion(EventsQuestion, PageQuestion):
    """A page of events."""


class HistogramQuestion(EventsQuestion):
    """Counts of events."""

    bucket: Bucket = Field(default="month", description="What to count by.")


class ActorTimelineQuestion(WindowQuestion, PageQuestion):
    """A page of one actor's events."""

    role: Literal["any", "actor", "target"] = Field(
        default="any", description="Whether it acts, is acted on, or either."
    )

    def chosen(self, actor_id: str) -> Filters:
        """The filters that this asks of an actor, raising like `filters`."""
        match self.role:
            case "actor":
                return self.filters(actor=actor_id)
            case "target":
                return self.filters(target=actor_id)
            case "any":
                return self.filters(party=actor_id)


class NameQuestion(BaseModel):
    """A search by name."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[str, AfterValidator(_text)] = Field(
        min_length=1,
        max_length=LONGEST_WORDS,
        description="Words of a name in either language; the last one may be cut short.",
        examples=["kataib hezb"],
    )
    limit: int = Field(default=20, ge=1, le=100, description="How many at most.")
