"""States: their names in our table or in CLDR, their capitals, and the words for their people."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from babel import Locale

from graph_schema.identity import slug
from graph_schema.model import Language
from ingest.claims.gazetteer.entries import Entry, listed, rows
from ingest.claims.gazetteer.spelling import key_of, words_of

_HEADER = ("code", "alpha_2", "capital_fr", "capital_en", "people_fr", "people_en",
           "names_fr", "names_en")  # fmt: skip
_FEMININE = (("turc", "turque"), ("grec", "grecque"), ("e", "e"), ("en", "enne"), ("on", "onne"),
             ("", "e"))  # fmt: skip
_SAME_IN_PLURAL = ("ese", "sh", "ch", "s", "x", "z")
_MAN = ("man", "men", "woman", "women")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demonyms:
    """The words of one language for what is of a state and who is of it.

    ``adjective`` and ``people`` are shown ("irakien", "Irakiens"), the sets are compared.
    """

    adjective: str
    people: str
    adjectives: frozenset[Key]
    nouns: frozenset[Key]


@dataclass(frozen=True, slots=True)
class Country:
    """A state, the city whose name stands for it, and the words for its people."""

    state: Entry
    capital: Entry | None
    french: Demonyms
    english: Demonyms

    def demonyms(self, language: Language) -> Demonyms:
        """The words of a language."""
        return self.french if language == "fr" else self.english


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the table, by code; those of the past have no code of two letters."""
    return tuple(
        Country(
            state=Entry(
                code,
                "state",
                code,
                listed(names_fr) or _in_cldr(alpha_2, "fr"),
                listed(names_en) or _in_cldr(alpha_2, "en"),
            ),
            capital=_capital(code, listed(capital_fr), listed(capital_en)),
            french=_french(listed(people_fr)),
            english=_english(listed(people_en)),
        )
        for (
            code, alpha_2, capital_fr, capital_en, people_fr, people_en, names_fr, names_en
        ) in rows("countries.csv", _HEADER)
    )  # fmt: skip


def _in_cldr(alpha_2: str, language: Language) -> tuple[str, ...]:
    return (Locale(language).territories[alpha_2],) if alpha_2 else ()


def _capital(code: str, french: tuple[str, ...], english: tuple[str, ...]) -> Entry | None:
    if not english:
        return None
    return Entry(slug(english[0]), "place", code, french, english, acts_as=code)


def _french(masculine: tuple[str, ...]) -> Demonyms:
    forms = _keys(form for word in masculine for form in french_forms(word))
    first = masculine[0] if masculine else ""
    people = _plural(first)
    return Demonyms(first, people[:1].upper() + people[1:], forms, forms)


def _english(words: tuple[str, ...]) -> Demonyms:
    first = words[0] if words else ""
    nouns = _keys(form for word in words for form in _people(word))
    people = f"{first} people" if _plural(first) == first else _plural(first)
    return Demonyms(first, people, _keys(words), nouns)


def french_forms(masculine: str) -> tuple[str, ...]:
    """Masculine and feminine, each with its plural.

    >>> french_forms("irakien")
    ('irakien', 'irakiens', 'irakienne', 'irakiennes')
    >>> french_forms("turc")[2], french_forms("russe")[2], french_forms("français")[1]
    ('turque', 'russe', 'français')
    """
    ending, feminine = next(pair for pair in _FEMININE if masculine.endswith(pair[0]))
    she = masculine.removesuffix(ending) + feminine
    return (masculine, _plural(masculine), she, _plural(she))


def _people(word: str) -> tuple[str, ...]:
    """The nouns of an English word: "Iraqi", "Iraqis"; "Irish", "Irishmen".

    >>> _people("French")
    ('French', 'French', 'Frenchman', 'Frenchmen', 'Frenchwoman', 'Frenchwomen')
    """
    men = tuple(word + ending for ending in _MAN) if word.endswith(("sh", "ch")) else ()
    return (word, _plural(word), *men)


def _plural(word: str) -> str:
    return word if word.endswith(_SAME_IN_PLURAL) else f"{word}s"


def _keys(words: Iterable[str]) -> frozenset[Key]:
    return frozenset(key_of(words_of(word)) for word in words)
