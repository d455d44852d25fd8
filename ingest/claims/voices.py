"""Whom "I" and "we" mean inside a quotation: who speaks, and whom they speak for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph_schema.model import Mention, Quote
from ingest.claims.attribution import innermost
from ingest.claims.reports import Report

_I = frozenset({"i", "me", "my", "myself", "je", "j'", "moi", "mon", "ma", "mes"})
_WE = frozenset({"we", "us", "our", "nous", "notre", "nos"})
_BODIES = frozenset({"armed-group", "organization", "state"})


def first_persons(
    doc: Doc, reports: Sequence[Report], quotes: Sequence[Quote]
) -> Mapping[int, Mention]:
    """Name the first persons of a text, by token; "we" only where a body speaks."""
    return dict(_named(doc, reports, quotes))


def _named(
    doc: Doc, reports: Sequence[Report], quotes: Sequence[Quote]
) -> Iterator[tuple[int, Mention]]:
    for token in doc:
        word = token.lower_.replace("’", "'")
        if word not in _I | _WE:
            continue
        start, end = token.idx, token.idx + len(token)
        quote = innermost(reports, start, end)
        speaker = quotes[quote].speaker if quote is not None else None
        if quote is None or speaker is None or reports[quote].style == "indirect":
            continue
        if word in _I or speaker.kind in _BODIES:
            yield token.i, replace(speaker, text=token.text, start=start, end=end)
