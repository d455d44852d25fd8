"""Looking names up in running text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from graph_schema.model import Language
from ingest.claims.gazetteer.countries import Country, Key, countries
from ingest.claims.gazetteer.entries import Entry, named_entries
from ingest.claims.gazetteer.ministries import field_in
from ingest.claims.gazetteer.nouns import Nouns, nouns
from ingest.claims.gazetteer.spelling import has_the_capitals_of, key_of, words_of


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that stands in a list of words, and how many of them are its name."""

    entry: Entry
    length: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Everything we know by name, for texts in one language.

    Names of the other language count too, where they are no name in this one.
    """

    language: Language
    nouns: Nouns
    by_id: dict[str, Entry]
    by_code: dict[str, Country]
    names: dict[Key, tuple[tuple[Key, Entry], ...]]
    longest: dict[str, int]
    adjectives: dict[Key, str]
    people: dict[Key, str]

    def starting_at(self, words: Sequence[str], at: int) -> Found | None:
        """The entry with the longest name that begins at ``words[at]``, capitals kept."""
        if at >= len(words):
            return None
        for length in range(self.longest.get(words[at].lower(), 0), 0, -1):
            here = tuple(words[at : at + length])
            if len(here) < length:
                continue
            for spelling, entry in self.names.get(key_of(here), ()):
                if has_the_capitals_of(here, spelling):
                    return Found(entry, length)
        return None

    def named(self, name: str) -> Entry | None:
        """The entry that has exactly this name."""
        words = words_of(name)
        found = self.starting_at(words, 0)
        return found.entry if found and found.length == len(words) else None

    def nationality(self, words: Sequence[str]) -> str | None:
        """The code of the state an adjective belongs to: "irakiennes", "South Korean"."""
        return self.adjectives.get(key_of(words))

    def nation(self, words: Sequence[str]) -> str | None:
        """The code of the state whose people a noun names: "Irakiens", "Frenchmen"."""
        return self.people.get(key_of(words)) if words and words[0][0].isupper() else None

    def country(self, code: str) -> Country | None:
        """The state with this code."""
        return self.by_code.get(code)

    def ministry_field(self, words: Iterable[str]) -> str | None:
        """What a ministry is for, as part of an id: "foreign-affairs"."""
        return field_in(words)


@cache
def load(language: Language) -> Gazetteer:
    """The tables for texts in a language; read once a process."""
    states = countries()
    cities = [state.capital for state in states if state.capital]
    entries = [*(state.state for state in states), *cities, *named_entries()]
    names: dict[Key, list[tuple[Key, Entry]]] = {}
    for entry in entries:
        for name in entry.names(language):
            _add(names, name, entry)
    own = frozenset(names)
    for entry in entries:
        for name in (*entry.names_fr, *entry.names_en):
            if key_of(words_of(name)) not in own:
                _add(names, name, entry)
    longest: dict[str, int] = {}
    for key in names:
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return Gazetteer(
        language=language,
        nouns=nouns(language),
        by_id={entry.id: entry for entry in reversed(entries)},
        by_code={state.state.id: state for state in states},
        names={key: tuple(found) for key, found in names.items()},
        longest=longest,
        adjectives={
            key: state.state.id for state in states for key in state.demonyms(language).adjectives
        },
        people={key: state.state.id for state in states for key in state.demonyms(language).nouns},
    )


def _add(names: dict[Key, list[tuple[Key, Entry]]], name: str, entry: Entry) -> None:
    words = words_of(name)
    spellings = names.setdefault(key_of(words), [])
    if (words, entry) not in spellings:
        spellings.append((words, entry))
