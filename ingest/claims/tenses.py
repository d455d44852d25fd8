"""Past, present or future, read from a verb group and, where it has none, from what governs it."""

import re

from spacy.tokens import Token

from graph_schema.model import Language, Tense
from ingest.claims import tree
from ingest.claims.governing import Governing
from ingest.claims.lexicon import Lexicon

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "'d"})
_GOING = {"fr": frozenset({"aller"}), "en": frozenset({"go"})}
_FUTURE = re.compile(r"r(a|ai|as|ez|ons|ont)$")
_NO_HEARSAY = frozenset({"devoir", "pouvoir", "vouloir", "falloir", "souhaiter", "aimer"})


def tense_of(
    carrier: Token, chain: tuple[Governing, ...], lexicon: Lexicon, *, ahead: bool
) -> Tense:
    """Say when, against the telling; what has not happened lies ahead unless the verb looks back."""
    if is_perfect_infinitive(carrier):
        return "past"
    if ahead:
        return "future"
    own = _own_tense(carrier, lexicon.language)
    if own:
        return own
    for step in chain:
        if step.word.lemma_ in _GOING[lexicon.language]:
            return "future"
        if found := _own_tense(step.word, lexicon.language):
            return found
    if tree.is_past_participle(carrier) or carrier.pos_ == "NOUN":
        return "past"
    head = next((word for word in tree.above(carrier) if tree.is_verbal(word)), None)
    return (head is not None and _own_tense(head, lexicon.language)) or "past"


def is_perfect_infinitive(token: Token) -> bool:
    """Whether it is "avoir attaqué", "having attacked"."""
    if tree.finite_part(token) is not None or not tree.is_past_participle(token):
        return False
    return any(
        word.dep_ == "aux" and word.lemma_ in {"avoir", "être", "have"}
        for word in tree.auxiliaries(token)
    )


def is_finished(token: Token) -> bool:
    """Whether a governor stands in a past that is over: "a pu", "put", "was able"."""
    finite = tree.finite_part(token)
    if finite is None or tree.feature(finite, "Mood") == "Cnd":
        return False
    if finite.i == token.i or finite.dep_ == "cop":
        return tree.feature(finite, "Tense") == "Past"
    return tree.is_past_participle(token)


def is_hearsay(token: Token, language: Language) -> bool:
    """The French conditional by which a paper says that others say so: "aurait tué"."""
    if language != "fr" or token.lemma_ in _NO_HEARSAY:
        return False
    finite = tree.finite_part(token)
    if finite is None or finite.i == token.i or tree.feature(finite, "Mood") != "Cnd":
        return False
    return tree.is_past_participle(token)


def _own_tense(token: Token, language: Language) -> Tense | None:
    if any(word.lower_ in _WILL for word in tree.auxiliaries(token)):
        has_perfect = any(word.lemma_ == "have" for word in tree.auxiliaries(token))
        return "past" if has_perfect else "future"
    finite = tree.finite_part(token)
    if finite is None:
        return None
    if tree.feature(finite, "VerbForm") == "":
        return "future" if language == "fr" and _FUTURE.search(finite.lower_) else None
    tense, mood = tree.feature(finite, "Tense"), tree.feature(finite, "Mood")
    if mood == "Cnd":
        return "past" if finite.i != token.i and finite.dep_ == "aux" else "future"
    if tense == "Fut":
        return "future"
    if tense in {"Past", "Imp", "Pqp"}:
        return "past"
    is_perfect = any(word.lemma_ in {"avoir", "have"} for word in tree.auxiliaries(token)) or (
        language == "fr" and any(word.dep_ == "aux" for word in tree.auxiliaries(token))
    )
    return "past" if is_perfect and tree.is_past_participle(token) else "present"
