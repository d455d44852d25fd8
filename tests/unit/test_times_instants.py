"""Clock times are instants, and lengths of time have no days."""

from datetime import date, datetime

import pytest

from graph_schema.timespan import UNKNOWN, Span
from ingest.times.anchor import Anchor
from ingest.times.days import Days
from ingest.times.operators import (
    Duration,
)
from ingest.times.points import (
    At,
    Clock,
    Shift,
)
from ingest.times.resolve import resolve
from tests.times import THURSDAY

AHEAD = Anchor(THURSDAY, "future")
OPEN = Anchor(THURSDAY)


@pytest.mark.parametrize(
    ("clock", "instant"),
    [
        (Clock(20), "2020-12-03T20:00:00+00:00"),
        (Clock(14, 30, "+00:00"), "2020-12-03T14:30:00+00:00"),
        (Clock(20, 0, "Europe/Paris"), "2020-12-03T20:00:00+01:00"),
        (Clock(20, 0, "America/New_York"), "2020-12-03T20:00:00-05:00"),
        (Clock(20, 0, "local"), "2020-12-03T20:00:00+00:00"),
    ],
)
def test_a_clock_time_is_an_instant(clock: Clock, instant: str) -> None:
    found = resolve(At(clock), AHEAD)

    assert (found.kind, found.at and found.at.isoformat(), found.edtf) == (
        "clock",
        instant,
        instant,
    )


def test_a_zone_that_is_not_told_is_that_of_publication() -> None:
    published = datetime.fromisoformat("2020-12-03T09:00:00+03:00")

    found = resolve(At(Clock(20)), Anchor(THURSDAY, at=published))

    assert found.at == datetime.fromisoformat("2020-12-03T20:00:00+03:00")


def test_hours_are_counted_from_the_instant_of_publication_where_it_is_known() -> None:
    published = datetime.fromisoformat("2020-12-03T23:00:00+00:00")

    found = resolve(Shift(2, "hour"), Anchor(THURSDAY, at=published))

    assert found.bounds.named == Span(*[date(2020, 12, 4)] * 4)


def test_an_hour_without_its_day_is_of_the_day_its_sentence_tells_of() -> None:
    monday = Days(date(2020, 11, 30), date(2020, 11, 30))

    found = resolve(At(Clock(20)), Anchor(THURSDAY, near=monday))

    assert (found.bounds.named, found.anchor) == (Span(*[date(2020, 11, 30)] * 4), "previous")


@pytest.mark.parametrize(
    ("duration", "written"),
    [
        (Duration("day", 3), "P3D"),
        (Duration("fortnight", 1), "P2W"),
        (Duration("hour", 48), "PT48H"),
        (Duration("decade", 2), "P20Y"),
        (Duration("second", 30), "PT30S"),
        (Duration("hour"), None),
    ],
)
def test_a_length_of_time_has_no_days(duration: Duration, written: str | None) -> None:
    found = resolve(duration, OPEN)

    assert (found.kind, found.bounds.named, found.edtf) == ("duration", UNKNOWN, written)
