"""Whether it happens, how sure that is, when, and in what attitude: the table of the formats."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graph_schema.model import AHEAD, Attitude, Certainty, Polarity, Tense
from ingest.claims import tree
from ingest.claims.governing import Governing, governing
from ingest.claims.lexicon import Lexicon
from ingest.claims.negation import is_negated
from ingest.claims.openness import is_awaited, is_open, is_purpose
from ingest.claims.predicates import Predicate
from ingest.claims.tenses import is_conditional, is_finished, is_hearsay, tense_of

CONDITIONS = frozenset({"si", "if", "unless"})
"""What introduces a condition."""

_ORDER: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}
_MAY_BE_NEGATED = frozenset[Attitude]({"none", "plan"})
"""Attitudes that, negated, make the event negative; "does not fear that" says nothing of it."""


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

    def weaken(self, certainty: Certainty, rule: str) -> None:
        """What several words make uncertain is as uncertain as the weakest says."""
        self.certainty = max(self.certainty, certainty, key=lambda one: _ORDER[one])
        self.rules.append(rule)


def status_of(predicate: Predicate, lexicon: Lexicon, cues: Collection[int]) -> Status | None:
    """Read the status off the verb group and what governs it; None where that cannot be told."""
    carrier = predicate.carrier
    chain = tuple(step for step in governing(carrier, lexicon, cues) if not _holds_no_longer(step))
    if any(_hides_the_event(step, lexicon) for step in chain) or is_open(carrier, chain):
        return None
    draft = _Draft(_is_denied(predicate, lexicon), "certain", "none", [])
    for step in chain:
        _govern(draft, step, lexicon)
    if _is_conditional(carrier, chain):
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


def _holds_no_longer(step: Governing) -> bool:
    """Whether it happened and the governor says no more: "a dû partir", "was able to leave"."""
    return bool(step.entry and step.entry.done_when_past and is_finished(step.word))


def _hides_the_event(step: Governing, lexicon: Lexicon) -> bool:
    """Whether it is left open: "does not fear that", "n’a pas promis de"."""
    if step.entry is None or step.entry.attitude in _MAY_BE_NEGATED:
        return False
    return is_negated(step.word, lexicon)


def _is_denied(predicate: Predicate, lexicon: Lexicon) -> bool:
    places = {predicate.head.i: predicate.head, predicate.carrier.i: predicate.carrier}
    return any(is_negated(place, lexicon) for place in places.values())


def _govern(draft: _Draft, step: Governing, lexicon: Lexicon) -> None:
    draft.negative ^= is_negated(step.word, lexicon)
    if step.entry is None:
        return
    draft.negative ^= step.entry.polarity == "negative"
    if draft.attitude == "none":
        draft.attitude = step.entry.attitude
    if step.entry.attitude != "none":
        draft.weaken(step.entry.certainty or "certain", step.entry.attitude)
    elif step.entry.certainty is not None or step.entry.polarity is not None:
        draft.weaken(step.entry.certainty or "certain", "modal")


def _is_conditional(carrier: Token, chain: tuple[Governing, ...]) -> bool:
    top = chain[-1].word if chain else carrier
    if tree.is_stray(carrier):
        top = carrier.head.head
    for token in (carrier, top):
        if CONDITIONS & tree.marks(token) and token.dep_ != "ccomp":
            return True
        if is_awaited(token):
            return True
        if any(CONDITIONS & tree.marks(clause) for clause in tree.children(token, "advcl")):
            return True
    return False


def _hedges(
    predicate: Predicate, chain: tuple[Governing, ...], lexicon: Lexicon
) -> Iterator[Certainty]:
    places = {step.word.i: step.word for step in chain}
    places |= {predicate.carrier.i: predicate.carrier, predicate.head.i: predicate.head}
    for token in places.values():
        for child in tree.children(token, "advmod", "amod", "obl", "parataxis", "discourse"):
            if hedge := lexicon.hedge(child.lower_) or lexicon.hedge(child.lemma_):
                yield hedge.certainty
