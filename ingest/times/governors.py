"""The verb that a closing date belongs to: "agreed to suspend attacks | on Sunday" is agreed then.

What is agreed, ordered or promised comes later, so that a day of the week or one that is over
dates the agreement. What is tried, begun or refused is dated together with it.
"""

from spacy.tokens import Span, Token

from ingest.times.lexicon import Lexicon
from ingest.times.tree import (
    Direction,
    above,
    children,
    direction_of,
    direction_of_verb,
    has_tree,
    is_verbal,
)

_LINKS = frozenset({"xcomp", "ccomp", "advcl", "obl", "obl:arg"})


def direction_to(span: Span, lexicon: Lexicon) -> Direction | None:
    """Say which way some words look: back, where the day is that of a past governing verb."""
    if has_tree(span[0]) and _looks_back(span, lexicon):
        verb = next((word for word in above(span.root) if is_verbal(word)), None)
        if verb is not None and governor_of(verb, span, lexicon) is not None:
            return "past"
    return direction_of(span, lexicon)


def governor_of(verb: Token, span: Span, lexicon: Lexicon) -> Token | None:
    """Find the past verb that governs an infinitive and that a date behind it belongs to."""
    if not _looks_back(span, lexicon) or span.start < verb.i or verb.dep_ not in _LINKS:
        return None
    upper = verb.head
    is_governed = any(
        it.lower_ in lexicon.links.infinitive and it.dep_ == "mark" for it in children(verb)
    )
    may_be_dated = upper.lemma_ in lexicon.verbs.settled or (
        upper.lemma_ in lexicon.verbs.announced and _is_over(span, lexicon)
    )
    if not (is_governed and is_verbal(upper) and may_be_dated):
        return None
    return upper if direction_of_verb(upper, lexicon) == "past" else None


def _looks_back(span: Span, lexicon: Lexicon) -> bool:
    """Whether it is a plain day of the week, or over: not "next Sunday", "by Friday"."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    words = {word.lower_ for word in span}
    is_plain = bool(words & lexicon.weekdays) or _is_over(span, lexicon)
    return is_plain and not (words | {before}) & lexicon.links.coming


def _is_over(span: Span, lexicon: Lexicon) -> bool:
    return any(word.lower_ in lexicon.links.past for word in span)
