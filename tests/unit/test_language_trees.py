"""The best tree with one root is the one that trying all of them finds."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ingest.language.trees import Scores, best_heads

SCORES = st.integers(2, 5).flatmap(
    lambda n: arrays(np.float64, (n, n), elements=st.integers(-20, 20).map(float))
)


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether every node reaches node 0, of which just one node depends."""

    def reaches_root(node: int) -> bool:
        for _ in heads:
            node = heads[node]
        return node == 0

    return heads[1:].count(0) == 1 and all(map(reaches_root, range(len(heads))))


def total(scores: Scores, heads: tuple[int, ...]) -> float:
    return float(sum(scores[node, head] for node, head in enumerate(heads) if node))


@given(scores=SCORES)
def test_no_tree_with_one_root_scores_better(scores: Scores) -> None:
    n = len(scores)
    candidates = ((0, *heads) for heads in product(range(n), repeat=n - 1))
    best = max(total(scores, heads) for heads in candidates if is_tree(heads))

    found = tuple(best_heads(scores).tolist())

    assert is_tree(found)
    assert total(scores, found) == pytest.approx(best)


@given(seed=st.integers(0, 1000), n=st.sampled_from([2, 3, 30, 201]))
def test_large_sentences_get_one_root_and_no_cycle(seed: int, n: int) -> None:
    scores = np.random.default_rng(seed).normal(scale=20, size=(n, n))

    assert is_tree(tuple(best_heads(scores).tolist()))


def test_the_scores_are_left_as_they_were() -> None:
    scores = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 9.0], [1.0, 9.0, 0.0]])
    before = scores.copy()

    best_heads(scores)

    assert scores.tolist() == before.tolist()
