"""How sure the reader is that actor, action and target are right.

A logistic model over what is known of a claim: the rules that fired, how likely the parser holds
the arcs it stands on, kinds of parties, lengths. The weights are data (`confidence.toml`), fitted
on development sets by `make fit-confidence`. It never reaches 1.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import resources
from math import exp, log

from pydantic import TypeAdapter
from spacy.tokens import Token

from graph_schema.model import AHEAD, Claim, Mention
from ingest.claims import tree
from ingest.claims.predicates import Predicate
from ingest.claims.roles import Roles
from ingest.language.sureness import sureness_of

Features = Mapping[str, float]
Weigh = Callable[[Features], float]
"""From features to a confidence between 0 and 1."""

_LEAST = 0.05
"""No arc counts as less likely."""
_LONG, _MANY = 40, 3
_SURELY = 4.6
"""The logarithm of odds that is never left behind: 0.99."""


def features_of(predicate: Predicate, roles: Roles, claim: Claim) -> dict[str, float]:
    """What is known of a claim, by name; what is absent is 0."""
    head = predicate.head
    start, end = tree.sentence_of(head)
    is_told = {
        "typed": claim.action.type is not None,
        "stative": claim.action.stative,
        "reciprocal": claim.reciprocal,
        "ahead": claim.attitude in AHEAD,
        "accusation": claim.attitude == "accusation",
        "negative": claim.polarity == "negative",
        "uncertain": claim.certainty != "certain",
        "future": claim.tense == "future",
        "reported": bool(claim.attribution),
        "dated": claim.time is not None,
        "nobody": not (claim.actors or claim.targets),
    }
    features = {name: 1.0 for name, is_so in is_told.items() if is_so}
    features |= {f"rule {rule}": 1.0 for rule in claim.rules}
    features |= dict(_of_side("actor", claim.actors)) | dict(_of_side("target", claim.targets))
    features |= {
        "doubt of action": _doubt((head, predicate.carrier)),
        "doubt of parties": _doubt((*roles.actors, *roles.targets)),
        "long": min((end - start) / _LONG, _MANY),
    }
    return features


def confidence_of(features: Features) -> float:
    """A number between 0 and 1, to three places."""
    weights = _weights()
    odds = weights["always"] + sum(
        weights.get(name, 0.0) * value for name, value in features.items()
    )
    return round(1 / (1 + exp(-max(min(odds, _SURELY), -_SURELY))), 3)


def _of_side(side: str, mentions: tuple[Mention, ...]) -> Iterable[tuple[str, float]]:
    if not mentions:
        yield f"no {side}", 1.0
        return
    first = mentions[0]
    yield f"{side} {first.kind}", 1.0
    if len(mentions) > 1:
        yield f"several {side}s", 1.0
    if first.text is not None and first.text.casefold() not in first.name.casefold():
        yield f"{side} renamed", 1.0
    if first.text is not None and not first.text.islower():
        yield f"{side} named", 1.0


def _doubt(words: Iterable[Token]) -> float:
    """Minus the logarithm of the least likely arc among those of some words."""
    return max((-log(max(sureness_of(word), _LEAST)) for word in words), default=0.0)


@cache
def _weights() -> Mapping[str, float]:
    file = resources.files("ingest.claims").joinpath("confidence.toml")
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    return TypeAdapter(dict[str, float]).validate_python(found["weights"])
