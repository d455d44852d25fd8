"""What a phrase means: the noun that the steps of this package pass to one another."""

from dataclasses import dataclass

from graph_schema.model import ActorKind
from ingest.claims.gazetteer import Entry, Gazetteer


@dataclass(frozen=True, slots=True)
class Meaning:
    """Who or what is meant.

    ``born`` is the token that first named somebody without a name; such ids are numbers in the
    article, given in text order when all are known, and ``id`` is empty until then.
    """

    name: str
    id: str
    kind: ActorKind
    code: str | None = None
    born: int | None = None
    is_media: bool = False


def meaning_of(entry: Entry, gazetteer: Gazetteer, *, as_place: bool = False) -> Meaning:
    """An entry as somebody who acts, or as the place where something happens."""
    if entry.kind == "place" and entry.acts_as and not as_place:
        entry = gazetteer.by_id[entry.acts_as]
    kind = "place" if as_place and entry.kind == "state" else entry.kind
    name = entry.name(gazetteer.language)
    return Meaning(name, entry.id, kind, entry.code, is_media=entry.is_media)
