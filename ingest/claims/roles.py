"""Who does it and to whom, through passives, relatives, shared and understood subjects.

Nobody is invented: a passive without an agent has no actor.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from ingest.claims import tree, words
from ingest.claims.agents import agents, introduced_by, is_agent
from ingest.claims.amounts import counted_by
from ingest.claims.joined import (
    is_object_behind,
    is_past_of_noun,
    is_subject_behind,
    is_unseen_verb,
)
from ingest.claims.lexicon import EventNoun, Lexicon, Verb
from ingest.claims.objects import objects_of
from ingest.claims.passives import is_passive
from ingest.claims.predicates import Predicate
from ingest.claims.subjects import subjects_of
from ingest.claims.weapons import is_weapon

_BY = frozenset({"par", "by"})
_OF = frozenset({"de", "of"})
_AGAINST = frozenset({"contre", "against"})
_BETWEEN = frozenset({"entre", "between"})
_IMPUTE = frozenset(
    {"ascribe", "attribuer", "attribute", "blame", "impute", "imputer", "pin", "reprocher"}
)
_TO_WHOM = frozenset({"à", "to", "on", "upon"})

IsParty = Callable[[Token], bool]


@dataclass(frozen=True, slots=True)
class Roles:
    """Heads of the noun phrases in each role, in text order, and the rules that found them."""

    actors: tuple[Token, ...] = ()
    targets: tuple[Token, ...] = ()
    reciprocal: bool = False
    rules: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    actors: list[Token] = field(default_factory=list[Token])
    targets: list[Token] = field(default_factory=list[Token])
    rules: list[str] = field(default_factory=list[str])


def roles_of(predicate: Predicate, lexicon: Lexicon, is_party: IsParty) -> Roles:
    """Find the parties of a predicate; ``is_party`` refuses what can be none, such as times."""
    found = _Found()
    if predicate.noun is not None:
        _of_noun(predicate, predicate.noun, lexicon, found, is_party)
    else:
        _of_verb(predicate.head, predicate.verb or Verb(), lexicon, found, is_party)
    entry = predicate.noun or predicate.verb
    actors = _parties(found.actors, is_party)
    targets = tuple(party for party in _parties(found.targets, is_party) if party not in actors)
    if entry is not None and entry.reciprocal and actors and len(actors) + len(targets) > 1:
        together = sorted({*actors, *targets}, key=lambda party: party.i)
        return Roles(tuple(together), (), reciprocal=True, rules=(*found.rules, "reciprocal"))
    return Roles(actors, targets, rules=tuple(found.rules))


def _of_verb(head: Token, entry: Verb, lexicon: Lexicon, found: _Found, is_party: IsParty) -> None:
    subject = subjects_of(head, lexicon, found.rules)
    is_past = is_past_of_noun(head)
    if is_passive(head) and not is_past:
        found.rules.append("passive")
        aimed_at = list(_aimed_at(head, entry)) if any(map(is_weapon, subject)) else []
        found.targets += aimed_at or subject
        found.actors += agents(head)
        return
    if entry.subject == "target" and tree.first_child(head, "obj") is None:
        found.targets += subject
        return
    found.actors += subject
    direct = objects_of(head, entry)
    if entry.aspect and (aimed := _aimed_at_by_events(head, lexicon)):
        found.targets += aimed
        return
    introduced = [
        it
        for it in _aimed_at(head, entry)
        if is_party(it) or tree.preposition_of(it) != "on"  # "blamed them on Monday"
    ]
    if introduced:
        found.rules.append("preposition")
    found.targets += introduced if entry.thing and introduced else [*direct, *introduced]
    if not found.targets:
        found.targets += _addressed(head, lexicon, found) or _threatened(
            head, entry, lexicon, found
        )


def _aimed_at_by_events(head: Token, lexicon: Lexicon) -> list[Token]:
    """The targets of the events that are its object: "stepped up its attacks on Kyiv"."""
    inner = _Found()
    for noun, event in words.events_done(head, lexicon):
        _arguments(noun, event, lexicon, inner)
    return inner.targets


def _aimed_at(head: Token, entry: Verb) -> Iterator[Token]:
    """What its prepositions introduce; not what is fired: "at least 16 missiles at the base"."""
    for party in introduced_by(head, entry.target):
        if not (entry.thing and is_weapon(party)):
            yield party


def _addressed(head: Token, lexicon: Lexicon, found: _Found) -> list[Token]:
    """Of whom something is demanded or feared by name only below: "demanded that Hamas leave"."""
    clause = tree.first_child(head, "ccomp")
    if clause is None or words.governor_of(head, lexicon) is None:
        return []
    found.rules.append("addressed")
    return subjects_of(clause, lexicon)


def _threatened(head: Token, entry: Verb, lexicon: Lexicon, found: _Found) -> list[Token]:
    """To whom is to be done what is threatened or refused: "threatened to attack Kyiv"."""
    deed = tree.first_child(head, "xcomp")
    if entry.type not in {"AGREE", "REJECT", "THREATEN"} or deed is None:
        return []
    found.rules.append("addressed")
    inner = _Found()
    _of_verb(deed, words.verb_of(deed, lexicon) or Verb(), lexicon, inner, lambda _: True)
    return inner.targets


def _of_noun(
    predicate: Predicate, entry: EventNoun, lexicon: Lexicon, found: _Found, is_party: IsParty
) -> None:
    noun, carrier = predicate.head, predicate.carrier
    _arguments(noun, entry, lexicon, found)
    owners = [*tree.children(noun, "nmod:poss"), *_possessives(noun)]
    if any(map(is_party, found.targets)):  # "Rome's invasion of Greece": whose it is acts
        found.actors += owners
    else:
        for owner in owners:
            _fill(entry, owner, found)
    if predicate.rule == "undergone":
        found.targets += subjects_of(carrier, lexicon, found.rules)
    if predicate.rule == "light-verb":
        found.targets += introduced_by(carrier, entry.target)
        is_undergone = is_passive(carrier)
        found.actors += (
            agents(carrier) if is_undergone else subjects_of(carrier, lexicon, found.rules)
        )
    if not found.actors:  # "frappe iranienne"; other adjectives name nobody
        whole = noun.head if noun.dep_ == "compound" else noun  # "Iranian attack plans"
        found.actors += tree.children(whole, "amod") or _intending(noun, lexicon)


def _arguments(noun: Token, entry: EventNoun, lexicon: Lexicon, found: _Found) -> None:
    """What stands behind the noun: "of X", "by Y", "on Z"."""
    for child in (*tree.children(noun, "nmod", "obl", "obl:arg", "obl:agent"), *_beside(noun)):
        preposition = tree.preposition_of(child)
        if preposition in _BY:
            found.actors.append(child)
        elif is_imputed(noun, preposition):
            continue
        elif entry.reciprocal and preposition in _BETWEEN:
            found.actors.append(child)
        elif preposition in entry.target:
            found.targets.append(child)
        elif preposition in _OF:
            _fill(entry, child, found)
            # Parsers like to hang "par Y" on X in "l'assassinat de X par Y".
            found.actors += [other for other in tree.children(child, "nmod") if is_agent(other)]
        if preposition in _OF and words.event_of(child, lexicon) is None:
            _stray_sides(child, entry, found)


def _beside(noun: Token) -> list[Token]:
    """What parsers hang on the noun above: "un plan d'assassinat | du ministre"."""
    is_bare = noun.dep_ == "nmod" and tree.first_child(noun, "det", "nmod") is None
    if not is_bare or tree.preposition_of(noun) not in _OF:
        return []
    behind = [it for it in tree.children(noun.head, "nmod") if it.left_edge.i == noun.i + 1]
    return [it for it in behind if tree.preposition_of(it) in _OF]


def _stray_sides(party: Token, entry: EventNoun, found: _Found) -> None:
    """What parsers hang on the noun before: "threats of war against X"."""
    for other in tree.children(party, "nmod"):
        preposition = tree.preposition_of(other)
        if entry.reciprocal and preposition in _BETWEEN:
            found.actors.append(other)
        elif preposition in _AGAINST and preposition in entry.target:
            found.targets.append(other)


def is_imputed(noun: Token, preposition: str) -> bool:
    """Whether it leads to who is said to have done it: "blames the attack on X", "impute … à"."""
    is_object = noun.dep_ in {"obj", "nsubj:pass"}
    return is_object and noun.head.lemma_ in _IMPUTE and preposition in _TO_WHOM


def _intending(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who plans, promises or threatens the event: they are to do it."""
    verb = noun.head
    if noun.dep_ != "obj" or not tree.is_verbal(verb):
        return []
    governor = words.governor_of(verb, lexicon)
    intends = governor is not None and governor.attitude in {"plan", "promise", "threat"}
    return subjects_of(verb, lexicon) if intends else []


def _possessives(noun: Token) -> list[Token]:
    """French "son", "leur", which the parser takes for articles."""
    return [word for word in tree.children(noun, "det") if tree.feature(word, "Poss") == "Yes"]


def _fill(entry: EventNoun, party: Token, found: _Found) -> None:
    acts = entry.of == "actor" or (entry.of == "mover" and party.pos_ == "PROPN")
    if entry.of is not None:
        (found.actors if acts else found.targets).append(party)


def _parties(heads: list[Token], is_party: IsParty) -> tuple[Token, ...]:
    """Everybody joined by "and" to those found, once, in text order."""
    everybody = {joined.i: joined for head in map(counted_by, heads) for joined in _joined_to(head)}
    return tuple(everybody[i] for i in sorted(everybody) if is_party(everybody[i]))


def _joined_to(head: Token) -> list[Token]:
    """Who shares its role; not what begins another clause."""
    others = (it for it in tree.conjuncts(head) if it.i != head.i)
    rules = (is_subject_behind, is_unseen_verb, is_object_behind)
    return [head, *(it for it in others if not any(is_apart(it) for is_apart in rules))]
