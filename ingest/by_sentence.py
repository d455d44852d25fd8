"""A reading taken apart: each sentence of its article with the quotes and claims read from it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph_schema.model import Claim, Quote, Reading
from ingest.on_demand import split


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where it lies, and what was read from it; both offsets are None of what has no place.

    Quotes bear their index in the reading and stand where they begin.
    """

    start: int | None
    end: int | None
    quotes: tuple[tuple[int, Quote], ...] = ()
    claims: tuple[Claim, ...] = ()


def sentences_of(reading: Reading) -> list[Sentence]:
    """List every sentence, also those from which nothing was read.

    The evidence of the claims says where sentences lie; what is between is split by rules. What
    was read from no words comes last.
    """
    spans = _spans(reading)
    starts = [start for start, _ in spans]
    quotes: defaultdict[int | None, list[tuple[int, Quote]]] = defaultdict(list)
    claims: defaultdict[int | None, list[Claim]] = defaultdict(list)
    for index, quote in enumerate(reading.quotes):
        quotes[_row(starts, _start_of(quote))].append((index, quote))
    for claim in reading.claims:
        at = claim.evidence.start if claim.evidence else claim.action.start
        claims[_row(starts, at)].append(claim)
    placed = [
        Sentence(start, end, tuple(quotes[row]), tuple(claims[row]))
        for row, (start, end) in enumerate(spans)
    ]
    if not quotes[None] and not claims[None]:
        return placed
    return [*placed, Sentence(None, None, tuple(quotes[None]), tuple(claims[None]))]


def _spans(reading: Reading) -> list[tuple[int, int]]:
    evidence = sorted((it.evidence.start, it.evidence.end) for it in reading.claims if it.evidence)
    taken: list[tuple[int, int]] = []
    for start, end in evidence:
        if taken and start < taken[-1][1]:  # a clause of a sentence
            taken[-1] = (taken[-1][0], max(end, taken[-1][1]))
        else:
            taken.append((start, end))
    return sorted([*taken, *_between(reading, taken)])


def _between(reading: Reading, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    article, here = reading.article, 0
    for start, end in [*taken, (len(article.text), len(article.text))]:
        gap = article.text[here:start]
        if gap.strip():
            yield from ((here + a, here + b) for a, b in split(gap, article.language))
        here = end


def _start_of(quote: Quote) -> int | None:
    """Where it begins; a quote without content, where it is reported."""
    if quote.content:
        return quote.content[0].start
    return quote.cue.start if quote.cue else None


def _row(starts: list[int], at: int | None) -> int | None:
    return None if at is None else max(bisect_right(starts, at) - 1, 0)
