"""Nodes and maps of a record as what goes out; days that stand for open never pass."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, cast

from graph_schema.model import ActorKind
from graph_schema.timespan import LAST_DAY
from service.schemas.events import EventOut
from service.schemas.parties import NamedOut, PartyOut
from service.schemas.times import TimeOut

Properties = Mapping[str, Any]

UNKNOWN_DAY = LAST_DAY
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
_COUNTED = ("claims", "articles", "origins", "denials")
_PLAIN = (
    "id", "caption", "caption_fr", "caption_en", "action", "type", "mode", "quad", "goldstein",
    "status", "confidence", "reciprocal", *_COUNTED,
)  # fmt: skip


def event_out(record: Properties) -> EventOut:
    """The event of a record with the columns event, actors, targets and places."""
    return EventOut(**event_fields(record))


def event_fields(record: Properties) -> dict[str, Any]:
    """What an EventOut is made of."""
    event: Properties = record["event"]
    place = next(iter(record["places"]), None)
    return {name: event.get(name) for name in _PLAIN} | {
        "time": time_out(event, undated=event["undated"]),
        "sort_day": known_day(event["sort_day"]),
        "actors": _parties(record["actors"]),
        "targets": _parties(record["targets"]),
        "place": named_out(place) if place else None,
        "first_published_at": instant(event.get("first_published_at")),
        "last_published_at": instant(event.get("last_published_at")),
    }


def time_out(node: Properties, *, undated: bool) -> TimeOut:
    """The time of an event or a claim."""
    return TimeOut(
        start_earliest=_day(node.get("start_earliest")),
        start_latest=_day(node.get("start_latest")),
        end_earliest=_day(node.get("end_earliest")),
        end_latest=_day(node.get("end_latest")),
        at=instant(node.get("at")),
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


def instant(value: Any) -> datetime | None:  # noqa: ANN401 - neo4j.time.DateTime is untyped
    """A ZONED DATETIME of the graph."""
    return value.to_native() if value is not None else None


def known_day(value: Any) -> date | None:  # noqa: ANN401 - neo4j.time.Date is untyped
    """A DATE of the graph, None where it stands for unknown."""
    day = _day(value)
    return None if day == UNKNOWN_DAY else day


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


def _day(value: Any) -> date | None:  # noqa: ANN401 - neo4j.time.Date is untyped
    return cast("date", value.to_native()) if value is not None else None
