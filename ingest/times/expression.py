"""Words of time with what they name."""

from dataclasses import dataclass

from graph_schema.model import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words of time, read from token ``first`` to token ``last``, both included.

    ``time`` holds the bounds of the interval they name, ``action`` those of an action that they
    date. Of an anniversary ``commemorated`` is the time of what is commemorated, which follows
    ("… de la mort de X"), or ``years`` says how many it counts from a day told elsewhere.
    """

    time: Time
    action: Time
    first: int
    last: int
    commemorated: Time | None = None
    years: int | None = None
