"""Composing knows no language and no date of publication: terms in, operators out."""

import pytest

from ingest.times.compose import compose
from ingest.times.operators import (
    After,
    AnniversaryOf,
    Around,
    Before,
    Between,
    Current,
    Day,
    Every,
    Month,
    Operator,
    Ordered,
    PartOf,
    PartOfDay,
    Recent,
    Shift,
    Since,
    Starting,
    Until,
    Weekday,
    Year,
)
from ingest.times.terms import (
    DayWord,
    Figures,
    MonthName,
    Number,
    PartName,
    Role,
    Term,
    UnitName,
    WeekdayName,
    Word,
)

JANUARY, NOVEMBER = MonthName(1, leads=True), MonthName(11, leads=True)
JANVIER, NOVEMBRE, MARS = MonthName(1), MonthName(11), MonthName(3, "weak")
MONDAY, WEDNESDAY = WeekdayName(0), WeekdayName(2)
DAYS, WEEK, MONTHS = UnitName("day", "many"), UnitName("week"), UnitName("month", "many")
Y2020 = Number(2020, 4)
NIGHT = PartName("night")


def n(value: int) -> Number:
    return Number(value, len(str(value)))


def w(role: Role) -> Word:
    return Word(role)


FIRST = Number(1, form="ordinal")
THREE = Number(3, form="word")


@pytest.mark.parametrize(
    ("terms", "operator"),
    [
        # le 3 janvier 2020; January 3, 2020; 3 January; 3rd of January
        ([w("the"), n(3), JANVIER, Y2020], Day(3, 1, 2020)),
        ([JANUARY, n(3), w("comma"), Y2020], Day(3, 1, 2020)),
        ([n(3), JANUARY], Day(3, 1)),
        ([Number(3, 1, "ordinal"), w("of"), JANUARY], Day(3, 1)),
        # le premier janvier; lundi 3 janvier; Monday, January 3; le 3 janvier prochain
        ([w("the"), FIRST, JANVIER], Day(1, 1)),
        ([MONDAY, n(3), JANVIER], Day(3, 1, weekday=0)),
        ([MONDAY, w("comma"), JANUARY, n(3)], Day(3, 1, weekday=0)),
        ([w("the"), n(3), JANVIER, w("next")], Day(3, 1, which="next")),
        # 2020-01-03; 3/1/2020
        ([Figures(2020, 1, 3, year_first=True)], Day(3, 1, 2020)),
        ([Figures(3, 1, 2020, year_first=False)], Ordered(3, 1, 2020)),
        # en janvier 2020; en mars; last January; October of next year; en 2018
        ([w("in"), JANVIER, Y2020], Month(1, 2020)),
        ([w("in"), MARS], Month(3)),
        ([w("last"), JANUARY], Month(1, which="last")),
        ([JANUARY, w("of"), w("next"), UnitName("year")], Month(1, years=1)),
        ([w("in"), Number(2018, 4)], Year(2018)),
        # lundi dernier; next Monday; lundi soir; lundi de la semaine dernière
        ([MONDAY, w("last")], Weekday(0, "last")),
        ([w("on"), w("next"), MONDAY], Weekday(0, "next")),
        ([MONDAY, PartName("evening")], PartOfDay(Weekday(0), "evening")),
        ([MONDAY, w("of"), w("the"), WEEK, w("last")], Weekday(0, week=-1)),
        # hier; hier soir; ce matin; cette nuit
        ([DayWord(-1)], Shift(-1, "day")),
        ([DayWord(-1), PartName("evening")], PartOfDay(Shift(-1, "day"), "evening")),
        ([w("this"), PartName("morning")], PartOfDay(Shift(0, "day"), "morning")),
        # la semaine dernière; last week; ce mois-ci
        ([w("the"), WEEK, w("last")], Current("week", -1)),
        ([w("last"), WEEK], Current("week", -1)),
        ([w("this"), UnitName("month", "any"), w("here")], Current("month", 0)),
        # il y a trois jours; three days ago; about three days ago; jour pour jour
        ([w("ago"), THREE, DAYS], Shift(-3, "day")),
        ([THREE, DAYS, w("ago")], Shift(-3, "day")),
        ([w("roughly"), THREE, DAYS, w("ago")], Shift(-3, "day", roughly=True)),
        ([THREE, DAYS, w("ago"), w("exactly")], Shift(-3, "day", exactly=True)),
        # trois jours avant le 3 janvier
        ([THREE, DAYS, w("before"), w("the"), n(3), JANVIER], Shift(-3, "day", Day(3, 1))),
        # ces derniers mois; ces trois derniers jours; over the past week
        ([w("these"), w("last"), UnitName("month", "any")], Recent("month")),
        ([w("these"), THREE, w("last"), DAYS], Recent("day", 3)),
        ([w("over"), w("the"), w("past"), WEEK], Recent("week", 1)),
        ([w("over"), w("the"), w("past"), w("few"), MONTHS], Recent("month")),
        # mi-novembre; the end of the year
        ([w("mid"), NOVEMBRE], PartOf("mid", Month(11))),
        (
            [w("the"), w("end"), w("of"), w("the"), UnitName("year")],
            PartOf("end", Current("year", 0)),
        ),
        # du 28 au 30 novembre; entre le 28 et le 30 novembre; 28-30 November; Jan. 28-30, 2020
        (
            [w("of"), n(28), w("to"), n(30), NOVEMBRE],
            Between(Day(28, 11), Day(30, 11), fills=True),
        ),
        (
            [w("between"), w("the"), n(28), w("and"), w("the"), n(30), NOVEMBRE],
            Between(Day(28, 11), Day(30, 11), fills=False),
        ),
        (
            [n(28), w("dash"), n(30), NOVEMBER],
            Between(Day(28, 11), Day(30, 11), fills=True),
        ),
        (
            [JANUARY, n(28), w("dash"), n(30), w("comma"), Y2020],
            Between(Day(28, 1, 2020), Day(30, 1, 2020), fills=True),
        ),
        # du 28 au 3 janvier 2020: the month before
        (
            [w("of"), n(28), w("to"), n(3), JANVIER, Y2020],
            Between(Day(28, 12, 2019), Day(3, 1, 2020), fills=True),
        ),
        # from Monday to Wednesday; la nuit de lundi à mercredi
        (
            [w("from"), MONDAY, w("to"), WEDNESDAY],
            Between(Weekday(0), Weekday(2), fills=True),
        ),
        (
            [NIGHT, w("of"), MONDAY, w("to"), WEDNESDAY],
            Between(Weekday(0), Weekday(2), fills=False),
        ),
        # depuis lundi; à partir de lundi; jusqu'en 2018; avant, d'ici, après; vers 2015
        ([w("since"), MONDAY], Since(Weekday(0))),
        ([w("since"), THREE, DAYS], Since(Shift(-3, "day"))),
        ([w("starting"), MONDAY], Starting(Weekday(0))),
        ([w("until"), Number(2018, 4)], Until(Year(2018))),
        ([w("before"), w("the"), n(3), JANVIER], Before(Day(3, 1))),
        ([w("by"), MONDAY], Before(Weekday(0), inclusive=True)),
        ([w("after"), w("the"), n(3), JANVIER], After(Day(3, 1))),
        ([w("around"), Number(2015, 4)], Around(Year(2015))),
        # avant la fin de l'année lies in it
        (
            [w("before"), w("the"), w("end"), w("of"), w("the"), UnitName("year")],
            Before(Current("year", 0), inclusive=True),
        ),
        # tous les lundis
        ([w("every"), WeekdayName(0, plural=True)], Every()),
    ],
)
def test_an_expression_is_read_whole(terms: list[Term], operator: Operator) -> None:
    found = list(compose(terms))

    assert [(each.operator, each.last) for each in found] == [(operator, len(terms) - 1)]


