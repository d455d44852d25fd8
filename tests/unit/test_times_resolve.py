"""Resolving needs no text: an operator and an anchor in, days out."""

from datetime import date

import pytest

from graph_schema.timespan import UNKNOWN, Span
from ingest.times.anchor import Anchor
from ingest.times.operators import (
    After,
    Around,
    Before,
    Between,
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
    Ordered,
    PartOf,
    PartOfDay,
    Point,
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
from ingest.times.resolve import resolve
from tests.times import THURSDAY, coming, dated, days, last, told, year

TOLD = Anchor(THURSDAY, "past")
AHEAD = Anchor(THURSDAY, "future")
NOW = Anchor(THURSDAY, "present")
OPEN = Anchor(THURSDAY)


@pytest.mark.parametrize(
    ("point", "anchor", "day"),
    [
        (Weekday(0), TOLD, "2020-11-30"),
        (Weekday(3), TOLD, "2020-12-03"),  # said on the day itself
        (Weekday(0), AHEAD, "2020-12-07"),
        (Weekday(0), NOW, "2020-12-07"),
        (Weekday(4), OPEN, "2020-12-04"),  # tomorrow, or six days ago: nearer by far
        (last(Weekday(3)), TOLD, "2020-11-26"),
        (coming(Weekday(3)), AHEAD, "2020-12-10"),
        (Within(Weekday(0), Current("week", -1)), AHEAD, "2020-11-23"),
        (Day(3, 1), TOLD, "2020-01-03"),
        (Day(3, 1), AHEAD, "2021-01-03"),
        (Day(3, 1), OPEN, "2021-01-03"),
        (Day(3, 12), TOLD, "2020-12-03"),
        (last(Day(3, 1)), AHEAD, "2020-01-03"),
        (coming(Day(3, 1)), TOLD, "2021-01-03"),
        (Day(3, 1, weekday=4), OPEN, "2020-01-03"),  # a Friday in 2020, a Sunday in 2021
        (Within(Day(3, 1), Current("year", -1)), TOLD, "2019-01-03"),
        (Day(29, 2), AHEAD, "2024-02-29"),
        (Within(Ordered(3, 1), year(2020)), TOLD, "2020-01-03"),
        (Within(Ordered(1, 25), year(2020)), TOLD, "2020-01-25"),  # no 25th month
        (Shift(-1, "day"), OPEN, "2020-12-02"),
        (Shift(-1, "year", exactly=True), OPEN, "2019-12-03"),
        (PartOfDay("morning", Shift(0, "day")), OPEN, "2020-12-03"),
        (DayOfMonth(17), TOLD, "2020-11-17"),
        (DayOfMonth(17), AHEAD, "2020-12-17"),
        (DayOfMonth(13, weekday=4), TOLD, "2020-11-13"),
        (Feast("christmas"), AHEAD, "2020-12-25"),
        (Within(Feast("easter"), year(2021)), TOLD, "2021-04-04"),
        (Shift(-1, "day", Feast("christmas"), exactly=True), AHEAD, "2020-12-24"),
        (Which("this", Weekday(0)), OPEN, "2020-11-30"),
        (Shift(1, "week", coming(Weekday(4)), exactly=True), AHEAD, "2020-12-11"),
        (At(Clock(20), Weekday(3)), AHEAD, "2020-12-03"),
        (At(Clock(20)), AHEAD, "2020-12-03"),
        (Told(Shift(1, "day")), told("2020-01-03"), "2020-01-04"),
        (Told(Shift(0, "day")), told("2019-05-01", "2020-01-03"), "2020-01-03"),
        (Told(coming(Weekday(0))), told("2020-01-03"), "2020-01-06"),
        (Told(Shift(1, "day")), OPEN, "2020-12-04"),  # nothing at all was told before
    ],
)
def test_a_day_is_found_by_the_tense_that_governs_it(
    point: Point, anchor: Anchor, day: str
) -> None:
    assert days(point, anchor) == (day, day)


@pytest.mark.parametrize(
    ("operator", "anchor", "first", "last"),
    [
        (Within(Month(12), year(2019)), TOLD, "2019-12-01", "2019-12-31"),
        (Month(1), TOLD, "2020-01-01", "2020-01-31"),
        (Month(1), AHEAD, "2021-01-01", "2021-01-31"),
        (Month(12), TOLD, "2020-12-01", "2020-12-31"),
        (last(Month(12)), TOLD, "2019-12-01", "2019-12-31"),
        (Which("this", Month(9)), TOLD, "2020-09-01", "2020-09-30"),
        (Which("this", Month(1)), AHEAD, "2021-01-01", "2021-01-31"),
        (Which("this", Season("winter")), TOLD, "2020-12-21", "2021-03-19"),
        (Which("this", Season("summer")), TOLD, "2020-06-21", "2020-09-21"),
        (Which("this", Season("spring")), AHEAD, "2021-03-20", "2021-06-20"),
        (year(2018), TOLD, "2018-01-01", "2018-12-31"),
        (Current("week", -1), TOLD, "2020-11-23", "2020-11-29"),
        (Current("month", 1), TOLD, "2021-01-01", "2021-01-31"),
        (Current("year", 0), TOLD, "2020-01-01", "2020-12-31"),
        (Recent("week", 1), TOLD, "2020-11-26", "2020-12-02"),
        (Recent("hour", 48), TOLD, "2020-12-01", "2020-12-03"),
        (Recent("hour"), TOLD, "2020-12-02", "2020-12-03"),
        (Shift(-3, "hour"), TOLD, "2020-12-02", "2020-12-03"),  # of an unknown hour
        (Shift(-24, "hour"), TOLD, "2020-12-02", "2020-12-02"),
        (Shift(-3, "week"), TOLD, "2020-11-12", "2020-11-12"),
        (Shift(-2, "year"), TOLD, "2018-12-03", "2018-12-03"),
        (PartOfDay("night", Shift(0, "day")), TOLD, "2020-12-02", "2020-12-03"),
        (PartOfDay("night", Shift(0, "day")), AHEAD, "2020-12-03", "2020-12-04"),
        (PartOfDay("night", Shift(-1, "day")), TOLD, "2020-12-02", "2020-12-03"),
        (PartOf("mid", Month(11)), TOLD, "2020-11-11", "2020-11-20"),
        (PartOf("end", year(2018)), TOLD, "2018-09-01", "2018-12-31"),
        (Between(Weekday(0), Weekday(2), fills=True), TOLD, "2020-11-30", "2020-12-02"),
        (Between(Day(28, 12), Day(3, 1), fills=True), AHEAD, "2020-12-28", "2021-01-03"),
        (Between(Day(28, 11), Day(5, 12), fills=True), TOLD, "2020-11-28", "2020-12-05"),
        (Between(Day(28, 11), dated(3, 12, 2019), fills=True), TOLD, "2019-11-28", "2019-12-03"),
        (Between(dated(28, 11, 2019), Day(3, 12), fills=True), TOLD, "2019-11-28", "2019-12-03"),
        (Between(year(2014), year(2018), fills=False), TOLD, "2014-01-01", "2018-12-31"),
        (Around(Within(Month(1), year(2020))), TOLD, "2019-12-01", "2020-02-29"),
        (Recent("day", 3), TOLD, "2020-11-30", "2020-12-02"),
        (Recent("day", 3, ahead=True), AHEAD, "2020-12-04", "2020-12-06"),
        (Recent("hour", 48, ahead=True, from_now=True), AHEAD, "2020-12-03", "2020-12-05"),
        (Recent("quarter", 2), TOLD, "2020-04-01", "2020-09-30"),
        (Nth(1, "quarter", year(2021)), AHEAD, "2021-01-01", "2021-03-31"),
        (Nth(4, "quarter"), TOLD, "2020-10-01", "2020-12-31"),
        (Nth(1, "half"), AHEAD, "2021-01-01", "2021-06-30"),
        (Nth(1, "week", year(2019)), TOLD, "2018-12-31", "2019-01-06"),
        (Nth(-1, "week", Within(Month(7), year(2016))), TOLD, "2016-07-25", "2016-07-31"),
        (Nth(2, "fortnight", Month(4)), TOLD, "2020-04-16", "2020-04-30"),
        (Nth(1, "weekend", Within(Month(9), year(2020))), TOLD, "2020-09-05", "2020-09-06"),
        (Nth(-1, "day", Within(Month(2), year(2020))), TOLD, "2020-02-29", "2020-02-29"),
        (Nth(1, Weekday(0), Within(Month(5), year(2020))), TOLD, "2020-05-04", "2020-05-04"),
        (Nth(-1, Weekday(4), Month(11)), TOLD, "2020-11-27", "2020-11-27"),
        (Holding("week", Day(1, 12)), TOLD, "2020-11-30", "2020-12-06"),
        (Lasting(2, "week", Day(20, 5)), TOLD, "2020-05-20", "2020-06-02"),
        (Season("summer"), TOLD, "2020-06-21", "2020-09-21"),
        (Within(Season("winter"), year(2019)), TOLD, "2019-12-21", "2020-03-19"),
        (Weekend(), TOLD, "2020-11-28", "2020-11-29"),
        (Weekend(), AHEAD, "2020-12-05", "2020-12-06"),
        (last(Weekend()), TOLD, "2020-11-28", "2020-11-29"),
        (Years(1990, 1999, "decade"), TOLD, "1990-01-01", "1999-12-31"),
        (PartOf("start", Years(1990, 1999, "decade")), TOLD, "1990-01-01", "1993-12-31"),
        (PartOf("start", Current("week", 0)), TOLD, "2020-11-30", "2020-12-01"),
        (Rest(Current("year", 0), is_later=True), AHEAD, "2020-12-03", "2020-12-31"),
        (Rest(Current("week", 0), is_later=False), TOLD, "2020-11-30", "2020-12-03"),
        (Feast("ramadan"), TOLD, "2020-04-23", "2020-05-24"),
        (Current("quarter", -1), TOLD, "2020-07-01", "2020-09-30"),
        (Current("decade", 1), AHEAD, "2030-01-01", "2039-12-31"),
        (Before(Feast("christmas")), AHEAD, "2020-12-03", "2020-12-24"),
        (After(dated(1, 12, 2020)), TOLD, "2020-12-02", "2020-12-03"),
        (Before(Weekday(4), inclusive=True), OPEN, "2020-12-03", "2020-12-04"),
    ],
)
def test_a_stretch_of_days(operator: Operator, anchor: Anchor, first: str, last: str) -> None:
    assert days(operator, anchor) == (first, last)


@pytest.mark.parametrize("operator", [Weekday(0), Day(3, 6), Month(6), Until(Weekday(0))])
def test_what_no_verb_decides_is_left_open_with_its_readings(operator: Operator) -> None:
    found = resolve(operator, OPEN)

    assert found.bounds.named == UNKNOWN
    assert found.rule.endswith("undecided")
    assert len(found.others) == 2


def test_the_other_order_of_day_and_month_is_kept() -> None:
    french = resolve(Within(Ordered(3, 1), year(2020)), Anchor(THURSDAY))
    american = resolve(Within(Ordered(3, 1), year(2020)), Anchor(THURSDAY, month_first=True))

    assert french.bounds == american.others[0]
    assert american.bounds == french.others[0]
    assert french.rule == "figures day-first"


def test_next_friday_may_be_that_of_next_week() -> None:
    found = resolve(coming(Weekday(4)), OPEN)

    assert found.bounds.named.start_earliest == date(2020, 12, 4)
    assert [other.named.start_earliest for other in found.others] == [date(2020, 12, 11)]


def test_a_verb_does_not_tell_where_until_points() -> None:
    adjourned = resolve(Until(Weekday(4)), TOLD)

    assert adjourned.bounds.named == Span(None, None, date(2020, 12, 4), date(2020, 12, 4))
