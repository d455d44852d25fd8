"""What an expression is counted from: publication, the way its verb looks, the time told before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from spacy.tokens import Span

from ingest.times.days import Days
from ingest.times.governors import direction_to
from ingest.times.lexicon import Lexicon
from ingest.times.points import Unit
from ingest.times.tree import Direction, is_finished

_MONTH_FIRST = frozenset({"US"})
_WIDEST: dict[Unit, int] = {
    "second": 2, "minute": 2, "hour": 2, "day": 2, "weekend": 7, "week": 7, "fortnight": 31,
    "month": 31, "quarter": 92, "half": 184, "year": 366, "decade": 3653, "century": 36525,
}  # fmt: skip
"""How wide, in days, a time may be from which units are counted."""

_NEAR = 2
"""How many sentences back the day of an hour may be told."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where to count from.

    ``published`` is None where nobody knows it; then only what is absolute has days.
    ``direction`` is None where no verb tells, ``is_finished`` says that the verb is a perfect
    ("since Monday three have died"). ``month_first`` reads 3/1 as 1 March. ``told`` are the times
    told before, nearest first, None where nothing at all was; ``near`` is the day of which the
    sentence tells. ``at`` is the instant of publication, where more than its day is known.
    """

    published: date | None
    direction: Direction | None = None
    month_first: bool = False
    told: tuple[Days, ...] | None = None
    near: Days | None = None
    is_finished: bool = False
    at: datetime | None = None

    def told_before(self, unit: Unit) -> "Anchor | None":
        """The anchor at the nearest time told that is narrow enough to count units from."""
        for days in self.told or ():
            if days.length <= _WIDEST[unit]:
                there = replace(self, published=days.first, near=days, told=None, direction=None)
                return replace(there, at=None)  # at no hour that anybody knows
        return None


def anchor_of(  # noqa: PLR0913 - all that words may be counted from
    span: Span,
    lexicon: Lexicon,
    *,
    published: date | datetime | None,
    country: str | None,
    told: Sequence[tuple[Days, int]] = (),
    sentence: Span | None = None,
) -> Anchor:
    """Find what the words of a span are counted from.

    ``told`` are the times read before it in the text, in order, each with the token it begins at.
    ``sentence`` is theirs; without it the text is one.
    """
    at = published if isinstance(published, datetime) else None
    sentence = sentence or span.doc[:]
    day, direction = at.date() if at else published, direction_to(span, lexicon)
    return Anchor(
        published=day,
        direction=direction,
        month_first=country in _MONTH_FIRST,
        told=() if _counts_from_what_follows(span) else _told(told, sentence.start),
        near=_near(told, sentence, day, direction),
        is_finished=is_finished(span, lexicon),
        at=at,
    )


def _near(
    told: Sequence[tuple[Days, int]],
    sentence: Span,
    published: date | None,
    direction: Direction | None,
) -> Days | None:
    """The day told last, in this sentence, or in one before that looks the same way."""
    if not told or told[-1][0].length > 1:
        return None
    days, begin = told[-1]
    if begin >= sentence.start:
        return days
    first = sentence.start
    for _ in range(_NEAR if published else 0):
        first = sentence.doc[first - 1].sent.start if first else first
    if published is None or begin < first or direction is None:
        return None
    looks_back = days.last <= published
    return days if looks_back == (direction == "past") else None


def _counts_from_what_follows(span: Span) -> bool:
    """Whether its last word governs a noun or clause behind it: "trois jours après l'attaque"."""
    last = span[-1]
    return last.dep_ in {"case", "mark"} and last.head.i >= span.end


def _told(told: Sequence[tuple[Days, int]], sentence_start: int) -> tuple[Days, ...] | None:
    """The times told, nearest first; None in the first sentence, where nothing is told yet."""
    if not told and sentence_start == 0:
        return None
    return tuple(days for days, _ in reversed(told[-8:]))
