"""What consolidation needs to know of a claim: who, what, when, where and on whose word."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from graph_schema.identity import part_of, slug
from graph_schema.model import (
    AHEAD,
    ActorKind,
    Article,
    Claim,
    Language,
    Mention,
    PloverType,
    Polarity,
    Reading,
)
from graph_schema.timespan import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody or something that takes part.

    ``lineage`` is its own id and the ids of everything it is part of, innermost first.
    """

    id: str
    name: str
    kind: ActorKind
    lineage: tuple[str, ...]
    code: str | None = None

    @property
    def root(self) -> str:
        """The outermost whole; parties with different roots are never the same."""
        return self.lineage[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A claim that may make an event, without its words.

    ``span`` is unknown on all sides where the text states no time. ``holder`` is the
    lineage of the innermost speaker, empty where nobody is told to speak. ``origin`` is the
    independent source that the claim comes from.
    ``published`` is the instant of publication, ``published_day`` its day where it was published.
    """

    id: str
    article: str
    origin: str
    holder: tuple[str, ...]
    language: Language
    published: datetime | None
    published_day: date | None
    lemma: str
    type: PloverType | None
    mode: str | None
    reciprocal: bool
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    place: Party | None
    span: Span
    polarity: Polarity
    anticipated: bool
    confidence: float

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everybody on both sides, actors first."""
        return self.actors + self.targets


def stated_in(reading: Reading) -> Iterator[Stated]:
    """List the claims of a reading that may make an event; stative ones never do."""
    article = reading.article
    for claim in reading.claims:
        if not claim.action.stative:
            yield Stated(
                id=claim.id,
                article=article.id,
                origin=origin_of(claim, article),
                holder=holder_of(claim),
                language=article.language,
                published=instant_of(article.published),
                published_day=day_of(article.published),
                lemma=claim.action.lemma,
                type=claim.action.type,
                mode=claim.action.mode,
                reciprocal=claim.reciprocal,
                actors=tuple(map(party_of, claim.actors)),
                targets=tuple(map(party_of, claim.targets)),
                place=party_of(claim.place) if claim.place else None,
                span=claim.span,
                polarity=claim.polarity,
                anticipated=is_anticipated(claim),
                confidence=claim.confidence,
            )


def is_anticipated(claim: Claim) -> bool:
    """Whether the claim is of something that has not happened when it is stated."""
    return claim.attitude in AHEAD or claim.tense == "future"


def holder_of(claim: Claim) -> tuple[str, ...]:
    """The lineage of the innermost speaker, who vouches for the claim; empty without one."""
    speakers = (source.speaker for source in reversed(claim.attribution) if source.speaker)
    return next((party_of(speaker).lineage for speaker in speakers), ())


def origin_of(claim: Claim, article: Article) -> str:
    """The independent source: the innermost named speaker, else the publisher, else the article.

    All are ids of actors, so a paper that publishes and is quoted elsewhere is one origin. An
    official whom nobody names is no source that can be told from another: the paper vouches.
    """
    speakers = (source.speaker for source in reversed(claim.attribution) if source.speaker)
    named = next((speaker.id for speaker in speakers if speaker.kind != "unnamed"), None)
    publisher = slug(article.publisher) if article.publisher else None
    return named or publisher or article.id


def party_of(mention: Mention) -> Party:
    """The party a mention stands for, with everything it is part of."""
    return party(mention.id, mention.name, mention.kind, mention.code)


def party(id: str, name: str, kind: ActorKind, code: str | None) -> Party:
    """A party with its lineage, which follows from id, kind and code alone."""
    lineage = [id]
    parent = part_of(id, kind, code)
    while parent is not None:
        lineage.append(parent)
        parent = part_of(parent, "organization", None)
    return Party(id=id, name=name, kind=kind, lineage=tuple(lineage), code=code)


def instant_of(published: str | None) -> datetime | None:
    """The instant of an ISO date (its midnight, UTC) or date-time (UTC where no zone is given)."""
    if published is None:
        return None
    at = datetime.fromisoformat(published)
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def day_of(published: str | None) -> date | None:
    """The day of an ISO date or date-time where it was written, whatever day it was in UTC."""
    return date.fromisoformat(published[:10]) if published else None
