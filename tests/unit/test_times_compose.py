"""Composing knows no date of publication: words in, operators out, in both languages."""

import pytest
import spacy

from graph_schema.model import Language
from ingest.times.compose import Composed, compose
from ingest.times.lexicon import load
from ingest.times.operators import (
    After,
    Ahead,
    AnniversaryOf,
    Around,
    Before,
    Between,
    Duration,
    Every,
    Operator,
    Since,
    Starting,
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
    Ordered,
    PartOf,
    PartOfDay,
    Recent,
    Rest,
    Season,
    Shift,
    Told,
    Weekday,
    Weekend,
    Which,
    Within,
    Years,
)
from ingest.times.spot import Candidate, spot

ANALYSES = {"fr": spacy.blank("fr"), "en": spacy.blank("en")}
Y2020 = Years(2020, 2020)
JANUARY = Within(Month(1), Y2020)


def composed(language: Language, text: str) -> list[tuple[Candidate, Composed]]:
    lexicon = load(language)
    return [
        (candidate, each)
        for candidate in spot(ANALYSES[language](text), lexicon)
        for each in compose(candidate, lexicon.grammar)
    ]


def shown(language: Language, text: str) -> list[tuple[str, Operator]]:
    """The words shown for each expression of a text, and its operator."""
    return [
        (text[c.atoms[each.first].start : c.atoms[each.last].end], each.operator)
        for c, each in composed(language, text)
    ]


