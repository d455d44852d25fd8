"""Hours of a night lie on one of its two days, and a night is not its eve alone."""

from datetime import date

import pytest

from graph_schema.model import Language
from ingest.language.pipeline import load
from ingest.times import times_in
from tests.times import THURSDAY


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("fr", "La nuit dernière, à 3 heures du matin, une bombe a explosé.", "3"),
        ("fr", "À 23 heures la nuit dernière, une bombe a explosé.", "2"),
        ("fr", "L'attaque a eu lieu à minuit dans la nuit de mardi à mercredi.", "2"),
        ("fr", "Dans la nuit de mardi à mercredi, vers 23 heures, il est parti.", "1"),
        ("fr", "Ils ont attaqué dans la nuit.", "2 3"),
        ("en", "Last night at 3 a.m. a bomb exploded.", "3"),
        ("en", "At 11 p.m. last night a bomb exploded.", "2"),
        ("en", "Troops moved in overnight.", "2 3"),
        ("en", "They attacked during the night.", "2 3"),
    ],
)
def test_a_night_has_two_days(language: Language, text: str, days: str) -> None:
    found = times_in(load(language)(text), THURSDAY, None)

    assert len(found) == 1
    ends = (found[0].time.start_earliest, found[0].time.end_latest)
    assert sorted({end.day for end in ends if end}) == [int(day) for day in days.split()]
    assert all(end is not None and (end.year, end.month) == (2020, 12) for end in ends)


def test_an_hour_of_a_night_that_no_verb_tells_lies_on_either_day() -> None:
    found = times_in(load("fr")("Rendez-vous cette nuit à 3 heures"), THURSDAY, None)

    assert [each.time.span.is_known for each in found] == [False]
    assert [other.start_earliest for other in found[0].time.alternatives] == [
        date(2020, 12, 3),
        date(2020, 12, 4),
    ]


@pytest.mark.parametrize(
    ("language", "text", "span"),
    [
        ("fr", "Il a neigé les 5, 6 et 7 février.", "2020-02-05 2020-02-07"),
        ("en", "It snowed on February 5, 6 and 7.", "2020-02-05 2020-02-07"),
        ("fr", "Le salon se tiendra du 15/12 au 15/01.", "2020-12-15 2021-01-15"),
        ("fr", "Le délai court jusqu'au 15/01.", "None 2021-01-15"),
        ("fr", "Il partira le 15 au matin.", "2020-12-15 2020-12-15"),
        ("fr", "Cet été, les incendies ont ravagé la région.", "2020-06-21 2020-09-21"),
        ("en", "He was born in '98.", "1998-01-01 1998-12-31"),
    ],
)
def test_what_was_once_read_by_halves_is_read_whole(
    language: Language, text: str, span: str
) -> None:
    found = times_in(load(language)(text), THURSDAY, None)

    assert [f"{each.time.start_earliest} {each.time.end_latest}" for each in found] == [span]


def test_days_that_lie_apart_are_not_filled() -> None:
    found = times_in(load("fr")("Il a neigé les 5 et 12 février."), THURSDAY, None)

    assert [str(each.action.start_latest) for each in found] == ["2020-02-12"]
