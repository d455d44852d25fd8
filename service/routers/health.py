"""Whether the process answers, whether the graph does, and which annales this is."""

from importlib.metadata import version
from typing import Annotated

from fastapi import APIRouter, Query

from graph_schema.database.migrate import latest_version
from graph_schema.errors import Unavailable
from service.dependencies import GraphDep
from service.problems import AWAY, documented
from service.questions import Nothing
from service.schemas.health import IndexOut, LiveOut, ReadyOut, VersionOut

VERSION = version("annales")
LINKS = {
    "docs": "/docs",
    "openapi": "/openapi.json",
    "timeline": "/timeline",
    "histogram": "/timeline/histogram",
    "actors": "/actors?q={name}",
    "ready": "/health/ready",
}

router = APIRouter(tags=["service"])


@router.get("/", responses=documented())
async def index(_: Annotated[Nothing, Query()]) -> IndexOut:
    """Say where to go from here."""
    return IndexOut(version=VERSION, links=LINKS)


@router.get("/health/live", responses=documented())
async def live(_: Annotated[Nothing, Query()]) -> LiveOut:
    """Say that the process answers, with or without a database."""
    return LiveOut()


@router.get("/health/ready", responses=documented(AWAY))
async def ready(_: Annotated[Nothing, Query()], graph: GraphDep) -> ReadyOut:
    """Say that the graph answers and has the schema that is wanted."""
    schema = await graph.schema()
    wanted = latest_version()
    if schema.version < wanted:
        raise Unavailable(
            f"the graph has schema {schema.version} and {wanted} is wanted: run "
            "`annales-graph migrate`"
        )
    if schema.version > wanted:
        raise Unavailable(
            f"the graph has schema {schema.version} and this annales knows {wanted}: upgrade it"
        )
    return ReadyOut(schema_version=schema.version, revision=schema.revision)


@router.get("/version", responses=documented())
async def which(_: Annotated[Nothing, Query()]) -> VersionOut:
    """Say which annales this is."""
    return VersionOut(version=VERSION, schema_version=latest_version())
