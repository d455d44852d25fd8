"""An article to its reading, step by step: the file to read first.

    article ─▶ Doc (sentences, tags, trees) ─▶ times ─▶ cast ─▶ reports ─▶ claims ─▶ reading

Each step is a function from one thing to the next, and none reaches back.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from spacy.language import Language as Analysis
from spacy.tokens import Doc

from graph_schema.articles import fault_of_article
from graph_schema.errors import Broken, Rejected
from graph_schema.identity import claim_id
from graph_schema.model import Article, Claim, Language, Reading
from graph_schema.readings import fault_of
from ingest.claims import lexicon
from ingest.claims.actors import Cast
from ingest.claims.confidence import Weigh, confidence_of
from ingest.claims.extract import Scene, claims_in
from ingest.claims.quotes import quotes_of, reports_in
from ingest.claims.voices import first_persons
from ingest.extractor import OURS, Models
from ingest.language import pipeline as analysis
from ingest.language.adoption import load_installed
from ingest.times import Expression, times_in


class Reader:
    """Reads articles; a language is loaded when its first article comes.

    ``recorded_at`` is the instant every reading bears: given the same one, the same article gives
    the same bytes. ``models`` says which languages another parser than ours reads, ``weigh`` how
    sure a claim is by what is known of it.
    """

    def __init__(
        self, *, recorded_at: datetime, models: Models = OURS, weigh: Weigh = confidence_of
    ) -> None:
        self._recorded_at = recorded_at
        self._models = models
        self._weigh = weigh
        self._analyses: dict[Language, Analysis] = {}

    def __call__(self, article: Article) -> Reading:
        """Take from an article all that can be told with some certainty.

        Raises:
            Rejected: the article itself is not acceptable.
            Broken: the reading does not keep its own word (an offset, an index); a bug.
        """
        if fault := fault_of_article(article):
            raise Rejected(f"{article.id}: {fault}")
        nlp = self._analysis(article.language)
        with nlp.memory_zone():  # pyright: ignore[reportUnknownMemberType] - spaCy's own stub
            extractor = self._models.extractor_of(article.language)
            doc = nlp(article.text)
            reading = _reading_of(article, doc, self._recorded_at, extractor, self._weigh)
        if fault := fault_of(reading):
            raise Broken(f"{article.id}: {fault}")
        return reading

    def _analysis(self, language: Language) -> Analysis:
        if language not in self._analyses:
            model = self._models.by_language.get(language)
            self._analyses[language] = load_installed(model) if model else analysis.load(language)
        return self._analyses[language]


def _reading_of(
    article: Article, doc: Doc, recorded_at: datetime, extractor: str, weigh: Weigh
) -> Reading:
    words = lexicon.load(article.language)
    published = _day_of(article.published)
    times = times_in(doc, _instant_of(article.published) or published, article.country)
    cast = Cast(article, doc)
    timed = _tokens_of(times)
    reports = reports_in(doc, words, cast, timed)
    quotes = quotes_of(reports, doc, cast)
    cast = cast.heard(first_persons(doc, reports, quotes))
    scene = Scene(doc, words, cast, times, timed, published, reports, quotes, weigh)
    claims = tuple(_with_id(article, claim) for claim in claims_in(scene))
    return Reading(
        article=article,
        recorded_at=recorded_at,
        extractor=extractor,
        times=tuple(expression.time for expression in times),
        quotes=quotes,
        claims=claims,
    )


def _with_id(article: Article, claim: Claim) -> Claim:
    return replace(claim, id=claim_id(article.id, claim))


def _tokens_of(times: Iterable[Expression]) -> frozenset[int]:
    return frozenset(i for time in times for i in range(time.first, time.last + 1))


def _day_of(published: str | None) -> date | None:
    return date.fromisoformat(published[:10]) if published else None


def _instant_of(published: str | None) -> datetime | None:
    """The instant, where more than the day is told."""
    return datetime.fromisoformat(published) if published and "T" in published.upper() else None
