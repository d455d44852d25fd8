"""Past, present or future, read from a verb group and, where it has none, from what governs it."""

import re

from spacy.tokens import Token

from graph_schema.model import AHEAD, Language, Tense
from ingest.claims import tree
from ingest.claims.governing import Governing
from ingest.claims.lexicon import Lexicon
from ingest.claims.passives import has_perfect_with_be

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "'d"})
_GO = {"fr": "aller", "en": "go"}
_FUTURE = re.compile(r"r(a|ai|as|ez|ons|ont)$")
_SURELY_FUTURE = re.compile(r"(ront|rons|dra|rra|era|ira)$")
_CONDITIONAL = re.compile(r"r(ait|aient)$")
_RUMOURS = frozenset({"rumeur", "rumor", "rumour", "speculation", "suggestion"})
_TRY = frozenset({"attempt", "essayer", "tenter", "try"})
_TRIES = frozenset({"attempt", "attempted", "attempts", "tentative", "tentatives"})
_IF = frozenset({"if", "si"})
_PARTICIPLE = ("é", "i", "u")
"""What no French verb in the present ends in."""
_NO_HEARSAY = frozenset({"devoir", "pouvoir", "vouloir", "falloir", "souhaiter", "aimer"})


def tense_of(
    carrier: Token, chain: tuple[Governing, ...], lexicon: Lexicon, *, ahead: bool
) -> Tense:
    """Say when, against the telling; what has not happened lies ahead, unless told as past."""
    is_gerund = tree.form_of(carrier) in {"Ger", "Part"}
    if is_perfect_infinitive(carrier):
        return "past"
    if is_gerund and any(map(_looks_back, chain)) and not _is_ruled_out(carrier, chain):
        return "past"
    if any(map(_was_tried, chain)) and not any(map(_is_ahead, chain)):
        return "past"
    if ahead or any(map(_is_a_chance, chain)) or _is_ruled_out(carrier, chain):
        return "future"
    language = lexicon.language
    tense = _own_tense(carrier, language) or _given(chain, language) or _around(carrier, language)
    return "future" if tense == "present" and any(map(_is_open, chain)) else tense


def _is_open(step: Governing) -> bool:
    """Whether it is only possible, so yet to come: "may attack"."""
    return step.entry is not None and step.entry.certainty == "possible"


def _was_tried(step: Governing) -> bool:
    """Whether an attempt is over: "tried to leave", "aurait tenté de fuir", "attempted murder"."""
    word = step.word
    if step.below.pos_ == "NOUN" and word.lower_ in _TRIES:
        return True
    is_over = is_finished(word) or is_hearsay(word, "fr" if word.lang_ == "fr" else "en")
    return word.lemma_ in _TRY and is_over and not tree.marks(word) & _IF


def _is_ahead(step: Governing) -> bool:
    """Whether it is feared, asked or planned by a word that is no attempt."""
    is_try = step.word.lemma_ in _TRY or step.word.lower_ in _TRIES
    return not is_try and step.entry is not None and step.entry.attitude in AHEAD


def _is_ruled_out(carrier: Token, chain: tuple[Governing, ...]) -> bool:
    """Whether it is an infinitive or gerund that somebody excludes, or does not."""
    word = chain[0].word if chain else carrier
    is_out = word.lemma_ == "rule" and tree.particle_of(word) == "out"
    return (is_out or word.lemma_ == "exclure") and tree.form_of(carrier) in {"Ger", "Part", "Inf"}


def _is_a_chance(step: Governing) -> bool:
    """Whether an event noun is only possible yet: "the prospect of a war"; rumours look back."""
    entry = step.entry
    is_noun = entry is not None and entry.event and step.below.pos_ == "NOUN"
    return is_noun and step.word.lemma_ not in _RUMOURS


def _given(chain: tuple[Governing, ...], language: Language) -> Tense | None:
    """The tense of the nearest governor; of "va partir" the future."""
    for step in chain:
        if step.word.lemma_ == _GO[language]:
            return "future"
        if found := _own_tense(step.word, language):
            return found
    return None


def _around(carrier: Token, language: Language) -> Tense:
    """Of what has no tense: nouns and participles look back, others go with the clause above."""
    if carrier.dep_ == "conj" and (shared := _own_tense(carrier.head, language)):
        return shared
    if tree.is_past_participle(carrier) or carrier.pos_ == "NOUN":
        return "past"
    head = next((word for word in tree.above(carrier) if tree.is_verbal(word)), None)
    return (head is not None and _own_tense(head, language)) or "past"


def _looks_back(step: Governing) -> bool:
    """Whether a gerund below tells of the past: "accused of attacking", "denies attacking"."""
    entry = step.entry
    return entry is not None and (entry.attitude == "accusation" or entry.polarity == "negative")


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


def is_conditional(token: Token, language: Language) -> bool:
    """Whether a French verb that nothing governs stands in the conditional: "attaquerait"."""
    finite = tree.finite_part(token)
    if language != "fr" or finite is None or token.dep_ == "ccomp":
        return False
    tense, mood = tree.feature(finite, "Tense"), tree.feature(finite, "Mood")
    return _by_ending(finite, tense, mood)[1] == "Cnd"


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
    if tree.is_stray(finite):
        return "future" if _FUTURE.search(finite.lower_) else None
    if language == "fr" and finite.i == token.i and finite.lower_.endswith(_PARTICIPLE):
        return "past"  # "a démantelé un réseau et saisi"
    return _tense_of_group(token, finite, language)


def _tense_of_group(token: Token, finite: Token, language: Language) -> Tense:
    tense, mood = tree.feature(finite, "Tense"), tree.feature(finite, "Mood")
    if language == "fr" and tense in {"Pres", "Imp"}:
        tense, mood = _by_ending(finite, tense, mood)
    if mood == "Cnd":
        return "past" if finite.i != token.i and finite.dep_ == "aux" else "future"
    if tense == "Fut":
        return "future"
    group = tree.auxiliaries(token)
    is_perfect = any(
        word.lemma_ in {"avoir", "have"} or (language == "fr" and word.dep_ == "aux")
        for word in group
    )
    is_perfect |= bool(group) and has_perfect_with_be(token)  # "est mort": no passive
    is_past = tense in {"Past", "Imp", "Pqp"} or (is_perfect and tree.is_past_participle(token))
    return "past" if is_past else "present"


def _by_ending(verb: Token, tense: str, mood: str) -> tuple[str, str]:
    """Mend the tense of French forms that the parser has not seen: "reviendront" is no present."""
    stem = verb.lemma_.removesuffix("e")
    if _CONDITIONAL.search(verb.lower_) and not stem.endswith(("rer", "rir")):
        return tense, "Cnd"
    is_future = tense == "Pres" and _SURELY_FUTURE.search(verb.lower_)
    return ("Fut" if is_future else tense), mood
