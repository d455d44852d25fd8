"""Whom a name, a demonym, or the noun of a state's body means."""

from dataclasses import replace

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.cast.commons import PEOPLE
from ingest.claims.cast.ground import is_ground
from ingest.claims.cast.meaning import Meaning, meaning_of
from ingest.claims.cast.nations import people_of
from ingest.claims.cast.phrases import Noun
from ingest.claims.cast.proper import is_only_a_role, meaning_of_run
from ingest.claims.cast.runs import PROPER, Run, named_after, named_behind, run_of
from ingest.claims.cast.spotted import Spotted
from ingest.claims.cast.state_bodies import body_of_state
from ingest.claims.cast.surnames import Surnames
from ingest.claims.gazetteer import NounClass, is_given_name

_STATE_BODIES: frozenset[NounClass] = frozenset(
    {"consulate", "embassy", "government", "judiciary", "military", "ministry", "parliament",
     "police"}
)  # fmt: skip
_NAMED_BODIES: frozenset[NounClass] = frozenset({"armed_group", "media", "organization"})
_SORTS = frozenset(
    {"agency", "channel", "daily", "group", "militia", "movement", "network", "newspaper",
     "organisation", "organization", "party", "television"}
)  # fmt: skip


def named(noun: Noun, spotted: Spotted, surnames: Surnames, owner: str | None) -> Meaning | None:
    """Whom a noun means by name; None where it is a common noun and no name goes with it.

    ``owner`` is the code of the state that a possessive before it stands for.
    """
    head = noun.head
    if name := spotted.names.get(head.i):
        person = surnames.person(Run(head, name.first, name.last, has_title=False))
        is_town = name.entry.kind == "place" and is_ground(head)
        return person or meaning_of(name.entry, spotted.gazetteer, as_place=is_town)
    if head.i in spotted.peoples:
        return _after_noun(noun, spotted, surnames) or people_of(head, spotted)
    if _may_be_a_last_name(head) and (
        person := surnames.person(Run(head, head.i, head.i, has_title=False))
    ):
        return person
    if noun.classes & _STATE_BODIES:
        return body_of_state(noun, spotted, owner) or _after_noun(noun, spotted, surnames)
    run = run_of(head, spotted) if head.pos_ in PROPER else None
    if run is not None and not is_only_a_role(run, spotted):
        return surnames.person(run) or meaning_of_run(run, spotted, as_place=False)
    return _after_noun(noun, spotted, surnames)


def _may_be_a_last_name(head: Token) -> bool:
    """Whether a capital noun stands alone, as a name does: "Jobs said"."""
    return head.text[:1].isupper() and all(
        (child.i > head.i and not child.dep_.startswith("flat")) or child.dep_ == "case"
        for child in head.children
    )


def _after_noun(noun: Noun, spotted: Spotted, surnames: Surnames) -> Meaning | None:
    """Whom the name after a noun means: "général Soleimani", "chaîne Nova", "milice Badr"."""
    head, classes = noun.head, noun.classes
    run = named_after(head, spotted)
    if classes & PEOPLE:
        run = run or named_behind(head, noun.phrase.last, spotted)
        if run is None:
            return None
        person = replace(run, has_title=True)
        return surnames.person(person) or meaning_of_run(person, spotted, as_place=False)
    if not classes & _NAMED_BODIES or classes & _STATE_BODIES:
        return None
    if run is None or (is_given_name(run.words[0].text) and _is_led(head, spotted)):
        return _before_noun(head, spotted)
    body = meaning_of_run(replace(run, has_title=False), spotted, as_place=False)
    if run.first in spotted.names:
        return body if body.kind in {"organization", "armed-group"} else None
    return replace(body, kind="armed-group" if "armed_group" in classes else "organization")


def _is_led(head: Token, spotted: Spotted) -> bool:
    """Whether a name behind it is its leader's: "le chef de l'opposition Ali Hassan"."""
    return bool(head.dep_ == "nmod" and spotted.classes_of(head.head) & PEOPLE)


def _before_noun(head: Token, spotted: Spotted) -> Meaning | None:
    """The body whose name stands before what it is: "the Xinhua news agency"."""
    if head.lemma_.lower() not in _SORTS:
        return None
    for child in tree.children(head, "compound"):
        name = spotted.names.get(child.i)
        if name is not None and name.entry.kind in {"organization", "armed-group"}:
            return meaning_of(name.entry, spotted.gazetteer)
    return None
