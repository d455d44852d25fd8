"""What the patterns of numbers build, and what hands a slot on as it is."""

from collections.abc import Callable

from ingest.times.operators import Nothing

_TURN = 40
"""Two digits below are of this century, others of the last: '39, '40."""


def same(**slots: object) -> object:
    """Hand the only slot on."""
    return next(iter(slots.values()))


def last(**slots: object) -> object:
    """Hand the last slot on."""
    return list(slots.values())[-1]


def word(value: object) -> object:
    """Make a constant."""
    return value


def nothing(**_slots: object) -> Nothing:
    """Name no time."""
    return Nothing()


def plus(a: int, b: int = 0) -> int:
    """Join a numeral: "vingt" and "trois"."""
    return a + b


def times(a: int, b: int, c: int = 0) -> int:
    """Join a numeral: "two" "thousand" "five"."""
    return a * b + c


def two_digits(dd: int) -> int:
    """A year in two digits."""
    return dd + (2000 if dd < _TURN else 1900)


NUMBERS: dict[str, Callable[..., object]] = {
    build.__name__: build
    for build in (
        same, last, word, nothing, plus, times, two_digits,
    )
}  # fmt: skip
