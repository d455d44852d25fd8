"""The field of a ministry, whatever it is called: Defense, Défense, Defence."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from ingest.claims.gazetteer.spelling import key_of, words_of

_LONGEST = 2


def field_in(words: Iterable[str]) -> str | None:
    """The field that words name, the longest name first.

    >>> field_in(["ministère", "des", "Affaires", "étrangères"]), field_in(["Oil", "Ministry"])
    ('foreign-affairs', 'oil')
    """
    plain = key_of([part for word in words for part in words_of(word)])
    fields = _fields()
    for length in range(_LONGEST, 0, -1):
        for at in range(len(plain) - length + 1):
            if found := fields.get(plain[at : at + length]):
                return found
    return None


@cache
def _fields() -> dict[tuple[str, ...], str]:
    text = (files(__package__ or "") / "ministries.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)
    return {key_of(words_of(word)): field for field, words in table.items() for word in words}
