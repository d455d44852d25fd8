"""What the types of problems mean: each type is the address of its meaning."""

from typing import Annotated

from fastapi import APIRouter, Query

from graph_schema.errors import NotFound
from service.dependencies import PathId
from service.problems import KINDS, NOT_FOUND, documented
from service.questions import Nothing
from service.schemas.problems import KindOut, KindsOut

router = APIRouter(tags=["service"])


@router.get("/problems", responses=documented())
async def problems(_: Annotated[Nothing, Query()]) -> KindsOut:
    """List the types of problems."""
    return KindsOut(problems=[KindOut.of(kind) for kind in KINDS])


@router.get("/problems/{name}", responses=documented(NOT_FOUND))
async def problem(name: PathId, _: Annotated[Nothing, Query()]) -> KindOut:
    """Tell what a type of problem means and what to do about it."""
    for kind in KINDS:
        if kind.name == name:
            return KindOut.of(kind)
    raise NotFound("no type of problem has this name")
