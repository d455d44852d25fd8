"""Ids follow from content, and from nothing else."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_schema.errors import Broken, NotFound, Rejected
from graph_schema.identity import (
    article_id,
    claim_id,
    claim_of_event,
    event_id,
    part_of,
    quote_id,
    slug,
)
from graph_schema.model import Action, Claim, Mention, Passage, Quote

MILITIA = Mention(text="la milice", start=0, end=9, name="milice", id="milice", kind="armed-group")
CLAIM = Claim(action=Action(lemma="attaquer"), actors=(MILITIA,), confidence=0.8, rules=("svo",))
QUOTE = Quote(
    content=(Passage(text="Non", start=3, end=6),), style="direct", stance="denies", speaker=MILITIA
)
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


def test_an_article_id_stays_what_it_was_in_the_first_version() -> None:
    made = article_id("Nova", None, "2020-12-03", None, "Bagdad.")

    assert made == "art_w7safy6afedg6bxprfb2t5kzgj"


@given(publisher=st.none() | texts, title=st.none() | texts, text=texts)
def test_an_article_id_has_one_shape_and_depends_on_content_alone(
    publisher: str | None, title: str | None, text: str
) -> None:
    made = article_id(publisher, None, None, title, text)

    assert re.fullmatch(r"art_[a-z2-7]{26}", made)
    assert made == article_id(publisher, None, None, title, text)
    assert made != article_id(publisher, None, None, title, text + ".")


def test_a_text_in_another_normal_form_is_another_article() -> None:
    composed = article_id(None, None, None, None, "\u00e9")
    decomposed = article_id(None, None, None, None, "e\u0301")

    assert composed != decomposed


def test_a_value_in_another_field_is_another_article() -> None:
    assert article_id("a", None, None, None, "t") != article_id(None, "a", None, None, "t")


def test_a_text_with_a_lone_surrogate_gets_no_id() -> None:
    with pytest.raises(Rejected, match="no id can be made"):
        article_id(None, None, None, None, "\ud800")


def test_confidence_rules_and_the_old_id_are_no_part_of_a_claim_id() -> None:
    again = replace(CLAIM, id="clm_old", confidence=0.1, rules=("other", "rules"))

    assert claim_id("art_1", again) == claim_id("art_1", CLAIM)


def test_any_other_content_makes_another_claim_id() -> None:
    claims = [
        CLAIM,
        replace(CLAIM, polarity="negative"),
        replace(CLAIM, actors=()),
        replace(CLAIM, actors=(), targets=(MILITIA,)),
        replace(CLAIM, quote=0),
    ]

    ids = {claim_id(article, claim) for article in ("art_1", "art_2") for claim in claims}

    assert len(ids) == 2 * len(claims)
    assert all(re.fullmatch(r"clm_[a-z2-7]{26}", made) for made in ids)


def test_a_quote_id_follows_from_article_and_content() -> None:
    made = quote_id("art_1", QUOTE)

    assert re.fullmatch(r"quo_[a-z2-7]{26}", made)
    assert made == quote_id("art_1", replace(QUOTE))
    assert made not in {quote_id("art_2", QUOTE), quote_id("art_1", replace(QUOTE, speaker=None))}


def test_an_event_and_its_head_claim_lead_to_each_other() -> None:
    head = claim_id("art_1", CLAIM)

    assert event_id(head) == "evt_" + head.removeprefix("clm_")
    assert claim_of_event(event_id(head)) == head


def test_only_a_claim_heads_an_event() -> None:
    with pytest.raises(Broken, match="not the id of a claim"):
        event_id("evt_abc")


def test_what_is_no_event_has_no_head_claim() -> None:
    with pytest.raises(NotFound, match="begin with evt_"):
        claim_of_event("clm_abc")


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("Qassem Soleimani", "qassem-soleimani"),
        ("l’ambassade des États-Unis", "l-ambassade-des-etats-unis"),
        ("Łódź", "lodz"),
        ("Cœur de Ville", "coeur-de-ville"),
        ("BFM-TV 24", "bfm-tv-24"),
    ],
)
def test_a_slug_reads_like_the_name(name: str, readable: str) -> None:
    assert slug(name) == readable


@given(texts)
def test_a_slug_is_never_empty_nor_long_and_is_its_own_slug(name: str) -> None:
    made = slug(name)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 127
    assert slug(name) == made
    assert slug(name.upper().lower()) == slug(name.lower())


def test_names_that_differ_only_in_another_script_stay_apart() -> None:
    names = ["北京", "東京", "5 北京", "5 東京", "5", "Владимир P.", "P."]

    assert len({slug(name) for name in names}) == len(names)


def test_long_names_that_begin_alike_stay_apart() -> None:
    assert slug("a" * 300) != slug("a" * 301)


@pytest.mark.parametrize(
    ("mention_id", "kind", "code", "parent"),
    [
        ("USA.MIL", "organization", "USA", "USA"),
        ("USA.GOV", "organization", "USA", "USA"),
        ("IRQ.CIV", "population", "IRQ", "IRQ"),
        ("USA.MIL.NAV", "organization", "USA", "USA.MIL"),
        ("art_abc.2", "unnamed", "IRQ", "IRQ.GOV"),
        ("art_abc.3", "unnamed", None, None),
        ("embassy-usa-baghdad", "organization", "USA", "USA.GOV"),
        ("sky-news-arabia", "organization", None, None),
        ("qassem-soleimani", "person", "IRN", None),
        ("IRQ", "state", "IRQ", None),
        ("baghdad", "place", "IRQ", None),
    ],
)
def test_a_part_knows_its_whole(
    mention_id: str, kind: str, code: str | None, parent: str | None
) -> None:
    assert part_of(mention_id, kind, code) == parent
