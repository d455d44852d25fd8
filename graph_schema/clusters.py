"""Claims that are told of one event, gathered: the part of consolidation that compares.

Claims are taken in an order of their own (dated before undated, those that name both sides
before those that do not, narrow spans before wide ones, then by publication and id); each joins
the cluster that it fits best or founds one. A cluster keeps the intersection of its members'
times, so a wide claim never makes one event of two disjoint days. An undated claim joins the
cluster nearest in publication and leaves its time alone, so it bridges nothing. Negative claims
come last: each disputes one cluster, or founds one of claims that all deny the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from graph_schema.blocks import Sides, family_of, sides_of
from graph_schema.shelves import Shelves
from graph_schema.stated import Party, Stated
from graph_schema.timespan import UNKNOWN, Span, intersection, may_share_a_day

NEAR = timedelta(days=14)
"""How far in publication an undated claim may be from the dated claims it joins."""

_UNPUBLISHED = datetime.max.replace(tzinfo=UTC)
_A_PAIR = 2


@dataclass(slots=True)
class Cluster:
    """Claims of one event: those that report it and those that contradict it.

    ``span`` is where all dated members agree that it lies. ``mistimed`` claims report what
    happens only once, but give it other days. ``anchors`` are the days of publication that
    undated claims measure from: of the dated members, else of the founder.
    """

    founder: Stated
    span: Span = UNKNOWN
    reporting: list[Stated] = field(default_factory=list[Stated])
    denying: list[Stated] = field(default_factory=list[Stated])
    mistimed: list[Stated] = field(default_factory=list[Stated])
    doers: dict[str, Party] = field(default_factory=dict[str, Party])
    undergoers: dict[str, Party] = field(default_factory=dict[str, Party])
    places: dict[str, Party] = field(default_factory=dict[str, Party])
    anchors: set[date] = field(default_factory=set[date])

    @property
    def members(self) -> list[Stated]:
        """The claims that speak for it; the denials where none does."""
        return self.reporting + self.mistimed or self.denying

    @property
    def head(self) -> Stated:
        """The earliest published member, then the smallest id; its id makes the event's."""
        return min(self.members, key=publication)


def publication(claim: Stated) -> tuple[datetime, str]:
    """The order of publication; what has no date comes last."""
    return (claim.published or _UNPUBLISHED, claim.id)


def clusters_of(claims: Iterable[Stated]) -> list[Cluster]:
    """Gather claims into clusters; neither order nor repetition of the claims matters."""
    clusters: list[Cluster] = []
    shelves: Shelves[Cluster] = Shelves(NEAR)
    for claim in sorted({claim.id: claim for claim in claims}.values(), key=_turn):
        candidates = [cluster for cluster in shelves.near(claim) if agree(claim, cluster)]
        cluster = min(candidates, key=lambda c: _misfit(claim, c), default=None)
        if cluster is None:
            cluster = Cluster(claim)
            clusters.append(cluster)
        _join(claim, cluster)
        shelves.put(claim, cluster)
    return clusters


def agree(claim: Stated, cluster: Cluster) -> bool:
    """Whether a claim can be told of the event of a cluster of its family."""
    return (
        claim.anticipated == cluster.founder.anticipated
        and _parties_agree(claim, cluster)
        and _places_agree(claim, cluster)
        and _times_agree(claim, cluster)
    )


def _parties_agree(claim: Stated, cluster: Cluster) -> bool:
    """A party in common on each side that both name, and on one at least."""
    doers, undergoers = cluster.doers, cluster.undergoers
    if claim.reciprocal != cluster.founder.reciprocal:  # "A met B" against "A and B met"
        everybody = doers | undergoers
        return _pairs(claim.parties, everybody) >= min(_A_PAIR, len(claim.parties))
    if claim.reciprocal:
        return _pairs(claim.parties, doers) >= min(_A_PAIR, len(claim.parties), len(doers))
    return sides_agree(sides_of(claim), doers, undergoers)


def sides_agree(sides: Sides, doers: dict[str, Party], undergoers: dict[str, Party]) -> bool:
    """Whether a party is shared on each side that both name, and on one at least."""
    facing = [(sides.doers, doers), (sides.undergoers, undergoers)]
    shared = [bool(_common(xs, ys)) for xs, ys in facing if xs and ys]
    return bool(shared) and all(shared)


def _common(xs: Iterable[Party], ys: dict[str, Party]) -> list[str]:
    """Those of the one side that are one of the other, or part of one, or contain one."""
    return [x.id for x in xs if any(x.id in y.lineage or y.id in x.lineage for y in ys.values())]


def _pairs(xs: tuple[Party, ...], ys: dict[str, Party]) -> int:
    """How many of the one side can each be another one of the other: two parts are one whole."""
    return min(len(_common(xs, ys)), len(_common(ys.values(), {party.id: party for party in xs})))


def _places_agree(claim: Stated, cluster: Cluster) -> bool:
    place = claim.place
    return place is None or all(may_be_one(place, other) for other in cluster.places.values())


def may_be_one(a: Party, b: Party) -> bool:
    """Whether one place may lie in the other: a country and what is in it, or by their names."""
    if a.id in (b.id, b.code) or b.id == a.code:
        return True
    if a.code and b.code and a.code != b.code:
        return False
    words = set(a.id.split("-")), set(b.id.split("-"))
    return words[0] <= words[1] or words[1] <= words[0]


def _times_agree(claim: Stated, cluster: Cluster) -> bool:
    if family_of(claim).startswith("once:"):
        return True
    if claim.span.is_known and cluster.span.is_known:
        near = may_share_a_day(claim.span, cluster.span)
        return near and intersection(claim.span, cluster.span) is not None
    told_after = claim.published_day is None or cluster.span.possible_from <= claim.published_day
    return (told_after or claim.anticipated) and _days_apart(claim, cluster) <= NEAR


def _days_apart(claim: Stated, cluster: Cluster) -> timedelta:
    if (day := claim.published_day) is None:
        return timedelta.max
    return min((abs(day - anchor) for anchor in cluster.anchors), default=timedelta.max)


def _turn(claim: Stated) -> tuple[bool, bool, bool, int, date, datetime, str]:
    return (
        claim.polarity == "negative",
        not claim.span.is_known,
        not (claim.actors and (claim.targets or claim.reciprocal)),
        (claim.span.possible_to - claim.span.possible_from).days,
        claim.span.possible_from,
        *publication(claim),
    )


def _misfit(claim: Stated, cluster: Cluster) -> tuple[int, timedelta, tuple[datetime, str]]:
    """The smaller, the better: most parties in common, nearest in publication, earliest."""
    shared = len(_common(claim.parties, cluster.doers | cluster.undergoers))
    return (-shared, _days_apart(claim, cluster), publication(cluster.founder))


def _join(claim: Stated, cluster: Cluster) -> None:
    both = intersection(cluster.span, claim.span)
    if claim.polarity == "negative":
        cluster.denying.append(claim)
        if cluster.reporting:
            return
        cluster.span = both or cluster.span
    elif both is None:
        cluster.mistimed.append(claim)
    else:
        cluster.reporting.append(claim)
        cluster.span = both
    sides = sides_of(claim)
    cluster.doers |= {party.id: party for party in sides.doers}
    cluster.undergoers |= {party.id: party for party in sides.undergoers}
    cluster.places |= {claim.place.id: claim.place} if claim.place else {}
    if claim.published_day and (claim.span.is_known or claim is cluster.founder):
        cluster.anchors.add(claim.published_day)
