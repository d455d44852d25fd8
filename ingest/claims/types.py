"""What kind of action it is: PLOVER's type and mode, and the CAMEO root that follows from them."""

from graph_schema.model import Action
from graph_schema.ontology import class_of
from ingest.claims import words
from ingest.claims.predicates import Predicate


def action_of(predicate: Predicate) -> Action:
    """Write down the action; outside of the sixteen types it has none."""
    head = predicate.head
    entry = predicate.noun or predicate.verb
    lemma = (predicate.noun.lemma if predicate.noun else None) or words.lemma_of(head)
    kind = entry.type if entry else None
    mode = entry.mode if entry else None
    return Action(
        text=head.text,
        start=head.idx,
        end=head.idx + len(head),
        lemma=lemma,
        type=kind,
        mode=mode,
        cameo=class_of(kind, mode).root if kind else None,
    )
