"""The verb that a closing date belongs to: "agreed to suspend attacks | on Sunday" is agreed then.

What is agreed, ordered or promised comes later, so that a day of the week or one that is over
dates the agreement. What is tried, begun or refused is dated together with it.
"""

from spacy.tokens import Span, Token

from ingest.times.lexicon import Lexicon
from ingest.times.tree import Direction, above, direction_of, direction_of_verb, has_tree, is_verbal

_SETTLED = frozenset(
    {"accepter", "agree", "appeler", "ask", "conseiller", "convenir", "décider", "decide",
     "demand", "demander", "encourage", "encourager", "exhorter", "exiger", "invite", "inviter",
     "order", "ordonner", "prier", "recommander", "recommend", "request", "sommer", "tell",
     "urge", "vote", "voter"}
)  # fmt: skip
_ANNOUNCED = frozenset(
    {"engager", "jurer", "menacer", "offer", "plan", "pledge", "promettre", "promise", "propose",
     "proposer", "swear", "threaten", "vow", "warn"}
)  # fmt: skip
"""Of these a plain day is that of what is to come: "a promis de partir lundi"."""
_TO = frozenset({"to", "de", "d'", "d’", "à"})
_LINKS = frozenset({"xcomp", "ccomp", "advcl", "obl", "obl:arg"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
)  # fmt: skip
_PAST = frozenset(
    {
        "avant-hier",
        "hier",
        "veille",
        "yesterday",
        "last",
        "ago",
        "dernier",
        "dernière",
        "passé",
        "passée",
    }
)
_COMING = frozenset({"next", "coming", "prochain", "prochaine", "by", "until", "before", "avant"})


def direction_to(span: Span, lexicon: Lexicon) -> Direction | None:
    """Say which way some words look: back, where the day is that of a past governing verb."""
    if has_tree(span[0]) and _looks_back(span):
        verb = next((word for word in above(span.root) if is_verbal(word)), None)
        if verb is not None and governor_of(verb, span, lexicon) is not None:
            return "past"
    return direction_of(span, lexicon)


def governor_of(verb: Token, span: Span, lexicon: Lexicon) -> Token | None:
    """Find the past verb that governs an infinitive and that a date behind it belongs to."""
    if not _looks_back(span) or span.start < verb.i or verb.dep_ not in _LINKS:
        return None
    upper = verb.head
    is_governed = any(it.lower_ in _TO and it.dep_ == "mark" for it in verb.children)
    may_be_dated = upper.lemma_ in _SETTLED or (upper.lemma_ in _ANNOUNCED and _is_over(span))
    if not (is_governed and is_verbal(upper) and may_be_dated):
        return None
    return upper if direction_of_verb(upper, lexicon) == "past" else None


def _looks_back(span: Span) -> bool:
    """Whether it is a plain day of the week, or over: not "next Sunday", "by Friday"."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    words = {word.lower_ for word in span}
    return (bool(words & _DAYS) or _is_over(span)) and not (words | {before}) & _COMING


def _is_over(span: Span) -> bool:
    return any(word.lower_ in _PAST for word in span)
