"""The sixteen PLOVER types, their modes, and what CAMEO calls them: one table, read once.

`ontology.csv` holds a row for every type without a mode and one for every mode of it. Codes are
strings ("04" is not 4). Three rows are decisions of ours or exceptions of PLOVER's:

* an ACCUSE that investigates has root 09, every other one 11;
* a SANCTION that discontinues material exchange lies in quad 4, every other one in 3;
* an ASSAULT without a mode has root 19: of a bare "attacked" or "killed" nothing is known but
  that there was fighting, and CAMEO files both words there. It is also the commonest root.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, cast

from graph_schema.errors import Broken
from graph_schema.model import Attitude, PloverType, Tense

Quad = Literal[1, 2, 3, 4]
"""1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""

Once = Literal["death", "resignation"]
"""What can happen to a person once."""

_BY_ATTITUDE: dict[Attitude, PloverType] = {
    "threat": "THREATEN",
    "demand": "REQUEST",
    "accusation": "ACCUSE",
}
_AHEAD: dict[PloverType, PloverType] = {
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AID": "AGREE",
    "RETREAT": "CONCEDE",
}
_DEATHS = frozenset(
    {
        "abattre", "assassinat", "assassinate", "assassination", "assassiner", "death",
        "décapitation", "décapiter", "décéder", "décès", "demise", "die", "execute", "execution",
        "exécuter", "exécution", "kill", "killing", "lynch", "lynchage", "lyncher", "meurtre",
        "mort", "mourir", "murder", "perish", "périr", "se suicider", "slay", "suicide", "tuer",
    }
)  # fmt: skip
"""Lemmas of dying and of killing somebody, verbs and nouns, both languages."""


@dataclass(frozen=True, slots=True)
class EventClass:
    """Where CAMEO files an action.

    ``goldstein`` is the root's value on Goldstein's scale of conflict and cooperation, from
    -10.0 (conflict) to 10.0; it belongs to the kind of action and says nothing of its size.
    """

    root: str
    quad: Quad
    goldstein: float


def class_of(type: PloverType, mode: str | None = None) -> EventClass:
    """Look up root, quad class and Goldstein value.

    Raises:
        Broken: the type has no such mode; whoever reads modes from outside asks `modes_of`.
    """
    try:
        return _table()[type, mode]
    except KeyError:
        raise Broken(f"{type} has no mode {mode!r}") from None


def modes_of(type: PloverType) -> tuple[str, ...]:
    """The modes of a type, in PLOVER's order; some types have none."""
    return tuple(mode for of, mode in _table() if of == type and mode)


def family(type: PloverType) -> str:
    """The name two claims must share to be told of one event: the type itself.

    Base types carry no status, so an announced, a demanded and a denied withdrawal are all
    RETREAT already and need no wider family. Wider ones (AGREE with COOPERATE, COERCE with
    ASSAULT) would join distinct events of the same two parties on the same days, which nobody
    can tell afterwards; two events for one can be seen and mended. Modes do not part a family:
    one report says "killed" and the next "killed by a drone".
    """
    return type


def derived_type(type: PloverType | None, tense: Tense, attitude: Attitude) -> PloverType | None:
    """PLOVER's type of an action by its status; readings and the graph keep the base type.

    A threat, a demand and an accusation count as such whatever is threatened, demanded or
    alleged, also outside the sixteen. Failing these, what is planned, promised or in the
    future is an agreement to do it, or a concession.

    >>> derived_type("RETREAT", "future", "none")
    'CONCEDE'
    >>> derived_type("ASSAULT", "future", "threat")
    'THREATEN'
    """
    if shifted := _BY_ATTITUDE.get(attitude):
        return shifted
    if type and (tense == "future" or attitude in {"plan", "promise"}):
        return _AHEAD.get(type, type)
    return type


def once_of(type: PloverType | None, mode: str | None, lemma: str) -> Once | None:
    """What happens here at most once to one person, whatever the days that are given for it.

    The caller sees to it that the target (of a resignation, who resigns) is one person: a
    militia can be killed and an office resigned from many times. "X died", "X was killed" and
    "the assassination of X" are the same thing that happens once, though their types differ.
    """
    if (type, mode) == ("ASSAULT", "targeted"):
        return "death"
    if type in {None, "ASSAULT"} and lemma in _DEATHS:
        return "death"
    if (type, mode) == ("RETREAT", "resign"):
        return "resignation"
    return None


@cache
def _table() -> dict[tuple[PloverType, str | None], EventClass]:
    source = resources.files("graph_schema").joinpath("ontology.csv")
    with source.open(encoding="utf-8") as lines:
        return {
            (cast("PloverType", row["type"]), row["mode"] or None): EventClass(
                row["root"], cast("Quad", int(row["quad"])), float(row["goldstein"])
            )
            for row in csv.DictReader(lines)
        }
