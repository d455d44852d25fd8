"""Verbs of several senses, told apart by what stands with them: which of them is meant.

"Warns the army" threatens, "warns of floods" foretells; "deploys troops" mobilizes, "deploys a
banner" does not; "pleads for calm" demands, "pleads guilty" does not.
"""

from collections.abc import Callable

from spacy.tokens import Token

from ingest.claims import tree

_FORCES = frozenset(
    {"agent", "aircraft", "arme", "army", "armée", "artillery", "artillerie", "avion",
     "bataillon", "battalion", "batterie", "battery", "blindé", "bomber", "bombardier", "brigade",
     "carrier", "casque", "char", "chasseur", "commando", "contingent", "destroyer", "division",
     "drone", "effectif", "fighter", "fleet", "flotte", "force", "frigate", "frégate", "garde",
     "gendarme", "guard", "gunboat", "helicopter", "homme", "hélicoptère", "infantry", "jet",
     "launcher", "man", "marine", "milice", "militaire", "militia", "missile", "mission",
     "navire", "navy", "observateur", "observer", "officer", "officier", "parachutiste",
     "paratrooper", "patrol", "patrouille", "peacekeeper", "personnel", "police", "policeman",
     "policier", "radar", "reinforcement", "renfort", "reservist", "réserviste", "ship", "sniper",
     "soldat", "soldier", "sous-marin", "squadron", "submarine", "system", "système", "tank",
     "troop", "troops", "troupe", "unit", "unité", "vaisseau", "vessel", "warplane", "warship",
     "weapon"}
)  # fmt: skip
_PLEAS = frozenset({"coupable", "guilty", "innocent"})
_NOBODY_ELSE = frozenset({"elle", "he", "il", "ils", "it", "she", "they", "we", "nous", "on", "i"})


def is_typed(verb: Token) -> bool:
    """Whether a verb means here what the lexicon says that it does."""
    means = _SENSES.get(verb.lemma_)
    return means is None or means(verb)


def _threatens(verb: Token) -> bool:
    """Whether somebody is warned, or of what the speaker will do; else it is a forecast."""
    if tree.first_child(verb, "obj", "iobj", "nsubj:pass") is not None:
        return True
    clause = tree.first_child(verb, "ccomp")
    subject = tree.first_child(clause, *tree.SUBJECTS) if clause is not None else None
    return subject is not None and subject.lower_ in _NOBODY_ELSE


def _mobilizes(verb: Token) -> bool:
    """Whether forces are deployed; a number or a name may be one."""
    objects = tree.children(verb, "obj", "nsubj:pass")
    nouns = [word for word in objects if word.pos_ == "NOUN"]
    inside = [it for noun in nouns for it in (noun, *tree.children(noun, "nmod", "compound"))]
    return not nouns or any(word.lemma_.lower() in _FORCES for word in inside)


def _pleads(verb: Token) -> bool:
    return not any(word.lemma_.lower() in _PLEAS for word in verb.subtree)


def _presses(verb: Token) -> bool:
    """Whether somebody is pressed, or for something: not "presses ahead"."""
    if tree.first_child(verb, "obj", "nsubj:pass", "ccomp", "xcomp") is not None:
        return True
    return any(tree.preposition_of(word) == "for" for word in tree.children(verb, "obl"))


_SENSES: dict[str, Callable[[Token], bool]] = {
    "avertir": _threatens,
    "deploy": _mobilizes,
    "déployer": _mobilizes,
    "plaider": _pleads,
    "plead": _pleads,
    "press": _presses,
    "warn": _threatens,
}
