"""What the tests of times share: the day of publication, points in a word, readings of a text."""

from datetime import date

import spacy
from spacy.tokens import Doc

from graph_schema.model import Language
from graph_schema.timespan import Span
from ingest.times import Expression, time_of, times_in
from ingest.times.anchor import Anchor
from ingest.times.compose import compose
from ingest.times.days import Days
from ingest.times.lexicon import load
from ingest.times.operators import Operator
from ingest.times.points import Day, Recurring, Which, Within, Years
from ingest.times.resolve import resolve
from ingest.times.spot import spot

THURSDAY = date(2020, 12, 3)
ANALYSES = {"fr": spacy.blank("fr"), "en": spacy.blank("en")}
"""Tokenizers alone, so that no verb tells a direction."""


def year(number: int) -> Years:
    return Years(number, number)


def dated(day: int, month: int, number: int, weekday: int | None = None) -> Within:
    return Within(Day(day, month, weekday), year(number))


def last(point: Recurring) -> Which:
    return Which("last", point)


def coming(point: Recurring) -> Which:
    return Which("next", point)


def told(*days: str) -> Anchor:
    """An anchor at which days were told before, the nearest last."""
    spans = (Days(date.fromisoformat(day), date.fromisoformat(day)) for day in reversed(days))
    return Anchor(THURSDAY, told=tuple(spans))


def days(operator: Operator, anchor: Anchor) -> tuple[str, str] | None:
    """First and last day, or None where there are no bounds."""
    named = resolve(operator, anchor).bounds.named
    if not named.is_known:
        return None
    return (str(named.start_earliest or ""), str(named.end_latest or ""))


def read(language: Language, text: str) -> tuple[Expression, ...]:
    return times_in(ANALYSES[language](text), THURSDAY, None)


def shown(language: Language, text: str) -> list[tuple[str, Operator]]:
    """The words shown for each expression of a text, and its operator."""
    lexicon = load(language)
    return [
        (text[c.atoms[each.first].start : c.atoms[each.last].end], each.operator)
        for c in spot(ANALYSES[language](text), lexicon)
        for each in compose(c, lexicon.grammar)
    ]


def span(bounds: str) -> Span:
    """Four bounds as in the table of the formats, "-" for an open one."""
    return Span(*(None if day == "-" else date.fromisoformat(day) for day in bounds.split()))


def day_of(doc: Doc, word: str) -> str | None:
    """The one day an action lies on, else the bounds of where it lies."""
    action = next(token for token in doc if token.text == word)
    found = time_of(action, times_in(doc, THURSDAY, None))
    if found is None:
        return None
    bounds = {found.start_earliest, found.start_latest, found.end_earliest, found.end_latest}
    return " ".join(sorted(str(day) for day in bounds))
