"""Ready-made claims: a table of who did what to whom becomes readings, an article each quote."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import cast, get_args

from graph_schema import ontology
from graph_schema.articles import ArticleLine
from graph_schema.errors import BadLine, Rejected
from graph_schema.identity import claim_id, slug
from graph_schema.model import (
    Action,
    Article,
    Certainty,
    Claim,
    Evidence,
    Language,
    Mention,
    PloverType,
    Polarity,
    Reading,
    Source,
    Tense,
    Time,
)
from ingest.claims import gazetteer
from ingest.sources.edtf import RULE, time_of
from ingest.sources.found import Detect, Found, accepted
from ingest.sources.readings import fault_of_claim
from ingest.sources.table import Row, rows_of

COLUMNS = ("actor", "action", "target", "time", "place", "publisher", "url", "quote")
OPTIONAL = ("type", "published", "speaker", "polarity", "certainty", "language")
LONGEST_NAME = 300
DIGEST = 12


@dataclass(slots=True)
class _Gathered:
    """The claims of one article, with the line of the first."""

    article: Article
    line: int
    claims: list[Claim]


def claims_in(file: Path, recorded_at: datetime, detect: Detect) -> Iterator[Found | BadLine]:
    """Read a table of claims; a bad row comes back as what is wrong with it.

    Rows with the same url and quote are one article, wherever they stand; so the table is held
    in memory.

    Raises:
        BadLine: the file as a whole cannot be read, or its header is not the one of a table.
    """
    gathered: dict[str, _Gathered] = {}
    for row in rows_of(file, required=("action",), known=COLUMNS + OPTIONAL):
        if isinstance(row, BadLine):
            yield row
            continue
        try:
            article = _article(row, detect)
            claim = _claim(row, article)
            if fault := fault_of_claim(claim):
                raise row.bad(fault)
        except BadLine as bad:
            yield bad
        else:
            known = gathered.setdefault(article.id, _Gathered(article, row.line, []))
            if claim not in known.claims:
                known.claims.append(claim)
    for each in gathered.values():
        yield Found(
            file=str(file),
            line=each.line,
            article=each.article,
            reading=Reading(
                article=each.article,
                recorded_at=recorded_at,
                extractor=_extractor(each.claims),
                claims=tuple(each.claims),
            ),
        )


def _article(row: Row, detect: Detect) -> Article:
    if not row["action"]:
        raise row.bad("action: is empty")
    if not row["actor"] and not row["target"]:
        raise row.bad("actor: is empty, and so is target")
    text = row["quote"] or " ".join(filter(None, (row["actor"], row["action"], row["target"])))
    language = row.one_of("language", get_args(Language))
    if language is None:
        language = _language_of(text, detect)
    line = ArticleLine(
        text=text,
        language=cast("Language", language),
        published=row["published"] or None,
        publisher=row["publisher"] or None,
        url=row["url"] or None,
    )
    return accepted(line, detect, row.file, row.line)


def _language_of(text: str, detect: Detect) -> Language:
    """Nothing is read from these words, so what cannot be told is taken for English."""
    try:
        return detect(text)
    except Rejected:
        return "en"


def _claim(row: Row, article: Article) -> Claim:
    time = _time(row)
    polarity = cast("Polarity", row.one_of("polarity", get_args(Polarity)) or "positive")
    certainty = cast("Certainty", row.one_of("certainty", get_args(Certainty)) or "certain")
    type = cast("PloverType | None", row.one_of("type", get_args(PloverType)))
    speaker = _mention(row, "speaker", article.language)
    actor, target = (_mention(row, key, article.language) for key in ("actor", "target"))
    claim = Claim(
        evidence=Evidence(start=0, end=len(article.text), quote=article.text),
        action=Action(
            lemma=row["action"].casefold(),
            type=type,
            cameo=ontology.class_of(type).root if type else None,
        ),
        actors=(actor,) if actor else (),
        targets=(target,) if target else (),
        place=_mention(row, "place", article.language, as_place=True),
        time=time,
        polarity=polarity,
        certainty=certainty,
        tense=_tense(time, article),
        attribution=(_source(speaker, polarity),) if speaker else (),
        confidence=1.0,
        rules=(RULE,),
    )
    return _identified(claim, article)


def _time(row: Row) -> Time | None:
    try:
        return time_of(row["time"]) if row["time"] else None
    except ValueError as reason:
        raise row.bad(f"time: {reason}") from None


def _mention(row: Row, key: str, language: Language, *, as_place: bool = False) -> Mention | None:
    """Whom a cell names: an entry of the gazetteer, else an organization or place of that name."""
    name = row[key]
    if not name:
        return None
    if len(name) > LONGEST_NAME:
        raise row.bad(f"{key}: is longer than {LONGEST_NAME} characters")
    names = gazetteer.load(language)
    entry = names.named(name)
    if entry and entry.acts_as and not as_place:
        entry = names.by_id[entry.acts_as]
    if entry is None:
        return Mention(name=name, id=slug(name), kind="place" if as_place else "organization")
    kind = "place" if as_place else entry.kind
    return Mention(name=entry.name(language), id=entry.id, kind=kind, code=entry.code)


def _source(speaker: Mention, polarity: Polarity) -> Source:
    stance = "asserts" if polarity == "positive" else "denies"
    return Source(speaker=speaker, stance=stance, anonymous=False)


def _tense(time: Time | None, article: Article) -> Tense:
    """Against the day of publication where it was published, not in UTC."""
    day = date.fromisoformat(article.published[:10]) if article.published else None
    return "future" if day and time and time.span.possible_from > day else "past"


def _identified(claim: Claim, article: Article) -> Claim:
    return replace(claim, id=claim_id(article.id, claim))


def _extractor(claims: list[Claim]) -> str:
    """Names what was in the table, so that the same rows are known again and others are newer."""
    digest = sha256("".join(sorted(claim.id for claim in claims)).encode()).hexdigest()
    return f"{RULE} {digest[:DIGEST]}"
