"""Tokens to candidates: stretches of words that can speak of time.

An atom belongs to a candidate if some word or pattern of the language knows it; a candidate
never crosses a sentence. Whether a word is a verb ("may") or a part of a name ("the Sunday Times")
is asked here, of tags and tree where there are any, so that no pattern can take it for a time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from ingest.times.atoms import Atom, atoms_in
from ingest.times.chart import Part
from ingest.times.figures import figures
from ingest.times.lexicon import Lexicon
from ingest.times.names import is_in_name

_DOUBTFUL = {"weekday": "bigday"}
"""What words are that are written small and stand with a capital inside a sentence."""

_OPEN_BEFORE = frozenset("«»\"“”„‘’'([{—–*")
_NOT_AFTER = frozenset("%€$£°_@")
_JOINS = frozenset("-/")
_DECIMAL = frozenset(".,:")
_WIDTHS = (4, 8)
"""Of numbers that may be a year or a date."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Atoms in a row, as `chart.parse` wants them.

    ``may_begin`` and ``may_end`` say where an expression may, ``is_owner`` behind which atom a
    possessive follows.
    """

    atoms: Sequence[Atom]
    words: Sequence[str]
    glued: Sequence[bool]
    read: Sequence[Sequence[Part]]
    may_begin: Sequence[bool]
    may_end: Sequence[bool]
    is_owner: Sequence[bool]


def spot(doc: Doc, lexicon: Lexicon) -> Iterator[Candidate]:
    """Find the stretches of a text that may speak of time, in text order."""
    text = doc.text
    has_tags = doc.has_annotation("TAG") or doc.has_annotation("POS")
    for run, following in _runs(doc, lexicon):
        if _speaks_of_time(run, lexicon):
            yield _candidate(run, following, text, lexicon, has_tags=has_tags)


def _runs(doc: Doc, lexicon: Lexicon) -> Iterator[tuple[list[Atom], Atom | None]]:
    """Known atoms in a row, each with the unknown one behind it in its sentence."""
    run: list[Atom] = []
    for atom in atoms_in(doc):
        opens = atom.token.is_sent_start and atom.token.idx == atom.start and not atom.is_glued
        is_known = _is_known(atom, lexicon)
        if run and (opens or not is_known):
            yield run, None if opens else atom
            run = []
        if is_known:
            run.append(atom)
    yield run, None


def _is_known(atom: Atom, lexicon: Lexicon) -> bool:
    if atom.text in lexicon.not_as_verbs and atom.token.pos_ in {"VERB", "AUX"}:
        return atom.token.i > 0 and atom.token.nbor(-1).lower_ in lexicon.before_nouns
    return atom.text in lexicon.vocabulary or atom.text.isdecimal()


def may_begin(text: str, start: int) -> bool:
    """Whether a word, number, price or version can begin at a place."""
    before = text[max(0, start - 1) : start]
    return not before or before.isspace() or before in _OPEN_BEFORE


def may_end(text: str, end: int) -> bool:
    """Whether a word, number, price or version can end at a place."""
    after = text[end : end + 2]
    if not after:
        return True
    if after[0].isalnum() or after[0] in _NOT_AFTER:
        return False
    if after[0] in _JOINS:
        return not after[1:].isalnum()
    return not (after[0] in _DECIMAL and after[1:].isdigit())


def _speaks_of_time(run: Sequence[Atom], lexicon: Lexicon) -> bool:
    """Whether there is a word of time, four digits, or a number glued to something: "8pm"."""
    for at, atom in enumerate(run):
        if atom.text in lexicon.triggers:
            return True
        if atom.text in lexicon.phrases and any(
            part.category not in lexicon.quiet for part in _phrases(run, at, lexicon)
        ):
            return True
    return any(_may_be_figures(atom, after) for atom, after in pairwise([*run, None]) if atom)


def _may_be_figures(atom: Atom, after: Atom | None) -> bool:
    if not atom.text.isdecimal():
        return False
    return len(atom.text) in _WIDTHS or (
        after is not None and after.is_glued and len(atom.text) < _WIDTHS[0]
    )


def _candidate(
    run: Sequence[Atom], following: Atom | None, text: str, lexicon: Lexicon, *, has_tags: bool
) -> Candidate:
    return Candidate(
        atoms=run,
        words=[atom.text for atom in run],
        glued=[atom.is_glued for atom in run],
        read=[
            [*figures(run, at, following, lexicon, has_tags=has_tags), *_phrases(run, at, lexicon)]
            for at in range(len(run))
        ],
        may_begin=[may_begin(text, atom.start) for atom in run],
        may_end=[may_end(text, atom.end) for atom in run],
        is_owner=[_owns(run, at, lexicon) for at in range(len(run))],
    )


def _owns(run: Sequence[Atom], at: int, lexicon: Lexicon) -> bool:
    """Whether a possessive follows: "since Monday's attack"."""
    behind = run[at + 1 : at + 1 + len(lexicon.possessive)]
    return bool(behind) and tuple(atom.text for atom in behind) == lexicon.possessive


def _phrases(run: Sequence[Atom], at: int, lexicon: Lexicon) -> Iterator[Part]:
    for phrase in lexicon.phrases.get(run[at].text, ()):
        here = run[at : at + len(phrase.atoms)]
        if len(here) == len(phrase.atoms) and all(
            atom.text == text and (atom.is_glued == glued or not n)
            for n, (atom, (text, glued)) in enumerate(zip(here, phrase.atoms, strict=True))
        ):
            category = lexicon.cased(phrase.category, run[at])
            if category and is_in_name(here, category, lexicon):
                category = _DOUBTFUL.get(category) if not lexicon.names_are_capitalised else None
            if category:
                yield Part(category, phrase.value, at + len(phrase.atoms))
