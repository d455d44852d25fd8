"""Pairs of quotation marks."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.claims.marks import quotations_in

MARKED = st.text(alphabet="ab .«»“”„\"`'\n", max_size=60)


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations_in(text)]


def test_every_kind_of_marks_makes_a_quotation() -> None:
    text = "« un » “two” \"three\" „vier“ ``five''"

    assert quoted(text) == ["un", "two", "three", "vier", "five"]


def test_a_quotation_inside_another_belongs_to_it() -> None:
    assert quoted("« il a dit « non » hier »") == ["il a dit « non » hier"]


def test_a_mark_that_never_closes_opens_nothing() -> None:
    assert quoted("« il a dit non.\n\nEt puis “oui”.") == ["oui"]


def test_straight_marks_pair_up_within_a_line() -> None:
    assert quoted('five" tall\nhe said "yes"') == ["yes"]


def test_an_empty_quotation_is_none() -> None:
    assert quoted("« » “ ”") == []


@given(MARKED)
def test_quotations_are_in_order_apart_and_not_blank(text: str) -> None:
    found = quotations_in(text)

    ends = [end for piece in found for end in piece]
    assert ends == sorted(ends)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in found)
