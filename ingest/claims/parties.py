"""From the words in each role to who they name, looking through things at whom they concern.

Where the target is only a thing and somebody stands beside it, that one is the target: of
"restored ties with Rome" Rome, of "paid damages to the farmers" the farmers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from graph_schema.model import Mention
from ingest.claims import tree, words
from ingest.claims.actors import Cast
from ingest.claims.concerned import concerned_by
from ingest.claims.lexicon import Lexicon
from ingest.claims.passives import is_passive
from ingest.claims.predicates import Predicate
from ingest.claims.roles import IsParty, Roles, is_imputed
from ingest.claims.things import kinds_of
from ingest.claims.victims import victims_of
from ingest.claims.weapons import owners_of

_BESIDE = frozenset(
    {"avec", "contre", "envers", "à l'encontre de", "with", "against", "toward", "towards"}
)
_TO = frozenset({"à", "to"})
_TWO = 2
_MUTUAL = frozenset({"agreement", "ceasefire", "consensus", "exercises", "talks", "ties"})
"""Kinds of things that several have with each other."""
_SOMEBODY = frozenset({"person", "organization", "state", "armed-group", "population", "unnamed"})


@dataclass(frozen=True, slots=True)
class Parties:
    """Who acts and who is acted on, in text order, each once; and the rules that said so."""

    actors: tuple[Mention, ...]
    targets: tuple[Mention, ...]
    rules: tuple[str, ...]
    reciprocal: bool = False


def parties_of(
    predicate: Predicate, roles: Roles, lexicon: Lexicon, cast: Cast, is_party: IsParty
) -> Parties:
    """Name the parties; what names nobody is left out."""
    actors = _acting(predicate, roles, cast)
    if roles.reciprocal:
        return _together(actors, roles)
    own = {actor.id for actor in actors}
    undergo = victims_of(predicate, roles.targets, lexicon, lambda head: _is_somebody(head, cast))
    targets = tuple(target for target in _named(undergo, cast) if target.id not in own)
    if any(target.kind in _SOMEBODY for target in targets):
        return Parties(actors, targets, roles.rules)
    if is_passive(predicate.head):
        return Parties(actors, targets, roles.rules)
    heads = [head for head in _beside(predicate, roles, lexicon, cast) if is_party(head)]
    concerned = tuple(
        mention
        for mention in _named([joined for head in heads for joined in tree.conjuncts(head)], cast)
        if (mention.kind in _SOMEBODY or _is_named(mention)) and mention not in actors
    )
    if not concerned and _is_mutual(predicate, actors, roles, lexicon):
        return Parties(actors, (), (*roles.rules, "reciprocal"), reciprocal=True)
    if not concerned:
        concerned = _concerned(predicate, roles, lexicon, cast, own)
    if not concerned:
        return Parties(actors, targets, roles.rules)
    return Parties(actors, concerned, (*roles.rules, "concerned"))


def _is_mutual(
    predicate: Predicate, actors: tuple[Mention, ...], roles: Roles, lexicon: Lexicon
) -> bool:
    """Whether several have in common what something is done to: "renewed ties", "their meeting"."""
    if predicate.verb is None or sum(actor.kind in _SOMEBODY for actor in actors) < _TWO:
        return False
    nouns = [words.event_of(target, lexicon) for target in roles.targets]
    are_mutual = [
        (noun is not None and noun.reciprocal) or not _MUTUAL.isdisjoint(kinds_of(target, lexicon))
        for target, noun in zip(roles.targets, nouns, strict=True)
    ]
    return bool(are_mutual) and all(are_mutual)


def _concerned(
    predicate: Predicate, roles: Roles, lexicon: Lexicon, cast: Cast, own: set[str]
) -> tuple[Mention, ...]:
    """Whom the things concern that a typed action is done to."""
    entry = predicate.verb
    if entry is None or entry.type is None:
        return ()

    def is_somebody(head: Token) -> bool:
        if head.pos_ == "ADJ" or head.dep_ == "compound":
            return cast.nation_of(head) is not None
        is_name = head.pos_ == "PROPN" and cast.mention_of(head) is not None
        return is_name or _is_somebody(head, cast)

    heads = concerned_by(predicate.head, roles.targets, entry.type, lexicon, is_somebody)
    found = _once(cast.nation_of(it) or cast.mention_of(it) for it in heads)
    return tuple(it for it in found if it.id not in own)


def _together(parties: tuple[Mention, ...], roles: Roles) -> Parties:
    """Those who do something with each other; a thing is done with nobody: "meet the demands"."""
    somebody = tuple(party for party in parties if party.kind in _SOMEBODY or _is_named(party))
    things = tuple(party for party in parties if party not in somebody)
    if not (somebody and things):
        return Parties(parties, (), roles.rules, reciprocal=True)
    return Parties(somebody, things, tuple(rule for rule in roles.rules if rule != "reciprocal"))


def _is_named(party: Mention) -> bool:
    """Whether a name stands in the words for a thing: "a bunch of Morgul Orcs"."""
    return party.text is not None and not party.text.islower()


def _acting(predicate: Predicate, roles: Roles, cast: Cast) -> tuple[Mention, ...]:
    """Who acts; a noun's "of" also tells for what, or of how much: "aide d'urgence"."""
    if predicate.noun is None:
        return _once(_whose(head, cast) for head in roles.actors)
    actors = _named(roles.actors, cast)
    inside = _named([it for it in roles.actors if predicate.head.is_ancestor(it)], cast)
    things = {mention.id for mention in inside if mention.kind not in _SOMEBODY}
    return tuple(actor for actor in actors if actor.id not in things)


def _whose(head: Token, cast: Cast) -> Mention | None:
    """The nation that acts with its weapon, "an American drone killed"; else who is named."""
    nations = filter(None, map(cast.nation_of, owners_of(head)))
    return next(nations, None) or cast.mention_of(head)


def _named(heads: Sequence[Token], cast: Cast) -> tuple[Mention, ...]:
    return _once(cast.mention_of(head) for head in heads)


def _once(mentions: Iterable[Mention | None]) -> tuple[Mention, ...]:
    return tuple({mention.id: mention for mention in mentions if mention is not None}.values())


def _is_somebody(head: Token, cast: Cast) -> bool:
    mention = cast.mention_of(head)
    return mention is not None and mention.kind in _SOMEBODY


def _beside(predicate: Predicate, roles: Roles, lexicon: Lexicon, cast: Cast) -> Iterator[Token]:
    for child in tree.children(predicate.head, "obl", "obl:arg", "nmod", "iobj"):
        preposition = tree.preposition_of(child)
        if is_imputed(predicate.head, preposition):
            continue
        if preposition in _BESIDE and _belongs_to_an_event(child, roles, lexicon):
            continue
        if preposition in _BESIDE or (preposition in _TO and not _is_place(child, cast)):
            yield child
    for target in roles.targets:
        if words.event_of(target, lexicon) is not None:
            continue  # "condemned the attacks against": done to the attacks, not to their target
        for child in tree.children(target, "nmod"):
            if tree.preposition_of(child) in _BESIDE:
                yield child


def _belongs_to_an_event(child: Token, roles: Roles, lexicon: Lexicon) -> bool:
    """Whether it stands right behind an event: "blocked sanctions against Russia"."""
    before = tree.edges(child)[0] - 1
    return any(it.i == before and words.event_of(it, lexicon) for it in roles.targets)


def _is_place(head: Token, cast: Cast) -> bool:
    mention = cast.mention_of(head, as_place=True)
    return mention is not None and mention.kind == "place"
