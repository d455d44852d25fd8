"""One claim, in its context."""

from typing import Annotated

from fastapi import APIRouter, Query

from service.dependencies import GraphDep, PathId
from service.problems import AWAY, NOT_FOUND, TOO_SLOW, documented
from service.questions import Nothing
from service.schemas.claims import ClaimOut

router = APIRouter(tags=["claims"])


@router.get("/claims/{claim_id}", responses=documented(NOT_FOUND, AWAY, TOO_SLOW))
async def claim(claim_id: PathId, _: Annotated[Nothing, Query()], graph: GraphDep) -> ClaimOut:
    """Tell one claim: who said it, where, in which words, and the text around them."""
    return await graph.claim(claim_id)
