"""Events: what claims agree on. A pure function of claims; their order never matters.

`docs/events.md` tells the rules. The steps: claims of one family are gathered into clusters
(`graph_schema.clusters`), a cluster becomes an event with its status and time, and an event that
had been announced or feared is linked to the one that came of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from graph_schema.model import PloverType
from graph_schema.stated import Party, Stated
from graph_schema.timespan import Span

Status = Literal["anticipated", "reported", "corroborated", "contested", "denied"]
About = Literal["existence", "actor", "target", "time", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A party of an event, and how sure it is that it was one."""

    party: Party
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A claim that contradicts the event, and in what."""

    claim: str
    about: About


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What claims agree on, with who contests what.

    ``claims`` are the ids of the claims that report it, ``disputes`` those that contradict it,
    both in order of id. ``sort_day`` is the first possible day where it is known, else the
    earliest day of publication, else None. ``undated`` says that no claim states a time;
    ``span`` then ends, for what has happened, on the day of first publication at the latest.
    """

    id: str
    action: str
    type: PloverType | None
    mode: str | None
    quad: int | None
    goldstein: float | None
    reciprocal: bool
    status: Status
    confidence: float
    span: Span
    undated: bool
    sort_day: date | None
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    place: Party | None
    claims: tuple[str, ...]
    disputes: tuple[Dispute, ...]
    articles: int
    origins: int
    denials: int
    first_published: datetime | None
    last_published: datetime | None
    caption: str
    caption_fr: str
    caption_en: str
    fulfils: tuple[str, ...] = ()


def consolidate(claims: Iterable[Stated]) -> list[Event]:
    """Gather claims into events, in order of their ids.

    Claims may come in any order and more than once.
    """
    raise NotImplementedError
