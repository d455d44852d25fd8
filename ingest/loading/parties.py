"""Actors, places and things as nodes: what all mentions of one id make of it together.

Articles come in any order and may see one id differently, so what a node holds is a union or a
least element, never the last word: kinds become labels, names a sorted list, the whole that it
is part of the smallest that any mention gives.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from graph_schema.identity import part_of, slug
from graph_schema.model import ActorKind, Language, Mention, Reading
from graph_schema.stated import party

Label = Literal["Actor", "Place", "Thing"]
Role = Literal["actor", "target", "place", "speaker"]

KINDS: frozenset[ActorKind] = frozenset(
    {"person", "organization", "state", "armed-group", "population", "unnamed"}
)
"""The kinds of mention that are a label of their own on an Actor."""

MOST_NAMES = 20
LONGEST_GOOD_NAME = 60
_CODED = re.compile(r"([A-Z]{3})(\.[A-Z]{3})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A node that has a name, as far as some mentions know it.

    ``name`` is its id where no mention names it: then it is known only as what others are
    part of. ``wholes`` are what it is directly part of.
    """

    label: Label
    id: str
    name: str
    kinds: frozenset[ActorKind] = frozenset()
    names_fr: tuple[str, ...] = ()
    names_en: tuple[str, ...] = ()
    code: str | None = None
    root: str
    wholes: frozenset[str] = frozenset()

    def __or__(self, other: "Named") -> "Named":
        """What both know; neither order nor repetition matters."""
        if self == other:
            return self
        return replace(
            self,
            name=min(self.name, other.name, key=self._worth),
            kinds=self.kinds | other.kinds,
            names_fr=_union(self.names_fr, other.names_fr),
            names_en=_union(self.names_en, other.names_en),
            code=min(filter(None, (self.code, other.code)), default=None),
            root=min(self.root, other.root, key=lambda root: (root == self.id, root)),
            wholes=self.wholes | other.wholes,
        )

    def _worth(self, name: str) -> tuple[bool, bool, bool, int, str]:
        """The smaller, the better: the name that makes the id, else the longest."""
        long = len(name) > LONGEST_GOOD_NAME
        return (name == self.id, slug(name) != self.id, long, -len(name), name)


def label_of(role: Role, kind: ActorKind) -> Label:
    """The label of the node: whoever acts or speaks is an actor, what is acted on may be none."""
    if role == "place":
        return "Place"
    if role == "target":
        return "Place" if kind == "place" else "Thing" if kind == "thing" else "Actor"
    return "Actor"


def named_in(readings: Iterable[Reading]) -> list[Named]:
    """Everybody and everything that readings name, once each, sorted by label and id."""
    found: dict[tuple[str, str], Named] = {}
    seen: set[tuple[str, ...]] = set()
    for reading in readings:
        language = reading.article.language
        for role, mention in _mentions(reading):
            label = label_of(role, mention.kind)
            key = (label, mention.id, mention.name, mention.kind, mention.code or "", language)
            if key not in seen:
                seen.add(key)
                for named in _named(mention, label, language):
                    at = (named.label, named.id)
                    found[at] = found[at] | named if at in found else named
    return [found[at] for at in sorted(found)]


def publisher_of(name: str) -> Mention:
    """A medium is an organization under the slug of its name."""
    return Mention(name=name, id=slug(name), kind="organization")


def _mentions(reading: Reading) -> Iterator[tuple[Role, Mention]]:
    if reading.article.publisher:
        yield "speaker", publisher_of(reading.article.publisher)
    for quote in reading.quotes:
        if quote.speaker:
            yield "speaker", quote.speaker
    for claim in reading.claims:
        for mention in claim.actors:
            yield "actor", mention
        for mention in claim.targets:
            yield "target", mention
        if claim.place:
            yield "place", claim.place
        for source in claim.attribution:
            if source.speaker:
                yield "speaker", source.speaker


def _named(mention: Mention, label: Label, language: Language) -> Iterator[Named]:
    """What is mentioned, and the wholes it is part of."""
    whole = part_of(mention.id, mention.kind, mention.code) if label == "Actor" else None
    yield Named(
        label=label,
        id=mention.id,
        name=mention.name or mention.id,
        kinds=KINDS & {mention.kind} if label == "Actor" else frozenset(),
        names_fr=(mention.name,) if language == "fr" else (),
        names_en=(mention.name,) if language == "en" else (),
        code=mention.code,
        root=party(mention.id, mention.name, mention.kind, mention.code).root,
        wholes=frozenset({whole} if whole else ()),
    )
    while whole is not None:
        above = part_of(whole, "organization", None)
        coded = _CODED.fullmatch(whole)
        yield Named(
            label="Actor",
            id=whole,
            name=whole,
            kinds=frozenset({"organization" if above else "state"}),
            code=coded[1] if coded else None,
            root=party(whole, whole, "organization", None).root,
            wholes=frozenset({above} if above else ()),
        )
        whole = above


def _union(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*a, *b})[:MOST_NAMES])
