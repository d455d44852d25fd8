"""The timeline: pages of events, and counts of them."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from service.dependencies import GraphDep
from service.filters import Position
from service.pages import link_next
from service.problems import (
    AWAY,
    INVALID_CURSOR,
    TOO_MANY_BUCKETS,
    TOO_SLOW,
    Refused,
    documented,
)
from service.questions import HistogramQuestion, TimelineQuestion
from service.schemas.events import EventOut
from service.schemas.timelines import HistogramOut, TimelineOut

MOST_BUCKETS = 5000

router = APIRouter(tags=["timeline"])


@router.get("/timeline", responses=documented(INVALID_CURSOR, AWAY, TOO_SLOW))
async def timeline(
    question: Annotated[TimelineQuestion, Query()],
    graph: GraphDep,
    request: Request,
    response: Response,
) -> TimelineOut:
    """List events, earliest first, by `sort_day` and id."""
    events = await graph.timeline(question.chosen(), question.page())
    return page_of(events, question.limit, question.fingerprint(), request, response)


@router.get("/timeline/histogram", responses=documented(TOO_MANY_BUCKETS, AWAY, TOO_SLOW))
async def histogram(
    question: Annotated[HistogramQuestion, Query()], graph: GraphDep
) -> HistogramOut:
    """Count events by the day, week, month or year of their `sort_day`, and by status."""
    buckets = await graph.histogram(question.chosen(), question.bucket, MOST_BUCKETS + 1)
    if len(buckets) > MOST_BUCKETS:
        raise Refused(
            TOO_MANY_BUCKETS,
            f"more than {MOST_BUCKETS} buckets: ask by month or year, or for a narrower window",
        )
    return HistogramOut(bucket=question.bucket, buckets=buckets)


def page_of(
    events: list[EventOut], limit: int, question: str, request: Request, response: Response
) -> TimelineOut:
    """Cut a page that is one longer than asked for, and link to the next."""
    page = events[:limit]
    last = Position(page[-1].sort_day, page[-1].id) if len(events) > limit else None
    return TimelineOut(events=page, next=link_next(request, response, last, question))
