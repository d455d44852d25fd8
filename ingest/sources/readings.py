"""Readings that somebody has made, one a line of JSON."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from graph_schema.errors import BadLine
from graph_schema.lines import lines_of
from graph_schema.model import Claim, Mention, Reading
from graph_schema.ontology import modes_of
from graph_schema.readings import LONGEST_READING, parse_reading
from ingest.sources.found import Found, fault_of_instant

LONGEST_ID = 300
LONGEST_NAME = 2_000
"""In characters: what is longer does not fit into the key of an index."""
MOST_PARTIES = 100
"""Of one claim: who meets whom is drawn in pairs, which grow with the square."""
_CODE = re.compile(r"[A-Z]{3}")
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


def fault_of_claim(claim: Claim) -> str | None:
    """Say what the graph could not hold of a claim."""
    return next(_faults_of_claim(claim), None)


def _faults(reading: Reading) -> Iterator[str]:
    if fault := fault_of_instant(reading.article.published):
        yield f"article.{fault}"
    if fault := fault_of_instant(reading.recorded_at.isoformat()):
        yield fault.replace("published", "recorded_at")
    if len(reading.extractor) > LONGEST_NAME:
        yield f"extractor: at most {LONGEST_NAME} characters are allowed"
    for index, quote in enumerate(reading.quotes):
        if quote.speaker:
            yield from _faults_of_mention(f"quotes[{index}].speaker", quote.speaker)
    for index, claim in enumerate(reading.claims):
        yield from (f"claims[{index}].{fault}" for fault in _faults_of_claim(claim))


def _faults_of_claim(claim: Claim) -> Iterator[str]:
    mode, modes = claim.action.mode, modes_of(claim.action.type) if claim.action.type else ()
    if mode is not None and mode not in modes:
        yield f"action.mode: no mode of {claim.action.type} ({', '.join(modes) or 'it has none'})"
    if len(claim.actors) + len(claim.targets) > MOST_PARTIES:
        yield f"actors, targets: at most {MOST_PARTIES} are taken in one claim"
    if not 0 <= claim.confidence <= 1:
        yield "confidence: a number from 0 to 1 is wanted"
    if claim.time and claim.time.at and not _has_zone(claim.time.at):
        yield "time.at: an offset from -18:00 to +18:00 is wanted"
    for path, words in _words(claim):
        if len(words or "") > LONGEST_NAME:
            yield f"{path}: at most {LONGEST_NAME} characters are allowed"
    for path, mention in _mentions(claim):
        yield from _faults_of_mention(path, mention)


def _has_zone(at: datetime) -> bool:
    """Whether the database knows such an offset; it takes none for UTC."""
    offset = at.utcoffset() or timedelta()
    return abs(offset) <= FURTHEST and not offset % timedelta(minutes=1)


def _words(claim: Claim) -> Iterator[tuple[str, str | None]]:
    """What becomes a short property, with its path."""
    yield "action.lemma", claim.action.lemma
    yield "action.cameo", claim.action.cameo
    if claim.time:
        yield "time.edtf", claim.time.edtf


def _mentions(claim: Claim) -> Iterator[tuple[str, Mention]]:
    yield from ((f"actors[{i}]", who) for i, who in enumerate(claim.actors))
    yield from ((f"targets[{i}]", who) for i, who in enumerate(claim.targets))
    if claim.place:
        yield "place", claim.place
    for i, source in enumerate(claim.attribution):
        if source.speaker:
            yield f"attribution[{i}].speaker", source.speaker


def _faults_of_mention(path: str, mention: Mention) -> Iterator[str]:
    if not 0 < len(mention.id) <= LONGEST_ID:
        yield f"{path}.id: 1 to {LONGEST_ID} characters are allowed"
    if not 0 < len(mention.name) <= LONGEST_NAME:
        yield f"{path}.name: 1 to {LONGEST_NAME} characters are allowed"
    if mention.code is not None and not _CODE.fullmatch(mention.code):
        yield f"{path}.code: three capital letters are wanted (ISO 3166 alpha-3)"
