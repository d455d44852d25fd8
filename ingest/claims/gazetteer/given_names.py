"""First names of many countries: what tells a person's name from a firm's or a town's."""

from functools import cache
from importlib.resources import files

from ingest.claims.gazetteer.spelling import key_of, words_of


def is_given_name(word: str) -> bool:
    """Whether a word is a first name, or two joined by a hyphen.

    >>> is_given_name("Hélène"), is_given_name("Jean-Kofi"), is_given_name("Renault")
    (True, True, False)
    """
    parts = key_of(words_of(word))
    names = _names()
    return "-".join(parts) in names or (bool(parts) and all(part in names for part in parts))


@cache
def _names() -> frozenset[str]:
    text = (files(__package__ or "") / "given_names.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
