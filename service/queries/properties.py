"""Maps of a record as what goes out; days that stand for open never pass.

Days and instants come as ISO text, which pydantic parses faster than the driver does its own.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from graph_schema.model import ActorKind
from graph_schema.timespan import LAST_DAY
from service.schemas.events import EventOut
from service.schemas.parties import NamedOut, PartyOut
from service.schemas.times import TimeOut

Properties = Mapping[str, Any]

UNKNOWN_DAY = LAST_DAY.isoformat()
"""The `sort_day` of an event with neither a time nor a publication; never shown."""

_KINDS: dict[str, ActorKind] = {
    "Person": "person",
    "Organization": "organization",
    "State": "state",
    "ArmedGroup": "armed-group",
    "Population": "population",
    "Unnamed": "unnamed",
    "Place": "place",
    "Thing": "thing",
}
_PLAIN = (
    "id", "caption", "caption_fr", "caption_en", "action", "type", "mode", "quad", "goldstein",
    "status", "confidence", "reciprocal", "claims", "articles", "origins", "denials",
    "first_published_at", "last_published_at",
)  # fmt: skip


def event_out(event: Properties) -> EventOut:
    """An event with its actors, targets and places."""
    return EventOut(**event_fields(event))


def event_fields(event: Properties) -> dict[str, Any]:
    """What an EventOut is made of."""
    place = next(iter(event["places"]), None)
    return {name: event.get(name) for name in _PLAIN} | {
        "time": time_out(event, undated=event["undated"]),
        "sort_day": known_day(event["sort_day"]),
        "actors": _parties(event["actors"]),
        "targets": _parties(event["targets"]),
        "place": named_out(place) if place else None,
    }


def time_out(node: Properties, *, undated: bool) -> TimeOut:
    """The time of an event or a claim."""
    return TimeOut(
        start_earliest=node.get("start_earliest"),
        start_latest=node.get("start_latest"),
        end_earliest=node.get("end_earliest"),
        end_latest=node.get("end_latest"),
        at=node.get("at"),
        granularity=node.get("granularity"),
        edtf=node.get("edtf"),
        text=node.get("time_text"),
        anchor=node.get("time_anchor"),
        rule=node.get("time_rule"),
        undated=undated,
    )


def named_out(node: Properties) -> NamedOut:
    """A map of id, name, labels and code."""
    return NamedOut(
        id=node["id"], name=name_of(node), kinds=kinds_of(node["labels"]), code=node["code"]
    )


def name_of(node: Properties) -> str:
    """The name, else the id."""
    return node["name"] or node["id"]


def kinds_of(labels: Iterable[str]) -> list[ActorKind]:
    """The kinds that labels say, in alphabetical order."""
    return sorted({_KINDS[label] for label in labels if label in _KINDS})


def known_day(day: str) -> date | None:
    """A day of ISO text, None where it stands for unknown."""
    return None if day == UNKNOWN_DAY else date.fromisoformat(day)


def _parties(found: Iterable[Properties]) -> list[PartyOut]:
    return [
        PartyOut(
            id=node["id"],
            name=name_of(node),
            kinds=kinds_of(node["labels"]),
            code=node["code"],
            status=node["status"],
        )
        for node in sorted(found, key=lambda node: node["id"])
    ]
