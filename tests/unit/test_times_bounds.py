"""What is known beside the days: where an action lies, what was counted from, the form in EDTF."""

from datetime import date

import pytest

from graph_schema.timespan import UNKNOWN, Span
from ingest.times.anchor import Anchor
from ingest.times.days import Days
from ingest.times.operators import (
    After,
    Ahead,
    AnniversaryOf,
    Around,
    Before,
    Between,
    Every,
    Operator,
    Since,
    Until,
)
from ingest.times.points import (
    Current,
    Day,
    Month,
    PartOf,
    PartOfDay,
    Recent,
    Shift,
    Told,
    Weekday,
    Within,
)
from ingest.times.resolve import resolve
from tests.times import THURSDAY, coming, dated, year

TOLD = Anchor(THURSDAY, "past")
OPEN = Anchor(THURSDAY)


@pytest.mark.parametrize(
    "operator",
    [
        Weekday(0),
        Day(3, 1),
        Month(1),
        Shift(-3, "day"),
        Current("week", -1),
        Recent("month"),
        PartOfDay("night", Shift(0, "day")),
        Since(Weekday(0)),
        Between(Day(28, 11), Day(30, 11), fills=True),
        Within(Month(1), Current("year", -1)),
    ],
)
def test_without_publication_nothing_is_counted_and_it_says_so(operator: Operator) -> None:
    found = resolve(operator, Anchor(None, "past"))

    assert (found.bounds.named, found.bounds.lies) == (UNKNOWN, UNKNOWN)
    assert (found.anchor, found.edtf, found.others) == ("none", None, ())


def test_without_publication_a_full_date_is_read_all_the_same() -> None:
    found = resolve(Since(dated(3, 1, 2020)), Anchor(None))

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
        (Before(dated(1, 1, 1)), date.min),
    ],
)
def test_what_lies_outside_the_calendar_has_no_days(operator: Operator, published: date) -> None:
    found = resolve(operator, Anchor(published, "past"))

    assert (found.bounds.named, found.rule) == (UNKNOWN, "beyond the calendar")


@pytest.mark.parametrize(
    ("operator", "day"),
    [
        (AnniversaryOf(1, coming(Day(3, 1))), date(2020, 1, 3)),
        (AnniversaryOf(10, dated(3, 1, 2020)), date(2010, 1, 3)),
        (AnniversaryOf(1, dated(29, 2, 2020)), date(2019, 2, 28)),
    ],
)
def test_an_anniversary_recalls_a_day(operator: Operator, day: date) -> None:
    found = resolve(operator, OPEN)

    assert found.commemorated == Span(day, day, day, day)


@pytest.mark.parametrize(
    ("operator", "written"),
    [
        (dated(2, 12, 2020), "2020-12-02"),
        (Within(Month(12), year(2019)), "2019-12"),
        (year(2018), "2018"),
        (Current("week", -1), "2020-11-23/2020-11-29"),
        (Between(Day(28, 11), Day(30, 11), fills=True), "2020-11-28/2020-11-30"),
        (
            Between(Within(Month(1), year(2020)), Within(Month(3), year(2020)), fills=True),
            "2020-01/2020-03",
        ),
        (Since(Weekday(0)), "2020-11-30/.."),
        (Since(Current("week", -1)), "2020-11-23/.."),
        (Until(Current("week", -1)), "../2020-11-29"),
        (Around(PartOf("mid", Within(Month(11), year(2020)))), "2020-11"),
        (Until(year(2018)), "../2018"),
        (Before(dated(3, 1, 2020)), "../2020-01-02"),
        (After(dated(3, 1, 2021)), "2021-01-04/.."),
        (Around(year(2015)), "2015~"),
        (Recent("month"), "2020-09-03~/2020-12-03"),
        (Shift(-3, "week"), "2020-11-12~"),
    ],
)
def test_days_are_written_in_edtf(operator: Operator, written: str) -> None:
    assert resolve(operator, OPEN).edtf == written


def test_an_action_may_lie_half_a_unit_beside_what_was_counted() -> None:
    weeks, days = resolve(Shift(-3, "week"), TOLD), resolve(Shift(-3, "day"), TOLD)

    bounds = weeks.bounds.lies
    assert (bounds.possible_from, bounds.possible_to) == (date(2020, 11, 9), date(2020, 11, 15))
    assert days.bounds.lies == days.bounds.named


def test_an_action_of_the_last_days_may_lie_in_the_day_of_publication() -> None:
    found = resolve(Recent("day", 3), TOLD)

    bounds = found.bounds.lies
    assert (bounds.possible_from, bounds.possible_to) == (date(2020, 11, 30), date(2020, 12, 3))


def test_what_is_over_since_monday_lies_before_publication() -> None:
    going_on, over = (
        resolve(Since(Weekday(0)), Anchor(THURSDAY, "past", is_finished=each))
        for each in (False, True)
    )

    monday = date(2020, 11, 30)
    assert going_on.bounds.named == Span(monday, monday, None, None)
    assert over.bounds.named == Span(monday, monday, THURSDAY, THURSDAY)


def test_what_happens_ahead_of_a_day_lies_before_it() -> None:
    found = resolve(Ahead(AnniversaryOf(1, Day(3, 1))), OPEN)

    day, eve = date(2021, 1, 3), date(2021, 1, 2)
    assert found.bounds.named == Span(day, day, day, day)
    assert found.bounds.lies == Span(THURSDAY, eve, THURSDAY, eve)
    assert found.commemorated == Span(*[date(2020, 1, 3)] * 4)


def test_a_time_told_too_wide_is_not_counted_from() -> None:
    year_told = Days(date(2018, 1, 1), date(2018, 12, 31))

    found = resolve(Told(Shift(1, "day")), Anchor(THURSDAY, told=(year_told,)))

    assert (found.bounds.named, found.rule, found.anchor) == (
        UNKNOWN,
        "narrative unanchored",
        "event",
    )
