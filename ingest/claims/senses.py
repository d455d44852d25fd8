"""Verbs of several senses, told apart by what stands with them: which of them is meant.

"Warns the army" threatens, "warns of floods" foretells; "deploys troops" mobilizes, "deploys a
banner" does not; "pleads for calm" demands, "pleads guilty" does not; a bill that is withdrawn is
no retreat. Other senses are states: a base "hosts troops", a feast "falls on Monday".
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
PLACES = frozenset(
    {"aéroport", "airbase", "airport", "area", "barracks", "base", "bâtiment", "building",
     "bunker", "camp", "campus", "capital", "capitale", "caserne", "cathedral", "cathédrale",
     "center", "centre", "city", "commune", "complex", "complexe", "compound",
     "continent", "depot", "dépôt", "district",
     "enclave", "facility", "ferme", "forest", "forêt", "fort", "forteresse",
     "fortress", "gymnase", "hangar", "headquarters", "hospital", "hotel", "house", "hôpital",
     "hôtel", "immeuble", "installation", "island", "île", "locality", "localité", "maison",
     "monastery", "monastère", "mosque", "mosquée", "municipality", "museum", "musée", "palace",
     "palais", "parc", "park", "port", "prison", "province", "quartier", "refuge",
     "region", "région", "school", "shelter", "site", "square", "stade", "stadium", "store",
     "structure", "suburb", "temple", "territoire", "territory", "tower", "tour", "town",
     "usine", "valley", "vallée", "village", "ville", "warehouse",
     "zone", "école", "entrepôt"}
)  # fmt: skip
_GATHERINGS = frozenset(
    {"conférence", "conference", "congrès", "congress", "ceremony", "cérémonie", "concert",
     "delegation", "délégation", "discussion", "exercise", "exercice", "festival", "forum",
     "match", "meeting", "negotiation", "négociation", "pourparlers", "rencontre", "réunion",
     "sommet", "summit", "talk", "talks", "visit", "visite"}
)  # fmt: skip
_FEASTS = frozenset(
    {"anniversaire", "anniversary", "birthday", "christmas", "commemoration", "commémoration",
     "date", "day", "deadline", "easter", "election", "élection", "fête", "feast", "festival",
     "holiday", "jour", "noël", "pâques", "ramadan", "scrutin", "vote", "échéance"}
)  # fmt: skip
_ALERTED = frozenset(
    {"authority", "autorité", "family", "famille", "firefighter", "gendarme", "gendarmerie",
     "hospital", "hôpital", "mairie", "neighbour", "neighbor", "parent", "parquet", "passant",
     "police", "policeman", "policier", "pompier", "proche", "relative", "rescuer", "samu",
     "secours", "voisin"}
)  # fmt: skip
_PAPERS = frozenset(
    {"accusation", "amendement", "amendment", "appel", "application", "appeal", "argent", "bid",
     "bill", "candidacy", "candidature", "cash", "charge", "claim", "comment", "complaint",
     "demande", "draft", "décret", "lawsuit", "licence", "license", "loi", "money", "mot",
     "motion", "nomination", "offer", "offre", "passeport", "passport", "permis", "permit",
     "petition", "plainte", "post", "product", "produit", "projet", "propos", "proposal",
     "proposition", "recours", "remark", "request", "requête", "résolution", "resolution",
     "statement", "suit", "texte", "tweet", "vidéo", "video"}
)  # fmt: skip
_ONES_OWN = frozenset(
    {"ambassade", "citizen", "consulat", "consulate", "diplomat", "diplomate", "embassy",
     "expatriate", "expatrié", "national", "position", "poste", "ressortissant", "staff"}
)  # fmt: skip
_COURTS = frozenset({"cassation", "court", "cour", "judge", "juge", "tribunal"})
_LODGE = frozenset({"déposer", "file", "former", "interjeter", "lodge", "lose", "win"})
PLEAS = frozenset({"coupable", "guilty", "innocent"})
_NOBODY_ELSE = frozenset({"elle", "he", "il", "ils", "it", "she", "they", "we", "nous", "on", "i"})


def is_typed(verb: Token) -> bool:
    """Whether a verb means here what the lexicon says that it does."""
    means = _SENSES.get(verb.lemma_)
    return means is None or means(verb)


def is_typed_noun(noun: Token) -> bool:
    """Whether a noun means what the lexicon says: not a court's "appeal", a bill's "retrait"."""
    behind = tree.children(noun, "nmod", "obl", "obl:arg")
    if noun.lemma_ in {"appeal", "appel"}:
        is_bare = noun.lang_ == "fr" and tree.first_child(noun, "det") is None
        is_lodged = noun.head.lemma_ in _LODGE and noun.dep_ in {"obj", "nsubj:pass"}
        is_against = any(tree.preposition_of(it) in {"against", "contre"} for it in behind)
        return not (is_lodged or is_against or (is_bare and noun.head.lemma_ == "faire"))
    if noun.lemma_ in {"retrait", "withdrawal"}:
        return not any(it.lemma_.lower() in _PAPERS for it in behind)
    return True


def is_state(verb: Token) -> bool:
    """Whether a verb only tells here where something is, or when it is due."""
    stays = _STATES.get(verb.lemma_)
    return stays is not None and stays(verb)


def _lodges(verb: Token) -> bool:
    """Whether a place has people or things in it; a meeting or guest is received."""
    direct = tree.first_child(verb, "obj")
    is_gathering = direct is not None and direct.lemma_.lower() in _GATHERINGS
    return _subject_of(verb) in PLACES and direct is not None and not is_gathering


def _is_due(verb: Token) -> bool:
    return _subject_of(verb) in _FEASTS


def _subject_of(verb: Token) -> str:
    """The noun that is its subject, also the one before its relative clause."""
    subject = tree.first_child(verb, "nsubj")
    if verb.dep_ == "acl:relcl" and (subject is None or subject.pos_ != "NOUN"):
        return verb.head.lemma_.lower()
    return subject.lemma_.lower() if subject is not None else ""


def _threatens(verb: Token) -> bool:
    """Whether somebody is warned, or of what the speaker will do; else it is a forecast.

    Who only alerts the police, or a family, informs them.
    """
    warned = tree.first_child(verb, "obj", "iobj", "nsubj:pass")
    if warned is not None and warned.lemma_.lower() in _ALERTED:
        threat = [it for place in (verb, warned) for it in tree.children(place, *tree.OBLIQUES)]
        is_of = any(tree.preposition_of(it) in {"de", "of"} for it in threat)
        return is_of or tree.first_child(verb, "ccomp", "xcomp") is not None
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
    return not any(word.lemma_.lower() in PLEAS for word in verb.subtree)


def _presses(verb: Token) -> bool:
    """Whether somebody is pressed, or for something: not "presses ahead"."""
    if tree.first_child(verb, "obj", "nsubj:pass", "ccomp", "xcomp") is not None:
        return True
    return any(tree.preposition_of(word) == "for" for word in tree.children(verb, "obl"))


def _asks(verb: Token) -> bool:
    """Whether somebody is appealed to, or for something; a court and a ruling are not."""
    if tree.first_child(verb, "obj", "nsubj:pass") is not None:
        return False
    behind = [it for it in tree.children(verb, "obl", "obl:arg") if it.i > verb.i]
    asked = [it for it in behind if tree.preposition_of(it) in {"for", "to"}]
    to_courts = any(it.lemma_.lower() in _COURTS for it in asked)
    return tree.first_child(verb, "xcomp") is not None or bool(asked and not to_courts)


def _pulls_back(verb: Token) -> bool:
    """Whether somebody leaves or takes forces back: not a bill, a complaint, a bid."""
    objects = tree.children(verb, "obj", "nsubj:pass")
    return not any(word.lemma_.lower() in _PAPERS for word in objects)


def _clears(verb: Token) -> bool:
    """Whether one's own people or a place are evacuated; who is brought to safety retreats not."""
    objects = tree.children(verb, "obj", "nsubj:pass")
    left = _FORCES | PLACES | _ONES_OWN
    return all(word.pos_ != "NOUN" or word.lemma_.lower() in left for word in objects)


_SENSES: dict[str, Callable[[Token], bool]] = {
    "appeal": _asks,
    "avertir": _threatens,
    "deploy": _mobilizes,
    "déployer": _mobilizes,
    "evacuate": _clears,
    "plaider": _pleads,
    "plead": _pleads,
    "press": _presses,
    "retirer": _pulls_back,
    "warn": _threatens,
    "withdraw": _pulls_back,
    "évacuer": _clears,
}
_STATES: dict[str, Callable[[Token], bool]] = {
    "abriter": _lodges,
    "accueillir": _lodges,
    "fall": _is_due,
    "host": _lodges,
    "héberger": _lodges,
    "shelter": _lodges,
    "tomber": _is_due,
}
