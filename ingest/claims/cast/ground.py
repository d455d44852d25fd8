"""Towns as ground: who takes, enters or shells a capital does not do it to its state."""

from spacy.tokens import Token

from ingest.claims import tree

_OBJECTS = frozenset({"nsubj:pass", "obj"})
_INTO = frozenset({"dans", "into", "onto", "through"})
_OF = frozenset({"de", "of"})
_ON = frozenset({"against", "contre", "on", "sur"})
_TO_A_TOWN = frozenset(
    {
        # fr
        "assaillir", "assiéger", "attaquer", "bombarder", "brûler", "capturer", "conquérir",
        "contrôler", "dévaster", "détruire", "encercler", "endommager", "envahir",
        "fuir", "gagner", "incendier", "investir", "libérer", "occuper", "paralyser", "perdre",
        "piller", "pilonner", "prendre", "quadriller", "quitter", "rallier", "raser", "ravager",
        "rejoindre", "reconquérir", "reprendre", "saccager", "secouer", "survoler",
        "traverser", "évacuer",
        # en
        "abandon", "attack", "besiege", "blitz", "bomb", "bombard", "burn", "capture", "conquer",
        "control", "cross", "destroy", "devastate", "encircle", "enter", "evacuate",
        "flatten", "flee", "hit", "invade", "leave", "liberate", "loot", "lose", "occupy",
        "overfly", "overrun", "paralyse", "paralyze", "pillage", "pound", "raid", "ravage",
        "raze", "reach", "recapture", "regain", "reoccupy", "retake", "rock", "sack", "seize",
        "shake", "shell", "storm", "strike", "surround", "take",
    }
)  # fmt: skip
"""Verbs whose object, where it is a town, is the town itself."""
_AGAINST_A_TOWN = frozenset(
    {"assault", "assaut", "attack", "attaque", "frappe", "offensive", "raid", "strike"}
)
_OF_A_TOWN = frozenset(
    {"bombardement", "bombardment", "bombing", "capture", "chute", "conquest", "conquête", "fall",
     "libération", "liberation", "prise", "recapture", "reprise", "seizure", "shelling", "siege",
     "siège"}
)  # fmt: skip
"""What a town undergoes; "l'offensive de Moscou" is its state's."""


def is_ground(head: Token) -> bool:
    """Whether a town is taken, entered or shelled there: "a bombardé Kiev", "the fall of Kabul"."""
    above, preposition = head.head, tree.preposition_of(head)
    if head.dep_ == "conj":
        return is_ground(above)
    if head.dep_ in _OBJECTS:
        return above.lemma_ in _TO_A_TOWN
    if head.dep_ == "nmod":
        nouns = _OF_A_TOWN if preposition in _OF else _AGAINST_A_TOWN
        return preposition in _OF | _ON and above.lemma_ in nouns
    return head.dep_.startswith("obl") and preposition in _INTO
