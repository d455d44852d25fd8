"""Feasts fall where the calendars of their faiths and countries put them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.times.feasts import feast, known_feasts


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", "2021-04-04"),
        ("easter", "2024-03-31"),
        ("good-friday", "2024-03-29"),
        ("ascension", "2021-05-13"),
        ("pentecost", "2022-06-05"),
        ("whit-monday", "2023-05-29"),
        ("mardi-gras", "2024-02-13"),
        ("orthodox-easter", "2021-05-02"),
        ("thanksgiving", "2020-11-26"),
        ("black-friday", "2020-11-27"),
        ("memorial-day", "2023-05-29"),
        ("labor-day-usa", "2021-09-06"),
        ("martin-luther-king-day", "2022-01-17"),
        ("mothers-day-fr", "2022-05-29"),
        ("mothers-day-fr", "2020-06-07"),
        ("christmas", "2020-12-25"),
        ("nowruz", "2021-03-21"),
    ],
)
def test_a_feast_has_its_day(name: str, day: str) -> None:
    found = feast(name, int(day[:4]))

    assert [each.first.isoformat() for each in found] == [day]


@pytest.mark.parametrize(
    ("name", "first_day"),
    [
        ("ramadan", "2021-04-13"),
        ("eid-al-fitr", "2023-04-21"),
        ("eid-al-adha", "2022-07-09"),
        ("ashura", "2020-08-29"),
        ("mawlid", "2019-11-09"),
        ("yom-kippur", "2023-09-25"),
        ("rosh-hashanah", "2021-09-07"),
        ("passover", "2022-04-16"),
    ],
)
def test_a_feast_of_the_moon_is_a_stretch_around_its_day(name: str, first_day: str) -> None:
    day = date.fromisoformat(first_day)

    found = feast(name, day.year)

    assert [day in each for each in found] == [True]
    assert day - found[0].first <= timedelta(days=2)


def test_a_moon_year_may_have_its_feast_twice_or_not_at_all() -> None:
    found = [len(feast("eid-al-fitr", year)) for year in range(1990, 2040)]

    assert set(found) == {1, 2}


@given(st.sampled_from(sorted(known_feasts())), st.integers(1583, 2999))
def test_every_feast_of_a_year_begins_in_it_and_is_in_order(name: str, year: int) -> None:
    found = feast(name, year)

    assert all(each.first.year == year and each.first <= each.last for each in found)
    assert list(found) == sorted(found, key=lambda each: each.first)


@pytest.mark.parametrize("year", [0, 1, 1582, 3000, 99999])
def test_where_no_calendar_reaches_there_is_no_feast(year: int) -> None:
    assert feast("easter", year) == ()
