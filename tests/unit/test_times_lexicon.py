"""The words of a language hold what CLDR, the Unicode Common Locale Data, calls months and days."""

from typing import Literal

import pytest
from babel.dates import get_day_names, get_month_names

from graph_schema.model import Language
from ingest.times.lexicon import atoms_of, load
from ingest.times.terms import MonthName, Term, WeekdayName

LANGUAGES: tuple[Language, ...] = ("fr", "en")


def term(language: Language, word: str) -> Term | None:
    atoms = [atom for atom, _, _ in atoms_of(word)]
    for phrase, found in load(language).phrases.get(atoms[0], ()):
        if [atom for atom, _ in phrase] == atoms:
            return found
    return None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_month_of_cldr_is_known(
    language: Language, width: Literal["wide", "abbreviated"]
) -> None:
    names = get_month_names(width, locale=language)

    found = [term(language, str(names[month])) for month in range(1, 13)]

    assert [each.month for each in found if isinstance(each, MonthName)] == [*range(1, 13)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_cldr_is_known(language: Language) -> None:
    names = get_day_names("wide", locale=language)

    found = [term(language, str(names[day])) for day in range(7)]

    assert found == [WeekdayName(day) for day in range(7)]
