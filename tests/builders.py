"""Nouns with defaults, so that a test names only what it is about."""

from datetime import UTC, date, datetime
from typing import Any

from graph_schema.model import Action, Article, Claim, Mention, Reading, Time
from graph_schema.stated import Party, Stated, party
from graph_schema.timespan import UNKNOWN, Span

RECORDED = datetime(2020, 12, 24, 18, 0, tzinfo=UTC)


def day(text: str) -> Span:
    """The span of one day."""
    only = date.fromisoformat(text)
    return Span(only, only, only, only)


def between(first: str, last: str) -> Span:
    """Somewhere between two days."""
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    return Span(a, b, a, b)


USA = party("USA", "United States", "state", "USA")
PENTAGON = party("USA.MIL", "Pentagon", "organization", "USA")
IRAQ = party("IRQ", "Iraq", "state", "IRQ")
MILITIA = party("kataib-hezbollah", "Kataib Hezbollah", "armed-group", None)
EMBASSY = party("embassy-usa-baghdad", "US embassy in Baghdad", "organization", "USA")
SOLEIMANI = party("qassem-soleimani", "Qassem Soleimani", "person", None)
BAGHDAD = party("baghdad", "Baghdad", "place", "IRQ")


def stated(id: str, **given: Any) -> Stated:  # noqa: ANN401 - any field of the noun
    """A dated, typed claim of Kataib Hezbollah attacking the embassy, by default."""
    fields: dict[str, Any] = {
        "id": f"clm_{id}",
        "article": f"art_{id}",
        "origin": f"paper {id}",
        "holder": (),
        "language": "en",
        "published": datetime(2020, 12, 21, tzinfo=UTC),
        "lemma": "attack",
        "type": "ASSAULT",
        "mode": None,
        "reciprocal": False,
        "actors": (MILITIA,),
        "targets": (EMBASSY,),
        "place": None,
        "span": day("2020-12-20"),
        "polarity": "positive",
        "anticipated": False,
        "confidence": 0.8,
    }
    fields |= given
    published: datetime | None = fields["published"]
    fields.setdefault("published_day", published.date() if published else None)
    return Stated(**fields)


def undated(id: str, **given: Any) -> Stated:  # noqa: ANN401 - any field of the noun
    """The same without a time."""
    return stated(id, **{"span": UNKNOWN} | given)


def mention(words: str, text: str, named: Party) -> Mention:
    """The first occurrence of the words in the text, standing for the party."""
    start = text.index(words)
    return Mention(
        text=words,
        start=start,
        end=start + len(words),
        name=named.name,
        id=named.id,
        kind=named.kind,
        code=named.code,
    )


def reading(
    text: str = "Kataib Hezbollah attacked the US embassy in Baghdad on 20 December 2020.",
    **given: Any,  # noqa: ANN401 - any field of the noun
) -> Reading:
    """A reading of one claim."""
    article = Article(
        id="art_one", language="en", published="2020-12-21", publisher="Sample Wire", text=text
    )
    only = date(2020, 12, 20)
    claim = Claim(
        action=Action(text="attacked", start=17, end=25, lemma="attack", type="ASSAULT"),
        actors=(mention("Kataib Hezbollah", text, MILITIA),),
        targets=(mention("US embassy in Baghdad", text, EMBASSY),),
        time=Time(
            start_earliest=only,
            start_latest=only,
            end_earliest=only,
            end_latest=only,
            rule="absolute",
        ),
        confidence=0.8,
    )
    fields: dict[str, Any] = {
        "article": article,
        "recorded_at": RECORDED,
        "extractor": "annales test",
        "claims": (claim,),
    }
    return Reading(**fields | given)
