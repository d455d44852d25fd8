"""Which expression of time dates an action, if any does.

Its own modifier in the tree; for an event noun that a verb of happening carries, that verb's; for
a verb joined by "and" to the first of its sentence, the adjunct that opens the sentence. Never
across a quotation mark, and never from a clause with another verb: an action without a time of
its own has none. A plain day behind what is agreed or ordered dates the agreement (`governors`).
"""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from graph_schema.model import Time
from ingest.times.agreement import agreed
from ingest.times.expression import Expression
from ingest.times.governors import governor_of
from ingest.times.lexicon import Lexicon, load
from ingest.times.recalled import time_recalled
from ingest.times.tree import (
    children,
    direction_of_verb,
    has_tree,
    is_inside_noun_phrase,
    is_verbal,
)

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CARRIED = _SUBJECTS | {"obj"}
_OPENING, _CLOSING, _STRAIGHT = frozenset("«“"), frozenset("»”"), frozenset({'"', "''", "``"})
_MODIFIERS = frozenset({"acl", "amod"})

_REACH = 150
"""How many tokens away a time may stand; it keeps the cost of an endless sentence linear."""

_CHAIN = 40
"""How long a chain of conjuncts or names is followed; longer ones are errors of the parser."""


def time_of(action: Token, expressions: Sequence[Expression]) -> Time | None:
    """Find when an action lies, given all expressions of its text in order.

    ``action`` is the head of a verb group or an event noun. The bounds are those of an action:
    inside the interval that the words name unless they say that it fills it.
    """
    doc = action.doc
    if not has_tree(action):
        return None
    lexicon, near = load(doc.lang_), _in_sentence(action, expressions)
    if recalled := time_recalled(action, near, lexicon):
        return recalled
    dated = [
        each
        for each in near
        if each.time.kind in {"date", "clock"} and not _is_quoted_apart(action, each)
    ]
    own = (
        _own(action, dated, lexicon)
        or _shared(action, dated, lexicon)
        or _carried(action, dated, lexicon)
        or _framed(action, dated, lexicon)
    )
    return agreed(doc, own)


def _in_sentence(action: Token, expressions: Sequence[Expression]) -> Sequence[Expression]:
    sentence = action.sent
    first, last = max(sentence.start, action.i - _REACH), min(sentence.end, action.i + _REACH)
    start = bisect_left(expressions, first, key=lambda each: each.first)
    end = bisect_left(expressions, last, key=lambda each: each.first)
    return expressions[start:end]


def _own(action: Token, expressions: Sequence[Expression], lexicon: Lexicon) -> list[Expression]:
    return [
        each
        for each in expressions
        if _target(action.doc, each, lexicon).i == action.i and not _opens_next_clause(action, each)
    ]


def _opens_next_clause(action: Token, expression: Expression) -> bool:
    """Whether "and" or "but" stands between, of a verb that comes later still."""
    return any(
        word.dep_ == "cc" and word.head.i > expression.last and is_verbal(word.head)
        for word in action.doc[action.i + 1 : expression.first]
    )


def _target(doc: Doc, expression: Expression, lexicon: Lexicon) -> Token:
    """The word that an expression modifies.

    Parsers hang an adjunct of the verb on the object before it ("leave the capital on Thursday",
    "condemned the attack on Monday"), so behind a verb it is the verb's, unless it is tied to the
    noun ("the attack of Monday"); before the verb it stays with its noun.
    """
    span = doc[expression.first : expression.last + 1]
    head = span.root.head
    if is_inside_noun_phrase(span, lexicon) or _is_told_by_time(head, lexicon):
        return head
    verb = _verb_above(head)
    if verb.lemma_ in lexicon.verbs.expected and verb.dep_ in _MODIFIERS:
        return verb.head  # "l'investiture prévue lundi"
    if (upper := governor_of(verb, span, lexicon)) is not None:
        return upper
    if verb.i > expression.last:
        beside = doc[span.start - 1] if span.start else None
        if beside is not None and is_verbal(beside) and beside.is_ancestor(verb):
            return beside  # "announced Monday it had settled"
        return head if head.pos_ == "NOUN" else verb
    return verb


