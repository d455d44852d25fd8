"""A reading for a person: each sentence with its quotes, claims, rules and confidence."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from graph_schema.model import Claim, Mention, Quote, Reading

_PLAIN = {"polarity": "positive", "certainty": "certain", "tense": "past", "attitude": "none"}
"""What is not worth saying."""
_SAFE = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "�")
"""Control characters, which an article must not send to a terminal."""
_STYLES = {"action": "bold red", "actor": "bold cyan", "target": "bold yellow", "place": "green"}


def explain(readings: Iterable[Reading], console: Console) -> None:
    """Print readings, article by article."""
    for reading in readings:
        console.rule(Text(_safe(reading.article.title or reading.article.id)))
        for start, end in _sentences(reading):
            _sentence(reading, start, end, console)


def _sentences(reading: Reading) -> list[tuple[int, int]]:
    """Where the sentences lie that claims or quotes were read from, in order."""
    spans = {(it.evidence.start, it.evidence.end) for it in reading.claims if it.evidence}
    for quote in reading.quotes:
        at = quote.content[0].start
        if not any(start <= at < end for start, end in spans):
            spans.add((at, quote.content[-1].end))
    return sorted(spans)


def _sentence(reading: Reading, start: int, end: int, console: Console) -> None:
    claims = [
        it
        for it in reading.claims
        if it.evidence and (it.evidence.start, it.evidence.end) == (start, end)
    ]
    console.print()
    console.print(_coloured(reading.article.text, start, end, claims), soft_wrap=True)
    for quote in reading.quotes:
        if start <= quote.content[0].start < end:
            console.print(Text(f"  quote  {_quote(quote)}", style="magenta"), soft_wrap=True)
    for claim in claims:
        console.print(_claim(claim), soft_wrap=True)


def _coloured(text: str, start: int, end: int, claims: Sequence[Claim]) -> Text:
    """The words of a sentence, actions and their parties set off."""
    shown = Text(_safe(text[start:end]))
    for claim in claims:
        marked = [("actor", it) for it in claim.actors] + [("target", it) for it in claim.targets]
        for role, mention in marked:
            if mention.start is not None and mention.end is not None:
                shown.stylize(_STYLES[role], mention.start - start, mention.end - start)
        if claim.action.start is not None and claim.action.end is not None:
            shown.stylize(_STYLES["action"], claim.action.start - start, claim.action.end - start)
    return shown


def _quote(quote: Quote) -> str:
    speaker = quote.speaker.name if quote.speaker else "nobody named"
    cue = f' "{quote.cue.text}"' if quote.cue else ""
    words = " … ".join(passage.text for passage in quote.content)
    return _safe(f"{speaker}{cue} ({quote.stance}, {quote.style}): {words}")


def _claim(claim: Claim) -> Text:
    action = claim.action
    kind = "/".join(filter(None, (action.type, action.mode))) or ("state" if action.stative else "")
    line = Text.assemble(
        f"  {claim.confidence:.2f}   ",
        (_names(claim.actors), _STYLES["actor"]),
        " > ",
        (_safe(action.lemma), _STYLES["action"]),
        f" [{kind}]" if kind else "",
        " > ",
        (_names(claim.targets), _STYLES["target"]),
    )
    for fact in _facts(claim):
        line.append(_safe(f" · {fact}"))
    line.append(f"  ({', '.join(claim.rules)})", style="dim")
    return line


def _facts(claim: Claim) -> Iterator[str]:
    """All that is not as it mostly is."""
    for name, plain in _PLAIN.items():
        if (value := getattr(claim, name)) != plain:
            yield value
    if claim.reciprocal:
        yield "with each other"
    if claim.place:
        yield f"in {claim.place.name}"
    if claim.time:
        yield f"{claim.time.text} = {claim.time.edtf or '?'} ({claim.time.rule})"
    if claim.attribution:
        names = (it.speaker.name if it.speaker else "nobody named" for it in claim.attribution)
        yield "says " + " ← ".join(names)


def _names(mentions: Sequence[Mention]) -> str:
    return _safe(", ".join(mention.name for mention in mentions)) or "-"


def _safe(words: str) -> str:
    return words.translate(_SAFE)
