"""How what a reading holds hangs together: a row for each relationship, by the ids of its ends."""

from collections.abc import Iterator
from typing import NamedTuple

from graph_schema.model import Claim, Mention, Reading
from ingest.loading.parties import Role, label_of


class LinkRow(NamedTuple):
    """A relationship without properties."""

    source: str
    target: str


class NamesRow(NamedTuple):
    """A claim names somebody or something; ``label`` is that of the node."""

    claim: str
    role: str
    order: int
    label: str
    node: str
    text: str | None
    name: str
    kind: str
    code: str | None
    start: int | None
    end: int | None


class SpeakerRow(NamedTuple):
    """A claim is told on somebody's word; order 0 is the outermost."""

    claim: str
    order: int
    node: str
    cue: str | None
    stance: str
    anonymous: bool
    text: str | None
    kind: str
    code: str | None


class SaidRow(NamedTuple):
    """A quote is somebody's."""

    quote: str
    node: str
    text: str | None


def names_rows(reading: Reading) -> Iterator[NamesRow]:
    """Who and what the claims name: actors, targets and places."""
    for claim in reading.claims:
        yield from (_named(claim, "actor", at, who) for at, who in enumerate(claim.actors))
        yield from (_named(claim, "target", at, who) for at, who in enumerate(claim.targets))
        if claim.place:
            yield _named(claim, "place", 0, claim.place)


def speaker_rows(reading: Reading) -> Iterator[SpeakerRow]:
    """The chain of each claim. A speaker nobody names leaves a gap in the order."""
    for claim in reading.claims:
        for order, source in enumerate(claim.attribution):
            if source.speaker:
                yield SpeakerRow(
                    claim=claim.id,
                    order=order,
                    node=source.speaker.id,
                    cue=source.cue.text if source.cue else None,
                    stance=source.stance,
                    anonymous=source.anonymous,
                    text=source.speaker.text,
                    kind=source.speaker.kind,
                    code=source.speaker.code,
                )


def said_rows(reading: Reading, quotes: list[str]) -> Iterator[SaidRow]:
    """Who says each quote; ``quotes`` are the ids of the reading's quotes."""
    for id, quote in zip(quotes, reading.quotes, strict=True):
        if who := quote.speaker:
            yield SaidRow(quote=id, node=who.id, text=who.text)


def nested_rows(reading: Reading, quotes: list[str]) -> Iterator[LinkRow]:
    """Which quote stands in which."""
    for id, quote in zip(quotes, reading.quotes, strict=True):
        if quote.nested_in is not None:
            yield LinkRow(id, quotes[quote.nested_in])


def within_rows(reading: Reading, quotes: list[str]) -> Iterator[LinkRow]:
    """Which claim stands in which quote."""
    for claim in reading.claims:
        if claim.quote is not None:
            yield LinkRow(claim.id, quotes[claim.quote])


def _named(claim: Claim, role: Role, order: int, who: Mention) -> NamesRow:
    return NamesRow(
        claim=claim.id,
        role=role,
        order=order,
        label=label_of(role, who.kind),
        node=who.id,
        text=who.text,
        name=who.name,
        kind=who.kind,
        code=who.code,
        start=who.start,
        end=who.end,
    )
