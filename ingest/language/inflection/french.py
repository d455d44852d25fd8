"""Mood and tense of French verbs, read off their endings.

Futures, conditionals, imperfects, infinitives and present participles always show; of the other
forms the network chooses, but it may not choose one of these.

>>> features_of("attaqueraient", "attaquer", "", is_participle=False)
'Mood=Cnd|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin'
>>> features_of("déclaraient", "déclarer", "", is_participle=False)
'Mood=Ind|Number=Plur|Person=3|Tense=Imp|VerbForm=Fin'
>>> features_of("prévu", "prévoir", "VerbForm=Inf", is_participle=True)
'Tense=Past|VerbForm=Part'
"""

import re

# Ending: number and person. Behind an r that is not the stem's own the first are the future and
# the others the conditional; without it the others are the imperfect.
FUTURE = {
    "ai": ("Sing", 1), "as": ("Sing", 2), "a": ("Sing", 3),
    "ons": ("Plur", 1), "ez": ("Plur", 2), "ont": ("Plur", 3),
}  # fmt: skip
CONDITIONAL = {
    "ais": ("Sing", 1), "ait": ("Sing", 3), "aient": ("Plur", 3),
    "ions": ("Plur", 1), "iez": ("Plur", 2),
}  # fmt: skip
IMPERFECT = ("ais", "ait", "aient")  # -ions and -iez may be subjunctives
PRESENT = {"ons": ("Plur", 1), "ez": ("Plur", 2), "nt": ("Plur", 3), "": ("Sing", 3)}
# Infinitives whose present ends in -ais and -ait: fait, sait, paraît, hait, ait.
PRESENT_IN_AIT = ("aire", "aître", "aitre", "avoir", "aïr")
PARTICIPLES = ("é", "ée", "és", "ées", "u")
PARTICIPLE = "Tense=Past|VerbForm=Part"
# Endings of participles that finite forms have too.
LIKE_PARTICIPLES = re.compile(r"(?:i|is|it|(?<![gq])u|us|rt|int|os)(?:e|s|es)?$")
# What only forms show that `features_of` knows by their ending.
SHOWN_BY_ENDING = frozenset({"Mood=Cnd", "Tense=Fut", "Tense=Imp", "VerbForm=Inf"})


def features_of(form: str, lemma: str, given: str, *, is_participle: bool) -> str | None:
    """The features of a verb, all in lower case; None where the network's are possible."""
    shown = SPECIAL.get(form) or _infinite(form, lemma) or _future(form, lemma)
    return shown or _past(form, lemma) or _mended(form, lemma, given, is_participle=is_participle)


def _infinite(form: str, lemma: str) -> str | None:
    if form == lemma:
        return "VerbForm=Inf"
    if form.endswith(PARTICIPLES):
        return PARTICIPLE
    return "Tense=Pres|VerbForm=Part" if form.endswith("ant") else None


def _future(form: str, lemma: str) -> str | None:
    stem = lemma[:-2]
    for ending, number in FUTURE.items():
        if form.endswith("r" + ending) and form != stem + ending:
            return _finite("Ind", *number, "Fut")
    for ending, number in CONDITIONAL.items():
        if form.endswith("r" + ending) and form != stem + ending:
            return _finite("Cnd", *number, "Pres")
    return None


def _past(form: str, lemma: str) -> str | None:
    """The imperfect, and those forms of the passé simple that are no present too."""
    stem = lemma[:-2]
    for ending in IMPERFECT:
        root = form.removesuffix(ending)
        if form.endswith(ending) and lemma.removeprefix(root) not in PRESENT_IN_AIT:
            return _finite("Ind", *CONDITIONAL[ending], "Imp")
    if lemma.endswith("er") and form.endswith("a") and form[:-1].rstrip("eç") == stem.rstrip("c"):
        return _finite("Ind", "Sing", 3, "Past")
    if form.endswith(("èrent", "irent", "urent", "inrent")) and not form.endswith("eurent"):
        return None if form == stem + "ent" else _finite("Ind", "Plur", 3, "Past")
    if form.endswith("int") and lemma.endswith("enir"):
        return _finite("Ind", "Sing", 3, "Past")
    return None


def _mended(form: str, lemma: str, given: str, *, is_participle: bool) -> str | None:
    """What is left when the network gives a form without an ending of its own one of those."""
    if is_participle and LIKE_PARTICIPLES.search(form):
        return None if "VerbForm=Part" in given else PARTICIPLE
    if form.endswith("ient") and "Tense=Past" in given:
        return _finite("Ind", "Plur" if lemma.endswith("ier") else "Sing", 3, "Pres")
    is_possible = "VerbForm" in given and not SHOWN_BY_ENDING & set(given.split("|"))
    if is_possible or form.endswith(("ions", "iez")):
        return None
    number, person = next(PRESENT[ending] for ending in PRESENT if form.endswith(ending))
    return _finite("Ind", number, person, "Pres")


def _finite(mood: str, number: str, person: int, tense: str) -> str:
    return f"Mood={mood}|Number={number}|Person={person}|Tense={tense}|VerbForm=Fin"


# The forms of avoir, être, aller and faire that their endings do not tell.
SPECIAL = {
    "ai": _finite("Ind", "Sing", 1, "Pres"),
    "a": _finite("Ind", "Sing", 3, "Pres"),
    "ont": _finite("Ind", "Plur", 3, "Pres"),
    "est": _finite("Ind", "Sing", 3, "Pres"),
    "sont": _finite("Ind", "Plur", 3, "Pres"),
    "vais": _finite("Ind", "Sing", 1, "Pres"),
    "va": _finite("Ind", "Sing", 3, "Pres"),
    "vont": _finite("Ind", "Plur", 3, "Pres"),
    "font": _finite("Ind", "Plur", 3, "Pres"),
    "ait": _finite("Sub", "Sing", 3, "Pres"),
    "aient": _finite("Sub", "Plur", 3, "Pres"),
    "soit": _finite("Sub", "Sing", 3, "Pres"),
    "soient": _finite("Sub", "Plur", 3, "Pres"),
    "eut": _finite("Ind", "Sing", 3, "Past"),
    "fut": _finite("Ind", "Sing", 3, "Past"),
    "eût": _finite("Sub", "Sing", 3, "Imp"),
    "fût": _finite("Sub", "Sing", 3, "Imp"),
    "été": PARTICIPLE,
    "eu": PARTICIPLE,
}
