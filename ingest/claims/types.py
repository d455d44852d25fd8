"""What kind of action it is: PLOVER's type and mode, and the CAMEO root that follows from them."""

from collections.abc import Sequence

from spacy.tokens import Token

from graph_schema.model import Action
from graph_schema.ontology import class_of
from ingest.claims import words
from ingest.claims.predicates import Predicate

_NOBODYS = frozenset(
    {"accident", "avalanche", "canicule", "chaleur", "choléra", "chômage", "coronavirus", "covid",
     "crise", "crue", "cyclone", "disette", "effondrement", "famine", "foudre", "glissement",
     "grippe", "grève", "hausse", "incendie", "inflation", "inondation", "maladie", "naufrage",
     "ouragan", "pandémie", "panne", "pénurie", "récession", "sanction", "sécheresse", "séisme",
     "tempête", "tornade", "tremblement", "tsunami", "typhon", "variant", "virus", "épidémie",
     "éruption",
     "blackout", "cholera", "crash", "crisis", "disease", "drought", "earthquake", "epidemic",
     "eruption", "fire", "flood", "flooding", "flu", "heatwave", "hurricane", "landslide",
     "lightning", "mudslide", "outage", "outbreak", "pandemic", "quake", "recession", "shortage",
     "storm", "tornado", "typhoon", "unemployment", "wildfire"}
)  # fmt: skip
"""What does harm and is nobody's doing: a storm that kills assaults nobody."""


def action_of(predicate: Predicate, actors: Sequence[Token] = ()) -> Action:
    """Write down the action; outside of the sixteen types it has none, nor has a disaster's."""
    head = predicate.head
    entry = predicate.noun or predicate.verb
    lemma = (predicate.noun.lemma if predicate.noun else None) or words.lemma_of(head)
    is_done = any(actor.lemma_ not in _NOBODYS for actor in actors) or not actors
    kind = entry.type if entry and is_done else None
    mode = entry.mode if entry and is_done else None
    return Action(
        text=head.text,
        start=head.idx,
        end=head.idx + len(head),
        lemma=lemma,
        type=kind,
        mode=mode,
        cameo=class_of(kind, mode).root if kind else None,
        stative=predicate.verb is not None and predicate.verb.stative,
    )
