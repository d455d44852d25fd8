"""The two ends of a range: which 28 November and which 3 December belong together."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.times.anchor import Anchor
from ingest.times.choose import choose
from ingest.times.days import Days
from ingest.times.occurrences import occurrences, pick, recurs
from ingest.times.operators import Between, Point, Weekday


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends chosen, the rule, other readings, and whether publication had a part in it."""

    best: tuple[Days, Days] | None
    rule: str
    others: tuple[tuple[Days, Days], ...] = ()
    is_counted: bool = True


def ends_between(operator: Between, anchor: Anchor) -> Ends:
    """Pair the ends, each last with the nearest first before it, and pick one pair.

    Raises:
        ValueError, OverflowError: they lie outside the calendar.
    """
    first, last = operator.first, operator.last
    pairs = {Days(a.first, b.last): (a, b) for a, b in _pairs(first, last, anchor)}
    if not (recurs(first) and recurs(last)):
        is_counted = any(choose(end, anchor).is_counted for end in (first, last) if not recurs(end))
        return Ends(next(iter(pairs.values()), None), "ends", (), is_counted)
    readings = sorted(pairs, key=lambda days: days.first)
    is_weekday = isinstance(last, Weekday)
    picked = pick(readings, anchor, which=last.which, is_weekday=is_weekday)
    return Ends(
        pairs[picked.days] if picked.days else None,
        f"ends {picked.way}",
        tuple(pairs[other] for other in picked.others),
    )


def _pairs(first: Point, last: Point, anchor: Anchor) -> Iterator[tuple[Days, Days]]:
    if recurs(last) and not recurs(first):
        for begun in _fixed(first, anchor):
            ended = occurrences(last, begun.first)
            later = [days for days in ended if days.last >= begun.last]
            yield from ((begun, days) for days in later[:1])
        return
    for ended in occurrences(last, anchor.published) if recurs(last) else _fixed(last, anchor):
        begun = occurrences(first, ended.first) if recurs(first) else _fixed(first, anchor)
        earlier = [days for days in begun if days.first <= ended.first]
        yield from ((days, ended) for days in earlier[-1:])


def _fixed(point: Point, anchor: Anchor) -> list[Days]:
    days = choose(point, anchor).days
    return [days] if days else []
