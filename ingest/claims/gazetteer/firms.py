"""Words that tell a firm's name from a person's: "Northstar Metals", "Arkéa Assurances"."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph_schema.errors import Broken


@dataclass(frozen=True, slots=True)
class FirmWords:
    """Words of firms and of media, and those of firms that are surnames too: "Steel"."""

    firm: frozenset[str]
    media: frozenset[str]
    surname: frozenset[str]


@cache
def firm_words() -> FirmWords:
    """The words, in small letters, of both languages.

    Raises:
        Broken: words that are not sorted and unique.
    """
    text = (files(__package__ or "") / "firms.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)
    for name, words in table.items():
        if words != sorted(set(words)):
            raise Broken(f"firms.toml: the words of {name} are not sorted and unique")
    return FirmWords(**{name: frozenset(words) for name, words in table.items()})
