"""What the patterns of parts of a day build."""

from collections.abc import Callable

from ingest.times.points import At, Part, PartOfDay, Point, Shift, Third, Told, Years

THIRDS: dict[Third, Part] = {"start": "morning", "mid": "noon", "end": "evening"}
"""Which part of a day its start, middle and end are."""


def part_of_day(part: Part, of: Point | None = None) -> PartOfDay | None:
    """A part of a day."""
    return None if isinstance(of, PartOfDay | Years | At) else PartOfDay(part, of)


def part_today(part: Part, step: int = 0) -> PartOfDay:
    """A part of today, or of a day so many steps away."""
    return PartOfDay(part, Shift(step, "day"))


def told_part(part: Part, step: int) -> PartOfDay:
    """A part of a day counted from the time told before: "ce soir-là", "the next morning"."""
    return PartOfDay(part, Told(Shift(step, "day")))


def part_within(third: Third, part: Part) -> Part:
    """The start, middle or end of a part of a day is in it."""
    del third
    return part


def third_of_day(third: Third) -> Part:
    """A third of a day as a part of it."""
    return THIRDS[third]


PARTS: dict[str, Callable[..., object]] = {
    build.__name__: build
    for build in (
        part_of_day, part_today, told_part, part_within, third_of_day,
    )
}  # fmt: skip
