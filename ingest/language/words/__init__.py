"""What is known about single words: one TOML file a language, read by `words_of`."""

import tomllib
from dataclasses import dataclass
from importlib import resources

from graph_schema.model import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of one language; abbreviations stand without their full stop.

    Attributes:
        kept: words that the tokenizer must not split.
        prefixes: first parts that a hyphen does not part from the next.
        titles: abbreviations that never end a sentence ("M.", "Gen.").
        numbered: abbreviations only where a number follows ("art. 5", "No. 10").
        closing: abbreviations that may end one ("etc.", "p.m.").
        starters: words that begin a sentence where they are capitalised.
        months: lower-case words that a dateline may hold.
    """

    kept: tuple[str, ...]
    titles: frozenset[str]
    numbered: frozenset[str]
    closing: frozenset[str]
    starters: frozenset[str]
    months: frozenset[str]
    prefixes: tuple[str, ...] = ()


def words_of(language: Language) -> Words:
    """Read the word lists of a language."""
    lists = tomllib.loads(resources.files(__name__).joinpath(f"{language}.toml").read_text("utf-8"))
    return Words(
        kept=tuple(lists["kept"]),
        titles=frozenset(lists["titles"]),
        numbered=frozenset(lists["numbered"]),
        closing=frozenset(lists["closing"]),
        starters=frozenset(lists["starters"]),
        months=frozenset(lists["months"]),
        prefixes=tuple(lists.get("prefixes", ())),
    )
