"""Tense of English verbs, read off form and lemma.

>>> features_of("gave", "give", "Mood=Ind|Tense=Pres|VerbForm=Fin", is_participle=False)
'Mood=Ind|Tense=Past|VerbForm=Fin'
>>> features_of("hit", "hit", "Mood=Ind|Tense=Pres|VerbForm=Fin", is_participle=False)
'Mood=Ind|Tense=Past|VerbForm=Fin'
>>> features_of("attacked", "attack", "Mood=Ind|Tense=Past|VerbForm=Fin", is_participle=True)
'Tense=Past|VerbForm=Part'
"""

PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
PARTICIPLE = "Tense=Past|VerbForm=Part"
PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin"
THIRD = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
# Forms that are participles and nothing else.
PARTICIPLES = ("wn", "ken", "ven", "sen", "ten", "den", "gun", "gone", "done", "seen", "been")
SPECIAL = {
    "am": PRESENT, "are": PRESENT, "is": THIRD, "was": PAST, "were": PAST,
    "has": THIRD, "had": PAST, "did": PAST,
}  # fmt: skip
# Lemmas without forms of their own, and the halves of "gonna" and "wanna".
UNTENSED = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would"})
HALVES = frozenset({"gon", "wan", "ought"})
# Verbs with one form for present and past. Finite and without the -s of "it hits" they are past
# behind a singular, and behind a plural nearly always: news seldom tells habits.
UNCHANGED = frozenset(
    {"bet", "bid", "broadcast", "burst", "cast", "cost", "cut", "forecast", "hit", "hurt", "offset",
     "put", "quit", "set", "shed", "shut", "slit", "split", "spread", "thrust", "upset"}
)  # fmt: skip


def features_of(form: str, lemma: str, given: str, *, is_participle: bool) -> str | None:
    """The features of a verb, all in lower case; None where the network's are possible."""
    if form in HALVES or lemma in UNTENSED or form == lemma or not form.isalpha():
        return PAST if form in UNCHANGED and "Ind|" in given and "VerbForm=Fin" in given else None
    if form in SPECIAL and not (form in {"had", "did"} and is_participle):
        return SPECIAL[form]
    if form.endswith("ing"):
        return None if "VerbForm=" in given else "Tense=Pres|VerbForm=Part"
    if form.endswith("s"):
        return THIRD
    if is_participle or form.endswith(PARTICIPLES):
        return PARTICIPLE
    return None if "Tense=Past" in given else PAST
