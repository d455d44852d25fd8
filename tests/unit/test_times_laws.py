"""Laws of resolving: whatever the operator and the anchor, the days keep their order."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from graph_schema.timespan import Span
from ingest.sources.edtf import time_of
from ingest.times.anchor import Anchor
from ingest.times.days import Days
from ingest.times.operators import After, Around, Before, Between, Operator, Since, Starting, Until
from ingest.times.points import (
    At,
    Clock,
    Current,
    Day,
    DayOfMonth,
    Feast,
    Holding,
    Month,
    Nth,
    Ordered,
    PartOf,
    PartOfDay,
    Point,
    Recent,
    Recurring,
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

OPEN = Anchor(date(2020, 12, 3))


def _stretch(first: date, length: int) -> Days:
    return Days(first, first + timedelta(days=length))


def _year(year: int) -> Years:
    return Years(year, year)


PUBLISHED = st.dates(date(1700, 1, 1), date(2300, 12, 31))
STRETCHES = st.builds(_stretch, PUBLISHED, st.integers(0, 40))


def _anchor(day: date, hour: int | None, anchor: Anchor) -> Anchor:
    at = None if hour is None else datetime.combine(day, time(hour), UTC)
    return replace(anchor, published=day, at=at)


ANCHORS = st.builds(
    _anchor,
    PUBLISHED,
    st.one_of(st.none(), st.integers(0, 23)),
    st.builds(
        Anchor,
        st.none(),
        st.sampled_from([None, "past", "present", "future"]),
        st.booleans(),
        told=st.one_of(st.none(), st.tuples(STRETCHES), st.just(())),
        near=st.one_of(st.none(), STRETCHES),
        is_finished=st.booleans(),
    ),
)
RECURRING: st.SearchStrategy[Recurring] = st.one_of(
    st.builds(Day, st.integers(1, 28), st.integers(1, 12)),
    st.builds(Ordered, st.integers(1, 12), st.integers(1, 28)),
    st.builds(DayOfMonth, st.integers(1, 31)),
    st.builds(Month, st.integers(1, 12)),
    st.builds(Weekday, st.integers(0, 6)),
    st.builds(Weekend),
    st.builds(Season, st.sampled_from(["spring", "summer", "autumn", "winter"])),
    st.builds(Feast, st.sampled_from(["easter", "christmas", "ramadan", "yom-kippur", "nowruz"])),
    st.builds(Nth, st.sampled_from([1, 2, -1]), st.sampled_from(["quarter", "half"])),
)
UNITS = st.sampled_from(
    [
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "quarter",
        "half",
        "year",
        "decade",
    ]
)
LONG_UNITS = st.sampled_from(["week", "fortnight", "month", "quarter", "year", "decade"])
YEARS = st.builds(_year, st.integers(1000, 2999))
SIMPLE: st.SearchStrategy[Point] = st.one_of(
    RECURRING,
    YEARS,
    st.builds(Within, RECURRING, YEARS),
    st.builds(Which, st.sampled_from(["last", "this", "next"]), RECURRING),
    st.builds(Shift, st.integers(-99, 99), UNITS),
    st.builds(Recent, UNITS, st.one_of(st.none(), st.integers(1, 99)), st.booleans()),
    st.builds(Current, LONG_UNITS, st.integers(-1, 1)),
)
POINTS: st.SearchStrategy[Point] = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.builds(PartOf, st.sampled_from(["start", "mid", "end"]), inner),
        st.builds(Rest, inner, st.booleans()),
        st.builds(Holding, LONG_UNITS, inner),
        st.builds(PartOfDay, st.sampled_from(["morning", "night"]), st.one_of(st.none(), inner)),
        st.builds(At, st.builds(Clock, st.integers(0, 23)), st.one_of(st.none(), inner)),
        st.builds(Shift, st.integers(-99, 99), UNITS, inner),
        st.builds(Told, inner),
    ),
    max_leaves=2,
)
OPERATORS: st.SearchStrategy[Operator] = st.one_of(
    POINTS,
    st.builds(Between, POINTS, POINTS, fills=st.booleans()),
    *(st.builds(kind, POINTS) for kind in (Since, Starting, Until, Before, After, Around)),
)


@given(OPERATORS, ANCHORS)
def test_bounds_are_always_in_order(operator: Operator, anchor: Anchor) -> None:
    found = resolve(operator, anchor)

    for span in (found.bounds.named, found.bounds.lies):
        ends = [(span.start_earliest, span.start_latest), (span.end_earliest, span.end_latest)]
        assert all(not (a and b) or a <= b for a, b in ends)
        assert span.is_possible


@given(OPERATORS, ANCHORS)
def test_what_is_written_in_edtf_is_edtf_and_holds_the_days_that_are_named(
    operator: Operator, anchor: Anchor
) -> None:
    found = resolve(operator, anchor)
    assume(found.edtf is not None and found.at is None)

    written = time_of(found.edtf or "").span

    named = found.bounds.named
    assert written.possible_from <= named.possible_from
    assert named.possible_to <= written.possible_to


EXACT = st.one_of(RECURRING, YEARS, st.builds(Current, LONG_UNITS, st.integers(-1, 1)))


@given(
    st.one_of(EXACT, *(st.builds(kind, EXACT) for kind in (Since, Starting, Until, Before, After))),
    ANCHORS,
)
def test_an_action_lies_inside_what_the_words_name(operator: Operator, anchor: Anchor) -> None:
    bounds = resolve(operator, anchor).bounds

    assert bounds.named.possible_from <= bounds.lies.possible_from
    assert bounds.lies.possible_to <= bounds.named.possible_to


def _dated(day: date) -> Within:
    return Within(Day(day.day, day.month), Years(day.year, day.year))


@given(st.integers(0, 999), st.dates(date(1800, 1, 1), date(2200, 1, 1)))
def test_n_days_before_n_days_after_a_day_is_that_day(count: int, day: date) -> None:
    later = Shift(count, "day", _dated(day))
    there = resolve(later, OPEN).bounds.named.start_earliest
    reached = day + timedelta(days=count)
    assert there == reached

    back = resolve(Shift(-count, "day", _dated(reached)), OPEN)

    assert back.bounds.named == Span(day, day, day, day)


@given(RECURRING, PUBLISHED)
def test_past_and_future_lie_on_their_side_of_publication(point: Point, published: date) -> None:
    past = resolve(point, Anchor(published, "past")).bounds.named
    future = resolve(point, Anchor(published, "future")).bounds.named
    assume(past.is_known and future.is_known)

    assert past.start_earliest is not None
    assert future.end_latest is not None
    assert past.start_earliest <= published <= future.end_latest


@given(st.integers(1, 12), st.integers(1900, 2099), st.data())
def test_a_wider_expression_contains_a_narrower_one(
    month: int, year: int, data: st.DataObject
) -> None:
    day = data.draw(st.integers(1, 28))

    spans = [
        resolve(point, OPEN).bounds.named
        for point in (
            Within(Day(day, month), Years(year, year)),
            Within(Month(month), Years(year, year)),
            Years(year, year),
        )
    ]

    for narrow, wide in pairwise(spans):
        assert wide.possible_from <= narrow.possible_from
        assert narrow.possible_to <= wide.possible_to
