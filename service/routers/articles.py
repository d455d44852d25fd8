"""One article."""

from typing import Annotated

from fastapi import APIRouter, Query

from service.dependencies import GraphDep, PathId
from service.problems import AWAY, NOT_FOUND, TOO_SLOW, documented
from service.questions import Nothing
from service.schemas.articles import ArticleOut

router = APIRouter(tags=["articles"])


@router.get("/articles/{article_id}", responses=documented(NOT_FOUND, AWAY, TOO_SLOW))
async def article(
    article_id: PathId, _: Annotated[Nothing, Query()], graph: GraphDep
) -> ArticleOut:
    """Tell one article: its text, and what is claimed in it."""
    return await graph.article(article_id)
