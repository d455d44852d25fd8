"""Quotations between marks, and the word that says whose they are.

Found by surface form: the word of saying before, after or between the marks, in the same
sentence; the tree is asked only for its speaker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.claims import tree, words
from ingest.claims.lexicon import Lexicon
from ingest.claims.reports import Piece, Report, piece_of, verb_group
from ingest.claims.subjects import antecedent_of, subjects_of
from ingest.claims.trailing import speaker_beside

_REACH = 40
"""Tokens between a quotation and its word of saying."""
_LOOSE = 2
"""Words of a quotation that may be scare quotes: what is shorter needs a verb in it."""
_GAP = 200
"""Code points between a quotation and one that goes on from it."""
_ENDS = frozenset({".", "!", "?", ";", "…"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Token numbers ``first`` to ``last`` (inclusive) between marks at ``piece``."""

    first: int
    last: int
    piece: Piece


def quotations_reported(
    doc: Doc,
    pieces: Sequence[Piece],
    lexicon: Lexicon,
    taken: Sequence[Report],
    timed: frozenset[int],
) -> Iterator[Report]:
    """List the quotations that somebody is named for, or that go on from such a one.

    ``taken`` are the reports found by syntax: what they hold already is not quoted once more.
    """
    quotations = list(_aligned(doc, pieces))
    inside = {i for quotation in quotations for i in range(quotation.first, quotation.last + 1)}
    before: Report | None = None
    for quotation in quotations:
        start, end = quotation.piece
        if not _is_statement(doc, quotation) or any(
            report.start < start and report.holds(start, end) for report in taken
        ):
            continue
        cue = _cue_after(doc, quotation, inside, lexicon) or _cue_before(
            doc, quotation, inside, lexicon
        )
        report = _report(quotation, cue, lexicon, timed) if cue is not None else None
        if report is None and before is not None and _goes_on(doc, before, quotation):
            report = Report(
                before.speaker, None, None, (quotation.piece,), "direct", before.stance, "goes-on"
            )
        if report is not None:
            before = report
            yield report


def _aligned(doc: Doc, pieces: Sequence[Piece]) -> Iterator[Quotation]:
    token = 0
    for start, end in pieces:
        while token < len(doc) and doc[token].idx < start:
            token += 1
        last = token
        while last + 1 < len(doc) and doc[last + 1].idx + len(doc[last + 1]) <= end:
            last += 1
        if token < len(doc) and doc[token].idx >= start and doc[last].idx + len(doc[last]) <= end:
            yield Quotation(token, last, (start, end))


def _is_statement(doc: Doc, quotation: Quotation) -> bool:
    """A clause, or enough words: «non» and «zone verte» are names and scare quotes."""
    inside = doc[quotation.first : quotation.last + 1]
    spoken = [token for token in inside if not (token.is_punct or token.is_space)]
    has_verb = any(tree.is_verbal(token) or token.dep_ == "cop" for token in spoken)
    return has_verb and len(spoken) > _LOOSE


def _cue_after(doc: Doc, quotation: Quotation, inside: set[int], lexicon: Lexicon) -> Token | None:
    """The word of saying behind the closing mark: "», a expliqué une source"."""
    for i in range(quotation.last + 1, min(len(doc), quotation.last + _REACH)):
        token = doc[i]
        if i in inside or token.text in _ENDS or "\n" in token.text:
            return None
        if cue := _as_cue(token, lexicon):
            return cue
    return None


def _cue_before(doc: Doc, quotation: Quotation, inside: set[int], lexicon: Lexicon) -> Token | None:
    """The word of saying before the opening mark: "il a dit : «"."""
    for i in range(quotation.first - 1, max(-1, quotation.first - _REACH), -1):
        token = doc[i]
        if i in inside or token.text in _ENDS or "\n" in token.text:
            return None
        if cue := _as_cue(token, lexicon):
            return cue
    return None


def _as_cue(token: Token, lexicon: Lexicon) -> Token | None:
    if tree.is_verbal(token) and tree.finite_part(token) is not None and token.dep_ != "acl:relcl":
        return token if words.cue_of(token, lexicon) else None
    preposition = tree.preposition_of(token)
    return token if preposition and lexicon.cue_preposition(preposition) else None


def _report(
    quotation: Quotation, cue: Token, lexicon: Lexicon, timed: frozenset[int]
) -> Report | None:
    if tree.is_verbal(cue):
        entry = words.cue_of(cue, lexicon)
        stance = entry.stance if entry else "asserts"
        speaker = _speaker_of(cue, quotation, lexicon, timed)
        return Report(speaker, cue, verb_group(cue), (quotation.piece,), "direct", stance, "quoted")
    case = tree.first_child(cue, "case")
    if case is None:
        return None
    last = max([case.i, *(word.i for word in tree.children(case, "fixed"))])
    piece = piece_of(cue.doc, case.i, last)
    return Report(cue, case, piece, (quotation.piece,), "direct", "asserts", "quoted")


def _speaker_of(
    cue: Token, quotation: Quotation, lexicon: Lexicon, timed: frozenset[int]
) -> Token | None:
    """The subject of the word of saying, unless the parser took it out of the quotation."""
    if cue.i > quotation.last and (beside := speaker_beside(cue, lexicon, timed)):
        return antecedent_of(beside[0])
    for subject in subjects_of(cue, lexicon):
        if not quotation.first <= subject.i <= quotation.last:
            return subject
    return None


def _goes_on(doc: Doc, before: Report, quotation: Quotation) -> bool:
    """A quotation with no word of saying, in the next sentence and the same paragraph."""
    if before.rule not in {"quoted", "goes-on"} or quotation.piece[0] - before.end > _GAP:
        return False
    first = quotation.first
    while first > 0 and doc[first - 1].idx >= before.end:
        first -= 1
    return "\n" not in doc[first : quotation.first].text
