"""What is fired, thrown or dropped is no target: the target stands behind "at", "on", "sur".

"Fired missiles at two bases" is done to the bases; "fired the manager" is another sense.
"""

from dataclasses import replace

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.lexicon import Verb

_WEAPONS = frozenset(
    {"arrow", "artillerie", "artillery", "balle", "ballon", "batterie", "battery", "bomb",
     "bombe", "bottle", "bouteille", "brick", "brique", "bullet", "caillou", "cannon", "canon",
     "cocktail", "coup", "drone", "egg", "engin", "explosif", "explosive", "feu", "fire",
     "firebomb", "firecracker", "flare", "flèche", "fusil", "fusée", "gas", "gaz", "grenade",
     "gun", "missile", "molotov", "mortar", "mortier", "munition", "object", "objet", "obus",
     "oeuf", "petrol", "pierre", "pistol", "pistolet", "projectile", "pétard", "rifle", "rock",
     "rocket", "roquette", "round", "shell", "shot", "stone", "tir", "tomate", "tomato",
     "torpedo", "torpille", "weapon", "œuf"}
)  # fmt: skip
_STEERED = frozenset(
    {"aircraft", "airplane", "airstrike", "avion", "bomb", "bombardier", "bombe", "bomber",
     "chasseur", "drone", "frappe", "frégate", "gunship", "helicopter", "hélicoptère", "jet",
     "missile", "navire", "plane", "raid", "rocket", "roquette", "shell", "strike", "submarine",
     "tank", "torpedo", "torpille", "warplane", "warship"}
)  # fmt: skip
_THROW = frozenset(
    {"aim", "drop", "fire", "hurl", "jeter", "lancer", "launch", "lob", "open", "ouvrir",
     "pointer", "throw", "tirer"}
)  # fmt: skip
_MANY = frozenset(
    {"barrage", "bordée", "burst", "centaine", "demi-douzaine", "dizaine", "douzaine", "dozen",
     "hail", "hundred", "million", "millier", "moins", "number", "nombre", "pluie", "plus", "près",
     "quinzaine", "rafale", "salve", "salvo", "score", "série", "series", "tens", "thousand",
     "trentaine", "vingtaine", "volley", "wave", "vague"}
)  # fmt: skip
_SHOOT = frozenset({"fire", "tirer"})
_ALONE = frozenset({"aim", "fire", "tirer"})
"""Verbs that mean so without an object too: "fired on the crowd"."""


def is_weapon(party: Token) -> bool:
    """Whether a noun is something fired or thrown, or many of it: "dozens of rockets"."""
    if party.lemma_.lower() in _MANY or party.lower_ in _MANY:
        below = tree.children(party, "nmod", "obl:arg", "obl")
        return any(tree.preposition_of(it) in {"de", "of"} and is_weapon(it) for it in below)
    return party.pos_ == "NOUN" and party.lemma_.lower() in _WEAPONS


def owners_of(party: Token) -> list[Token]:
    """The words that may tell whose weapon acts: "an American drone", "un drone américain"."""
    is_one = party.pos_ == "NOUN" and party.lemma_.lower() in _STEERED
    return tree.children(party, "amod", "compound") if is_one else []


def sense_of(verb: Token, entry: Verb) -> Verb:
    """What a verb of firing means with nothing fired: none of its prepositions leads on then."""
    if verb.lemma_ not in _THROW or not entry.target:
        return entry
    thrown = tree.children(verb, "obj", "nsubj:pass")
    thrown += [verb.head] if verb.dep_ in {"acl", "acl:relcl"} else []
    is_meant = any(map(is_weapon, thrown)) if thrown else verb.lemma_ in _ALONE
    if not is_meant:
        return replace(entry, target=(), thing=False)
    is_shot = verb.lemma_ in _SHOOT and entry.type is None
    return replace(entry, type="ASSAULT", mode="firearms") if is_shot else entry
