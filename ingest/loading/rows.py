"""What a reading becomes in the graph: rows named like the properties they fill.

Days and instants travel as ISO text; the server parses them faster than the driver packs dates.
Rows are named tuples, so that they sort by their keys and become dictionaries only where they
are handed to the driver.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from graph_schema.blocks import family_of
from graph_schema.identity import quote_id, slug
from graph_schema.model import Article, Claim, Language, Quote, Reading
from graph_schema.stated import instant_of, origin_of, stated_in

LONGEST_CAPTION = 40


class About(NamedTuple):
    """What an article is besides its id and text, as its reading has it."""

    title: str | None
    url: str | None
    language: Language
    country: str | None
    publisher: str | None
    published: str | None


class PublicationRow(NamedTuple):
    """What claims and quotes take from their article; ``medium`` vouches where nobody speaks."""

    id: str
    language: Language
    published_at: str | None
    publisher: str | None
    medium: str


class ArticleRow(NamedTuple):
    """The properties of an Article; ``recorded_at`` and ``extractor`` of its current reading."""

    id: str
    caption: str
    title: str | None
    url: str | None
    language: str
    country: str | None
    publisher: str | None
    published: str | None
    published_at: str | None
    recorded_at: str
    extractor: str
    text: str
    text_hash: str


class ClaimRow(NamedTuple):
    """The properties of a Claim but its marks."""

    id: str
    caption: str
    quote: str | None
    start: int | None
    end: int | None
    action: str | None
    action_start: int | None
    action_end: int | None
    lemma: str
    type: str | None
    mode: str | None
    cameo: str | None
    family: str | None
    stative: bool
    reciprocal: bool
    polarity: str
    certainty: str
    tense: str
    attitude: str
    confidence: float
    rules: tuple[str, ...]
    origin_id: str
    language: str
    published_at: str | None
    recorded_at: str
    extractor: str
    start_earliest: str | None
    start_latest: str | None
    end_earliest: str | None
    end_latest: str | None
    at: str | None
    granularity: str | None
    edtf: str | None
    time_text: str | None
    time_anchor: str | None
    time_rule: str | None
    possible_from: str
    possible_to: str


class QuoteRow(NamedTuple):
    """The properties of a Quote; its text runs from its first piece to its last."""

    id: str
    caption: str
    text: str | None
    cue: str | None
    stance: str
    style: str
    start: int | None
    end: int | None
    published_at: str | None


def article_row(reading: Reading) -> ArticleRow:
    """The row of the article that was read."""
    article = reading.article
    return ArticleRow(
        id=article.id,
        caption=shortened(article.title or article.text),
        title=article.title,
        url=article.url,
        language=article.language,
        country=article.country,
        publisher=article.publisher,
        published=article.published,
        published_at=_instant(article.published),
        recorded_at=iso(reading.recorded_at),
        extractor=reading.extractor,
        text=article.text,
        text_hash=text_hash(article.text),
    )


def claim_rows(reading: Reading) -> Iterator[ClaimRow]:
    """A row for each claim of a reading, in order."""
    families = {stated.id: family_of(stated) for stated in stated_in(reading)}
    published_at, recorded_at = _instant(reading.article.published), iso(reading.recorded_at)
    for claim in reading.claims:
        evidence, action, time, span = claim.evidence, claim.action, claim.time, claim.span
        yield ClaimRow(
            id=claim.id,
            caption=shortened(_said(claim)),
            quote=evidence.quote if evidence else None,
            start=evidence.start if evidence else None,
            end=evidence.end if evidence else None,
            action=action.text,
            action_start=action.start,
            action_end=action.end,
            lemma=action.lemma,
            type=action.type,
            mode=action.mode,
            cameo=action.cameo,
            family=families.get(claim.id),
            stative=action.stative,
            reciprocal=claim.reciprocal,
            polarity=claim.polarity,
            certainty=claim.certainty,
            tense=claim.tense,
            attitude=claim.attitude,
            confidence=claim.confidence,
            rules=claim.rules,
            origin_id=origin_of(claim, reading.article),
            language=reading.article.language,
            published_at=published_at,
            recorded_at=recorded_at,
            extractor=reading.extractor,
            start_earliest=span.start_earliest.isoformat() if span.start_earliest else None,
            start_latest=span.start_latest.isoformat() if span.start_latest else None,
            end_earliest=span.end_earliest.isoformat() if span.end_earliest else None,
            end_latest=span.end_latest.isoformat() if span.end_latest else None,
            at=time.at.isoformat() if time and time.at else None,
            granularity=time.granularity if time else None,
            edtf=time.edtf if time else None,
            time_text=time.text if time else None,
            time_anchor=time.anchor if time else None,
            time_rule=time.rule if time else None,
            possible_from=span.possible_from.isoformat(),
            possible_to=span.possible_to.isoformat(),
        )


def quote_rows(reading: Reading) -> list[QuoteRow]:
    """A row for each quote of a reading, in the order that indexes count by."""
    published_at = _instant(reading.article.published)
    return [_quote_row(quote, reading.article, published_at) for quote in reading.quotes]


def about(article: Article) -> About:
    """What an article is besides its id and text."""
    return About(
        article.title, article.url, article.language, article.country, article.publisher,
        article.published,
    )  # fmt: skip


def publication_of(id: str, about: About) -> PublicationRow:
    """What the claims and quotes of an article take from it."""
    publisher = slug(about.publisher) if about.publisher else None
    published_at = _instant(about.published)
    return PublicationRow(id, about.language, published_at, publisher, publisher or id)


def iso(instant: datetime) -> str:
    """An instant in UTC as ISO text, the same text for the same instant."""
    return instant.astimezone(UTC).isoformat()


def shortened(words: str) -> str:
    """A few words for the eye, cut at a space where there is one."""
    words = " ".join(words[: 4 * LONGEST_CAPTION].split())
    if len(words) <= LONGEST_CAPTION:
        return words
    head = words[: LONGEST_CAPTION - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head) + "…"


def text_hash(text: str) -> str:
    """The SHA-256 of an article's text."""
    return sha256(text.encode()).hexdigest()


def _quote_row(quote: Quote, article: Article, published_at: str | None) -> QuoteRow:
    start = min((piece.start for piece in quote.content), default=None)
    end = max((piece.end for piece in quote.content), default=None)
    text = article.text[start:end] if start is not None else None
    return QuoteRow(
        id=quote_id(article.id, quote),
        caption=shortened(text or quote.stance),
        text=text,
        cue=quote.cue.text if quote.cue else None,
        stance=quote.stance,
        style=quote.style,
        start=start,
        end=end,
        published_at=published_at,
    )


def _instant(published: str | None) -> str | None:
    instant = instant_of(published)
    return iso(instant) if instant else None


def _said(claim: Claim) -> str:
    words = claim.action.text or claim.action.lemma
    return f"¬ {words}" if claim.polarity == "negative" else words
