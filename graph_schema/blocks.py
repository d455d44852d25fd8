"""Which claims can be told of one event at all: the same family, and a party in common.

Two claims with no block in common are never one event, so consolidating all claims of a block,
and of the blocks these touch, gives what consolidating everything would give.
"""

from dataclasses import dataclass

from graph_schema import ontology
from graph_schema.stated import Party, Stated

Block = tuple[str, str]
"""A family and the root of a party."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Who does and who undergoes.

    Of a reciprocal action everybody does. Who died or resigned undergoes it, also where the
    sentence makes them its subject.
    """

    doers: tuple[Party, ...]
    undergoers: tuple[Party, ...]


def family_of(claim: Stated) -> str:
    """Name the family: what happens once to a person, else the type's, else the lemma alone."""
    once = ontology.once_of(claim.type, claim.mode, claim.lemma)
    if once and len(_patients(claim)) == 1 and _patients(claim)[0].kind == "person":
        return f"once:{once}"
    return ontology.family(claim.type) if claim.type else f"lemma:{claim.lemma}"


def sides_of(claim: Stated) -> Sides:
    """Tell the two sides of a claim apart."""
    if claim.reciprocal:
        return Sides(claim.parties, ())
    if family_of(claim).startswith("once:") and not claim.targets:
        return Sides((), claim.actors)
    return Sides(claim.actors, claim.targets)


def blocks_of(claim: Stated) -> frozenset[Block]:
    """List the blocks of a claim; one that names nobody has none and stands alone."""
    family = family_of(claim)
    return frozenset((family, party.root) for party in claim.parties)


def _patients(claim: Stated) -> tuple[Party, ...]:
    return claim.targets or claim.actors