def _is_told_by_time(word: Token, lexicon: Lexicon) -> bool:
    """Whether it is a noun that itself tells when: "since its launch in 2003"."""
    temporal = lexicon.links.temporal
    return word.pos_ == "NOUN" and any(child.lower_ in temporal for child in children(word))


def _verb_above(word: Token) -> Token:
    for _ in range(_CHAIN):
        if is_verbal(word) or word.head.i == word.i:
            break
        word = word.head
    return word


def _shared(action: Token, expressions: Sequence[Expression], lexicon: Lexicon) -> list[Expression]:
    """The times behind a verb joined to it that shares its helper, or of "in 2008, when".

    "Il a été pris à partie et agressé hier" dates both.
    """
    for joined in children(action):
        if joined.dep_ == "conj" and is_verbal(joined) and not _stands_apart(joined):
            return [each for each in _own(joined, expressions, lexicon) if each.first > joined.i]
    if action.dep_ != "acl:relcl":
        return []
    when = any(child.lower_ in lexicon.links.when for child in children(action))
    return [each for each in expressions if when and each.first <= action.head.i <= each.last]


def _stands_apart(verb: Token) -> bool:
    return any(
        child.dep_.startswith("aux") or child.dep_ in _SUBJECTS for child in children(verb)
    ) or "Fin" in verb.morph.get("VerbForm", [])


def _carried(
    action: Token, expressions: Sequence[Expression], lexicon: Lexicon
) -> list[Expression]:
    """The times of the verb that carries a noun: "l'attaque a eu lieu lundi"."""
    verb = action.head
    if is_verbal(action):
        return []
    if action.dep_ in _CARRIED and verb.lemma_ in lexicon.verbs.light:
        return _own(verb, expressions, lexicon)
    if verb.lemma_ in lexicon.nouns.undergone:  # "la cible d'une attaque"
        return _own(verb if is_verbal(verb) else verb.head, expressions, lexicon)
    if any(word.lemma_ in lexicon.nouns.undergone for word in children(verb) if word.dep_ == "obj"):
        return _own(verb, expressions, lexicon)
    return []


def _framed(action: Token, expressions: Sequence[Expression], lexicon: Lexicon) -> list[Expression]:
    """The time that opens the sentence, of a verb joined to its first: "Lundi, il vint et prit"."""
    if not expressions or not _opens_sentence(action.doc, expressions[0]):
        return []
    opening, first = expressions[0], _first_joined(action)
    if action.i == first.i:
        is_aside = action.dep_ == "ROOT" and _is_set_off(action.doc, opening)
        return [opening] if is_aside and is_verbal(action) else []
    if _target(action.doc, opening, lexicon).i != first.i or not is_verbal(action):
        return []
    if any(child.dep_ in _SUBJECTS for child in children(action)):
        return []  # a clause of its own
    same = direction_of_verb(first, lexicon) == direction_of_verb(action, lexicon)
    return [opening] if same else []


def _opens_sentence(doc: Doc, expression: Expression) -> bool:
    start = doc[expression.first].sent.start
    before = doc[start : expression.first]
    return all(word.is_punct or word.is_space or word.pos_ == "CCONJ" for word in before)


def _is_set_off(doc: Doc, expression: Expression) -> bool:
    """Whether a comma parts it from the clause, so that no word beside it can claim it."""
    after = expression.last + 1
    return after < len(doc) and doc[after].text == ","


def _first_joined(action: Token) -> Token:
    first = action
    for _ in range(_CHAIN):
        if first.dep_ != "conj":
            break
        first = first.head
    return first


def _is_quoted_apart(action: Token, expression: Expression) -> bool:
    """Whether a quotation begins or ends between the two."""
    if action.i < expression.first:
        between = action.doc[action.i + 1 : expression.first]
    else:
        between = action.doc[expression.last + 1 : action.i]
    depth, straight = 0, 0
    for word in between:
        depth += (word.text in _OPENING) - (word.text in _CLOSING)
        straight += word.text in _STRAIGHT
        if depth < 0:
            return True
    return depth != 0 or straight % 2 == 1
