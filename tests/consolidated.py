"""What claims of a test become."""

from datetime import UTC, datetime

from graph_schema.events import Event, consolidate
from graph_schema.stated import Stated


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def groups(claims: list[Stated]) -> set[frozenset[str]]:
    """The claims of each event, by the last letters of their ids."""
    return {
        frozenset(
            id.removeprefix("clm_") for id in [*event.claims, *(d.claim for d in event.disputes)]
        )
        for event in consolidate(claims)
    }


def only(claims: list[Stated]) -> Event:
    (event,) = consolidate(claims)
    return event
