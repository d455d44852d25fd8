"""The door: known articles are passed over, contradicting ones turned away."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from graph_schema.errors import BadLine
from graph_schema.model import Article
from ingest.loading.admission import Door
from ingest.loading.nodes import KnownArticle
from ingest.loading.rows import about, text_hash
from ingest.sources.found import Found
from tests.builders import reading

ARTICLE = Article(id="sample-1", language="en", published="2020-12-03", text="One text.")
OTHER = replace(ARTICLE, text="Another text.")
REVISED = replace(OTHER, revises=OTHER.id)
BACK = replace(ARTICLE, revises=ARTICLE.id)
MODEL = "annales test en:1"


def found(article: Article, line: int = 1) -> Found:
    return Found(file="a.jsonl", line=line, article=article)


def known(
    article: Article, extractor: str = MODEL, *, earlier: Iterable[Article] = ()
) -> KnownArticle:
    return KnownArticle(
        id=article.id,
        text_hash=text_hash(article.text),
        recorded_at=datetime(2026, 1, 1, tzinfo=UTC),
        extractor=extractor,
        about=about(article),
        texts=frozenset(text_hash(each.text) for each in (article, *earlier)),
        revisions=frozenset(
            text_hash(each.text) for each in (article, *earlier) if each.revises == each.id
        ),
    )


def door(*articles: KnownArticle) -> Door:
    return Door(
        known=lambda ids: {each.id: each for each in articles if each.id in ids},
        extractor=lambda _: MODEL,
    )


def test_what_is_new_is_let_in() -> None:
    assert list(door().admitted([found(ARTICLE)])) == [found(ARTICLE)]


def test_what_this_extractor_has_read_is_passed_over() -> None:
    entrance = door(known(ARTICLE))

    assert list(entrance.admitted([found(ARTICLE)])) == []
    assert entrance.skipped == 1


def test_what_another_extractor_has_read_is_read_again() -> None:
    assert list(door(known(ARTICLE, "annales older")).admitted([found(ARTICLE)])) == [
        found(ARTICLE)
    ]


def test_an_article_with_another_date_is_read_again() -> None:
    dated = found(replace(ARTICLE, published="2020-12-04"))

    assert list(door(known(ARTICLE)).admitted([dated])) == [dated]


def test_the_same_article_twice_in_a_run_is_read_once() -> None:
    entrance = door()

    assert list(entrance.admitted([found(ARTICLE), found(ARTICLE, 2)])) == [found(ARTICLE)]
    assert entrance.skipped == 1


def test_another_text_under_a_known_id_is_turned_away() -> None:
    in_the_run = list(door().admitted([found(ARTICLE), found(OTHER, 2)]))
    in_the_graph = list(door(known(ARTICLE)).admitted([found(OTHER)]))

    assert [type(each) for each in in_the_run + in_the_graph] == [Found, BadLine, BadLine]
    assert str(in_the_run[1]).startswith("a.jsonl:2: id: 'sample-1' is the id of another text")


def test_another_text_is_let_in_where_it_says_that_it_revises_the_first() -> None:
    revised = found(REVISED)

    assert list(door(known(ARTICLE)).admitted([revised])) == [revised]


def test_an_article_that_is_corrected_back_within_a_run_is_read_again() -> None:
    there, back = found(REVISED, 2), found(BACK, 3)

    assert list(door().admitted([found(ARTICLE), there, back])) == [found(ARTICLE), there, back]
    assert list(door(known(ARTICLE)).admitted([found(ARTICLE), there, back])) == [there, back]


def test_a_file_that_revises_an_article_several_times_brings_nothing_the_second_time() -> None:
    third = replace(REVISED, text="A third text.")
    again = [found(ARTICLE), found(REVISED, 2), found(third, 3)]
    entrance = door(known(third, earlier=[ARTICLE, REVISED]))

    assert list(entrance.admitted(again)) == []
    assert entrance.skipped == 3


def test_a_text_that_was_revised_is_passed_over_but_another_is_turned_away() -> None:
    entrance = door(known(REVISED, earlier=[ARTICLE]))
    dated, unseen = replace(ARTICLE, published="2020-12-04"), replace(ARTICLE, text="Unseen.")

    (bad,) = entrance.admitted([found(dated), found(unseen, 2)])

    assert entrance.skipped == 1
    assert str(bad).startswith("a.jsonl:2: id: 'sample-1' is the id of another text")


def test_an_article_that_is_corrected_back_in_a_later_run_is_read_again_once() -> None:
    back = found(BACK)

    assert list(door(known(REVISED, earlier=[ARTICLE])).admitted([back])) == [back]
    assert list(door(known(BACK, earlier=[ARTICLE, REVISED])).admitted([found(REVISED)])) == []


def test_an_earlier_reading_that_came_with_its_record_time_is_let_in() -> None:
    made = replace(reading(), article=ARTICLE)
    given = Found(file="r.jsonl", line=1, article=ARTICLE, reading=made, recorded="given")

    assert list(door(known(REVISED, earlier=[ARTICLE])).admitted([given])) == [given]


def test_a_reading_that_came_with_its_record_time_is_always_let_in() -> None:
    made = reading()
    given = Found(file="r.jsonl", line=1, article=made.article, reading=made, recorded="given")

    assert list(door(known(made.article, made.extractor)).admitted([given, given])) == [
        given,
        given,
    ]


def test_what_is_bad_is_passed_on() -> None:
    bad = BadLine("a.jsonl", 3, "not JSON")

    assert list(door().admitted([bad])) == [bad]
