"""What a common noun tells of who is meant: a source, an army, an hour."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from graph_schema.errors import Broken
from graph_schema.model import Language

NounClass = Literal[
    "armed_group", "armed_people", "capital", "civilians", "consulate", "embassy", "former",
    "government", "judiciary", "media", "military", "ministry", "official", "organization",
    "parliament", "person", "place", "police", "quantity", "speaker", "time", "title_words",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nouns:
    """The classes of a language's nouns; a noun may have several."""

    classes: dict[str, frozenset[NounClass]]

    def classes_of(self, lemma: str, form: str) -> frozenset[NounClass]:
        """The classes of a noun, by its lemma, its form or its form without a plural ending."""
        for word in (lemma.lower(), form.lower(), form.lower().rstrip("sx")):
            if word in self.classes:
                return self.classes[word]
        return frozenset()


@cache
def nouns(language: Language) -> Nouns:
    """The nouns of a language.

    Raises:
        Broken: an unknown class, or words that are not sorted and unique.
    """
    file = f"nouns.{language}.toml"
    text = (files(__package__ or "") / file).read_text(encoding="utf-8")
    found: dict[str, set[NounClass]] = {}
    table: dict[str, list[str]] = tomllib.loads(text)
    for name in get_args(NounClass):
        words = table.pop(name, None)
        if words is None or words != sorted(set(words)):
            raise Broken(f"{file}: {name} is missing, or its words are not sorted and unique")
        for word in words:
            found.setdefault(word, set()).add(name)
    if table:
        raise Broken(f"{file}: unknown class {', '.join(table)}")
    return Nouns({word: frozenset(classes) for word, classes in found.items()})
