"""The rows of the tables, read strictly: a file with a mistake is refused, not half used."""

import csv
import itertools
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast, get_args

from graph_schema.errors import Broken
from graph_schema.model import ActorKind, Language

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{3}(?:\.[A-Z]{3})?")
_CODE = re.compile(r"(?:[A-Z]{3})?")
_SORTS = frozenset({"", "media"})


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody or something with an id of its own, the same in both languages.

    ``acts_as`` is the id of whom a place stands for when it acts: Baghdad for Iraq.
    """

    id: str
    kind: ActorKind
    code: str | None
    names_fr: tuple[str, ...]
    names_en: tuple[str, ...]
    acts_as: str | None = None
    is_media: bool = False

    def name(self, language: Language) -> str:
        """The name that is shown."""
        return self.names(language)[0]

    def names(self, language: Language) -> tuple[str, ...]:
        """All names in a language, those of the other one where it has none of its own."""
        own, other = (
            (self.names_fr, self.names_en) if language == "fr" else (self.names_en, self.names_fr)
        )
        return own or other


@cache
def named_entries() -> tuple[Entry, ...]:
    """Bodies, people and places; countries stand in a module of their own.

    Raises:
        Broken: a table is not in order, names an unknown kind or has a name twice.
    """
    bodies = [
        Entry(id, _kind(kind), _code(code), listed(fr), listed(en), is_media=_sort(sort) == "media")
        for id, kind, code, sort, fr, en in rows(
            "bodies.csv", ("id", "kind", "code", "sort", "names_fr", "names_en")
        )
    ]
    people = [
        Entry(id, "person", None, listed(fr), listed(en))
        for id, fr, en in rows("people.csv", ("id", "names_fr", "names_en"))
    ]
    places = [
        Entry(id, "place", _code(code), listed(fr), listed(en), acts_as=acts_as or None)
        for id, code, acts_as, fr, en in rows(
            "places.csv", ("id", "code", "acts_as", "names_fr", "names_en")
        )
    ]
    for entry in (*bodies, *people, *places):
        if not _ID.fullmatch(entry.id) or not (entry.names_fr or entry.names_en):
            raise Broken(f"the gazetteer's entry {entry.id!r} has no proper id, or no name")
    return (*bodies, *people, *places)


def rows(file: str, header: tuple[str, ...]) -> list[list[str]]:
    """The rows of a table below its header.

    Raises:
        Broken: another header, a row of another length, or ids that are not sorted and unique.
    """
    text = (files(__package__ or "") / file).read_text(encoding="utf-8")
    first, *rest = list(csv.reader(text.splitlines()))
    if tuple(first) != header:
        raise Broken(f"{file} has the header {','.join(first)}, not {','.join(header)}")
    for line, row in enumerate(rest, start=2):
        if len(row) != len(header):
            raise Broken(f"{file}:{line}: {len(row)} values, not {len(header)}")
    for line, (above, below) in enumerate(itertools.pairwise(rest), start=3):
        if above[0] >= below[0]:
            raise Broken(f"{file}:{line}: {below[0]!r} does not come after {above[0]!r}")
    return rest


def listed(names: str) -> tuple[str, ...]:
    """The names of one cell."""
    return tuple(names.split("|")) if names else ()


def _kind(kind: str) -> ActorKind:
    if kind not in get_args(ActorKind):
        raise Broken(f"{kind!r} is no kind of actor")
    return cast("ActorKind", kind)


def _code(code: str) -> str | None:
    if not _CODE.fullmatch(code):
        raise Broken(f"{code!r} is no ISO 3166 alpha-3 code")
    return code or None


def _sort(sort: str) -> str:
    if sort not in _SORTS:
        raise Broken(f"{sort!r} is no sort of body")
    return sort
