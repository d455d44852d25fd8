"""Where it happens: a place behind a preposition of place, on the verb or on one of its objects."""

from spacy.tokens import Token

from graph_schema.model import Mention
from ingest.claims import tree
from ingest.claims.actors import Cast
from ingest.claims.predicates import Predicate

_IN = frozenset(
    {"à", "en", "dans", "sur", "près de", "vers", "à travers", "depuis",
     "in", "at", "near", "on", "inside", "outside", "across", "around"}
)  # fmt: skip


def place_of(
    predicate: Predicate, cast: Cast, roles: tuple[Token, ...], timed: frozenset[int]
) -> Mention | None:
    """The first such place; neither a party of the event nor a time is its place as well."""
    taken = timed | {party.i for party in roles}
    owners = {predicate.head.i: predicate.head, predicate.carrier.i: predicate.carrier}
    candidates = [child for owner in owners.values() for child in _obliques(owner)]
    for owner in owners.values():
        for party in tree.children(owner, "obj", "obl", "obl:arg"):
            candidates += tree.children(party, "nmod")
    for place in candidates:
        if place.i in taken or tree.preposition_of(place) not in _IN:
            continue
        mention = cast.mention_of(place, as_place=True)
        if mention is not None and mention.kind == "place":
            return mention
    return None


def _obliques(owner: Token) -> list[Token]:
    return tree.children(owner, "obl", "obl:arg", "nmod")
