"""Which events had been announced or feared before they happened."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from graph_schema.blocks import Block, Sides, blocks_of
from graph_schema.clusters import Cluster, may_be_one, sides_agree
from graph_schema.timespan import may_share_a_day

WITHIN = timedelta(days=90)
"""How long after it was announced without a day a thing still counts as what was announced."""


def fulfilments(clusters: Sequence[Cluster]) -> dict[str, tuple[str, ...]]:
    """Link what happened to what had been anticipated, by the ids of their heads.

    Only what has a day can have come of what was said before that day; the parties agree as
    those of one event do, and a day that was announced is kept.
    """
    ahead: defaultdict[Block, dict[str, Cluster]] = defaultdict(dict)
    for cluster in clusters:
        if cluster.founder.anticipated and cluster.reporting:
            for block in _blocks(cluster):
                ahead[block][cluster.head.id] = cluster
    return {
        cluster.head.id: found
        for cluster in clusters
        if not cluster.founder.anticipated and cluster.reporting and cluster.span.start_earliest
        if (found := _announced(cluster, ahead))
    }


def _announced(done: Cluster, ahead: dict[Block, dict[str, Cluster]]) -> tuple[str, ...]:
    near = {id: c for block in _blocks(done) for id, c in ahead.get(block, {}).items()}
    return tuple(sorted(id for id, cluster in near.items() if _came_true(done, cluster)))


def _came_true(done: Cluster, announced: Cluster) -> bool:
    said, day = announced.head.published_day, done.span.start_earliest
    if said is None or day is None or day < said:
        return False
    in_time = (
        may_share_a_day(done.span, announced.span)
        if announced.span.is_known
        else day - said <= WITHIN
    )
    sides = Sides(tuple(done.doers.values()), tuple(done.undergoers.values()))
    same_shape = done.founder.reciprocal == announced.founder.reciprocal
    same_parties = sides_agree(sides, announced.doers, announced.undergoers)
    return in_time and same_shape and same_parties and _places_agree(done, announced)


def _places_agree(done: Cluster, announced: Cluster) -> bool:
    return all(
        may_be_one(here, there)
        for here in done.places.values()
        for there in announced.places.values()
    )


def _blocks(cluster: Cluster) -> Iterable[Block]:
    return {block for claim in cluster.reporting for block in blocks_of(claim)}
