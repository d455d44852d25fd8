"""What must not become one event, nor come of another."""

import pytest

from graph_schema.events import consolidate
from graph_schema.stated import party
from graph_schema.timespan import UNKNOWN
from tests.builders import BAGHDAD, IRAQ, PENTAGON, USA, stated
from tests.consolidated import at, groups, only


def test_two_parts_of_one_whole_do_not_meet_as_that_whole_met_another() -> None:
    met = {"type": "CONSULT", "lemma": "meet", "reciprocal": True, "targets": ()}
    staff = party("USA.GOV", "White House", "organization", "USA")

    assert groups(
        [stated("a", actors=(IRAQ, USA), **met), stated("b", actors=(PENTAGON, staff), **met)]
    ) == {frozenset("a"), frozenset("b")}


@pytest.mark.parametrize(
    ("holder", "about"),
    [
        (("USA",), "actor"),
        (("USA.MIL", "USA"), "actor"),
        (("art_b.1", "USA.GOV", "USA"), "actor"),
        (("IRQ.MIL", "IRQ"), "existence"),
        ((), "existence"),
    ],
)
def test_a_spokesman_denies_the_deed_for_those_he_speaks_for(
    holder: tuple[str, ...], about: str
) -> None:
    deed = stated("a", actors=(USA,))

    event = only([deed, stated("b", actors=(USA,), polarity="negative", holder=holder)])

    assert [dispute.about for dispute in event.disputes] == [about]


def test_places_of_two_countries_are_two_places() -> None:
    york = party("york", "York", "place", "GBR")
    new_york = party("new-york", "New York", "place", "USA")

    assert len(groups([stated("a", place=york), stated("b", place=new_york)])) == 2


def test_what_is_only_ruled_out_is_not_anticipated() -> None:
    event = only([stated("a", polarity="negative", anticipated=True)])

    assert (event.status, event.claims) == ("denied", ())


def test_a_plan_for_one_place_does_not_come_true_in_another() -> None:
    ahead = stated("a", anticipated=True, published=at("2020-12-18"), span=UNKNOWN, place=BAGHDAD)
    basra = party("basra", "Basra", "place", "IRQ")

    events = consolidate([ahead, stated("b", place=basra)])

    assert [event.fulfils for event in events] == [(), ()]
