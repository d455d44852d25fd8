"""The table of `formats.md`: each row and its English twin, as text."""

import pytest

from tests.times import read, span

NOVEMBER = "2020-11-28 2020-11-28 2020-11-30 2020-11-30"
AUTUMN = "2020-09-03 2020-09-03 2020-12-03 2020-12-03"
TABLE = [
    (
        "le 2 décembre",
        "on 2 December",
        "2020-12-02 2020-12-02 2020-12-02 2020-12-02",
        "2020-12-02 2020-12-02 2020-12-02 2020-12-02",
    ),
    (
        "en décembre 2019",
        "in December 2019",
        "2019-12-01 2019-12-01 2019-12-31 2019-12-31",
        "2019-12-01 2019-12-31 2019-12-01 2019-12-31",
    ),
    ("du 28 au 30 novembre", "from 28 to 30 November", NOVEMBER, NOVEMBER),
    (
        "entre le 28 et le 30 novembre",
        "between 28 and 30 November",
        NOVEMBER,
        "2020-11-28 2020-11-30 2020-11-28 2020-11-30",
    ),
    (
        "depuis lundi",
        "since Monday",
        "2020-11-30 2020-11-30 - -",
        "2020-11-30 2020-11-30 2020-12-03 -",
    ),
    (
        "avant le 3 janvier",
        "before January 3",
        "2020-12-03 2020-12-03 2021-01-02 2021-01-02",
        "2020-12-03 2021-01-02 2020-12-03 2021-01-02",
    ),
    (
        "jusqu'en 2018",
        "until 2018",
        "- - 2018-12-31 2018-12-31",
        "- 2018-12-31 2018-01-01 2018-12-31",
    ),
    (
        "ces derniers mois",
        "over the past few months",
        AUTUMN,
        "2020-09-03 2020-12-03 2020-09-03 2020-12-03",
    ),
    (
        "vers 2015",
        "around 2015",
        "2014-01-01 2014-01-01 2016-12-31 2016-12-31",
        "2014-01-01 2016-12-31 2014-01-01 2016-12-31",
    ),
]


@pytest.mark.parametrize(("french", "english", "named", "lies"), TABLE)
def test_the_table_of_the_formats_holds_in_both_languages(
    french: str, english: str, named: str, lies: str
) -> None:
    found = [read("fr", french), read("en", english)]

    assert [[each.time.text for each in times] for times in found] == [[french], [english]]
    assert [times[0].time.span for times in found] == [span(named)] * 2
    assert [times[0].action.span for times in found] == [span(lies)] * 2
