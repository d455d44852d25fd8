from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from graph_schema.blocks import blocks_of
from graph_schema.events import consolidate
from graph_schema.stated import Stated
from graph_schema.timespan import UNKNOWN, Span
from graph_schema.verdicts import Dispute
from tests.builders import (
    BAGHDAD,
    EMBASSY,
    IRAQ,
    MILITIA,
    PENTAGON,
    SOLEIMANI,
    USA,
    between,
    day,
    stated,
    undated,
)
from tests.consolidated import at, groups, only


def test_what_was_published_in_the_morning_in_tokyo_was_published_on_that_day() -> None:
    morning, today = datetime(2020, 12, 20, 23, 30, tzinfo=UTC), date(2020, 12, 21)
    told = undated("b", published=morning, published_day=today)

    event, alone = only([stated("a", span=day("2020-12-21")), told]), only([told])

    assert (event.claims, event.span) == (("clm_a", "clm_b"), day("2020-12-21"))
    assert (alone.sort_day, alone.span.end_latest) == (today, today)


def test_of_two_undated_claims_the_earlier_day_counts_though_its_instant_be_the_later() -> None:
    in_tokyo = undated("a", published=at("2020-12-20T16:00"), published_day=date(2020, 12, 21))
    in_london = undated("b", published=at("2020-12-20T20:00"))

    event = only([in_tokyo, in_london])

    assert (event.sort_day, event.id) == (date(2020, 12, 20), "evt_a")


def test_two_papers_on_one_attack_make_one_corroborated_event() -> None:
    event = only([stated("a"), stated("b", language="fr")])

    assert event.claims == ("clm_a", "clm_b")
    assert (event.status, event.origins, event.confidence) == ("corroborated", 2, 0.96)
    assert [p.status for p in event.actors] == ["corroborated"]
    assert (event.sort_day, event.undated) == (date(2020, 12, 20), False)


def test_ten_papers_that_quote_one_official_are_one_origin() -> None:
    event = only([stated(f"a{n}", origin="art_x.1") for n in range(10)])

    assert (event.status, event.origins, event.articles) == ("reported", 1, 10)


def test_strikes_of_the_same_parties_on_two_days_are_two_events() -> None:
    assert groups([stated("a"), stated("b", span=day("2020-12-21"))]) == {
        frozenset("a"),
        frozenset("b"),
    }


def test_a_wide_claim_joins_one_strike_and_never_bridges_two() -> None:
    december = stated("c", span=between("2020-12-01", "2020-12-31"))

    found = groups([stated("a"), stated("b", span=day("2020-12-29")), december])

    assert found in ({frozenset("ac"), frozenset("b")}, {frozenset("a"), frozenset("bc")})


def test_event_time_is_the_intersection_of_what_its_claims_say() -> None:
    early = stated("a", span=between("2020-12-01", "2020-12-20"))
    late = stated("b", span=between("2020-12-18", "2020-12-31"))

    assert only([early, late]).span == between("2020-12-18", "2020-12-20")


def test_an_undated_claim_joins_the_nearest_event_by_publication() -> None:
    first = stated("a", published=at("2020-12-11"), span=day("2020-12-10"))
    second = stated("b", published=at("2020-12-21"), span=day("2020-12-20"))

    assert groups([first, second, undated("c", published=at("2020-12-22"))]) == {
        frozenset("a"),
        frozenset("bc"),
    }


def test_an_undated_claim_stays_alone_when_nothing_is_near() -> None:
    assert groups([stated("a"), undated("b", published=at("2021-01-31"))]) == {
        frozenset("a"),
        frozenset("b"),
    }


def test_an_undated_event_ended_on_the_day_of_its_first_report_at_the_latest() -> None:
    event = only([undated("a")])

    last = date(2020, 12, 21)
    assert (event.undated, event.sort_day) == (True, last)
    assert event.span == Span(start_latest=last, end_latest=last)


def test_a_part_and_its_whole_are_one_party_and_the_part_is_shown() -> None:
    event = only([stated("a", actors=(USA,)), stated("b", actors=(PENTAGON,))])

    assert [p.party.id for p in event.actors] == ["USA.MIL"]
    assert [p.status for p in event.actors] == ["corroborated"]


def test_parties_that_differ_on_a_side_that_both_name_make_two_events() -> None:
    assert len(consolidate([stated("a"), stated("b", actors=(IRAQ,))])) == 2


def test_an_agentless_claim_joins_the_one_that_names_the_actor() -> None:
    assert groups([stated("a"), stated("b", actors=())]) == {frozenset("ab")}


def test_conflicting_places_make_two_events_and_a_country_holds_its_city() -> None:
    kirkuk = replace(BAGHDAD, id="kirkuk", lineage=("kirkuk",), name="Kirkuk")

    assert len(consolidate([stated("a", place=BAGHDAD), stated("b", place=kirkuk)])) == 2
    assert len(consolidate([stated("a", place=BAGHDAD), stated("b", place=IRAQ)])) == 1


def test_what_is_feared_stays_apart_and_what_came_of_it_fulfils_it() -> None:
    fear = undated("a", anticipated=True, published=at("2020-12-03"))

    feared, happened = sorted(consolidate([fear, stated("b")]), key=lambda e: e.claims)

    assert (feared.status, feared.span) == ("anticipated", UNKNOWN)
    assert (happened.status, happened.fulfils) == ("reported", (feared.id,))


def test_what_was_announced_for_another_day_is_not_fulfilled() -> None:
    plan = stated("a", anticipated=True, published=at("2020-12-03"), span=day("2020-12-25"))

    assert all(event.fulfils == () for event in consolidate([plan, stated("b")]))


