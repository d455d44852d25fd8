"""The composition root: everything the service consists of, put together once."""

from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI

from service.answers import answer_errors_with_problems
from service.dependencies import each_once
from service.graph import Graph
from service.hosts import LOOPBACK, OwnPagesOnly
from service.requests import LoggedRequests
from service.routers import actors, articles, claims, documents, events, health, timelines
from service.routers import problems as problem_types

DESCRIPTION = (
    "Who claims that who did what to whom, where and when. Every time has four bounds, null "
    "where unknown; `match` chooses between what may and what must fall into a window. Every "
    "error is a problem (RFC 9457) whose `type` is the address of its meaning."
)


def create_app(open_graph: Callable[[], Graph], *, hosts: Iterable[str] = LOOPBACK) -> FastAPI:
    """Make the application.

    ``open_graph`` is called once, at the start, and must not need a database for it: the app
    starts and stays up without one. ``hosts`` are the names it answers to, without ports.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        app.state.graph = open_graph()
        try:
            yield
        finally:
            await app.state.graph.close()

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
    for noun in (timelines, events, claims, articles, actors, health, problem_types, documents):
        app.include_router(noun.router)
    documents.mount_assets(app)
    documents.describe_problems(app)
    answer_errors_with_problems(app)
    app.add_middleware(OwnPagesOnly, hosts=frozenset(hosts) | LOOPBACK)
    app.add_middleware(LoggedRequests)
    return app
