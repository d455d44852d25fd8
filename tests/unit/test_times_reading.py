"""Texts to times, in both languages, and what must yield nothing.

The texts are cut by spaCy's own tokenizers and have no tree, so that no verb tells a direction;
`test_times_actions` has trees.
"""

from datetime import date

import pytest
from spacy.tokens import Doc

from graph_schema.model import Language, Time
from graph_schema.timespan import UNKNOWN
from ingest.times import times_in
from tests.times import ANALYSES, THURSDAY, read, span


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "3 janvier 2020", "2020-01-03"),
        ("fr", "le 3 Janvier 2020", "2020-01-03"),
        ("fr", "vendredi 3 janvier", "2020-01-03"),
        ("fr", "1er mai 2020", "2020-05-01"),
        ("fr", "le premier mai 2020", "2020-05-01"),
        ("fr", "3 janv. 2020", "2020-01-03"),
        ("fr", "2020-01-03", "2020-01-03"),
        ("fr", "3/1/2020", "2020-01-03"),
        ("fr", "03-01-2020", "2020-01-03"),
        ("fr", "avant-hier", "2020-12-01"),
        ("fr", "hier soir", "2020-12-02"),
        ("fr", "aujourd’hui", "2020-12-03"),
        ("fr", "ce matin", "2020-12-03"),
        ("fr", "après-demain", "2020-12-05"),
        ("fr", "il y a trois jours", "2020-11-30"),
        ("fr", "lundi dernier", "2020-11-30"),
        ("en", "January 3, 2020", "2020-01-03"),
        ("en", "3 January 2020", "2020-01-03"),
        ("en", "January 3rd, 2020", "2020-01-03"),
        ("en", "3rd of January 2020", "2020-01-03"),
        ("en", "Jan. 3, 2020", "2020-01-03"),
        ("en", "Friday, Jan. 3", "2020-01-03"),
        ("en", "the day before yesterday", "2020-12-01"),
        ("en", "yesterday", "2020-12-02"),
        ("en", "today", "2020-12-03"),
        ("en", "tonight", "2020-12-03"),
        ("en", "tomorrow", "2020-12-04"),
        ("en", "three days ago", "2020-11-30"),
        ("en", "next Monday", "2020-12-07"),
    ],
)
def test_a_day_is_read_in_every_common_spelling(language: Language, text: str, day: str) -> None:
    found = read(language, text)

    assert [(each.time.text, each.time.span) for each in found] == [(text, span(f"{day} " * 4))]


def test_the_country_decides_on_the_order_of_figures() -> None:
    doc = ANALYSES["en"]("3/1/2020")

    american = times_in(doc, THURSDAY, "US")

    assert [each.time.span for each in american] == [span("2020-03-01 " * 4)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "il a été élu en second"),
        ("fr", "la planète Mars, la sonde vers Mars, la mission de mars"),
        ("fr", "victoire 14 à 3, soit 14-3"),
        ("fr", "la version 2.1.2018 coûte 2018 euros, 2 018 dollars ou 2018 €"),
        ("fr", "le 31 février, le 32 mai, le 0 juin 2020, le 29 février 2019"),
        ("fr", "à 25h, à 14h75"),
        ("fr", "sept. est un nombre ; ils étaient sept"),
        ("fr", "jusqu'à 2000 soldats, vers 2000 mètres"),
        ("fr", "il y a trois jours de congé"),
        ("fr", "le 3 janvier 99999"),
        ("fr", "en 99999, en 0"),
        ("fr", "www.lundi.fr et jeudi@exemple.fr"),
        ("en", "it may march on, or so they may say"),
        ("en", "he came second in a second"),
        ("en", "they sat in the sun and wed"),
        ("en", "version 2.1.2018, $2018, 2018%, 14-3, the B-52"),
        ("en", "May they march to August"),
        ("en", "Thirty-second of May"),
        ("en", "more than three years ago"),
        ("en", "the first Monday, the last week"),
        ("en", "until 2000 people came"),
        ("en", "9" * 1_000_000),
        ("fr", "le 0 janvier, en l'an 0, à 24h61"),
    ],
)
def test_what_only_looks_like_a_time_yields_nothing(language: Language, text: str) -> None:
    assert [each.time.text for each in read(language, text)] == []


def test_a_name_that_holds_a_date_has_only_a_weak_alternative() -> None:
    found = read("fr", "les grévistes de mai 68")

    assert [(each.time.text, each.time.span, each.time.rule) for each in found] == [
        ("mai 68", UNKNOWN, "name month")
    ]
    assert [(str(it.start_earliest), it.weight) for it in found[0].time.alternatives] == [
        ("1968-05-01", 0.2)
    ]


def test_what_is_counted_from_something_told_is_not_counted_from_a_day() -> None:
    words = ["Trois", "jours", "après", "l'", "attaque", ",", "il", "vint", "."]
    heads, deps = [1, 7, 4, 4, 7, 7, 7, 7, 7], ["nummod", "obl", "case", "det", "nmod", "punct"]
    doc = Doc(
        ANALYSES["fr"].vocab, words=words, heads=heads, deps=[*deps, "nsubj", "ROOT", "punct"]
    )

    found = times_in(doc, THURSDAY, None)

    assert [(each.time.text, each.time.span, each.time.anchor) for each in found] == [
        ("Trois jours après", UNKNOWN, "event")
    ]


def test_a_habit_is_a_set_without_bounds() -> None:
    found = [*read("fr", "tous les vendredis"), *read("en", "every Friday")]

    assert [(each.time.kind, each.time.span) for each in found] == [("set", UNKNOWN)] * 2


def test_an_anniversary_has_its_own_day_and_recalls_another() -> None:
    text = "à l'approche du premier anniversaire (le 3 janvier prochain) de la mort du général"

    found = read("fr", text)

    words = "premier anniversaire (le 3 janvier prochain)"
    assert [each.time.text for each in found] == [words]
    assert found[0].time.span == span("2021-01-03 " * 4)
    assert found[0].commemorated == Time(
        text=words,
        start=16,
        end=60,
        start_earliest=date(2020, 1, 3),
        start_latest=date(2020, 1, 3),
        end_earliest=date(2020, 1, 3),
        end_latest=date(2020, 1, 3),
        granularity="day",
        edtf="2020-01-03",
        rule="anniversary",
        anchor="published",
    )


def test_a_time_says_how_it_was_read() -> None:
    found = read("fr", "L'armée l'a dit hier.")

    day = date(2020, 12, 2)
    assert [each.time for each in found] == [
        Time(
            text="hier",
            start=16,
            end=20,
            start_earliest=day,
            start_latest=day,
            end_earliest=day,
            end_latest=day,
            granularity="day",
            edtf="2020-12-02",
            rule="shift",
            anchor="published",
        )
    ]
    assert (found[0].first, found[0].last) == (5, 5)
