"""Readings that somebody has made, one a line of JSON."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from graph_schema.errors import BadLine
from graph_schema.lines import lines_of
from graph_schema.model import Claim, Mention, Reading
from graph_schema.readings import LONGEST_READING, parse_reading
from ingest.sources.found import Found, fault_of_instant

LONGEST_ID = 300
LONGEST_NAME = 2_000
"""In characters: what is longer does not fit into the key of an index."""
FURTHEST = timedelta(hours=18)
"""The furthest that a zone of the database lies from UTC, in whole minutes."""


def readings_in(file: Path) -> Iterator[Found | BadLine]:
    """List the readings of a file; a bad line comes back as what is wrong with it.

    Raises:
        BadLine: the file as a whole cannot be read.
    """
    for line in lines_of(file, longest=LONGEST_READING):
        try:
            reading = parse_reading(line)
        except BadLine as bad:
            yield bad
            continue
        found = Found(
            file=line.file,
            line=line.number,
            article=reading.article,
            reading=reading,
            recorded="given",
        )
        fault = fault_of_reading(reading)
        yield found.rejected(fault) if fault else found


def fault_of_reading(reading: Reading) -> str | None:
    """Say what the graph could not hold of a reading that keeps its own word."""
    return next(_faults(reading), None)


def _faults(reading: Reading) -> Iterator[str]:
    if fault := fault_of_instant(reading.article.published):
        yield f"article.{fault}"
    if fault := fault_of_instant(reading.recorded_at.isoformat()):
        yield fault.replace("published", "recorded_at")
    for path, mention in _mentions(reading):
        if not 0 < len(mention.id) <= LONGEST_ID:
            yield f"{path}.id: 1 to {LONGEST_ID} characters are allowed"
        if not 0 < len(mention.name) <= LONGEST_NAME:
            yield f"{path}.name: 1 to {LONGEST_NAME} characters are allowed"
        if len(mention.code or "") > LONGEST_ID:
            yield f"{path}.code: at most {LONGEST_ID} characters are allowed"
    for path, words in _words(reading):
        if len(words or "") > LONGEST_NAME:
            yield f"{path}: at most {LONGEST_NAME} characters are allowed"
    for index, claim in enumerate(reading.claims):
        yield from (f"claims[{index}].{fault}" for fault in _faults_of_numbers(claim))


def _faults_of_numbers(claim: Claim) -> Iterator[str]:
    if not 0 <= claim.confidence <= 1:
        yield "confidence: a number from 0 to 1 is wanted"
    if claim.time and claim.time.at and not _has_zone(claim.time.at):
        yield "time.at: an offset from -18:00 to +18:00 is wanted"


def _has_zone(at: datetime) -> bool:
    """Whether the database knows such an offset; it takes none for UTC."""
    offset = at.utcoffset() or timedelta()
    return abs(offset) <= FURTHEST and not offset % timedelta(minutes=1)


def _words(reading: Reading) -> Iterator[tuple[str, str | None]]:
    """What becomes a short property, with its path."""
    yield "extractor", reading.extractor
    for index, claim in enumerate(reading.claims):
        place, action = f"claims[{index}]", claim.action
        yield f"{place}.action.lemma", action.lemma
        yield f"{place}.action.mode", action.mode
        yield f"{place}.action.cameo", action.cameo
        if claim.time:
            yield f"{place}.time.edtf", claim.time.edtf


def _mentions(reading: Reading) -> Iterator[tuple[str, Mention]]:
    for index, quote in enumerate(reading.quotes):
        if quote.speaker:
            yield f"quotes[{index}].speaker", quote.speaker
    for index, claim in enumerate(reading.claims):
        place = f"claims[{index}]"
        yield from ((f"{place}.actors[{i}]", who) for i, who in enumerate(claim.actors))
        yield from ((f"{place}.targets[{i}]", who) for i, who in enumerate(claim.targets))
        if claim.place:
            yield f"{place}.place", claim.place
        for i, source in enumerate(claim.attribution):
            if source.speaker:
                yield f"{place}.attribution[{i}].speaker", source.speaker
