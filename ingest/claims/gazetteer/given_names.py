"""First names of many countries: what tells a person's name from a firm's or a town's.

A line holds a name and f, m or u: borne by women, by men, or by both.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

from ingest.claims.gazetteer.spelling import key_of, words_of

Sex = Literal["Fem", "Masc", ""]
_SEXES: dict[str, Sex] = {"f": "Fem", "m": "Masc", "u": ""}


def is_given_name(word: str) -> bool:
    """Whether a word is a first name, or two joined by a hyphen.

    >>> is_given_name("Hélène"), is_given_name("Jean-Kofi"), is_given_name("Renault")
    (True, True, False)
    """
    parts = key_of(words_of(word))
    names = _names()
    return "-".join(parts) in names or (bool(parts) and all(part in names for part in parts))


def sex_of(word: str) -> Sex:
    """Who bears a first name, in the words of the feature Gender; nothing where both do.

    >>> sex_of("Angela"), sex_of("Jean-Marie"), sex_of("Dominique"), sex_of("Renault")
    ('Fem', 'Masc', '', '')
    """
    parts = key_of(words_of(word))
    return _names().get("-".join(parts)) or (_names().get(parts[0], "") if parts else "")


@cache
def _names() -> dict[str, Sex]:
    text = (files(__package__ or "") / "given_names.txt").read_text(encoding="utf-8")
    pairs = (line.split() for line in text.splitlines())
    return {name: _SEXES[sex] for name, sex in pairs}
