"""Several times of one action: the narrowest of those that agree, all of a list, else none."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from graph_schema.model import Time
from graph_schema.timespan import intersection
from ingest.times.expression import Expression


def agreed(doc: Doc, expressions: Sequence[Expression]) -> Time | None:
    """Find the time of an action of which some expressions, in order, may tell."""
    known = [each for each in expressions if each.action.span.is_known]
    if not known:
        return expressions[0].action if expressions else None
    narrowest = min(
        known, key=lambda each: each.action.span.possible_to - each.action.span.possible_from
    )
    if all(intersection(narrowest.action.span, each.action.span) for each in known):
        return narrowest.action
    return _spanning(doc, known) if _are_listed(doc, expressions) else None


def _are_listed(doc: Doc, expressions: Sequence[Expression]) -> bool:
    """Whether only commas and "and" stand between: "lundi, mardi et jeudi"."""
    gaps = [doc[one.last + 1 : other.first] for one, other in pairwise(expressions)]
    return all(len(gap) and all(word.dep_ in {"punct", "cc"} for word in gap) for gap in gaps)


def _spanning(doc: Doc, listed: Sequence[Expression]) -> Time:
    """Somewhere from the first day of a list to its last."""
    words = doc[listed[0].first : listed[-1].last + 1]
    first = min(each.action.span.possible_from for each in listed)
    last = max(each.action.span.possible_to for each in listed)
    return replace(
        listed[0].action,
        text=words.text,
        start=words.start_char,
        end=words.end_char,
        start_earliest=first,
        start_latest=last,
        end_earliest=first,
        end_latest=last,
        edtf=f"{first}/{last}",
        rule=f"list {listed[0].action.rule}",
        alternatives=(),
    )