@pytest.mark.parametrize(
    "terms",
    [
        [n(31), MonthName(2)],  # 31 février
        [n(29), MonthName(2), Number(2019, 4)],  # 29 février 2019
        [n(3), JANVIER, Number(0, 5)],  # 3 janvier 99999
        [n(3), JANVIER, Number(0, 1)],  # 3 janvier 0
        [Figures(31, 2, 2020, year_first=False)],
        [Figures(2020, 13, 1, year_first=True)],
        [MARS],
        [w("of"), MARS],
        [MonthName(5), n(68)],  # mai 68
        [w("the"), MONDAY],  # le lundi
        [w("on"), MONDAY, n(21)],
        [w("since"), MONDAY, w("in"), n(8)],  # depuis lundi en huit
        [MONDAY, w("there")],  # lundi suivant
        [w("there"), MONDAY],  # the previous Monday
        [w("this"), WEEK, w("there")],  # cette semaine-là
        [FIRST, MONDAY, w("in"), MARS][:2],  # the first Monday
        [w("the"), w("last"), WEEK, w("of"), MARS],
        [w("period"), w("of"), Number(2021, 4)],  # quarter of 2021
        [w("until"), Number(2000, 4, counting="perhaps")],  # until 2000 people
        [w("in"), Number(2018, 4, counting="surely")],  # en 2018 euros
        [w("inexact"), THREE, DAYS, w("ago")],  # more than three days ago
        [w("ago"), THREE, DAYS, w("of")],  # il y a trois jours de congé
        [w("ago"), Number(1, form="article"), UnitName("year"), w("half")],
        [THREE, DAYS],
        [w("name")],  # Good Friday
        [w("between"), n(2), w("and"), n(5)],
        [Number(2018, 4)],
    ],
)
def test_what_is_not_understood_names_no_time(terms: list[Term]) -> None:
    assert list(compose(terms)) == []


def test_a_preposition_before_a_possessive_does_not_bound_the_date() -> None:
    terms = [w("after"), MONDAY, w("possessive")]

    found = list(compose(terms))

    assert [each.operator for each in found] == [Weekday(0)]


def test_a_date_before_a_noun_is_not_bounded_either() -> None:
    terms = [w("before"), w("the"), JANUARY]

    found = list(compose(terms))

    assert [each.operator for each in found] == [Month(1)]


def test_no_day_follows_in() -> None:
    terms = [w("in"), JANUARY, Number(3, 1, counting="perhaps")]

    found = list(compose(terms))

    assert [each.operator for each in found] == [Month(1)]


@pytest.mark.parametrize(
    ("terms", "shown"),
    [
        # premier anniversaire (le 3 janvier prochain)
        ([FIRST, w("anniversary"), w("open"), w("the"), n(3), JANVIER, w("next")], (3, 6)),
        # the first anniversary, on January 3
        ([FIRST, w("anniversary"), w("comma"), w("on"), JANUARY, n(3)], (4, 5)),
        # le 3 janvier, premier anniversaire
        ([w("the"), n(3), JANVIER, w("comma"), FIRST, w("anniversary")], (0, 2)),
    ],
)
def test_an_anniversary_shows_its_date_alone(terms: list[Term], shown: tuple[int, int]) -> None:
    found = list(compose(terms))

    assert [(each.first, each.last, each.end) for each in found] == [(*shown, len(terms))]
    assert isinstance(found[0].operator, AnniversaryOf)
    assert found[0].operator.years == 1


def test_an_anniversary_without_its_number_recalls_no_day() -> None:
    terms = [w("the"), JANUARY, n(3), w("anniversary")]

    found = list(compose(terms))

    assert [each.operator for each in found] == [Day(3, 1)]
