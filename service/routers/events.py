"""Events, and the claims they are made of."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from graph_schema.errors import NotFound
from graph_schema.identity import claim_of_event
from service.dependencies import GraphDep, PathId
from service.filters import Position
from service.graph import Graph
from service.pages import link_next
from service.problems import AWAY, INVALID_CURSOR, NOT_FOUND, TOO_SLOW, documented
from service.questions import Nothing, PageQuestion
from service.schemas.claims import ClaimOut, ClaimsOut
from service.schemas.events import EventDetailOut

MOVED = {
    308: {"description": "The claim that headed this event is in another one now: see Location."}
}

router = APIRouter(tags=["events"])


@router.get(
    "/events/{event_id}",
    response_model=EventDetailOut,
    responses=MOVED | documented(NOT_FOUND, AWAY, TOO_SLOW),
)
async def event(
    event_id: PathId, _: Annotated[Nothing, Query()], graph: GraphDep
) -> EventDetailOut | RedirectResponse:
    """Tell one event. An id that is no longer a head leads to the event its claim is in now."""
    try:
        return await graph.event(event_id)
    except NotFound:
        return RedirectResponse(f"/events/{await _now(graph, event_id)}", status_code=308)


@router.get(
    "/events/{event_id}/claims",
    response_model=ClaimsOut,
    responses=MOVED | documented(NOT_FOUND, INVALID_CURSOR, AWAY, TOO_SLOW),
)
async def claims(
    event_id: PathId,
    question: Annotated[PageQuestion, Query()],
    graph: GraphDep,
    request: Request,
    response: Response,
) -> ClaimsOut | RedirectResponse:
    """List the claims that report or dispute an event, earliest published first."""
    page = question.page(about=event_id)
    found = await graph.claims_of_event(event_id, page)
    # An event has a claim at least, and a next page is promised only where there is one: where
    # nothing is found, the event has moved or never was, or changed while it was being read.
    if not found and (now := await _now(graph, event_id)) != event_id:
        query = urlencode([(key, value) for key, value in _pairs(request) if key != "cursor"])
        address = f"/events/{now}/claims"
        return RedirectResponse(f"{address}?{query}" if query else address, status_code=308)
    shown = found[: question.limit]
    last = _position(shown[-1]) if len(found) > question.limit else None
    address = link_next(request, response, last, question.fingerprint(about=event_id))
    return ClaimsOut(claims=shown, next=address)


def _pairs(request: Request) -> list[tuple[str, str]]:
    return request.query_params.multi_items()


async def _now(graph: Graph, event_id: str) -> str:
    try:
        return await graph.event_of_claim(claim_of_event(event_id))
    except NotFound:
        raise NotFound("no event has this id, nor had one") from None


def _position(claim: ClaimOut) -> Position:
    return Position(claim.published_at.date() if claim.published_at else None, claim.id)
