from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_schema.timespan import (
    ALLEN,
    UNKNOWN,
    Span,
    certain,
    intersection,
    may_share_a_day,
    possible,
    surely_share_a_day,
)

START = date(2020, 1, 1)
DAYS = [START + timedelta(days=n) for n in range(5)]


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Bounds within five days, at least one interval inside."""
    day = st.sampled_from(DAYS)
    bounds = (sorted([draw(day), draw(day)]), sorted([draw(day), draw(day)]))
    span = Span(bounds[0][0], bounds[0][1], bounds[1][0], bounds[1][1])
    return span if span.is_possible else Span(*[draw(day)] * 4)


def choices(span: Span) -> list[tuple[date, date]]:
    """Every interval the span stands for."""
    return [
        (start, end)
        for start, end in product(DAYS, DAYS)
        if start <= end
        and (span.start_earliest or START) <= start <= (span.start_latest or DAYS[-1])
        and (span.end_earliest or START) <= end <= (span.end_latest or DAYS[-1])
    ]


def relation(a: tuple[date, date], b: tuple[date, date]) -> str:
    """Allen's relation between two intervals of whole days, told by cases."""
    next_day = timedelta(days=1)
    if a[1] < b[0]:
        return "meets" if a[1] + next_day == b[0] else "before"
    if b[1] < a[0]:
        return "met-by" if b[1] + next_day == a[0] else "after"
    if a[0] == b[0]:
        return "equals" if a[1] == b[1] else "starts" if a[1] < b[1] else "started-by"
    if a[1] == b[1]:
        return "finishes" if a[0] > b[0] else "finished-by"
    if a[0] < b[0]:
        return "overlaps" if a[1] < b[1] else "contains"
    return "during" if a[1] < b[1] else "overlapped-by"


@given(spans(), spans())
def test_possible_and_certain_are_some_and_every_choice_inside_the_bounds(a: Span, b: Span) -> None:
    holding = [relation(x, y) for x, y in product(choices(a), choices(b))]

    assert {name for name in ALLEN if possible(name, a, b)} == set(holding)
    assert {name for name in ALLEN if certain(name, a, b)} == (
        set(holding) if len(set(holding)) == 1 else set()
    )


@given(spans(), spans())
def test_sharing_a_day_is_some_and_every_choice_too(a: Span, b: Span) -> None:
    shared = [x[0] <= y[1] and y[0] <= x[1] for x, y in product(choices(a), choices(b))]

    assert may_share_a_day(a, b) == may_share_a_day(b, a) == any(shared)
    assert surely_share_a_day(a, b) == surely_share_a_day(b, a) == all(shared)


@given(st.tuples(*[st.sampled_from([None, *DAYS])] * 4))
def test_a_span_is_possible_where_some_interval_lies_inside(
    bounds: tuple[date | None, date | None, date | None, date | None],
) -> None:
    span = Span(*bounds)

    assert span.is_possible == bool(choices(span))


@given(spans(), spans())
def test_an_intersection_holds_the_choices_of_both_and_no_other(a: Span, b: Span) -> None:
    both = set(choices(a)) & set(choices(b))

    found = intersection(a, b)

    assert set(choices(found) if found else []) == both


@pytest.mark.parametrize("name", ALLEN)
def test_every_relation_is_possible_and_none_is_certain_of_what_is_unknown(name: str) -> None:
    assert possible(name, UNKNOWN, UNKNOWN)
    assert not certain(name, UNKNOWN, UNKNOWN)


def test_bounds_that_leave_no_interval_are_told() -> None:
    assert not Span(start_earliest=date(2020, 1, 2), end_latest=date(2020, 1, 1)).is_possible
