"""What a cluster of claims amounts to: its status, its parties, its time and who contests what."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph_schema.blocks import sides_of
from graph_schema.clusters import Cluster, publication
from graph_schema.stated import Party, Stated
from graph_schema.timespan import Span

Status = Literal["anticipated", "reported", "corroborated", "contested", "denied"]
About = Literal["existence", "actor", "target", "time", "place"]

_CORROBORATED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A party of an event, and how sure it is that it was one."""

    party: Party
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A claim that contradicts the event, and in what."""

    claim: str
    about: About


def status_of(cluster: Cluster) -> Status:
    """Tell how an event stands: a claim ahead of it, one origin, more, contested or denied."""
    if not cluster.reporting:
        return "denied"
    if cluster.founder.anticipated:
        return "anticipated"
    if any(_about(claim, cluster) == "existence" for claim in cluster.denying):
        return "contested"
    return _by_origins(cluster.reporting + cluster.mistimed)


def confidence_of(claims: Iterable[Stated]) -> float:
    """The machine's confidence: 1 - the product over origins of 1 - its best claim's."""
    best: dict[str, float] = defaultdict(float)
    for claim in claims:
        best[claim.origin] = max(best[claim.origin], claim.confidence)
    doubt = 1.0
    for _, confidence in sorted(best.items()):
        doubt *= 1 - confidence
    return round(1 - doubt, 6)


def model_of(cluster: Cluster) -> Stated:
    """The claim that names the action: a typed one with a mode, the earliest of these."""
    return min(cluster.members, key=lambda c: (c.type is None, c.mode is None, publication(c)))


def time_of(cluster: Cluster) -> tuple[Span, bool]:
    """The span of an event, and whether it is undated.

    What is told in the past without a date ended on the day of its first report at the latest.
    """
    if cluster.span.is_known:
        return cluster.span, False
    days = [claim.published_day for claim in cluster.members if claim.published_day]
    if cluster.founder.anticipated or not days:
        return cluster.span, True
    return Span(start_latest=min(days), end_latest=min(days)), True


def disputes_of(cluster: Cluster) -> tuple[Dispute, ...]:
    """List what contradicts the event, in order of claim ids."""
    disputes = [Dispute(claim=c.id, about=_about(c, cluster)) for c in cluster.denying]
    disputes += [Dispute(claim=c.id, about="time") for c in cluster.mistimed]
    return tuple(sorted(disputes, key=lambda dispute: dispute.claim))


def participants(cluster: Cluster) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """List who does and who undergoes, in order of their ids.

    A party is left out beside a part of itself: a claim that names the whole supports the part.
    """
    doers, undergoers = _innermost(cluster.doers), _innermost(cluster.undergoers)
    return (
        tuple(_participant(party, "actor", cluster) for party in doers),
        tuple(_participant(party, "target", cluster) for party in undergoers),
    )


def _participant(party: Party, side: About, cluster: Cluster) -> Participant:
    whole = status_of(cluster)
    if whole in ("anticipated", "denied"):
        return Participant(party=party, status=whole)
    if any(_names(c, party) for c in cluster.denying if _about(c, cluster) == side):
        return Participant(party=party, status="contested")
    naming = [claim for claim in cluster.members if _names(claim, party)]
    return Participant(party=party, status=_by_origins(naming))


def _by_origins(claims: Iterable[Stated]) -> Status:
    origins = {claim.origin for claim in claims}
    return "corroborated" if len(origins) >= _CORROBORATED else "reported"


def _about(denial: Stated, cluster: Cluster) -> About:
    """Who denies a deed of their own disputes the actor; all others dispute the existence.

    A part speaks for the whole as the whole does for its parts: "we" did nothing.
    """
    holder = denial.holder
    own = holder and any(
        holder[0] in party.lineage or party.id in holder for party in sides_of(denial).doers
    )
    return "actor" if own and cluster.reporting else "existence"


def _names(claim: Stated, party: Party) -> bool:
    return any(p.id in party.lineage or party.id in p.lineage for p in claim.parties)


def _innermost(side: dict[str, Party]) -> list[Party]:
    wholes = {id for party in side.values() for id in party.lineage[1:]}
    return [side[id] for id in sorted(side) if id not in wholes]
