"""Reports whose word of saying comes last: "…, a déclaré le ministre", "…, officials said".

Found by surface form: behind a comma or a closing mark, with its speaker beside it and nothing
more to report behind it. Whatever the sentence says before is the content, as parsers often hang
such a verb wrongly.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from graph_schema.model import Style
from ingest.claims import tree, words
from ingest.claims.lexicon import Lexicon
from ingest.claims.reports import Piece, Report, verb_group, without

_BOUNDARY = frozenset({",", "»", "”", '"', "''", "–", "—"})
_OPENERS = frozenset({":", "«", "“", '"', "``", "que", "qu'", "that"})
_SHORTEST = 3
"""Words of content."""
_NEAR = 7
"""Tokens between a word of saying and a speaker the parser did not give it."""


def trailing_reports(
    doc: Doc, pieces: Sequence[Piece], lexicon: Lexicon, timed: frozenset[int]
) -> Iterator[Report]:
    """List the reports with their word of saying behind; ``pieces`` are the quotations."""
    for token in doc:
        if not tree.is_verbal(token) or tree.finite_part(token) is None:
            continue
        if (cue := words.cue_of(token, lexicon)) is None:
            continue
        found = speaker_beside(token, lexicon, timed)
        if found is None:
            continue
        speaker, first = found
        content = _content(doc, first, pieces)
        if content is not None and not _reports_more(token, speaker):
            style, piece = content
            yield Report(
                speaker, token, verb_group(token), (piece,), style, cue.stance, "said-after"
            )


def speaker_beside(
    verb: Token, lexicon: Lexicon, timed: frozenset[int]
) -> tuple[Token, int] | None:
    """The speaker of a trailing verb, and the token that the words about them begin with."""
    group = [word.i for word in tree.auxiliaries(verb) if word.i < verb.i]
    clitics = [child.i for child in verb.children if child.pos_ == "PRON" and child.i == verb.i - 1]
    is_english = lexicon.language == "en"
    first = min([verb.i, *group, *(() if is_english else clitics)])
    subject = tree.first_child(verb, *tree.SUBJECTS)
    if subject is not None and tree.is_relative(subject):
        return None
    if subject is not None and subject.i < first and is_english:
        return subject, tree.edges(subject)[0]
    for child in (*verb.children, *(word for aux in group for word in verb.doc[aux].children)):
        is_clitic = child.pos_ == "PRON" and child.lower_.startswith("-")
        if (child.dep_ in tree.SUBJECTS or is_clitic) and child.i > first:
            return child, first
    before = verb.doc[first - 1] if subject is None and first else None
    if before is not None and before.head == verb and tree.is_flat_on_a_verb(before):
        return before, tree.edges(before)[0]
    after = nominal_after(verb, timed)
    if after is None or (subject is not None and after in tree.children(verb, "obj")):
        return None  # "les manifestants, qui …, ont réclamé le départ"
    return after, first


def nominal_after(verb: Token, timed: frozenset[int]) -> Token | None:
    """The first noun behind a verb that is no time and stands behind no preposition."""
    doc = verb.doc
    for i in range(verb.i + 1, min(tree.sentence_of(verb)[1], verb.i + _NEAR)):
        token = doc[i]
        if token.is_punct or tree.is_verbal(token) or _opens_content(token):
            return None
        is_name = token.pos_ in {"NOUN", "PROPN", "PRON"} and token.i not in timed
        if is_name and tree.first_child(token, "case") is None and token.dep_ != "fixed":
            return token
    return None


def _content(doc: Doc, first: int, pieces: Sequence[Piece]) -> tuple[Style, Piece] | None:
    """What the sentence says before token ``first``, when a comma or mark parts the two."""
    start = tree.sentence_of(doc[first])[0]
    if first <= start or doc[first - 1].text not in _BOUNDARY:
        return None
    run = without(doc, (start, first - 1), ())
    if len(run) != 1 or sum(not word.is_punct for word in doc[start:first]) < _SHORTEST:
        return None
    if not any(tree.is_verbal(word) or word.dep_ == "cop" for word in doc[start:first]):
        return None
    begin, end = run[0]
    inside = [piece for piece in pieces if begin <= piece[0] < end]
    if any(piece[0] < begin < piece[1] for piece in pieces):
        return None
    if inside and inside[0][0] <= begin + 1 and inside[0][1] + 2 >= end:
        return None
    return ("mixed" if inside else "indirect"), (begin, end)


def _reports_more(verb: Token, speaker: Token) -> bool:
    """Whether something to report stands right behind: "…, a dit X que"."""
    last = max(verb.i, tree.edges(speaker)[1])
    doc = verb.doc
    following = [token for token in doc[last + 1 : last + 3] if not token.is_space]
    return any(map(_opens_content, following))


def _opens_content(token: Token) -> bool:
    return token.lower_.replace("’", "'") in _OPENERS
