"""A few words for the eye: what an event is called in the Browser and in lists."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import cast

from babel import Locale
from babel.core import get_global
from babel.dates import format_date

from graph_schema.model import Language
from graph_schema.stated import Party, Stated
from graph_schema.timespan import Span

_UNDATED = {"fr": "non daté", "en": "undated"}
_COLON = {"fr": " :", "en": ":"}


def short_caption(kind: str, span: Span) -> str:
    """What and when, in any language: "ASSAULT 2020-12-20"."""
    days = [day.isoformat() for day in (span.start_earliest, span.end_latest) if day]
    return " ".join([kind, *days[:1]])


def long_caption(
    language: Language,
    kind: str,
    sides: tuple[Iterable[Party], Iterable[Party]],
    span: Span,
    claims: Iterable[Stated],
) -> str:
    """Who, whom, what and when: "Iraqi militias → US embassy: ASSAULT, 20 Dec 2020"."""
    names = _names(language, list(claims))
    doers, undergoers = (", ".join(names[party.id] for party in side) for side in sides)
    who = f"{doers or '?'} → {undergoers}" if undergoers else doers
    return f"{who}{_COLON[language] if who else ''} {kind}, {_when(language, span)}".strip()


def _names(language: Language, claims: list[Stated]) -> dict[str, str]:
    """Name each party: a state as CLDR does, others by their commonest name, in the language.

    Where no claim is in the language, the other one serves; ties go by the alphabet.
    """
    counts: dict[str, Counter[tuple[bool, str]]] = {}
    states: dict[str, str] = {}
    for claim in claims:
        for party in claim.parties:
            key = (claim.language == language, party.name)
            counts.setdefault(party.id, Counter())[key] += 1
            if party.kind == "state" and (name := _state(party.id, language)):
                states[party.id] = name
    commonest = {
        id: min(names, key=lambda key, n=names: (not key[0], -n[key], key[1]))[1]
        for id, names in counts.items()
    }
    return commonest | states


@cache
def _state(code: str, language: Language) -> str | None:
    """The name of a state by its ISO 3166 alpha-3 code; None for a code that CLDR has not."""
    (territory,) = get_global("territory_aliases").get(code, [None])[:1]
    if territory is None:
        return None
    names = cast("Mapping[str, str]", Locale(language).territories)
    return names.get(territory)


def _when(language: Language, span: Span) -> str:
    first, last = span.start_earliest, span.end_latest
    if first and last:
        return _days(language, first, last)
    if first:
        return f"{_day(language, first)} –"
    return f"– {_day(language, last)}" if last else _UNDATED[language]


def _days(language: Language, first: date, last: date) -> str:
    if first == last:
        return _day(language, first)
    return f"{_day(language, first)} – {_day(language, last)}"


def _day(language: Language, day: date) -> str:
    return str(format_date(day, "d MMM y", locale=language))
