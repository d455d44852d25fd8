"""The French conditional by which a paper says that others say so: "aurait tué"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from ingest.claims import tree
from ingest.claims.lexicon import Lexicon
from ingest.claims.reports import Report, piece_of, without
from ingest.claims.tenses import is_hearsay


def hearsay(doc: Doc, lexicon: Lexicon, others: Iterable[Report]) -> Iterator[Report]:
    """List the clauses in the conditional of hearsay that no other report holds."""
    told = list(others)
    for token in doc:
        if tree.is_verbal(token) and is_hearsay(token, lexicon.language):
            place = piece_of(doc, token.i, token.i)
            if _is_under_condition(token) or any(other.holds(*place) for other in told):
                continue
            content = without(doc, tree.edges(token), ())
            yield Report(None, None, None, content, "indirect", "asserts", "hearsay")


def _is_under_condition(token: Token) -> bool:
    return bool(tree.marks(token) & {"si"}) or any(
        tree.marks(clause) & {"si"} for clause in tree.children(token, "advcl")
    )
