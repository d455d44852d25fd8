"""Texts of a test, read: one reader for all of them, since loading one takes seconds."""

from datetime import UTC, datetime
from functools import cache

from graph_schema.model import Article, Claim, Language, Reading
from ingest.pipeline import Reader

PUBLISHED = "2020-12-03"


@cache
def _reader() -> Reader:
    return Reader(recorded_at=datetime(2020, 12, 3, tzinfo=UTC))


def read(language: Language, text: str, *, published: str = PUBLISHED) -> Reading:
    """The reading of an article of this text, a Thursday's by default."""
    return _reader()(Article(id="a", language=language, published=published, text=text))


def told(language: Language, text: str) -> list[str]:
    """Every claim in one line."""
    return [shown(claim) for claim in read(language, text).claims]


def shown(claim: Claim) -> str:
    """Who does what to whom."""
    actors = ", ".join(actor.name for actor in claim.actors) or "-"
    targets = ", ".join(target.name for target in claim.targets) or "-"
    return f"{actors} > {claim.action.lemma} > {targets}"
