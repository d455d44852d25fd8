"""Laws of resolving: whatever the operator and the anchor, the days keep their order."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from graph_schema.timespan import Span
from ingest.times.anchor import Anchor
from ingest.times.operators import (
    After,
    Around,
    Before,
    Between,
    Current,
    Day,
    Month,
    Operator,
    Point,
    Recent,
    Shift,
    Since,
    Starting,
    Until,
    Weekday,
    Year,
)
from ingest.times.resolve import resolve

OPEN = Anchor(date(2020, 12, 3))

PUBLISHED = st.dates(date(1700, 1, 1), date(2300, 12, 31))
ANCHORS = st.builds(
    Anchor,
    PUBLISHED,
    st.sampled_from([None, "past", "present", "future"]),
    st.booleans(),
)
WHICH = st.sampled_from([None, "last", "this", "next"])
RECURRING = st.one_of(
    st.builds(Day, st.integers(1, 28), st.integers(1, 12), which=WHICH),
    st.builds(Month, st.integers(1, 12), which=WHICH),
    st.builds(Weekday, st.integers(0, 6), which=WHICH),
)
UNITS = st.sampled_from(["hour", "day", "week", "month", "year"])
POINTS: st.SearchStrategy[Point] = st.one_of(
    RECURRING,
    st.builds(Day, st.integers(1, 28), st.integers(1, 12), st.integers(1000, 2999)),
    st.builds(Year, st.integers(1900, 2099)),
    st.builds(Shift, st.integers(-99, 99), UNITS),
    st.builds(Recent, UNITS, st.one_of(st.none(), st.integers(1, 99))),
    st.builds(Current, st.sampled_from(["week", "month", "year"]), st.integers(-1, 1)),
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
def test_an_action_lies_inside_what_the_words_name(operator: Operator, anchor: Anchor) -> None:
    bounds = resolve(operator, anchor).bounds

    assert bounds.named.possible_from <= bounds.lies.possible_from
    assert bounds.lies.possible_to <= bounds.named.possible_to


@given(st.integers(0, 999), st.dates(date(1800, 1, 1), date(2200, 1, 1)))
def test_n_days_before_n_days_after_a_day_is_that_day(count: int, day: date) -> None:
    later = Shift(count, "day", Day(day.day, day.month, day.year))
    there = resolve(later, OPEN).bounds.named.start_earliest
    reached = day + timedelta(days=count)
    assert there == reached

    back = resolve(Shift(-count, "day", Day(reached.day, reached.month, reached.year)), OPEN)

    assert back.bounds.named == Span(day, day, day, day)


@given(RECURRING, PUBLISHED)
def test_past_and_future_lie_on_their_side_of_publication(point: Point, published: date) -> None:
    past = resolve(point, Anchor(published, "past")).bounds.named
    future = resolve(point, Anchor(published, "future")).bounds.named
    assume(past.is_known and future.is_known)
    assume(getattr(point, "which", None) is None)

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
        for point in (Day(day, month, year), Month(month, year), Year(year))
    ]

    for narrow, wide in pairwise(spans):
        assert wide.possible_from <= narrow.possible_from
        assert narrow.possible_to <= wide.possible_to
