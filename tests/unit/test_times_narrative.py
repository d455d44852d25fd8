"""What is counted from a time told before, in texts of several sentences and under real trees."""

from datetime import date

import pytest

from graph_schema.model import Language
from ingest.language.pipeline import load
from ingest.times import times_in


def days(language: Language, published: str, text: str) -> list[tuple[str, str, str]]:
    """The words, the first day (the hour, where one is told) and the anchor of each time."""
    found = times_in(load(language)(text), date.fromisoformat(published), None)
    return [
        (
            each.time.text or "",
            f"{each.time.at:%Y-%m-%d %H:%M}" if each.time.at else str(each.time.start_earliest),
            each.time.anchor,
        )
        for each in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            (
                "Le 3 janvier, un drone a tué le général. Cinq jours plus tard, l'Iran a tiré des "
                "missiles. Le même jour, un avion s'est écrasé."
            ),
            [
                ("Le 3 janvier", "2020-01-03", "published"),
                ("Cinq jours plus tard", "2020-01-08", "previous"),
                ("Le même jour", "2020-01-08", "previous"),
            ],
        ),
        (
            "en",
            (
                "On January 3 a drone killed the general. Five days later, Iran fired missiles. "
                "The following week, protests broke out."
            ),
            [
                ("On January 3", "2020-01-03", "published"),
                ("Five days later", "2020-01-08", "previous"),
                ("The following week", "2020-01-13", "previous"),
            ],
        ),
    ],
)
def test_a_tale_goes_on_from_day_to_day(
    language: Language, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert days(language, "2020-12-03", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            (
                "Dimanche, vers 14 heures, un homme a ouvert le feu. La police est arrivée "
                "à 14h20. "
                "Il sera jugé mardi à 9 heures."
            ),
            ["2021-09-12 14:00", "2021-09-12 14:20", "2021-09-14 09:00"],
        ),
        (
            "en",
            (
                "A gunman opened fire at about 2 p.m. on Sunday. Police arrived at 2:20 p.m. "
                "He will appear in court at 9 a.m. on Tuesday."
            ),
            ["2021-09-12 14:00", "2021-09-12 14:20", "2021-09-14 09:00"],
        ),
    ],
)
def test_an_hour_is_of_the_day_last_told(
    language: Language, text: str, expected: list[str]
) -> None:
    assert [day for _, day, _ in days(language, "2021-09-13", text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Trois jours après l'attentat, la ville pleure.", "Trois jours après"),
        ("en", "Two days after the vote, markets plunged.", "Two days after"),
        ("en", "Within 24 hours, the town had fallen.", "Within 24 hours"),
        ("en", "Prices fell for the first time in three years.", "in three years"),
    ],
)
def test_what_is_counted_from_an_event_is_not_counted_from_publication(
    language: Language, text: str, words: str
) -> None:
    assert days(language, "2021-09-13", text) == [(words, "None", "event")]


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("fr", "Depuis lundi, douze personnes ont été tuées.", "2021-09-15"),
        ("fr", "Il est en grève depuis lundi.", None),
        ("en", "Twelve people have been killed since Monday.", "2021-09-15"),
        ("en", "The school has been closed since Monday.", None),
    ],
)
def test_what_is_over_since_a_day_ends_with_publication(
    language: Language, text: str, last: str | None
) -> None:
    (found,) = times_in(load(language)(text), date(2021, 9, 15), None)

    assert found.time.end_latest == (date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il est né un lundi."),
        ("fr", "Tout a changé du jour au lendemain."),
        ("en", "He died on a Monday."),
    ],
)
def test_some_day_is_no_day(language: Language, text: str) -> None:
    assert days(language, "2021-09-13", text) == []
