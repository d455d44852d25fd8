"""Readings and decisions as lines of JSON: parsed strictly, written exactly.

A line is taken whole or refused with its file, number and key. Beyond the shape of
`docs/formats.md` a reading must keep its own word: every offset points at the words beside it,
every index at something that is there, every claim's id follows from its content.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import orjson
from pydantic import TypeAdapter, ValidationError

from graph_schema.articles import fault_of_article
from graph_schema.errors import BadLine
from graph_schema.identity import claim_id
from graph_schema.lines import Line, lines_of
from graph_schema.model import Claim, Decision, Noun, Reading

LONGEST_READING = 64_000_000
LONGEST_DECISION = 100_000
FORMAT = 1

_READING = TypeAdapter(Reading)
_DECISION = TypeAdapter(Decision)

T = TypeVar("T")


def dump(noun: Reading | Decision) -> bytes:
    """Write one line, without its newline: keys in the order of the format, instants in UTC."""
    return orjson.dumps(noun, option=orjson.OPT_UTC_Z)


def readings_in(file: Path) -> Iterator[Reading | BadLine]:
    """Read a file of readings; a bad line comes back as what is wrong with it.

    Raises:
        BadLine: the file as a whole cannot be read.
    """
    return (_kept(parse_reading, line) for line in lines_of(file, longest=LONGEST_READING))


def decisions_in(file: Path) -> Iterator[Decision | BadLine]:
    """Read a file of decisions, like `readings_in`."""
    return (_kept(parse_decision, line) for line in lines_of(file, longest=LONGEST_DECISION))


def parse_reading(line: Line) -> Reading:
    """Parse one reading; claims without an id get the one that follows from their content.

    Raises:
        BadLine: with the key, where there is one.
    """
    reading = parsed(_READING, line)
    if fault := fault_of(reading):
        raise BadLine(line.file, line.number, fault)
    claims = tuple(_with_id(reading.article.id, claim) for claim in reading.claims)
    for index, (claim, named) in enumerate(zip(reading.claims, claims, strict=True)):
        if claim.id and claim.id != named.id:
            reason = f"does not follow from the content (expected {named.id})"
            raise BadLine(line.file, line.number, f"claims[{index}].id: {reason}")
    return replace(reading, claims=claims)


def parse_decision(line: Line) -> Decision:
    """Parse one decision.

    Raises:
        BadLine: with the key, where there is one.
    """
    return parsed(_DECISION, line)


def parsed(adapter: "TypeAdapter[T]", line: Line) -> T:
    """Parse a line strictly.

    Raises:
        BadLine: with the first key that is wrong, and why.
    """
    if line.cut:
        raise BadLine(line.file, line.number, "the line is too long")
    try:
        line.data.decode()
        return adapter.validate_json(line.data)
    except UnicodeDecodeError as error:
        raise BadLine(line.file, line.number, f"not UTF-8 at byte {error.start}") from None
    except ValidationError as error:
        raise BadLine(line.file, line.number, _explained(error)) from None


def fault_of(reading: Reading) -> str | None:
    """Say what a well-formed reading gets wrong about its own article, or None."""
    return next(_faults(reading), None)


def _faults(reading: Reading) -> Iterator[str]:
    if fault := fault_of_article(reading.article):
        yield f"article.{fault}"
    if reading.recorded_at.tzinfo is None:
        yield "recorded_at: an offset from UTC is missing"
    for index, claim in enumerate(reading.claims):
        if claim.quote is not None and not 0 <= claim.quote < len(reading.quotes):
            yield f"claims[{index}].quote: there is no quote {claim.quote}"
        if not claim.span.is_possible:
            yield f"claims[{index}].time: no interval lies inside the four bounds"
    for index, quote in enumerate(reading.quotes):
        if quote.nested_in is not None and not 0 <= quote.nested_in < index:
            yield f"quotes[{index}].nested_in: there is no earlier quote {quote.nested_in}"
    for name in ("times", "quotes", "claims"):
        yield from _slips(reading, name)


def _slips(reading: Reading, name: str) -> Iterator[str]:
    """Every place whose words are not the words at its offsets."""
    length = len(reading.article.text)
    for path, node in _nodes(getattr(reading, name), name):
        words = node.quote if hasattr(node, "quote") else node.text
        start, end = node.start, node.end
        if words is None and start is None and end is None:
            continue
        if words is None or start is None or end is None:
            yield f"{path}: words and offsets must be given together"
        elif not 0 <= start < end <= length or reading.article.text[start:end] != words:
            yield f"{path}: the article does not say {words[:40]!r} at [{start}, {end})"


def _nodes(value: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - walks any noun
    """Every noun that has a place in the text, with its path."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            yield from _nodes(item, f"{path}[{index}]")
    elif isinstance(value, Noun) and is_dataclass(value):
        if hasattr(value, "start"):
            yield path, value
        for field in fields(value):
            yield from _nodes(getattr(value, field.name), f"{path}.{field.name}")


def _with_id(article: str, claim: Claim) -> Claim:
    return replace(claim, id=claim_id(article, claim))


def _kept(parse: Any, line: Line) -> Any:  # noqa: ANN401 - one of the two parsers above
    try:
        return parse(line)
    except BadLine as bad:
        return bad


def _explained(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=True)[0]
    path = _path(first["loc"])
    if path == "format" and isinstance(first["input"], int) and first["input"] > FORMAT:
        return f"format {first['input']} is newer than this annales, which reads {FORMAT}: upgrade"
    if first["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        return f"unknown key {path!r}"
    if first["type"] == "json_invalid":
        return f"not JSON: {first['ctx']['error'] if 'ctx' in first else first['msg']}"
    message = first["msg"][0].lower() + first["msg"][1:]
    return f"{path}: {message}" if path else message


def _path(steps: Sequence[int | str]) -> str:
    path = ""
    for step in steps:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path
