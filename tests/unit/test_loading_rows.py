"""What readings become: rows named like the layout, and unions that no order changes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import reduce
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_schema.events import consolidate
from graph_schema.layout import NODES, RELATIONSHIPS
from graph_schema.lines import Line
from graph_schema.model import Reading, Source
from graph_schema.readings import dump, parse_reading
from graph_schema.stated import Stated
from graph_schema.timespan import Span
from ingest.loading.edges import EdgeRow, edges_of
from ingest.loading.event_rows import EventRow, state_of
from ingest.loading.links import NamesRow, SpeakerRow, names_rows, speaker_rows
from ingest.loading.parties import Named, label_of, named_in
from ingest.loading.rows import (
    ArticleRow,
    ClaimRow,
    QuoteRow,
    article_row,
    claim_rows,
    shortened,
)
from ingest.loading.told import Told, Words
from tests.builders import IRAQ, MILITIA, USA, between, mention, reading, stated, undated


def made() -> Reading:
    return parse_reading(Line("made", 1, dump(reading())))


@pytest.mark.parametrize(
    ("row", "properties"),
    [
        (ArticleRow, NODES["Article"]),
        (ClaimRow, NODES["Claim"]),
        (QuoteRow, NODES["Quote"]),
        (EventRow, NODES["Event"]),
    ],
)
def test_rows_fill_properties_of_the_layout(
    row: type[ArticleRow | ClaimRow | QuoteRow | EventRow], properties: dict[str, str]
) -> None:
    assert set(row._fields) <= properties.keys()


@pytest.mark.parametrize(
    ("row", "properties", "ends"),
    [
        (NamesRow, RELATIONSHIPS["NAMES"], {"claim", "label", "node"}),
        (SpeakerRow, RELATIONSHIPS["ATTRIBUTED_TO"], {"claim", "node"}),
        (EdgeRow, RELATIONSHIPS["ASSAULT"], {"actor", "target", "type"}),
    ],
)
def test_links_fill_properties_of_the_layout(
    row: type[NamesRow | SpeakerRow | EdgeRow], properties: dict[str, str], ends: set[str]
) -> None:
    assert set(row._fields) - ends == properties.keys()


def test_a_claim_is_a_row_with_its_days_as_text() -> None:
    (row,) = claim_rows(made())

    assert (row.lemma, row.type, row.family) == ("attack", "ASSAULT", "ASSAULT")
    assert (row.start_earliest, row.possible_to) == ("2020-12-20", "2020-12-20")
    assert (row.published_at, row.recorded_at) == (
        "2020-12-21T00:00:00+00:00",
        "2020-12-24T18:00:00+00:00",
    )
    assert row.origin_id == "sample-wire"


def test_an_article_without_a_title_is_captioned_by_its_words() -> None:
    row = article_row(made())

    assert row.caption == "Kataib Hezbollah attacked the US…"


@given(st.text(), st.integers(1, 200))
def test_a_caption_is_short_and_begins_like_the_words(words: str, times: int) -> None:
    short = shortened(words * times)

    assert len(short) <= 40
    assert " ".join((words * times)[:160].split()).startswith(short.removesuffix("…"))


def test_a_speaker_that_nobody_names_leaves_a_gap_in_the_chain() -> None:
    one = made()
    chain = (
        Source(speaker=None, stance="asserts", anonymous=True),
        Source(
            speaker=mention("Kataib Hezbollah", one.article.text, MILITIA),
            stance="denies",
            anonymous=False,
        ),
    )
    told = replace(one, claims=(replace(one.claims[0], attribution=chain),))

    (row,) = speaker_rows(told)

    assert (row.order, row.node, row.stance) == (1, "kataib-hezbollah", "denies")


def test_actors_are_actors_whatever_they_are_and_places_are_places() -> None:
    assert label_of("actor", "thing") == "Actor"
    assert label_of("speaker", "place") == "Actor"
    assert label_of("target", "thing") == "Thing"
    assert label_of("target", "place") == "Place"
    assert label_of("target", "state") == "Actor"
    assert label_of("place", "state") == "Place"


def test_names_keep_what_the_mention_makes_of_its_node() -> None:
    actor, target = names_rows(made())

    assert (actor.role, actor.node, actor.kind, actor.code) == (
        "actor",
        "kataib-hezbollah",
        "armed-group",
        None,
    )
    assert (target.role, target.label, target.text) == ("target", "Actor", "US embassy in Baghdad")


def test_the_wholes_of_an_actor_are_nodes_too() -> None:
    named = {node.id: node for node in named_in([made()])}

    assert named["embassy-usa-baghdad"].wholes == {"USA.GOV"}
    assert named["USA.GOV"].wholes == {"USA"}
    assert (named["USA"].kinds, named["USA"].name) == (frozenset({"state"}), "USA")
    assert {node.root for node in named.values()} == {"USA", "kataib-hezbollah", "sample-wire"}


def joined(nodes: Iterable[Named]) -> Named:
    """What all of them know."""
    return reduce(lambda one, other: one | other, nodes)


@st.composite
def some_named(draw: st.DrawFn) -> Named:
    names = st.lists(st.sampled_from(("Alpha", "The Alpha Group", "alpha", "x" * 80)), max_size=3)
    fr, en = (tuple(sorted(set(draw(names)))) for _ in range(2))
    return Named(
        label="Actor",
        id="alpha",
        name=draw(st.sampled_from(("alpha", *fr, *en))),
        kinds=draw(st.frozensets(st.sampled_from(("person", "organization")))),
        names_fr=fr,
        names_en=en,
        code=draw(st.sampled_from((None, "IRQ", "USA"))),
        root=draw(st.sampled_from(("alpha", "IRQ", "USA"))),
        wholes=draw(st.frozensets(st.sampled_from(("IRQ.GOV", "USA.GOV")))),
    )


@given(st.lists(some_named(), min_size=1, max_size=4))
def test_what_mentions_make_of_a_node_does_not_depend_on_their_order(nodes: list[Named]) -> None:
    once = {joined(order) for order in permutations(nodes)}
    again = {joined([*order, *nodes]) for order in permutations(nodes)}

    assert len(once) == 1
    assert again == once


def test_the_name_that_makes_the_id_is_the_name() -> None:
    mentions = ["Alpha", "The Alpha Group of the North", "ALPHA"]
    nodes = [
        Named(label="Actor", id="alpha", name=name, names_en=(name,), root="alpha")
        for name in mentions
    ]

    assert joined(nodes).name == "ALPHA"


def told_by(*claims: Stated) -> dict[str, Told]:
    """Claims as the graph tells them, with their ids for the words of their times."""
    return {each.id: Told(each, Words(edtf=each.id), is_current=True) for each in claims}


def test_an_event_has_the_words_of_the_first_claim_that_gives_it_its_time() -> None:
    claims = [stated("a", span=between("2020-12-01", "2020-12-31")), stated("b"), stated("c")]
    (event,) = consolidate(claims)

    state = state_of(event, told_by(*claims))

    assert (state.row.edtf, state.row.start_earliest) == ("clm_b", "2020-12-20")
    assert (state.claims, state.doers) == (
        ("clm_a", "clm_b", "clm_c"),
        (("kataib-hezbollah", "corroborated"),),
    )


@pytest.mark.parametrize(
    ("claim", "wide"),
    [
        (stated("a"), False),
        (stated("a", span=between("2020-01-01", "2020-03-03")), False),
        (stated("a", span=between("2020-01-01", "2020-03-04")), True),
        (stated("a", span=Span(start_earliest=date(2020, 1, 1))), True),
        (undated("a"), False),
    ],
)
def test_an_event_is_wide_if_it_is_open_or_longer_than_two_months(
    claim: Stated, *, wide: bool
) -> None:
    (event,) = consolidate([claim])

    assert state_of(event, told_by(claim)).wide == wide


def test_an_event_that_has_no_day_at_all_stands_behind_all_others() -> None:
    claim = undated("a", published=None)
    (event,) = consolidate([claim])

    row = state_of(event, told_by(claim)).row

    assert (row.sort_day, row.possible_from, row.end_latest) == ("9999-12-31", "0001-01-01", None)


def test_an_edge_runs_from_each_who_does_to_each_who_undergoes() -> None:
    (event,) = consolidate([stated("a", actors=(MILITIA, IRAQ))])

    edges = [(e.actor, e.target, e.type, e.status, e.start) for e in edges_of(event)]

    assert edges == [
        ("IRQ", "embassy-usa-baghdad", "ASSAULT", "reported", "2020-12-20"),
        ("kataib-hezbollah", "embassy-usa-baghdad", "ASSAULT", "reported", "2020-12-20"),
    ]


def test_those_who_meet_are_tied_once_in_order_of_their_ids() -> None:
    met = stated("a", type="CONSULT", reciprocal=True, actors=(USA, IRAQ), targets=())
    (event,) = consolidate([met])

    assert [(e.actor, e.target, e.type) for e in edges_of(event)] == [("IRQ", "USA", "CONSULT")]


@pytest.mark.parametrize(
    ("claim", "type"),
    [
        (stated("a", anticipated=True), "ANTICIPATED"),
        (stated("a", type=None), "ACTION"),
        (stated("a"), "ASSAULT"),
    ],
)
def test_an_edge_is_named_for_what_happened_or_not_at_all(claim: Stated, type: str) -> None:
    (event,) = consolidate([claim])

    assert [edge.type for edge in edges_of(event)] == [type]


def test_an_edge_bears_the_gravest_status_of_those_it_ties() -> None:
    denial = stated("b", polarity="negative", holder=("kataib-hezbollah",))
    (event,) = consolidate([stated("a"), denial])

    assert [edge.status for edge in edges_of(event)] == ["contested"]
