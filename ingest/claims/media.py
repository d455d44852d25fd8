"""Reports made to a medium: of "told Reuters that" the agency is the outer source."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from graph_schema.model import Stance
from ingest.claims import tree
from ingest.claims.actors import Cast
from ingest.claims.reports import Report, without

_TO = frozenset({"à", "to", "auprès de"})
_PASSED_ON: frozenset[Stance] = frozenset({"asserts", "confirms", "denies"})
"""What is told to be printed; a medium that is asked, accused or threatened prints nothing."""
_TO_ITSELF = frozenset({"warn", "remind", "notify", "urge", "avertir", "prévenir", "rappeler"})
"""What concerns whoever it is told to: who is warned passes nothing on."""


def media_told(reports: Iterable[Report], cast: Cast) -> Iterator[Report]:
    """List the reports around these whose speaker is the medium that was told.

    Only a medium passes on what it is told: the United Nations that are asked to send troops say
    nothing of it.
    """
    for report in reports:
        if report.cue is None or not tree.is_verbal(report.cue):
            continue
        if report.stance not in _PASSED_ON:
            continue
        if report.cue.lemma_ in _TO_ITSELF:
            continue
        medium = next((one for one in _recipients(report.cue) if cast.is_medium(one)), None)
        if medium is not None:
            first, end = tree.sentence_of(report.cue)
            content = without(medium.doc, (first, end - 1), ())
            start = min(content[0][0], report.start)
            whole = ((start, content[-1][1]), *content[1:]) if len(content) == 1 else content
            yield Report(medium, None, None, whole, "indirect", "asserts", "told-to")


def _recipients(cue: Token) -> Iterator[Token]:
    for child in tree.children(cue, "iobj", "obj", "obl", "obl:arg", "xcomp"):
        is_bare = child.dep_ in {"iobj", "obj"} and not tree.children(child, "case")
        if child.pos_ in {"NOUN", "PROPN", "X"} and (is_bare or tree.preposition_of(child) in _TO):
            yield child
