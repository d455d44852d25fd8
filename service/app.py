"""The composition root: everything the service consists of, put together once."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager, suppress

from fastapi import Depends, FastAPI

from service.answers import answer_errors_with_problems
from service.dependencies import each_once
from service.graph import Graph
from service.hosts import LOOPBACK, OwnPagesOnly
from service.requests import GivenUpWithTheirClient, HeadLikeGet, LoggedRequests
from service.routers import actors, articles, claims, documents, events, health, timelines
from service.routers import problems as problem_types

DESCRIPTION = (
    "Who claims that who did what to whom, where and when. Every time has four bounds, null "
    "where unknown; `match` chooses between what may and what must fall into a window. Every "
    "error is a problem (RFC 9457) whose `type` is the address of its meaning."
)
NOUNS = (timelines, events, claims, articles, actors, health, problem_types, documents)


def create_app(open_graph: Callable[[], Graph], *, hosts: Iterable[str] = LOOPBACK) -> FastAPI:
    """Make the application.

    ``open_graph`` is called once, at the start, and must not need a database for it: the app
    starts and stays up without one. ``hosts`` are the names it answers to, without ports.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        app.state.graph = graph = open_graph()
        preparing = asyncio.create_task(_prepare(graph))
        try:
            yield
        finally:
            preparing.cancel()
            await graph.close()

    app = FastAPI(
        title="annales",
        version=health.VERSION,
        description=DESCRIPTION,
        lifespan=lifespan,
        dependencies=[Depends(each_once)],
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    routers = [noun.router for noun in NOUNS]
    for router in routers:
        app.include_router(router)
    documents.mount_assets(app)
    documents.describe_answers(app, routers)
    answer_errors_with_problems(app)
    app.add_middleware(HeadLikeGet)
    app.add_middleware(GivenUpWithTheirClient)
    app.add_middleware(OwnPagesOnly, hosts=frozenset(hosts) | LOOPBACK)
    app.add_middleware(LoggedRequests)
    return app


async def _prepare(graph: Graph) -> None:
    with suppress(Exception):  # whatever is wrong, who asks will be told
        await graph.prepare()
