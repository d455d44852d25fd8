"""Actors: found by name, read by id, and what they took part in."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from service.dependencies import GraphDep, PathId
from service.problems import AWAY, INVALID_CURSOR, NOT_FOUND, TOO_SLOW, documented
from service.questions import ActorTimelineQuestion, NameQuestion, Nothing
from service.routers.timelines import page_of
from service.schemas.actors import ActorOut, ActorsOut
from service.schemas.timelines import TimelineOut

router = APIRouter(tags=["actors"])


@router.get("/actors", responses=documented(AWAY, TOO_SLOW))
async def actors(question: Annotated[NameQuestion, Query()], graph: GraphDep) -> ActorsOut:
    """Search actors by any of their names, French or English, with or without accents."""
    return ActorsOut(actors=await graph.actors_named(question.q, question.limit))


@router.get("/actors/{actor_id}", responses=documented(NOT_FOUND, AWAY, TOO_SLOW))
async def actor(actor_id: PathId, _: Annotated[Nothing, Query()], graph: GraphDep) -> ActorOut:
    """Tell one actor: its names, what it is part of, and how much it does."""
    return await graph.actor(actor_id)


@router.get(
    "/actors/{actor_id}/timeline", responses=documented(NOT_FOUND, INVALID_CURSOR, AWAY, TOO_SLOW)
)
async def actor_timeline(
    actor_id: PathId,
    question: Annotated[ActorTimelineQuestion, Query()],
    graph: GraphDep,
    request: Request,
    response: Response,
) -> TimelineOut:
    """List the events an actor or its parts took part in, earliest first."""
    events = await graph.timeline(question.chosen(actor_id), question.page(about=actor_id))
    if not events:
        await graph.actor(actor_id)  # an actor without events is not one that is not there
    fingerprint = question.fingerprint(about=actor_id)
    return page_of(events, question.limit, fingerprint, request, response)
