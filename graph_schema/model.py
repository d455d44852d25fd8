"""The nouns, as `docs/formats.md` writes them: frozen, strangers to databases and HTTP.

Offsets are code points into the article's text as given, half-open ``[start, end)``; they are
None only where a thing is implied (the publisher as speaker) or was read from no text.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal

from graph_schema.timespan import UNKNOWN, Span

Language = Literal["fr", "en"]
TimeKind = Literal["date", "clock", "duration", "set"]
Granularity = Literal[
    "minute", "hour", "part-of-day", "day", "week", "month", "season", "quarter", "year",
    "decade", "century", "vague",
]  # fmt: skip
Anchor = Literal["absolute", "published", "previous", "event", "none"]
Style = Literal["direct", "indirect", "mixed", "nominal"]
Stance = Literal[
    "asserts", "denies", "confirms", "doubts", "fears", "promises", "threatens", "demands",
    "accuses",
]  # fmt: skip
Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible"]
Tense = Literal["past", "present", "future"]
Attitude = Literal[
    "none", "plan", "promise", "threat", "demand", "condition", "fear", "hope", "accusation",
]  # fmt: skip
ActorKind = Literal[
    "person", "organization", "state", "armed-group", "population", "place", "thing", "unnamed",
]  # fmt: skip
PloverType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Verdict = Literal[
    "retract", "restore", "erase", "same-as", "not-same-as", "reject-claim", "accept-claim",
]  # fmt: skip

AHEAD: frozenset[Attitude] = frozenset(
    {"plan", "promise", "threat", "demand", "condition", "fear", "hope"}
)
"""The attitudes to what has not happened."""


class Noun:
    """What crosses a boundary as JSON: unknown keys are refused, nothing is coerced."""

    __slots__ = ()
    __pydantic_config__: ClassVar = {"extra": "forbid", "strict": True, "allow_inf_nan": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Noun):
    """One immutable text. ``published`` is kept as it was given, an ISO 8601 date or date-time."""

    id: str
    language: Language
    country: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    revises: str | None = None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative(Noun):
    """Another reading of a time, with its weight between 0 and 1."""

    start_earliest: date | None = None
    start_latest: date | None = None
    end_earliest: date | None = None
    end_latest: date | None = None
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Noun):
    """An expression of time and the four inclusive day bounds it stands for.

    In ``Reading.times`` the bounds are those of the interval the words name; in a claim they
    say where the action lies.
    """

    text: str | None = None
    start: int | None = None
    end: int | None = None
    kind: TimeKind = "date"
    start_earliest: date | None = None
    start_latest: date | None = None
    end_earliest: date | None = None
    end_latest: date | None = None
    at: datetime | None = None
    granularity: Granularity = "day"
    edtf: str | None = None
    rule: str
    anchor: Anchor = "absolute"
    alternatives: tuple[Alternative, ...] = ()

    @property
    def span(self) -> Span:
        """The four bounds alone."""
        return Span(self.start_earliest, self.start_latest, self.end_earliest, self.end_latest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Noun):
    """Words that name something, and what they stand for.

    ``text`` is what the article says at [start, end); ``name`` is what it means there, so a
    pronoun keeps its own offsets and borrows the name of its antecedent.
    """

    text: str | None = None
    start: int | None = None
    end: int | None = None
    name: str
    id: str
    kind: ActorKind
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue(Noun):
    """The words that report: "a expliqué", "according to"."""

    text: str
    start: int
    end: int
    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Noun):
    """A piece of the article, quotation marks left out."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Noun):
    """A report of what somebody said; ``nested_in`` is an index into the reading's quotes."""

    speaker: Mention | None = None
    cue: Cue | None = None
    content: tuple[Passage, ...]
    style: Style
    stance: Stance
    nested_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Noun):
    """The clause or sentence a claim was read from."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Noun):
    """What is done. ``type`` is the base PLOVER type, None outside the sixteen."""

    text: str | None = None
    start: int | None = None
    end: int | None = None
    lemma: str
    type: PloverType | None = None
    mode: str | None = None
    cameo: str | None = None
    stative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Noun):
    """One speaker in the chain of a claim, with the cue that reports them."""

    speaker: Mention | None = None
    cue: Cue | None = None
    stance: Stance
    anonymous: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Noun):
    """One article's statement that somebody does something to somebody, somewhere, sometime.

    Actors and targets stand in text order; an empty list means that the text names nobody.
    ``attribution`` is outermost first and empty where it is the article's own word.
    ``id`` follows from the content (`graph_schema.identity.claim_id`).
    """

    id: str = ""
    evidence: Evidence | None = None
    action: Action
    actors: tuple[Mention, ...] = ()
    targets: tuple[Mention, ...] = ()
    reciprocal: bool = False
    place: Mention | None = None
    time: Time | None = None
    polarity: Polarity = "positive"
    certainty: Certainty = "certain"
    tense: Tense = "past"
    attitude: Attitude = "none"
    attribution: tuple[Source, ...] = ()
    quote: int | None = None
    confidence: float
    rules: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where the action lies; unknown on all sides where the text states no time."""
        return self.time.span if self.time else UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Noun):
    """All that was taken from one article, by which extractor, recorded when."""

    format: Literal[1] = 1
    article: Article
    recorded_at: datetime
    extractor: str
    times: tuple[Time, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Noun):
    """What a person decided about an article, an actor or a claim."""

    format: Literal[1] = 1
    decision: Verdict
    subject: str
    object: str | None = None
    by: str
    at: datetime
    reason: str
