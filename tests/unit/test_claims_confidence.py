"""Confidence is a number between 0 and 1 that falls where more is doubtful."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.claims.confidence import confidence_of
from tests.told import read

SURE = {"rule finite": 1.0, "typed": 1.0, "actor state": 1.0, "target organization": 1.0}


def test_a_tree_that_is_less_likely_makes_a_claim_less_sure() -> None:
    sure = confidence_of(SURE)

    for doubt in ("doubt of action", "doubt of parties"):
        assert confidence_of(SURE | {doubt: 2.0}) < sure


@given(
    st.dictionaries(
        st.one_of(st.sampled_from([*SURE, "no actor", "no target", "long"]), st.text()),
        st.floats(0, 1e6),
    )
)
def test_it_is_never_certain_whatever_is_known(features: dict[str, float]) -> None:
    assert 0 < confidence_of(features) < 1


def confidence(text: str, lemma: str) -> float:
    return next(it.confidence for it in read("en", text).claims if it.action.lemma == lemma)


def test_a_plain_sentence_is_surer_than_an_event_that_nobody_is_named_of() -> None:
    plain = confidence("Iran attacked the American embassy.", "attack")
    bare = confidence("The minister spoke about the merger.", "merge")

    assert bare < plain


def test_the_same_text_has_the_same_confidence() -> None:
    text = "Police arrested two men with guns in the old town, officials said."

    assert confidence(text, "arrest") == confidence(text, "arrest")
