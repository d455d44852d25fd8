"""One article with its text and what is claimed in it."""

from graph_schema.errors import NotFound
from service.queries.claims import article_ref
from service.reader import Reader
from service.schemas.articles import ArticleOut, StatedOut

MOST_CLAIMS = 500

ARTICLE = """
MATCH (article:Article {id: $id})
RETURN article {.id, .title, .publisher, .url, .language, .published,
    retracted_at: toString(article.retracted_at)} AS reference,
  article.country AS country, toString(article.recorded_at) AS recorded_at, article.text AS text,
  [(article)-[:REVISES]->(older:Article) | older.id] AS revises,
  COUNT { MATCH (article)<-[:STATED_IN]-(claim:Claim)
    WHERE claim.superseded_at IS NULL AND claim.retracted_at IS NULL } AS claims,
  COLLECT {
    MATCH (article)<-[:STATED_IN]-(claim:Claim)
    WHERE claim.superseded_at IS NULL AND claim.retracted_at IS NULL
    RETURN claim {.id, .caption, .start, .end, .polarity,
      event_id: head([(claim)-[:REPORTS|DISPUTES]->(event:Event) | event.id])}
    ORDER BY claim.start, claim.id LIMIT $limit } AS stated
"""


async def article(reader: Reader, id: str) -> ArticleOut:
    """Read one article, with its first 500 current claims.

    Raises:
        NotFound: no article has this id.
    """
    rows = await reader.rows(ARTICLE, {"id": id, "limit": MOST_CLAIMS})
    if not rows or rows[0]["reference"]["language"] is None:
        raise NotFound(f"no article has the id {id}")
    (row,) = rows
    return ArticleOut(
        **article_ref(row["reference"]).model_dump(),
        country=row["country"],
        recorded_at=row["recorded_at"],
        text=row["text"],
        revises=next(iter(row["revises"]), None),
        claims=[StatedOut(**stated) for stated in row["stated"]],
        claims_left_out=row["claims"] - len(row["stated"]),
    )
