"""Made-up readings by the thousand: the same seed gives the same bytes.

Sentences of one shape about parties that do not exist, over five years, in a few blocks of
parties that know each other, with quotes, denials, announcements and copies, so that what is
loaded has the joints of the real thing. Every offset is true.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from graph_schema.identity import article_id, claim_id
from graph_schema.model import (
    Action,
    Article,
    Attitude,
    Claim,
    Cue,
    Evidence,
    Mention,
    Passage,
    PloverType,
    Quote,
    Reading,
    Source,
    Time,
)

RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
FIRST_DAY = date(2016, 1, 1)
DAYS = 1_825
ACTIONS: tuple[tuple[str, PloverType | None], ...] = (
    ("attacked", "ASSAULT"), ("met", "CONSULT"), ("sanctioned", "SANCTION"), ("left", "RETREAT"),
    ("aided", "AID"), ("accused", "ACCUSE"), ("arrested", "COERCE"), ("visited", "CONSULT"),
    ("joined", None), ("followed", None),
)  # fmt: skip


CIRCLE = 20
"""Parties that know each other."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How much is made up: ``parties`` in all, ``claims`` of each article.

    ``happenings`` are what all the claims are about; an article tells of some that follow each
    other, so the fewer they are, the more claims agree.
    """

    parties: int = 2_000
    claims: int = 10
    happenings: int = 4_000


@dataclass(frozen=True, slots=True)
class Happening:
    """Who did what to whom, and when."""

    actor: str
    verb: str
    type: PloverType | None
    target: str
    day: date


def readings(articles: int, *, seed: int = 1, shape: Shape | None = None) -> Iterator[Reading]:
    """Make up articles that have been read."""
    random = Random(seed)  # noqa: S311 - nothing here is secret
    for number in range(articles):
        yield _reading(random, f"{seed}-{number}", shape or Shape())


def _reading(random: Random, name: str, shape: Shape) -> Reading:
    first = random.randrange(shape.happenings)
    published = _happening(first, shape).day + timedelta(days=random.randrange(3))
    article = Article(
        id="", language=random.choice(("fr", "en")), published=published.isoformat(),
        publisher=f"Sample Wire {random.randrange(20)}", title=f"Dispatch {name}", text="",
    )  # fmt: skip
    text, drafts, quotes = "", list[Claim](), list[Quote]()
    for at in range(shape.claims):
        told = _happening((first + at) % shape.happenings, shape)
        claim, quote, sentence = _sentence(random, len(text), told)
        if quote:
            quotes.append(quote)
            claim = replace(claim, quote=len(quotes) - 1)
        drafts.append(claim)
        text += sentence
    id = article_id(article.publisher, None, article.published, article.title, text)
    return Reading(
        article=replace(article, id=id, text=text),
        recorded_at=RECORDED,
        extractor="annales bench",
        quotes=tuple(quotes),
        claims=tuple(replace(claim, id=claim_id(id, claim)) for claim in drafts),
    )


def _happening(number: int, shape: Shape) -> Happening:
    """The same number is the same happening, whoever tells of it."""
    random = Random(number)  # noqa: S311 - nothing here is secret
    circle = min(CIRCLE, shape.parties)
    first = random.randrange(max(1, shape.parties // circle)) * circle
    actor, target = (f"Party {first + random.randrange(circle)}" for _ in range(2))
    verb, type = random.choice(ACTIONS)
    day = FIRST_DAY + timedelta(days=number * DAYS // shape.happenings)
    return Happening(actor, verb, type, target, day)


def _sentence(random: Random, start: int, told: Happening) -> tuple[Claim, Quote | None, str]:
    actor, verb, target, day = told.actor, told.verb, told.target, told.day
    speaker = random.choice((actor, target, "Party 0"))
    head = f"{speaker} said " if random.random() < 0.3 else ""  # noqa: PLR2004 - a share
    words = f"{actor} {verb} {target} on {day.isoformat()}"
    sentence = f"{head}{words}. "
    at = start + len(head)
    denied, ahead = random.random() < 0.05, random.random() < 0.1  # noqa: PLR2004 - shares
    attitude: Attitude = "plan" if ahead else "none"
    claim = Claim(
        evidence=Evidence(start=at, end=at + len(words), quote=words),
        action=Action(
            text=verb,
            start=at + len(actor) + 1,
            end=at + len(actor) + 1 + len(verb),
            lemma=verb,
            type=told.type,
        ),
        actors=(_mention(actor, at),),
        targets=(_mention(target, at + len(actor) + len(verb) + 2),),
        time=_day(day, at + len(words) - 10) if random.random() < 0.8 else None,  # noqa: PLR2004
        polarity="negative" if denied else "positive",
        attitude=attitude,
        attribution=(_source(speaker, start),) if head else (),
        confidence=round(random.uniform(0.5, 1), 2),
        rules=("made-up",),
    )
    if not head:
        return claim, None, sentence
    quote = Quote(
        speaker=_mention(speaker, start),
        cue=_said(speaker, start),
        content=(Passage(text=words, start=at, end=at + len(words)),),
        style="indirect",
        stance="asserts",
    )
    return claim, quote, sentence


def _mention(name: str, start: int) -> Mention:
    return Mention(
        text=name,
        start=start,
        end=start + len(name),
        name=name,
        id=name.lower().replace(" ", "-"),
        kind="armed-group",
    )


def _said(speaker: str, start: int) -> Cue:
    at = start + len(speaker) + 1
    return Cue(text="said", start=at, end=at + 4, lemma="say")


def _source(speaker: str, start: int) -> Source:
    cue = _said(speaker, start)
    return Source(speaker=_mention(speaker, start), cue=cue, stance="asserts", anonymous=False)


def _day(day: date, start: int) -> Time:
    return Time(
        text=day.isoformat(), start=start, end=start + 10, start_earliest=day, start_latest=day,
        end_earliest=day, end_latest=day, edtf=day.isoformat(), rule="made-up",
    )  # fmt: skip
