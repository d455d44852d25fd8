"""Tokens to candidates: stretches of words that can speak of time.

Tokens are cut further into atoms (numbers, runs of letters, single signs), so that it does not
matter whether a tokenizer leaves "3/1/2020", "mi-novembre" or "28-30" whole. An atom never
crosses a token, a candidate never crosses a sentence, and nothing here looks at the tree.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.times.lexicon import Lexicon, atoms_of
from ingest.times.terms import (
    Counting,
    DayWord,
    Figures,
    MonthName,
    Number,
    PartName,
    Term,
    UnitName,
    WeekdayName,
)

_LONGEST_NUMBER = 4
_COUNTABLE = frozenset({"NOUN", "ADJ", "SYM"})
_OPEN_BEFORE = frozenset("«»\"“”„‘’'([{—–*")
_NOT_AFTER = frozenset("%€$£°_@")
_JOINS = frozenset("-/")
_DECIMAL = frozenset(".,:")


@dataclass(frozen=True, slots=True)
class Piece:
    """A term and where it stands: code points [start, end), tokens first to last."""

    term: Term
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Atom:
    text: str
    start: int
    end: int
    token: Token
    glued: bool


def spot(doc: Doc, lexicon: Lexicon) -> Iterator[tuple[Piece, ...]]:
    """Find the stretches of a text that may speak of time, in text order."""
    has_tags = doc.has_annotation("TAG") or doc.has_annotation("POS")
    atoms = list(_atoms(doc))
    run: list[Piece] = []
    at = 0
    while at < len(atoms):
        if run and atoms[at].token.is_sent_start and atoms[at].token.idx == atoms[at].start:
            yield from _candidate(run)
            run = []
        piece, taken = _piece(atoms, at, lexicon, has_tags=has_tags)
        if piece:
            run.append(piece)
        else:
            yield from _candidate(run)
            run = []
        at += taken
    yield from _candidate(run)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is no part of a longer word, number, price or version."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before and not (before[-1].isspace() or before[-1] in _OPEN_BEFORE):
        return False
    if not after:
        return True
    if after[0].isalnum() or after[0] in _NOT_AFTER:
        return False
    if after[0] in _JOINS:
        return not after[1:].isalnum()
    return not (after[0] in _DECIMAL and after[1:].isdigit())


def _candidate(run: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    if any(_speaks_of_time(piece.term) for piece in run):
        yield tuple(run)


def _speaks_of_time(term: Term) -> bool:
    if isinstance(term, Number):
        return term.is_recent_year
    return isinstance(term, MonthName | WeekdayName | UnitName | DayWord | PartName | Figures)


def _atoms(doc: Doc) -> Iterator[_Atom]:
    last = 0
    for token in doc:
        for text, start, end in _cuts(token):
            yield _Atom(text, token.idx + start, token.idx + end, token, last == token.idx + start)
            last = token.idx + end


def _cuts(token: Token) -> Iterable[tuple[str, int, int]]:
    if token.is_alpha:
        return ((token.lower_, 0, len(token)),)
    if token.like_url or token.like_email:
        return (("", 0, len(token)),)
    return atoms_of(token.text)


def _piece(
    atoms: Sequence[_Atom], at: int, lexicon: Lexicon, *, has_tags: bool
) -> tuple[Piece | None, int]:
    """Read the piece that begins at an atom, and say how many atoms it takes."""
    if atoms[at].text.isdecimal():
        term, taken = _figures(atoms, at) or _number(atoms, at, lexicon, has_tags=has_tags)
    else:
        term, taken = _phrase(atoms, at, lexicon)
    if term is None:
        return None, taken
    first, last = atoms[at], atoms[at + taken - 1]
    return Piece(term, first.start, last.end, first.token.i, last.token.i), taken


def _figures(atoms: Sequence[_Atom], at: int) -> tuple[Term, int] | None:
    """Read "2020-01-03", "3/1/2020": three glued numbers, the year in four digits at one end."""
    group = atoms[at : at + 5]
    if len(group) < 5 or not all(atom.glued for atom in group[1:]):  # noqa: PLR2004 - 3 / 1 / 2020
        return None
    if group[1].text not in _JOINS or group[1].text != group[3].text:
        return None
    a, b, c = (atom.text for atom in group[::2])
    if not all(text.isascii() and text.isdecimal() for text in (a, b, c)):
        return None
    widths = (len(a), len(b), len(c))
    if widths[0] == _LONGEST_NUMBER and max(widths[1:]) <= 2:  # noqa: PLR2004 - month and day
        return Figures(int(a), int(b), int(c), year_first=True), 5
    if widths[2] == _LONGEST_NUMBER and max(widths[:2]) <= 2:  # noqa: PLR2004 - month and day
        return Figures(int(a), int(b), int(c), year_first=False), 5
    return None


def _number(
    atoms: Sequence[_Atom], at: int, lexicon: Lexicon, *, has_tags: bool
) -> tuple[Term | None, int]:
    atom = atoms[at]
    width = len(atom.text)
    after = atoms[at + 1] if at + 1 < len(atoms) else None
    if any(character.isspace() for character in atom.token.text):  # "10 000" as one token
        return Number(0, width=len(atom.token.text)), _rest_of_token(atoms, at)
    if not atom.text.isascii() or (atom.glued and at and atoms[at - 1].text.isalnum()):
        return None, 1
    value = int(atom.text) if width <= _LONGEST_NUMBER else 0
    if after is None or not (after.glued and after.text.isalpha()):
        counting = _counting(after, lexicon, has_tags=has_tags)
        return Number(value, width, counting=counting), 1
    if after.text in lexicon.suffixes:
        return Number(value, width, form="ordinal"), 2
    return None, 2


def _rest_of_token(atoms: Sequence[_Atom], at: int) -> int:
    taken = 1
    while at + taken < len(atoms) and atoms[at + taken].token.i == atoms[at].token.i:
        taken += 1
    return taken


def _counting(after: _Atom | None, lexicon: Lexicon, *, has_tags: bool) -> Counting:
    if after is None:
        return "no"
    if after.text in lexicon.counted:
        return "surely"
    words = [term for phrase, term in lexicon.phrases.get(after.text, ()) if len(phrase) == 1]
    if words:
        return "surely" if isinstance(words[0], UnitName) else "no"
    if has_tags:
        return "perhaps" if after.token.pos_ in _COUNTABLE else "no"
    return "perhaps" if after.text.isalpha() else "no"


def _phrase(atoms: Sequence[_Atom], at: int, lexicon: Lexicon) -> tuple[Term | None, int]:
    for phrase, term in lexicon.phrases.get(atoms[at].text, ()):
        here = atoms[at : at + len(phrase)]
        if len(here) == len(phrase) and all(
            atom.text == text and (atom.glued == glued or not n)
            for n, (atom, (text, glued)) in enumerate(zip(here, phrase, strict=True))
        ):
            return _cased(term, atoms[at], lexicon), len(phrase)
    return None, 1


def _cased(term: Term, atom: _Atom, lexicon: Lexicon) -> Term | None:
    """Weigh a name of a month or day by its capital."""
    if not isinstance(term, MonthName | WeekdayName):
        return term
    has_capital = atom.token.text[atom.start - atom.token.idx].isupper()
    if lexicon.names_are_capitalised:
        return term if has_capital else None
    if isinstance(term, MonthName) and has_capital:
        weaker = "weak" if term.strength == "plain" else "short"
        return MonthName(term.month, weaker, leads=term.leads)
    return term
