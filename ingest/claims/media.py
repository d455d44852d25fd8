"""Reports made to a medium: of "told Reuters that" the agency is the outer source."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.actors import Cast
from ingest.claims.reports import Report, without

_TO = frozenset({"à", "to", "auprès de"})

_TO_ITSELF = frozenset({"warn", "remind", "notify", "urge", "avertir", "prévenir", "rappeler"})
"""What concerns whoever it is told to: who is warned passes nothing on."""


def media_told(reports: Iterable[Report], cast: Cast) -> Iterator[Report]:
    """List the reports around these whose speaker is the medium that was told.

    A medium is an organization with a name of its own that belongs to no state.
    """
    for report in reports:
        if report.cue is None or not tree.is_verbal(report.cue):
            continue
        if report.cue.lemma_ in _TO_ITSELF:
            continue
        medium = next((one for one in _recipients(report.cue) if _is_medium(one, cast)), None)
        if medium is not None:
            first, end = tree.sentence_of(report.cue)
            content = without(medium.doc, (first, end - 1), ())
            start = min(content[0][0], report.start)
            whole = ((start, content[-1][1]), *content[1:]) if len(content) == 1 else content
            yield Report(medium, None, None, whole, "indirect", "asserts", "told-to")


def _recipients(cue: Token) -> Iterator[Token]:
    for child in tree.children(cue, "iobj", "obj", "obl", "obl:arg", "xcomp"):
        is_bare = child.dep_ in {"iobj", "obj"} and not tree.children(child, "case")
        if child.pos_ in {"PROPN", "X"} and (is_bare or tree.preposition_of(child) in _TO):
            yield child


def _is_medium(party: Token, cast: Cast) -> bool:
    mention = cast.mention_of(party)
    return mention is not None and mention.kind == "organization" and mention.code is None
