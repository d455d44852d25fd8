"""A reading for a person: each sentence with its quotes and claims, and why they were read.

What an article says goes to terminals and pages and must give them no orders: control characters
are replaced, one for one so that offsets hold, and no text is taken for markup.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from graph_schema.model import Action, Claim, Mention, Quote, Reading, Source, Time
from ingest.by_sentence import Sentence, sentences_of

_USUAL = {"polarity": "positive", "certainty": "certain", "tense": "past", "attitude": "none"}
"""What is not worth saying."""
_INVISIBLE = (*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Control characters, and those that turn the direction of text."""
_SAFE = dict.fromkeys(_INVISIBLE, "�") | dict.fromkeys(map(ord, "\t\n\r\u2028\u2029"), " ")
_ACTION, _ACTOR, _TARGET = "bold underline red", "bold underline cyan", "bold underline yellow"
_PLACE, _TIME, _QUOTE, _LESS = "green", "blue", "magenta", "dim"


def explain(readings: Iterable[Reading], console: Console) -> None:
    """Print readings, article by article."""
    for reading in readings:
        for line in _lines(reading):
            console.print(line, soft_wrap=True)


def _lines(reading: Reading) -> Iterator[Text]:
    article = reading.article
    yield Text(_safe(article.title or article.id), style="bold reverse")
    recorded = f"recorded {reading.recorded_at.isoformat(timespec='seconds')}"
    about = (article.id, article.language, article.published, article.publisher)
    yield Text(_joined(*about, reading.extractor, recorded), style=_LESS)
    for sentence in sentences_of(reading):
        yield Text()
        yield _words(reading.article.text, sentence)
        for index, quote in sentence.quotes:
            yield _quote(index, quote)
        for claim in sentence.claims:
            yield from _claim(claim)
    yield Text()


def _words(text: str, sentence: Sentence) -> Text:
    """The words of a sentence, actions and their parties set off; actions win."""
    if sentence.start is None:
        return Text("(no words of the article)", style=_LESS)
    shown = Text(_safe(text[sentence.start : sentence.end]))
    parts = sorted(
        (part for claim in sentence.claims for part in _parts(claim)), key=lambda it: it[0]
    )
    for _, style, it in parts:
        if it.start is not None and it.end is not None and it.start >= sentence.start:
            shown.stylize(style, it.start - sentence.start, it.end - sentence.start)
    return shown


def _parts(claim: Claim) -> Iterator[tuple[int, str, Mention | Time | Action]]:
    """What a claim is made of, with its style; what ranks higher is painted over the others."""
    if claim.time:
        yield 0, _TIME, claim.time
    if claim.place:
        yield 1, _PLACE, claim.place
    yield from ((2, _TARGET, it) for it in claim.targets)
    yield from ((3, _ACTOR, it) for it in claim.actors)
    yield 4, _ACTION, claim.action


def _quote(index: int, quote: Quote) -> Text:
    speaker = _name(quote.speaker) if quote.speaker else "nobody named"
    nested = None if quote.nested_in is None else f"inside quote {quote.nested_in}"
    facts = (speaker, quote.cue and f'"{quote.cue.text}"', quote.stance, quote.style, nested)
    content = " … ".join(passage.text for passage in quote.content)
    return Text(f"  quote {index}: {_joined(*facts)}: {_safe(content)}", style=_QUOTE)


def _claim(claim: Claim) -> Iterator[Text]:
    action = claim.action
    kind = "/".join(filter(None, (action.type, action.mode)))
    yield Text.assemble(
        f"  {claim.confidence:.2f}  ",
        _names(claim.actors, _ACTOR),
        " > ",
        (_safe(action.lemma), _ACTION),
        f" [{_safe(kind)}]" if kind else "",
        " > ",
        _names(claim.targets, _TARGET),
    )
    if facts := _joined(*_facts(claim)):
        yield Text(f"        {facts}")
    yield Text(f"        rules: {_safe(', '.join(claim.rules)) or '-'}", style=_LESS)


def _facts(claim: Claim) -> Iterator[str | None]:
    """All that is not as it mostly is."""
    yield "state" if claim.action.stative else None
    yield "with each other" if claim.reciprocal else None
    for name, usual in _USUAL.items():
        value = getattr(claim, name)
        yield None if value == usual else f"{name} {value}"
    yield f"place {_name(claim.place)}" if claim.place else None
    yield f"time {_time(claim.time)}" if claim.time else None
    if claim.attribution:
        yield "according to " + " > ".join(map(_source, claim.attribution))
    yield None if claim.quote is None else f"in quote {claim.quote}"


def _time(time: Time) -> str:
    bounds = (time.start_earliest, time.start_latest, time.end_earliest, time.end_latest)
    days = time.edtf or "..".join(str(day or "?") for day in bounds)
    return f'"{time.text}" = {days} ({time.rule})' if time.text else f"{days} ({time.rule})"


def _source(source: Source) -> str:
    speaker = _name(source.speaker) if source.speaker else "nobody named"
    return f"{speaker} ({source.stance}{', anonymous' if source.anonymous else ''})"


def _names(mentions: Sequence[Mention], style: str) -> Text:
    return Text(_safe(", ".join(map(_name, mentions))), style) if mentions else Text("-")


def _name(mention: Mention) -> str:
    """Whom it stands for, with the words where they say something else."""
    if mention.text is None or mention.name.casefold() in mention.text.casefold():
        return mention.name
    return f'{mention.name} ("{mention.text}")'


def _joined(*facts: str | None) -> str:
    return " · ".join(_safe(fact) for fact in facts if fact)


def _safe(words: str) -> str:
    return words.translate(_SAFE)
