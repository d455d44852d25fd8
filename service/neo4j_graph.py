"""The graph of the HTTP layer, as Neo4j holds it: each question is one function of `queries`."""

from typing_extensions import override

from graph_schema.database.address import Address
from graph_schema.database.driver import given_address
from graph_schema.database.local import local_address, status
from graph_schema.environ import Settings
from graph_schema.errors import Unavailable
from service.filters import Bucket, Filters, Page
from service.graph import Graph, Schema
from service.queries import actors, articles, claims, events, histograms, schemas, timelines
from service.reader import Reader
from service.schemas.actors import ActorOut, FoundOut
from service.schemas.articles import ArticleOut
from service.schemas.claims import ClaimOut
from service.schemas.events import EventDetailOut, EventOut
from service.schemas.timelines import BucketOut


def open_graph(settings: Settings) -> Graph:
    """The graph that the settings point to; connects when first asked, never starts a server."""

    def find() -> Address:
        if settings.uri is None:
            if status(settings).state == "stopped":
                raise Unavailable("no local Neo4j is running: start it with `annales-graph up`")
            return local_address(settings)
        return given_address(settings.uri, settings)

    return Neo4jGraph(Reader(find, settings.database))


class Neo4jGraph(Graph):
    """Answers through one reader."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @override
    async def schema(self) -> Schema:
        return await schemas.schema(self._reader)

    @override
    async def timeline(self, filters: Filters, page: Page) -> list[EventOut]:
        return await timelines.timeline(self._reader, filters, page)

    @override
    async def histogram(self, filters: Filters, bucket: Bucket, limit: int) -> list[BucketOut]:
        return await histograms.histogram(self._reader, filters, bucket, limit)

    @override
    async def event(self, id: str) -> EventDetailOut:
        return await events.event(self._reader, id)

    @override
    async def event_of_claim(self, claim_id: str) -> str:
        return await events.event_of_claim(self._reader, claim_id)

    @override
    async def claims_of_event(self, id: str, page: Page) -> list[ClaimOut]:
        return await claims.claims_of_event(self._reader, id, page)

    @override
    async def claim(self, id: str) -> ClaimOut:
        return await claims.claim(self._reader, id)

    @override
    async def article(self, id: str) -> ArticleOut:
        return await articles.article(self._reader, id)

    @override
    async def actors_named(self, words: str, limit: int) -> list[FoundOut]:
        return await actors.actors_named(self._reader, words, limit)

    @override
    async def actor(self, id: str) -> ActorOut:
        return await actors.actor(self._reader, id)

    @override
    async def prepare(self) -> None:
        # Of a server just started, planning the first question takes seconds.
        for filters in (Filters(), Filters(party="USA")):
            await self.timeline(filters, Page(limit=1))
            await self.histogram(filters, "month", 1)

    @override
    async def close(self) -> None:
        await self._reader.close()
