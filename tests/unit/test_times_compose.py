"""Composing knows no date of publication: words in, operators out, in both languages."""

import pytest

from graph_schema.model import Language
from ingest.times.operators import (
    Ahead,
    AnniversaryOf,
    Between,
    Duration,
    Every,
    Operator,
    Until,
)
from ingest.times.points import (
    At,
    Clock,
    Current,
    Day,
    DayOfMonth,
    Feast,
    Holding,
    Lasting,
    Month,
    Nth,
    PartOfDay,
    Recent,
    Shift,
    Told,
    Weekday,
    Which,
    Within,
    Years,
)
from tests.times import shown

Y2020 = Years(2020, 2020)
JANUARY = Within(Month(1), Y2020)


@pytest.mark.parametrize(
    ("language", "text", "operator"),
    [
        ("fr", "le lundi", Every()),
        ("fr", "vendredi en huit", Shift(1, "week", Which("next", Weekday(4)), exactly=True)),
        ("fr", "la deuxième quinzaine d'avril", Nth(2, "fortnight", Month(4))),
        ("fr", "au second semestre 2020", Nth(2, "half", Y2020)),
        ("fr", "jusqu'au 17", Until(DayOfMonth(17))),
        ("fr", "8h du soir", At(Clock(20))),
        ("fr", "dix heures moins dix", At(Clock(9, 50))),
        ("fr", "ce soir-là", PartOfDay("evening", Told(Shift(0, "day")))),
        ("fr", "il y a un an et demi", Shift(-18, "month")),
        ("fr", "le 5 du mois prochain", Within(DayOfMonth(5), Current("month", 1))),
        ("fr", "sous huitaine", Recent("day", 8, ahead=True, from_now=True)),
        ("fr", "il y a une dizaine de jours", Shift(-10, "day", roughly=True)),
        ("fr", "deux jours et demi", Duration("hour", 60)),
        ("fr", "trois semaines et demie", Duration("week")),
        ("fr", "plus de trois jours", Duration("day")),
        ("fr", "la Toussaint", Feast("all-saints")),
        ("fr", "Toussaint 2020", Within(Feast("all-saints"), Y2020)),
        ("fr", "ce midi", At(Clock(12), Shift(0, "day"))),
        ("en", "the next morning", PartOfDay("morning", Told(Shift(1, "day")))),
        ("en", "two Sundays ago", Shift(-1, "week", Which("last", Weekday(6)), exactly=True)),
        ("en", "first Friday this month", Nth(1, Weekday(4), Current("month", 0))),
        ("en", "next week's Friday", Within(Weekday(4), Current("week", 1))),
        ("en", "later that month", Told(Current("month", 0))),
        ("en", "week 31", Nth(31, "week", Current("year", 0))),
        ("en", "Monday two weeks from now", Within(Weekday(0), Holding("week", Shift(2, "week")))),
        ("en", "a fortnight ago", Shift(-1, "fortnight")),
        (
            "en",
            "Thursday at 8 p.m. Eastern",
            At(Clock(20, 0, "America/New_York", is_told=True), Weekday(3)),
        ),
        ("en", "two hours and thirty minutes", Duration("minute", 150)),
        ("en", "two and a half years", Duration("month", 30)),
        ("en", "2.5 days", Duration("hour", 60)),
        ("en", "at 8 p.m. Eastern", At(Clock(20, 0, "America/New_York", is_told=True))),
        ("en", "half past seven", At(Clock(7, 30))),
        ("en", "Q3 2020", Nth(3, "quarter", Y2020)),
        ("en", "two weeks starting May 20", Lasting(2, "week", Day(20, 5))),
        (
            "en",
            "January 28-30, 2020",
            Between(Within(Day(28, 1), Y2020), Within(Day(30, 1), Y2020), fills=True),
        ),
    ],
)
def test_what_only_one_language_says(language: Language, text: str, operator: Operator) -> None:
    assert shown(language, text) == [(text, operator)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "31 février"),
        ("fr", "29 février 99999"),
        ("fr", "31/2/2020"),
        ("fr", "2020-13-01"),
        ("fr", "mars"),
        ("fr", "jusqu'à 2000 soldats"),
        ("fr", "en 2018 euros"),
        ("fr", "il y a plus de trois jours"),
        ("fr", "il y a trois jours de congé"),
        ("fr", "25h"),
        ("fr", "l'ascension du mont Blanc"),
        ("fr", "il vit à Saint-Jean"),
        ("fr", "Toussaint Louverture"),
        ("en", "the first Monday"),
        ("en", "until 2000 people"),
        ("en", "more than three days ago"),
        ("en", "between 2 and 5"),
        ("en", "2018"),
        ("en", "a second"),
        ("en", "1:1"),
    ],
)
def test_what_is_not_understood_names_no_time(language: Language, text: str) -> None:
    assert shown(language, text) == []


def test_of_two_that_share_words_the_longer_is_read() -> None:
    found = shown("en", "in 2014 through May 2018")

    assert [words for words, _ in found] == ["2014 through May 2018"]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "à l'approche du premier anniversaire (le 3 janvier) de la mort",
         "premier anniversaire (le 3 janvier)"),
        ("en", "around the first anniversary, on January 3, of the death",
         "the first anniversary, on January 3,"),
        ("fr", "le 3 janvier, premier anniversaire", "le 3 janvier, premier anniversaire"),
    ],
)  # fmt: skip
def test_an_anniversary_is_read_with_its_date(language: Language, text: str, words: str) -> None:
    found = shown(language, text)

    assert [shown for shown, _ in found] == [words]
    operator = found[0][1]
    anniversary = operator.of if isinstance(operator, Ahead) else operator
    assert anniversary == AnniversaryOf(1, Day(3, 1))


def test_a_date_that_is_approached_is_shown_alone() -> None:
    found = shown("en", "ahead of the January 3 anniversary")

    assert [words for words, _ in found] == ["the January 3 anniversary"]
    assert isinstance(found[0][1], Ahead)
