"""Resolving needs no text: an operator and an anchor in, days out."""

from datetime import date

import pytest

from graph_schema.timespan import UNKNOWN, Span
from ingest.times.anchor import Anchor
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
    Point,
    Recent,
    Shift,
    Since,
    Until,
    Weekday,
    Year,
)
from ingest.times.resolve import resolve

THURSDAY = date(2020, 12, 3)
TOLD = Anchor(THURSDAY, "past")
AHEAD = Anchor(THURSDAY, "future")
NOW = Anchor(THURSDAY, "present")
OPEN = Anchor(THURSDAY)


def days(operator: Operator, anchor: Anchor) -> tuple[str, str] | None:
    """First and last day, or None where there are no bounds."""
    named = resolve(operator, anchor).bounds.named
    if not named.is_known:
        return None
    return (str(named.start_earliest or ""), str(named.end_latest or ""))


@pytest.mark.parametrize(
    ("point", "anchor", "day"),
    [
        (Weekday(0), TOLD, "2020-11-30"),
        (Weekday(3), TOLD, "2020-12-03"),  # said on the day itself
        (Weekday(0), AHEAD, "2020-12-07"),
        (Weekday(0), NOW, "2020-12-07"),
        (Weekday(4), OPEN, "2020-12-04"),  # tomorrow, or six days ago: nearer by far
        (Weekday(3, "last"), TOLD, "2020-11-26"),
        (Weekday(3, "next"), AHEAD, "2020-12-10"),
        (Weekday(0, week=-1), AHEAD, "2020-11-23"),
        (Day(3, 1), TOLD, "2020-01-03"),
        (Day(3, 1), AHEAD, "2021-01-03"),
        (Day(3, 1), OPEN, "2021-01-03"),
        (Day(3, 12), TOLD, "2020-12-03"),
        (Day(3, 1, which="last"), AHEAD, "2020-01-03"),
        (Day(3, 1, which="next"), TOLD, "2021-01-03"),
        (Day(3, 1, weekday=4), OPEN, "2020-01-03"),  # a Friday in 2020, a Sunday in 2021
        (Day(3, 1, years=-1), TOLD, "2019-01-03"),
        (Day(29, 2), AHEAD, "2024-02-29"),
        (Ordered(3, 1, 2020), TOLD, "2020-01-03"),
        (Ordered(1, 25, 2020), TOLD, "2020-01-25"),  # no 25th month
        (Shift(-1, "day"), OPEN, "2020-12-02"),
        (Shift(-1, "year", exactly=True), OPEN, "2019-12-03"),
        (PartOfDay(Shift(0, "day"), "morning"), OPEN, "2020-12-03"),
    ],
)
def test_a_day_is_found_by_the_tense_that_governs_it(
    point: Point, anchor: Anchor, day: str
) -> None:
    assert days(point, anchor) == (day, day)


