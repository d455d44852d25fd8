"""Dates of ready-made claims, each with the four bounds it stands for."""

from datetime import date, datetime

import pytest

from graph_schema.timespan import Span
from ingest.sources.edtf import time_of


def span(*days: str | None) -> Span:
    return Span(*(date.fromisoformat(day) if day else None for day in days))


@pytest.mark.parametrize(
    ("words", "bounds", "grain"),
    [
        ("2020-12-02", span(*["2020-12-02"] * 4), "day"),
        ("2020-12", span("2020-12-01", "2020-12-31", "2020-12-01", "2020-12-31"), "month"),
        ("2020-02", span("2020-02-01", "2020-02-29", "2020-02-01", "2020-02-29"), "month"),
        ("2020", span("2020-01-01", "2020-12-31", "2020-01-01", "2020-12-31"), "year"),
        ("2015~", span("2014-01-01", "2016-12-31", "2014-01-01", "2016-12-31"), "year"),
        ("2015?", span("2015-01-01", "2015-12-31", "2015-01-01", "2015-12-31"), "year"),
        ("201X", span("2010-01-01", "2019-12-31", "2010-01-01", "2019-12-31"), "decade"),
        ("19XX", span("1900-01-01", "1999-12-31", "1900-01-01", "1999-12-31"), "century"),
        ("2020-22", span("2020-06-01", "2020-08-31", "2020-06-01", "2020-08-31"), "season"),
        (
            "2020-11-28/2020-11-30",
            span("2020-11-28", "2020-11-28", "2020-11-30", "2020-11-30"),
            "day",
        ),
        ("2020-11/2021", span("2020-11-01", "2020-11-30", "2021-01-01", "2021-12-31"), "month"),
        ("2020-11-30/..", span("2020-11-30", "2020-11-30", None, None), "day"),
        ("/2018", span(None, None, "2018-01-01", "2018-12-31"), "year"),
        ("9999-12", span("9999-12-01", "9999-12-31", "9999-12-01", "9999-12-31"), "month"),
        ("9999~", span("9998-01-01", "9999-12-31", "9998-01-01", "9999-12-31"), "year"),
    ],
)
def test_a_date_has_the_bounds_its_words_name(words: str, bounds: Span, grain: str) -> None:
    time = time_of(words)

    assert (time.span, time.granularity, time.edtf) == (bounds, grain, words)


def test_a_clock_time_lies_on_its_day() -> None:
    time = time_of("2020-12-02T14:30+01:00")

    assert time.span == span(*["2020-12-02"] * 4)
    assert time.at == datetime.fromisoformat("2020-12-02T14:30+01:00")


@pytest.mark.parametrize(
    "words",
    ["yesterday", "2020-13", "2020-02-30", "20", "../..", "2021/2020", "2020-12-02T14:30", "0000"],
)
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        time_of(words)