@pytest.mark.parametrize(
    ("french", "english", "operator"),
    [
        ("le 3 janvier 2020", "January 3, 2020", Within(Day(3, 1), Y2020)),
        ("3 janv. 2020", "3rd of January, 2020", Within(Day(3, 1), Y2020)),
        ("le trois janvier", "3 January", Day(3, 1)),
        ("le 1er mai", "May 1st", Day(1, 5)),
        ("le vendredi 3 janvier", "Friday, Jan. 3", Day(3, 1, weekday=4)),
        ("2020-01-03", "2020-01-03", Within(Day(3, 1), Y2020)),
        ("3/1/2020", "3/1/2020", Within(Ordered(3, 1), Y2020)),
        ("20200103", "20200103", Within(Day(3, 1), Y2020)),
        ("en janvier 2020", "in January 2020", JANUARY),
        ("en mars", "in March", Month(3)),
        ("janvier dernier", "last January", Which("last", Month(1))),
        ("en 2018", "in 2018", Years(2018, 2018)),
        ("lundi", "Monday", Weekday(0)),
        ("lundi dernier", "last Monday", Which("last", Weekday(0))),
        ("lundi prochain", "next Monday", Which("next", Weekday(0))),
        ("lundi soir", "Monday evening", PartOfDay("evening", Weekday(0))),
        (
            "lundi de la semaine dernière",
            "Monday of last week",
            Within(Weekday(0), Current("week", -1)),
        ),
        ("hier", "yesterday", Shift(-1, "day")),
        ("hier soir", "yesterday evening", PartOfDay("evening", Shift(-1, "day"))),
        ("la nuit dernière", "last night", PartOfDay("night", Shift(-1, "day"))),
        ("ce matin", "this morning", PartOfDay("morning", Shift(0, "day"))),
        ("à l'aube", "at dawn", PartOfDay("morning")),
        ("il y a trois jours", "three days ago", Shift(-3, "day")),
        (
            "il y a environ trois jours",
            "about three days ago",
            Shift(-3, "day", roughly=True),
        ),
        ("il y a vingt-trois jours", "twenty-three days ago", Shift(-23, "day")),
        (
            "il y a un an jour pour jour",
            "a year ago to the day",
            Shift(-1, "year", exactly=True),
        ),
        (
            "trois jours avant le 3 janvier",
            "three days before January 3",
            Shift(-3, "day", Day(3, 1)),
        ),
        ("trois jours plus tard", "three days later", Told(Shift(3, "day"))),
        ("le lendemain", "the next day", Told(Shift(1, "day"))),
        ("le même jour", "the same day", Told(Shift(0, "day"))),
        ("la semaine suivante", "the following week", Told(Current("week", 1))),
        ("la semaine dernière", "last week", Current("week", -1)),
        ("ce mois-ci", "this month", Current("month", 0)),
        ("le week-end dernier", "last weekend", Which("last", Weekend())),
        ("la semaine du 4 février", "the week of February 4", Holding("week", Day(4, 2))),
        ("au premier trimestre 2020", "the first quarter of 2020", Nth(1, "quarter", Y2020)),
        ("la première semaine de janvier", "the first week of January", Nth(1, "week", Month(1))),
        ("le dernier lundi de mai", "the last Monday of May", Nth(-1, Weekday(0), Month(5))),
        ("l'été 2020", "the summer of 2020", Within(Season("summer"), Y2020)),
        ("l'été dernier", "last summer", Which("last", Season("summer"))),
        ("les années 1990", "the 1990s", Years(1990, 1999, "decade")),
        ("les années 90", "the 90s", Years(1990, 1999, "decade")),
        ("le XIXe siècle", "the 19th century", Years(1800, 1899, "century")),
        ("début janvier", "early January", PartOf("start", Month(1))),
        ("mi-janvier", "mid-January", PartOf("mid", Month(1))),
        ("la fin de 2020", "the end of 2020", PartOf("end", Y2020)),
        ("plus tard cette semaine", "later this week", Rest(Current("week", 0), is_later=True)),
        ("Noël", "Christmas", Feast("christmas")),
        ("Pâques 2020", "Easter 2020", Within(Feast("easter"), Y2020)),
        (
            "la veille de Noël",
            "the day before Christmas",
            Shift(-1, "day", Feast("christmas"), exactly=True),
        ),
        ("à 14h30 GMT", "at 1430 GMT", At(Clock(14, 30, "+00:00"))),
        (
            "jeudi à 20 heures, heure de Paris",
            "Thursday at 20:00 Paris time",
            At(Clock(20, 0, "Europe/Paris"), Weekday(3)),
        ),
        ("à midi", "at noon", At(Clock(12))),
        ("à minuit", "at midnight", At(Clock(0))),
        ("ces derniers mois", "the past few months", Recent("month")),
        ("ces trois derniers jours", "the last three days", Recent("day", 3)),
        ("les trois prochains jours", "the next three days", Recent("day", 3, ahead=True)),
        (
            "dans les 48 heures",
            "within 48 hours",
            Recent("hour", 48, ahead=True, from_now=True),
        ),
        (
            "du 28 au 30 janvier",
            "from 28 to 30 January",
            Between(Day(28, 1), Day(30, 1), fills=True),
        ),
        (
            "du 28 janvier au 3 février 2020",
            "from January 28 to February 3, 2020",
            Between(Within(Day(28, 1), Y2020), Within(Day(3, 2), Y2020), fills=True),
        ),
        (
            "entre le 28 et le 30 janvier",
            "between 28 and 30 January",
            Between(Day(28, 1), Day(30, 1), fills=False),
        ),
        (
            "de lundi à mercredi",
            "from Monday to Wednesday",
            Between(Weekday(0), Weekday(2), fills=True),
        ),
        (
            "dans la nuit de lundi à mardi",
            "overnight from Monday to Tuesday",
            Between(Weekday(0), Weekday(1), fills=False),
        ),
        (
            "2014-2018",
            "2014-2018",
            Between(Years(2014, 2014), Years(2018, 2018), fills=True),
        ),
        ("depuis lundi", "since Monday", Since(Weekday(0))),
        ("à partir de lundi", "starting Monday", Starting(Weekday(0))),
        ("jusqu'en 2018", "until 2018", Until(Years(2018, 2018))),
        ("avant le 3 janvier", "before January 3", Before(Day(3, 1))),
        ("avant la fin de 2020", "before the end of 2020", Before(Y2020, inclusive=True)),
        ("d'ici à lundi", "by Monday", Before(Weekday(0), inclusive=True)),
        ("après le 3 janvier", "after January 3", After(Day(3, 1))),
        ("vers 2015", "around 2015", Around(Years(2015, 2015))),
        ("tous les lundis", "every Monday", Every()),
        ("chaque semaine", "each week", Every()),
        ("trois jours", "three days", Duration("day", 3)),
        ("quelques heures", "a few hours", Duration("hour")),
    ],
)
def test_an_expression_is_read_whole_in_both_languages(
    french: str, english: str, operator: Operator
) -> None:
    assert (shown("fr", french), shown("en", english)) == (
        [(french, operator)],
        [(english, operator)],
    )


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
