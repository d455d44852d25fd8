"""Whether it happens, how sure that is, when, and in what attitude: the table of the formats."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from graph_schema.model import AHEAD, Attitude, Certainty, Polarity, Tense
from ingest.claims import tree
from ingest.claims.complements import is_clause
from ingest.claims.conditions import is_conditioned
from ingest.claims.governing import Governing, governing
from ingest.claims.lexicon import Governor, Lexicon
from ingest.claims.negation import is_negated
from ingest.claims.openness import is_open, is_purpose, is_unexplained
from ingest.claims.predicates import Predicate
from ingest.claims.tenses import is_conditional, is_finished, is_hearsay, tense_of

_ORDER: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}
_MAY_BE_NEGATED = frozenset[Attitude]({"none", "plan"})
"""Attitudes that, negated, make the event negative; "does not fear that" says nothing of it."""
_PLAIN = Governor()
"""What a governor says that says nothing."""
_SAYS_NOTHING = frozenset({"confirm", "confirmer", "devoir", "have", "know", "report", "say"})
"""Who did not have to, did not confirm it, or is not known to, may still have done it."""


@dataclass(frozen=True, slots=True)
class Status:
    """How an event stands for whoever tells of it, and the rules that said so."""

    polarity: Polarity
    certainty: Certainty
    tense: Tense
    attitude: Attitude
    rules: tuple[str, ...]


@dataclass(slots=True)
class _Draft:
    negative: bool
    certainty: Certainty
    attitude: Attitude
    rules: list[str]

    is_sure: bool = False

    def deny(self, *, is_sure: bool) -> None:
        """Turn it round; twice leaves it possible ("did not refuse"), unless the first is sure."""
        if self.negative and not self.is_sure:
            self.weaken("possible", "modal")
        self.negative, self.is_sure = not self.negative, is_sure

    def weaken(self, certainty: Certainty, rule: str) -> None:
        """What several words make uncertain is as uncertain as the weakest says."""
        self.certainty = max(self.certainty, certainty, key=lambda one: _ORDER[one])
        self.rules.append(rule)


def status_of(predicate: Predicate, lexicon: Lexicon, cues: Collection[int]) -> Status | None:
    """Read the status off the verb group and what governs it; None where that cannot be told."""
    carrier = predicate.carrier
    chain = tuple(map(_as_it_turned_out, _chain_of(predicate, lexicon, cues)))
    if any(_hides_the_event(step, lexicon) for step in chain) or is_open(carrier, chain):
        return None
    if is_unexplained(carrier, chain, lexicon, cues):
        return None
    draft = _Draft(_is_denied(predicate, lexicon), "certain", "none", [])
    for step in chain:
        _govern(draft, step, lexicon)
    if is_conditioned(predicate, chain):
        draft.attitude = "condition" if draft.attitude == "none" else draft.attitude
        draft.weaken("possible", "condition")
    elif is_purpose(carrier, chain):
        draft.attitude = "plan"
        draft.weaken("probable", "plan")
    elif is_hearsay(carrier, lexicon.language):
        draft.weaken("probable", "hearsay")
    elif not chain and is_conditional(carrier, lexicon.language):
        draft.weaken("probable", "conditional")
    for hedge in _hedges(predicate, chain, lexicon):
        draft.weaken(hedge, "hedge")
    if draft.negative:
        draft.rules.append("negation")
    return Status(
        polarity="negative" if draft.negative else "positive",
        certainty=draft.certainty,
        tense=tense_of(carrier, chain, lexicon, ahead=draft.attitude in AHEAD),
        attitude=draft.attitude,
        rules=tuple(draft.rules),
    )


def _chain_of(
    predicate: Predicate, lexicon: Lexicon, cues: Collection[int]
) -> tuple[Governing, ...]:
    """What governs the carrier, and the event above it: feared are "attacks that could occur"."""
    head, carrier = predicate.head, predicate.carrier
    is_below = head in tree.above(carrier)
    more = governing(head, lexicon, cues) if is_below else ()
    return (*governing(carrier, lexicon, cues), *more)


def _as_it_turned_out(step: Governing) -> Governing:
    """A governor that says no more of what happened: "a dû partir", "was able to leave"."""
    is_over = step.entry and step.entry.done_when_past and is_finished(step.word)
    return replace(step, entry=_PLAIN) if is_over else step


def _hides_the_event(step: Governing, lexicon: Lexicon) -> bool:
    """Whether it is left open: "does not fear that", "n’a pas promis de", "no proof that".

    Neither does who did not say, show or have to say that it is not so.
    """
    if step.rejects:
        return True
    if not is_negated(step.word, lexicon):
        return False
    if step.entry is None or step.entry == _PLAIN:
        return is_clause(step.below) or step.word.lemma_ in _SAYS_NOTHING
    is_content = step.word.pos_ == "NOUN" and is_clause(step.below)
    may_be = step.entry.attitude in _MAY_BE_NEGATED or step.entry.done_when_negated
    return is_content or not may_be or step.word.lemma_ in _SAYS_NOTHING


def _is_denied(predicate: Predicate, lexicon: Lexicon) -> bool:
    places = {predicate.head.i: predicate.head, predicate.carrier.i: predicate.carrier}
    return any(is_negated(place, lexicon) for place in places.values())


def _govern(draft: _Draft, step: Governing, lexicon: Lexicon) -> None:
    entry = step.entry or _PLAIN
    if is_negated(step.word, lexicon):
        if entry.done_when_negated:
            return
        draft.deny(is_sure=False)
    if entry.polarity == "negative":
        draft.deny(is_sure=entry.done_when_negated)
    if draft.attitude == "none":
        draft.attitude = entry.attitude
    if entry.attitude != "none":
        draft.weaken(entry.certainty or "certain", entry.attitude)
    elif entry.certainty is not None or entry.polarity is not None:
        draft.weaken(entry.certainty or "certain", "modal")


def _hedges(
    predicate: Predicate, chain: tuple[Governing, ...], lexicon: Lexicon
) -> Iterator[Certainty]:
    places = {step.word.i: step.word for step in chain}
    places |= {predicate.carrier.i: predicate.carrier, predicate.head.i: predicate.head}
    for token in places.values():
        for child in tree.children(token, "advmod", "amod", "obl", "parataxis", "discourse"):
            if hedge := lexicon.hedge(child.lower_) or lexicon.hedge(child.lemma_):
                yield hedge.certainty
