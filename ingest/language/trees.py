"""The best tree over a sentence: a maximum spanning arborescence with exactly one root.

Chu and Liu, "On the shortest arborescence of a directed graph", Scientia Sinica 14 (1965);
Edmonds, "Optimum branchings", J. Res. Nat. Bur. Standards 71B (1967). No library is used: networkx
is a hundred times too slow, and ufal.chu_liu_edmonds has no wheels for newer Pythons and does not
promise a single root.
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]
Heads = NDArray[np.int64]

IMPOSSIBLE = -1e15
EXTRA_ROOT = -1e8


def best_heads(scores: Scores) -> Heads:
    """Give each node its head in the best tree with one root.

    Args:
        scores: [n, n]; the score of head (column) for dependent (row), above -1e5 each. Node 0 is
            the root; its row and the diagonal are not looked at. At least two nodes.

    Returns:
        [n]; the head of every node, 0 for exactly one node beside the root itself.
    """
    scores = scores.astype(np.float64)  # a copy, and exact enough for the extra cost of roots
    scores[0] = IMPOSSIBLE
    np.fill_diagonal(scores, IMPOSSIBLE)
    heads = _greedy(scores)
    if np.count_nonzero(heads[1:] == 0) == 1 and not _cycle_in(heads):
        return heads
    # Every root costs more than all other scores together can make good, so the best tree has as
    # few as possible, one, and is the best among the trees with one: the price is the same for all.
    scores[1:, 0] += EXTRA_ROOT
    return _arborescence(scores)


def _greedy(scores: Scores) -> Heads:
    heads = scores.argmax(axis=1)
    heads[0] = 0
    return heads


def _arborescence(scores: Scores) -> Heads:
    """Contract cycles of greedy heads until there is none, then take them apart again."""
    heads = _greedy(scores)
    cycle = _cycle_in(heads)
    if not cycle:
        return heads
    # The cycle becomes one node, the last of a smaller graph.
    ring = np.array(cycle)
    is_outside = np.ones(len(scores), np.bool_)
    is_outside[ring] = False
    rest = np.flatnonzero(is_outside)
    last = len(rest)
    smaller = np.full((last + 1, last + 1), IMPOSSIBLE)
    smaller[:last, :last] = scores[rest[:, None], rest]
    entering = scores[ring[:, None], rest] - scores[ring, heads[ring]][:, None]
    leaving = scores[rest[:, None], ring]
    smaller[last, :last] = entering.max(axis=0)
    smaller[:last, last] = leaving.max(axis=1)
    found = _arborescence(smaller)
    # Within the cycle all keep their heads but the node at which the tree enters it.
    outer = found[:last]
    chosen = ring[leaving.argmax(axis=1)]
    heads[rest] = np.where(outer == last, chosen, rest[np.minimum(outer, last - 1)])
    heads[ring[entering[:, found[last]].argmax()]] = rest[found[last]]
    heads[0] = 0
    return heads


def _cycle_in(heads: Heads) -> list[int]:
    """The nodes of one cycle, or none."""
    heads_of: list[int] = heads.tolist()
    seen_from = [0] * len(heads_of)
    for start in range(1, len(heads_of)):
        node = start
        while node and not seen_from[node]:
            seen_from[node] = start
            node = heads_of[node]
        if node and seen_from[node] == start:
            cycle = [node]
            while (node := heads_of[node]) != cycle[0]:
                cycle.append(node)
            return cycle
    return []