def test_who_denies_the_deed_disputes_the_actor() -> None:
    denial = undated("b", polarity="negative", holder=("kataib-hezbollah",))

    event = only([stated("a"), denial])

    assert event.disputes == (Dispute(claim="clm_b", about="actor"),)
    assert (event.status, event.denials) == ("reported", 1)
    assert [p.status for p in event.actors] == ["contested"]
    assert [p.status for p in event.targets] == ["reported"]


def test_who_says_that_nothing_happened_disputes_the_existence() -> None:
    denial = undated("b", polarity="negative", holder=("IRQ",), actors=())

    event = only([stated("a"), denial])

    assert event.disputes == (Dispute(claim="clm_b", about="existence"),)
    assert event.status == "contested"


def test_what_everybody_denies_is_a_denied_event() -> None:
    event = only([stated("a", polarity="negative"), stated("b", polarity="negative")])

    assert (event.status, event.claims, event.denials) == ("denied", (), 2)


def test_a_person_is_killed_once_whatever_the_days() -> None:
    killed = stated("a", lemma="kill", actors=(USA,), targets=(SOLEIMANI,), span=day("2020-01-03"))
    died = stated(
        "b", lemma="die", type=None, actors=(SOLEIMANI,), targets=(), span=day("2020-01-02")
    )
    again = stated("c", lemma="mort", type=None, actors=(), targets=(SOLEIMANI,), span=UNKNOWN)

    event = only([killed, died, again])

    assert event.type == "ASSAULT"
    assert [(p.party.id) for p in event.targets] == ["qassem-soleimani"]
    assert event.disputes == (Dispute(claim="clm_b", about="time"),)
    assert event.span == day("2020-01-03")


def test_two_meetings_that_share_one_party_are_two() -> None:
    together = {"lemma": "meet", "type": "CONSULT", "reciprocal": True, "targets": ()}
    first = stated("a", actors=(USA, IRAQ), **together)
    second = stated("b", actors=(USA, MILITIA), **together)
    told_of_one = stated("c", lemma="meet", type="CONSULT", actors=(IRAQ,), targets=(USA,))

    assert groups([first, second, told_of_one]) == {frozenset("ac"), frozenset("b")}


def test_captions_say_who_what_and_when_in_both_languages() -> None:
    french = replace(EMBASSY, name="ambassade des États-Unis")
    event = only([stated("a"), stated("b", language="fr", targets=(french,))])

    assert event.caption == "ASSAULT 2020-12-20"
    assert event.caption_en == "Kataib Hezbollah → US embassy in Baghdad: ASSAULT, 20 Dec 2020"
    assert event.caption_fr == "Kataib Hezbollah → ambassade des États-Unis : ASSAULT, 20 déc. 2020"


def test_a_state_is_named_in_the_language_of_the_caption_whatever_the_claims_call_it() -> None:
    power = replace(USA, name="Américains")

    event = only([stated("a", language="fr", actors=(power,), targets=(MILITIA,))])

    assert event.caption_en == "United States → Kataib Hezbollah: ASSAULT, 20 Dec 2020"
    assert event.caption_fr == "États-Unis → Kataib Hezbollah : ASSAULT, 20 déc. 2020"


@st.composite
def many_claims(draw: st.DrawFn) -> list[Stated]:
    """Claims that are likely to be told of the same events."""
    spans = [UNKNOWN, day("2020-12-20"), day("2020-12-21"), between("2020-12-01", "2020-12-31"),
             Span(start_earliest=date(2020, 12, 20))]  # fmt: skip
    sides = [(), (USA,), (PENTAGON,), (MILITIA,), (SOLEIMANI,), (EMBASSY, IRAQ)]
    papers = st.sampled_from(["wire", "paper", "radio"])
    days = [None, at("2020-12-21"), at("2020-12-22"), at("2021-01-10")]
    return [
        stated(
            f"{n:02}",
            origin=draw(papers),
            article=draw(papers),
            published=draw(st.sampled_from(days)),
            span=draw(st.sampled_from(spans)),
            actors=draw(st.sampled_from(sides)),
            targets=draw(st.sampled_from(sides)),
            lemma=draw(st.sampled_from(["kill", "attack"])),
            reciprocal=draw(st.integers(0, 9)) == 0,
            polarity="negative" if draw(st.integers(0, 4)) == 0 else "positive",
            anticipated=draw(st.integers(0, 4)) == 0,
        )
        for n in range(draw(st.integers(0, 12)))
    ]


@given(many_claims(), st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_of_claims_matters(
    claims: list[Stated], any_order: Random
) -> None:
    shuffled = [*claims, *claims[:3]]
    any_order.shuffle(shuffled)

    assert consolidate(shuffled) == consolidate(claims)


@given(many_claims())
def test_every_claim_is_in_one_event_and_every_event_has_a_claim(claims: list[Stated]) -> None:
    events = consolidate(claims)

    told = [id for e in events for id in [*e.claims, *(d.claim for d in e.disputes)]]
    assert sorted(told) == sorted(claim.id for claim in claims)
    assert len({event.id for event in events}) == len(events)
    assert all(event.span.is_possible for event in events)


@given(many_claims(), many_claims())
def test_blocks_apart_are_consolidated_apart(claims: list[Stated], others: list[Stated]) -> None:
    strangers = [
        replace(claim, id=f"{claim.id}x", type="AID", lemma="help", reciprocal=False)
        for claim in others
    ]
    assert not {b for c in claims for b in blocks_of(c)} & {
        b for c in strangers for b in blocks_of(c)
    }

    together = consolidate(claims + strangers)

    assert together == sorted(
        consolidate(claims) + consolidate(strangers), key=lambda event: event.id
    )