@pytest.mark.parametrize(
    ("operator", "anchor", "first", "last"),
    [
        (Month(12, 2019), TOLD, "2019-12-01", "2019-12-31"),
        (Month(1), TOLD, "2020-01-01", "2020-01-31"),
        (Month(1), AHEAD, "2021-01-01", "2021-01-31"),
        (Month(12), TOLD, "2020-12-01", "2020-12-31"),
        (Month(12, which="last"), TOLD, "2019-12-01", "2019-12-31"),
        (Month(9, which="this"), AHEAD, "2020-09-01", "2020-09-30"),
        (Year(2018), TOLD, "2018-01-01", "2018-12-31"),
        (Current("week", -1), TOLD, "2020-11-23", "2020-11-29"),
        (Current("month", 1), TOLD, "2021-01-01", "2021-01-31"),
        (Current("year", 0), TOLD, "2020-01-01", "2020-12-31"),
        (Recent("week", 1), TOLD, "2020-11-26", "2020-12-03"),
        (Recent("hour", 48), TOLD, "2020-12-01", "2020-12-03"),
        (Recent("hour"), TOLD, "2020-12-02", "2020-12-03"),
        (Shift(-3, "hour"), TOLD, "2020-12-02", "2020-12-03"),  # of an unknown hour
        (Shift(-24, "hour"), TOLD, "2020-12-02", "2020-12-02"),
        (Shift(-3, "week"), TOLD, "2020-11-09", "2020-11-15"),
        (Shift(-2, "year"), TOLD, "2018-06-03", "2019-06-04"),
        (PartOfDay(Shift(0, "day"), "night"), TOLD, "2020-12-02", "2020-12-03"),
        (PartOfDay(Shift(0, "day"), "night"), AHEAD, "2020-12-03", "2020-12-04"),
        (PartOfDay(Shift(-1, "day"), "night"), TOLD, "2020-12-02", "2020-12-03"),
        (PartOf("mid", Month(11)), TOLD, "2020-11-11", "2020-11-20"),
        (PartOf("end", Year(2018)), TOLD, "2018-09-01", "2018-12-31"),
        (Between(Weekday(0), Weekday(2), fills=True), TOLD, "2020-11-30", "2020-12-02"),
        (Between(Day(28, 12), Day(3, 1), fills=True), AHEAD, "2020-12-28", "2021-01-03"),
        (Between(Day(28, 11), Day(5, 12), fills=True), TOLD, "2020-11-28", "2020-12-05"),
        (Between(Day(28, 11), Day(3, 12, 2019), fills=True), TOLD, "2019-11-28", "2019-12-03"),
        (Between(Day(28, 11, 2019), Day(3, 12), fills=True), TOLD, "2019-11-28", "2019-12-03"),
        (Between(Year(2014), Year(2018), fills=False), TOLD, "2014-01-01", "2018-12-31"),
        (Around(Month(1, 2020)), TOLD, "2019-12-01", "2020-02-29"),
        (After(Day(1, 12, 2020)), TOLD, "2020-12-02", "2020-12-03"),
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
    french = resolve(Ordered(3, 1, 2020), Anchor(THURSDAY))
    american = resolve(Ordered(3, 1, 2020), Anchor(THURSDAY, month_first=True))

    assert french.bounds == american.others[0]
    assert american.bounds == french.others[0]
    assert french.rule == "figures day-first"


def test_next_friday_may_be_that_of_next_week() -> None:
    found = resolve(Weekday(4, "next"), OPEN)

    assert found.bounds.named.start_earliest == date(2020, 12, 4)
    assert [other.named.start_earliest for other in found.others] == [date(2020, 12, 11)]


def test_a_verb_does_not_tell_where_until_points() -> None:
    adjourned = resolve(Until(Weekday(4)), TOLD)

    assert adjourned.bounds.named == Span(None, None, date(2020, 12, 4), date(2020, 12, 4))


@pytest.mark.parametrize(
    "operator",
    [
        Weekday(0),
        Day(3, 1),
        Month(1),
        Shift(-3, "day"),
        Current("week", -1),
        Recent("month"),
        PartOfDay(Shift(0, "day"), "night"),
        Since(Weekday(0)),
        Between(Day(28, 11), Day(30, 11), fills=True),
        Month(1, years=-1),
    ],
)
def test_without_publication_nothing_is_counted_and_it_says_so(operator: Operator) -> None:
    found = resolve(operator, Anchor(None, "past"))

    assert (found.bounds.named, found.bounds.lies) == (UNKNOWN, UNKNOWN)
    assert (found.anchor, found.edtf, found.others) == ("none", None, ())


def test_without_publication_a_full_date_is_read_all_the_same() -> None:
    found = resolve(Since(Day(3, 1, 2020)), Anchor(None))

    day = date(2020, 1, 3)
    assert found.bounds.lies == Span(day, day, None, None)
    assert found.anchor == "absolute"


def test_a_set_has_no_single_time() -> None:
    found = resolve(Every(), OPEN)

    assert (found.kind, found.bounds.named, found.anchor) == ("set", UNKNOWN, "none")


@pytest.mark.parametrize(
    ("operator", "published"),
    [
        (Shift(-999, "year"), date(20, 1, 1)),
        (Shift(1, "day"), date.max),
        (Recent("month"), date.min),
        (Current("week", 1), date.max),
        (Before(Day(1, 1, 1)), date.min),
    ],
)
def test_what_lies_outside_the_calendar_has_no_days(operator: Operator, published: date) -> None:
    found = resolve(operator, Anchor(published, "past"))

    assert (found.bounds.named, found.rule) == (UNKNOWN, "beyond the calendar")


@pytest.mark.parametrize(
    ("operator", "day"),
    [
        (AnniversaryOf(1, Day(3, 1, which="next")), date(2020, 1, 3)),
        (AnniversaryOf(10, Day(3, 1, 2020)), date(2010, 1, 3)),
        (AnniversaryOf(1, Day(29, 2, 2020)), date(2019, 2, 28)),
    ],
)
def test_an_anniversary_recalls_a_day(operator: Operator, day: date) -> None:
    found = resolve(operator, OPEN)

    assert found.commemorated == Span(day, day, day, day)


@pytest.mark.parametrize(
    ("operator", "written"),
    [
        (Day(2, 12, 2020), "2020-12-02"),
        (Month(12, 2019), "2019-12"),
        (Year(2018), "2018"),
        (Current("week", -1), "2020-11-23/2020-11-29"),
        (Between(Day(28, 11), Day(30, 11), fills=True), "2020-11-28/2020-11-30"),
        (Between(Month(1, 2020), Month(3, 2020), fills=True), "2020-01/2020-03"),
        (Since(Weekday(0)), "2020-11-30/.."),
        (Until(Year(2018)), "../2018"),
        (Before(Day(3, 1, 2020)), "../2020-01-02"),
        (After(Day(3, 1, 2021)), "2021-01-04/.."),
        (Around(Year(2015)), "2015~"),
        (Recent("month"), "2020-09-03~/2020-12-03"),
        (Shift(-3, "week"), "2020-11-09~/2020-11-15~"),
    ],
)
def test_days_are_written_in_edtf(operator: Operator, written: str) -> None:
    assert resolve(operator, OPEN).edtf == written
