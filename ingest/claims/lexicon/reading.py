"""Reads the TOML files of a language, and takes nothing that it does not know."""

import json
import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from graph_schema.errors import Broken
from graph_schema.model import Language
from graph_schema.ontology import modes_of
from ingest.claims.lexicon.entries import (
    CueWord,
    Entry,
    EventNoun,
    Governor,
    Hedge,
    Negation,
    Sense,
    Verb,
)
from ingest.claims.lexicon.lexicon import Lexicon, uninflected

E = TypeVar("E", bound=Entry)


@cache
def load(language: Language) -> Lexicon:
    """Read all words of a language, once.

    Raises:
        Broken: an unknown key, type or mode, or a word twice; with the file and the word.
    """
    verbs, nouns = f"verbs.{language}.toml", f"nouns.{language}.toml"
    cues, governors = f"cues.{language}.toml", f"governors.{language}.toml"
    negation, hedges = f"negation.{language}.toml", f"hedges.{language}.toml"
    senses = f"senses.{language}.toml"
    said = tables_in(_text(cues), cues, CueWord, ("verbs", "nouns", "prepositions"))
    governing = tables_in(_text(governors), governors, Governor, ("verbs", "nouns", "adjectives"))
    return Lexicon(
        language=language,
        verbs=entries_in(_text(verbs), verbs, Verb),
        nouns=(events := entries_in(_text(nouns), nouns, EventNoun)),
        noun_phrases={uninflected(words): events[words] for words in events if " " in words},
        cue_verbs=said["verbs"],
        cue_nouns=said["nouns"],
        cue_prepositions=said["prepositions"],
        governing_verbs=governing["verbs"],
        governing_nouns=governing["nouns"],
        governing_adjectives=governing["adjectives"],
        negations=entries_in(_text(negation), negation, Negation),
        hedges=entries_in(_text(hedges), hedges, Hedge),
        **senses_in(_text(senses), senses),
    )


def senses_in(text: str, file: str) -> dict[str, Any]:
    """Read the kinds of things, and what verbs mean when they are done to one of a kind.

    Raises:
        Broken: see `load`; also a sense of a kind that the file does not know.
    """
    found = _parsed(text, file)
    if set(found) != {"things", "verbs"}:
        raise Broken(f"{file}: the tables are {sorted(found)}, not ['things', 'verbs']")
    kinds: dict[str, set[str]] = {}
    for kind, members in found["things"].items():
        for word in members:
            kinds.setdefault(word, set()).add(kind)
    senses = {
        verb: _entries(table, f"{file}: {verb}", Sense) for verb, table in found["verbs"].items()
    }
    for verb, table in senses.items():
        if unknown := {key.split()[-1] for key in table} - set(found["things"]):
            raise Broken(f"{file}: {verb}: no things are called {sorted(unknown)}")
    return {"things": {word: frozenset(of) for word, of in kinds.items()}, "senses": senses}


def entries_in(text: str, file: str, kind: type[E]) -> dict[str, E]:
    """Read a file that is one list of words.

    Raises:
        Broken: see `load`.
    """
    return _entries(_parsed(text, file), file, kind)


def tables_in(
    text: str, file: str, kind: type[E], names: tuple[str, ...]
) -> dict[str, dict[str, E]]:
    """Read a file of several lists, each under its ``[name]``.

    Raises:
        Broken: see `load`; also where a list is missing or one too many.
    """
    found = _parsed(text, file)
    if set(found) != set(names):
        raise Broken(f"{file}: the tables are {sorted(found)}, not {sorted(names)}")
    return {name: _entries(found[name], file, kind) for name in names}


def _text(file: str) -> str:
    return resources.files("ingest.claims.lexicon").joinpath(file).read_text(encoding="utf-8")


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # A word twice is an error of the format already; the parser names only its line.
        line = re.search(r"at line (\d+)", str(error))
        words = text.splitlines()[int(line[1]) - 1 if line else -1]
        raise Broken(f"{file}: {words}: {error}") from error


def _entries(found: dict[str, Any], file: str, kind: type[E]) -> dict[str, E]:
    adapter = TypeAdapter(kind)
    return {word: _entry(fields, f"{file}: {word}", adapter) for word, fields in found.items()}


def _entry(fields: object, where: str, adapter: TypeAdapter[E]) -> E:
    try:
        # As JSON, because strict validation takes an array for a tuple there and only there.
        entry = adapter.validate_json(json.dumps(fields))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise Broken(f"{where}: {key}: {first['msg']}") from error
    if isinstance(entry, Verb | EventNoun | Sense):
        _check_mode(entry, where)
    return entry


def _check_mode(entry: Verb | EventNoun | Sense, where: str) -> None:
    if entry.mode is None:
        return
    if not entry.type:
        raise Broken(f"{where}: mode {entry.mode!r} without a type")
    if entry.mode not in modes_of(entry.type):
        raise Broken(f"{where}: {entry.type} has no mode {entry.mode!r}")
