"""What stands above an event and gives it its status: "decided to", "may", "fears that"."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.claims import tree, words
from ingest.claims.lexicon import Governor, Lexicon
from ingest.claims.predicates import is_governed_by

_EMPTY = frozenset({"avoir", "être", "faire", "be", "do", "have", "get", "will", "shall"})
_TELL = frozenset({"tell"})
"""Words that demand by an infinitive and only report by a clause: "told reporters: we won't"."""
_WOULD = frozenset({"would", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Governing:
    """A word above an event, and what it says of the event's status; None: nothing."""

    word: Token
    entry: Governor | None


def governing(token: Token, lexicon: Lexicon, cues: Collection[int]) -> tuple[Governing, ...]:
    """List what governs an event, nearest first.

    It ends at the nearest word that reports (one of ``cues``): beyond it are other holders.
    """
    found = list(_modals(token, lexicon))
    steps = 0
    while (upper := governor_above(token, lexicon)) is not None and steps < len(token.doc):
        is_told = upper.lemma_ in _TELL and tree.finite_part(leader_of(token)) is not None
        found.append(Governing(upper, None if is_told else words.governor_of(upper, lexicon)))
        found.extend(_modals(upper, lexicon))
        if upper.i in cues:
            break
        token = upper
        steps += 1
    return tuple(found)


def governor_above(token: Token, lexicon: Lexicon) -> Token | None:
    """The word whose infinitive, clause or object it is; verbs joined by "and" share theirs."""
    token = leader_of(token)
    above = token.head
    if above.i == token.i:
        return None
    if token.dep_ in {"acl", "advcl"} and (owner := _accused_of(token, lexicon)) is not None:
        return owner
    if token.dep_ == "ccomp" and _adds_to_a_noun(token):
        return None
    if token.dep_ in {"xcomp", "ccomp"}:
        return above
    if words.governor_of(above, lexicon) and is_governed_by(token, above, lexicon):
        return above
    return None


def _adds_to_a_noun(clause: Token) -> bool:
    """Whether it is a relative clause behind a comma: "could follow Rome, which has blocked"."""
    subject = tree.first_child(clause, *tree.SUBJECTS)
    if subject is None or subject.i == 0 or subject.lower_ not in {"which", "who", "qui"}:
        return False
    return subject.nbor(-1).text == ","


def leader_of(token: Token) -> Token:
    """Of verbs joined by "and" under one governor the first: of "to stop and leave", "stop"."""
    while token.dep_ == "conj" and _shares_the_governor(token):
        token = token.head
    return token


def _shares_the_governor(token: Token) -> bool:
    if not tree.is_verbal(token):
        return True
    alone = tree.first_child(token, *tree.SUBJECTS) is None
    return alone and tree.form_of(token) == tree.form_of(token.head)


def _accused_of(token: Token, lexicon: Lexicon) -> Token | None:
    """The verb in "accused the army of attacking", whose object the parser hung it on."""
    party = token.head
    if party.dep_ not in {"obj", "obl:arg", "iobj", "nsubj:pass"} or not tree.is_verbal(party.head):
        return None
    entry = words.governor_of(party.head, lexicon)
    marked = tree.marks(token) & {"de", "à", "of", "to", "from"}
    return party.head if entry and entry.control == "object" and marked else None


def _modals(token: Token, lexicon: Lexicon) -> Iterator[Governing]:
    """Auxiliaries with a meaning; a "would" that tells of a past "will" has none."""
    for auxiliary in tree.auxiliaries(token):
        if auxiliary.lemma_ in _EMPTY or (auxiliary.lower_ in _WOULD and token.dep_ == "ccomp"):
            continue
        if entry := lexicon.governor(auxiliary.lemma_) or lexicon.governor(auxiliary.lower_):
            yield Governing(auxiliary, entry)
