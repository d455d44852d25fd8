"""Where a report ends and the article goes on in its own words: "…, a claim the army denies"."""

from spacy.tokens import Doc, Token

from graph_schema.model import Stance
from ingest.claims import tree, words
from ingest.claims.lexicon import Lexicon

_OPENERS = frozenset({"«", "“", '"', "``"})
_OF_ALL_THAT = frozenset({"ce", "something", "which"})
"""Pronouns that may take up all that was said."""
_JUDGES: frozenset[Stance] = frozenset({"confirms", "denies", "doubts"})


def last_told(doc: Doc, first: int, last: int, lexicon: Lexicon) -> int:
    """The last token of a report among ``first`` to ``last``, before a semicolon or a comment.

    A comment names what was said, or takes all of it up, and tells what others say to it.
    """
    for i in range(first + 1, last):
        if doc[i].text in _OPENERS:
            return last
        if doc[i].text == ";" or (doc[i].text == "," and _is_comment(doc[i + 1], last, lexicon)):
            return i - 1
    return last


def _is_comment(word: Token, last: int, lexicon: Lexicon) -> bool:
    """Whether what begins here is one; "the claims" and "a town" are none."""
    if word.lower_ in _OF_ALL_THAT:
        clause = word.head if word.lower_ == "which" else tree.first_child(word, "acl:relcl")
        return clause is not None and _is_said_of_it(clause, lexicon)
    doc, i = word.doc, word.i
    while i < last and doc[i].pos_ in {"ADJ", "DET"} and tree.feature(doc[i], "Definite") != "Def":
        i += 1
    is_said = doc[i].pos_ == "NOUN" and lexicon.cue_noun(doc[i].lemma_) is not None
    return is_said and tree.first_child(doc[i], "acl", "acl:relcl") is not None


def _is_said_of_it(clause: Token, lexicon: Lexicon) -> bool:
    """Whether somebody else confirms or denies: not "the militia, which denied it, left"."""
    subject = tree.first_child(clause, "nsubj")
    cue = words.cue_of(clause, lexicon)
    is_others = subject is not None and not tree.is_relative(subject)
    return is_others and cue is not None and cue.stance in _JUDGES
