"""What stands above an event and gives it its status: "decided to", "may", "fears that"."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.complements import (
    DENIED,
    denied_by,
    doubted_by,
    entry_above,
    governor_above,
    leader_of,
)
from ingest.claims.favours import favoured_by
from ingest.claims.granted import is_granted
from ingest.claims.labels import is_labelled
from ingest.claims.lexicon import Governor, Lexicon
from ingest.claims.prospects import coming, prospect_over

_EMPTY = frozenset({"avoir", "être", "faire", "be", "do", "have", "get", "will", "shall"})
_WOULD = frozenset({"would", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Governing:
    """A word above ``below``, and what it says of the status of that; None: nothing.

    ``rejects``: whether it leaves what ``below`` claims unfounded ("found no evidence that").
    """

    word: Token
    entry: Governor | None
    below: Token
    rejects: bool = False


def governing(token: Token, lexicon: Lexicon, cues: Collection[int]) -> tuple[Governing, ...]:
    """List what governs an event, nearest first.

    It ends at the nearest word that reports (one of ``cues``): beyond it are other holders.
    """
    found = list(_modals(token, lexicon))
    step, steps = _nearest(token, lexicon), 0
    while step is not None and steps < len(token.doc):
        found.append(step)
        is_said = step.word.i in cues and tree.finite_part(leader_of(token)) is not None
        found += [it for it in _modals(step.word, lexicon) if not (is_said and _is_duty(it))]
        if step.word.i in cues:
            break
        token = step.word
        step, steps = _farther(token, lexicon), steps + 1
    return tuple(found)


def _nearest(token: Token, lexicon: Lexicon) -> Governing | None:
    """What stands right above an event: of nouns also a plan, a risk, or that it is planned."""
    event = leader_of(token)
    if is_granted(event) or is_labelled(event):
        return None
    if (prospect := prospect_over(event, lexicon)) is not None:
        return Governing(*prospect, token)
    if (step := _governor(token, lexicon)) is not None:
        return step
    if (denier := denied_by(token, lexicon)) is not None:
        return Governing(denier, DENIED, token)
    ahead = favoured_by(event, lexicon) or coming(token)
    return Governing(*ahead, token) if ahead is not None else None


def _farther(token: Token, lexicon: Lexicon) -> Governing | None:
    if (step := _governor(token, lexicon)) is not None:
        return step
    if (doubt := doubted_by(token, lexicon)) is None:
        return None
    word, entry = doubt
    return Governing(word, entry, token, rejects=entry is None)


def _governor(token: Token, lexicon: Lexicon) -> Governing | None:
    upper = governor_above(token, lexicon)
    if upper is None:
        return None
    return Governing(upper, entry_above(upper, token, lexicon), token)


def _is_duty(modal: Governing) -> bool:
    """Whether it is somebody's to say so, not to do so: "it should be said that he left"."""
    return modal.entry is not None and modal.entry.attitude != "none"


def _modals(token: Token, lexicon: Lexicon) -> Iterator[Governing]:
    """Auxiliaries with a meaning; a "would" that tells of a past "will" has none."""
    for auxiliary in tree.auxiliaries(token):
        if auxiliary.lemma_ in _EMPTY or (auxiliary.lower_ in _WOULD and token.dep_ == "ccomp"):
            continue
        if entry := lexicon.governor(auxiliary.lemma_) or lexicon.governor(auxiliary.lower_):
            yield Governing(auxiliary, entry, token)
