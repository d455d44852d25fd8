"""What the HTTP layer asks of a graph: the port that Neo4j fills, and a fake in the tests."""

from dataclasses import dataclass
from typing import Protocol

from service.filters import Bucket, Filters, Page
from service.schemas.actors import ActorOut, FoundOut
from service.schemas.articles import ArticleOut
from service.schemas.claims import ClaimOut
from service.schemas.events import EventDetailOut, EventOut
from service.schemas.timelines import BucketOut


@dataclass(frozen=True, slots=True)
class Schema:
    """The version of the graph's schema, and how often the graph was changed."""

    version: int
    revision: int


class Graph(Protocol):
    """Reads the graph.

    Every method raises Unavailable where the database is away, and TooSlow at the time limit.
    """

    async def schema(self) -> Schema:
        """Read the schema node; version 0 where there is none."""
        ...

    async def timeline(self, filters: Filters, page: Page) -> list[EventOut]:
        """List events by (sort_day, id)."""
        ...

    async def histogram(self, filters: Filters, bucket: Bucket, limit: int) -> list[BucketOut]:
        """Count events by the bucket their sort_day is in, earliest first, unknown last."""
        ...

    async def event(self, id: str) -> EventDetailOut:
        """Raises NotFound: no event has this id now."""
        ...

    async def event_of_claim(self, claim_id: str) -> str:
        """The id of the event a claim is in now. Raises NotFound: it is in none."""
        ...

    async def claims_of_event(self, id: str, page: Page) -> list[ClaimOut]:
        """List the current claims of an event by (day of publication, id)."""
        ...

    async def claim(self, id: str) -> ClaimOut:
        """With the text around its evidence. Raises NotFound: no claim has this id."""
        ...

    async def article(self, id: str) -> ArticleOut:
        """Raises NotFound: no article has this id."""
        ...

    async def actors_named(self, words: str, limit: int) -> list[FoundOut]:
        """Search actors by words of any of their names, the best first."""
        ...

    async def actor(self, id: str) -> ActorOut:
        """Raises NotFound: no actor has this id."""
        ...

    async def prepare(self) -> None:
        """Make the first question as fast as the next; nothing depends on it."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
