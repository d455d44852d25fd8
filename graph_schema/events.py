"""Events: what claims agree on. A pure function of claims; their order never matters.

`docs/events.md` tells the rules. The steps: claims of one family are gathered into clusters
(`graph_schema.clusters`), a cluster becomes an event with its status and time
(`graph_schema.verdicts`), and an event that had been announced or feared is linked to the one
that came of it (`graph_schema.fulfilments`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from graph_schema import ontology
from graph_schema.captions import long_caption, short_caption
from graph_schema.clusters import Cluster, clusters_of
from graph_schema.fulfilments import fulfilments
from graph_schema.identity import event_id
from graph_schema.model import PloverType
from graph_schema.stated import Party, Stated
from graph_schema.timespan import Span
from graph_schema.verdicts import (
    Dispute,
    Participant,
    Status,
    confidence_of,
    disputes_of,
    model_of,
    participants,
    status_of,
    time_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What claims agree on, with who contests what.

    ``claims`` are the ids of the claims that report it, ``disputes`` those that contradict it,
    both in order of id. ``sort_day`` is the first possible day where it is known, else the
    earliest day of publication, else None. ``undated`` says that no claim states a time;
    ``span`` then ends, for what has happened, on the day of first publication at the latest.
    """

    id: str
    action: str
    type: PloverType | None
    mode: str | None
    quad: int | None
    goldstein: float | None
    reciprocal: bool
    status: Status
    confidence: float
    span: Span
    undated: bool
    sort_day: date | None
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    place: Party | None
    claims: tuple[str, ...]
    disputes: tuple[Dispute, ...]
    articles: int
    origins: int
    denials: int
    first_published: datetime | None
    last_published: datetime | None
    caption: str
    caption_fr: str
    caption_en: str
    fulfils: tuple[str, ...] = ()


def consolidate(claims: Iterable[Stated]) -> list[Event]:
    """Gather claims into events, in order of their ids.

    Claims may come in any order and more than once.
    """
    clusters = sorted(clusters_of(claims), key=lambda cluster: event_id(cluster.head.id))
    came_of = fulfilments(clusters)
    return [_event(cluster, came_of.get(cluster.head.id, ())) for cluster in clusters]


def _event(cluster: Cluster, announced_by: tuple[str, ...]) -> Event:
    members, model = cluster.members, model_of(cluster)
    span, undated = time_of(cluster)
    kind = model.type or model.lemma
    doers, undergoers = participants(cluster)
    sides = ([p.party for p in doers], [p.party for p in undergoers])
    published = sorted(claim.published for claim in members if claim.published)
    days = sorted(claim.published_day for claim in members if claim.published_day)
    filed = ontology.class_of(model.type, model.mode) if model.type else None
    in_words = {
        language: long_caption(language, kind, sides, cluster.span, cluster.members)
        for language in ("fr", "en")
    }
    return Event(
        id=event_id(cluster.head.id),
        action=model.lemma,
        type=model.type,
        mode=model.mode,
        quad=filed.quad if filed else None,
        goldstein=filed.goldstein if filed else None,
        reciprocal=model.reciprocal,
        status=status_of(cluster),
        confidence=confidence_of(members),
        span=span,
        undated=undated,
        sort_day=cluster.span.start_earliest or next(iter(days), None),
        actors=doers,
        targets=undergoers,
        place=max(cluster.places.values(), key=lambda p: (len(p.id), p.id), default=None),
        claims=tuple(sorted(claim.id for claim in cluster.reporting)),
        disputes=disputes_of(cluster),
        articles=len({claim.article for claim in members + cluster.denying}),
        origins=len({claim.origin for claim in cluster.reporting + cluster.mistimed}),
        denials=len(cluster.denying),
        first_published=published[0] if published else None,
        last_published=published[-1] if published else None,
        caption=short_caption(kind, cluster.span),
        caption_fr=in_words["fr"],
        caption_en=in_words["en"],
        fulfils=tuple(sorted(map(event_id, announced_by))),
    )
