"""The network scores each sentence the same, whatever stands beside it."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.language.network import network_of

WORDS = st.sampled_from(["La", "milice", "a", "attaqué", "l'", "ambassade", ".", "Zxqv", "2020"])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(tuple), min_size=1, max_size=6)


@settings(max_examples=25, deadline=None)
@given(sentences=SENTENCES)
def test_a_sentence_is_scored_the_same_alone_and_among_others(
    sentences: list[tuple[str, ...]],
) -> None:
    network = network_of("fr")

    together = network(sentences)

    for words, scores in zip(sentences, together, strict=True):
        network([("autre",)])  # what the last call left behind is no help
        (alone,) = network([words])
        assert scores.heads.shape == (len(words) + 1, len(words) + 1)
        np.testing.assert_allclose(scores.heads, alone.heads, rtol=1e-3, atol=1e-2)
        np.testing.assert_allclose(scores.starts, alone.starts, atol=1e-3)


def test_long_sentences_are_scored_one_by_one() -> None:
    long = tuple(f"mot{number}" for number in range(200))
    other = (*long[:-1], "fin")

    found = network_of("fr")([long, other])

    assert [scores.labels.shape for scores in found] == [(201, 201)] * 2
