"""Words of time that are part of a name: "the Sunday Times", "USA Today", "April said".

Told by the capital and, where there is a tree, by what stands beside: a name joins two words with
capitals. What a newspaper sets in capitals throughout tells nothing.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from ingest.times.atoms import Atom
from ingest.times.lexicon import Lexicon
from ingest.times.operators import Every, Operator
from ingest.times.points import Day, Feast, Shift, Within
from ingest.times.tree import children

_COMMON = frozenset(
    {"unit", "units", "part", "parts", "dayword", "clockname", "recurring", "ones", "teens", "tens",
     "number"}
)  # fmt: skip
"""Categories of words that have a capital only where a sentence or a name begins."""
_NOUNS = frozenset({"unit", "units", "part", "clockname"})
_PROPER = frozenset({"weekday", "month_plain", "month_weak", "feast", "season"})
_JOINED = frozenset({"compound", "flat", "flat:name", "nmod", "amod", "appos"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def is_in_name(atoms: Sequence[Atom], category: str, lexicon: Lexicon) -> bool:
    """Whether some atoms, words of a category, stand in a name."""
    word = atoms[0].raw
    if not word[:1].isupper() or (len(word) > 1 and word.isupper()):
        return False
    token, last = atoms[0].token, atoms[-1].token.i
    doc, first = token.doc, token.i
    if category in _COMMON and any(it.raw[:1].isupper() for it in atoms[1:]):
        return True  # "The Day After Tomorrow"
    if category in _COMMON or (category == "weekday" and not lexicon.names_are_capitalised):
        if not _opens(token):
            return True
        if category in _NOUNS and _leads(doc, last):
            return True
    elif category not in _PROPER:
        return False
    if category == "feast" and not lexicon.names_are_capitalised and _leads(doc, last):
        return True  # "Noël Mamère"
    return _joins_next(doc, first, last) or _joins_before(token) or _speaks(token, lexicon)


def is_named_after(span: Span, operator: Operator, lexicon: Lexicon) -> bool:
    """Whether a date says which of its kind something is: "la place du 8-Mai", "l'Irak d'hier"."""
    at = span.start if span[0].lower_ in lexicon.links.of else span.start - 1
    if at < 1 or span.doc[at].lower_ not in lexicon.links.of:
        return False
    bearer = span.doc[at - 1]
    if bearer.is_sent_start:
        return False
    match operator:
        case Day() | Feast() | Within(what=Day() | Feast()):
            return bearer.lower_ in lexicon.nouns.bearers
        case Shift(unit="day", of=None) | Every():
            return bearer.text[:1].isupper() and not _opens(bearer)
        case _:
            return False


def _opens(token: Token) -> bool:
    """Whether it is the first word of its sentence, line or quotation."""
    if token.i == 0 or token.is_sent_start:
        return True
    before = token.nbor(-1)
    return before.is_space or (before.is_punct and before.text != ",")


def _leads(doc: Doc, last: int) -> bool:
    """Whether a word with a capital comes right behind."""
    return last + 1 < len(doc) and _has_capital(doc[last + 1])


def _joins_next(doc: Doc, first: int, last: int) -> bool:
    """Whether it is tied to a word with a capital right behind it: "Easter Island"."""
    return _leads(doc, last) and any(
        word.dep_ in _JOINED and word.head.i == last + 1 for word in doc[first : last + 1]
    )


def _joins_before(token: Token) -> bool:
    """Whether it is tied to a name right before it: "USA Today", "Joe Friday"."""
    if token.i == 0 or token.is_sent_start:
        return False
    before = token.nbor(-1)
    if before.pos_ not in {"PROPN", "ADJ"} or not before.text[:1].isupper():
        return False
    if before.pos_ == "ADJ" and before.is_sent_start:
        return False  # "Last Friday"
    return (token.head.i == before.i and token.dep_ in _JOINED) or (
        before.head.i == token.i and before.dep_ in _JOINED
    )


def _speaks(token: Token, lexicon: Lexicon) -> bool:
    """Whether it says or is what only people do and are: "April said", "June, who lives here"."""
    if not token.dep_:
        return False  # no parser has seen it
    clauses = (child for child in children(token) if child.dep_ == "acl:relcl")
    is_who = any(
        word.lower_ in lexicon.nouns.persons for each in clauses for word in children(each)
    )
    return is_who or (token.dep_ in _SUBJECTS and token.head.lemma_ in lexicon.verbs.sayers)


def _has_capital(token: Token) -> bool:
    return token.is_alpha and token.text[:1].isupper() and not token.is_sent_start
