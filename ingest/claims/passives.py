"""Passives, also those that a headline or a parser hides: "Two soldiers killed in Mali"."""

from spacy.tokens import Token

from ingest.claims import tree

_BE = frozenset({"be", "être"})
_UNACCUSATIVE = frozenset(
    {"aller", "arriver", "devenir", "décéder", "entrer", "intervenir", "monter", "mourir",
     "naître", "partir", "parvenir", "rentrer", "repartir", "rester", "retourner", "revenir",
     "sortir", "survenir", "tomber", "venir"}
)  # fmt: skip
"""French verbs whose perfect takes "être": they have no passive, whatever a parser says."""
_HOLDING = {"align": "with", "ally": "with", "oppose": "to", "opposer": "à"}
"""Verbs whose participle says how the subject stands: "is opposed to the plan"."""
_NEVER_ALONE = frozenset(
    {"abduct", "acquit", "appoint", "arrest", "assassinate", "ban", "bomb", "convict",
     "deport", "destroy", "detain", "evacuate", "execute", "expel", "extradite", "find", "free",
     "hang", "impeach", "imprison", "indict", "injure", "intercept", "jail", "kidnap", "kill",
     "lynch", "murder", "name", "nominate", "oust", "poison", "ransack", "rape", "release",
     "rescue", "sack", "seize", "sentence", "shell", "stab", "suspend", "torch",
     "torture", "wound"}
)  # fmt: skip
"""English verbs that never stand without an object unless they are passive."""
_GOES_ON = frozenset(
    {"after", "amid", "as", "at", "by", "during", "for", "from", "in", "inside", "near",
     "of", "on", "outside", "to", "with"}
)  # fmt: skip


def is_passive(token: Token) -> bool:
    """Whether the subject of a verb group is what is acted on."""
    if has_perfect_with_be(token) or _is_joined_past(token) or _is_stance(token):
        return False
    group = tree.auxiliaries(token)
    if any(word.dep_ == "aux:pass" for word in group):
        return True
    if tree.first_child(token, "nsubj:pass") is not None:
        return not group or group[-1].lemma_ in _BE
    if group or tree.first_child(token, "nsubj") is not None:
        # Else it is an English past that was taken for a participle.
        return not group and _is_headline(token)
    if token.dep_ == "conj" and tree.auxiliaries(token.head):
        return tree.is_past_participle(token) and is_passive(token.head)
    return tree.is_past_participle(token)


def _is_stance(token: Token) -> bool:
    """Whether it says where its subject stands, and not what was done: "is opposed to"."""
    preposition = _HOLDING.get(token.lemma_)
    if preposition is None or not tree.is_past_participle(token):
        return False
    behind = tree.children(token, *tree.OBLIQUES)
    return any(it.i > token.i and tree.preposition_of(it) == preposition for it in behind)


def _is_headline(token: Token) -> bool:
    """Whether a headline leaves out "are", "ont été": "Two soldiers killed in Mali"."""
    subject = tree.first_child(token, "nsubj")
    has_object = tree.first_child(token, "obj", "ccomp") is not None
    if subject is None or subject.pos_ == "PRON" or has_object:
        return False
    if token.lang_ == "fr":
        is_present = token.lemma_.endswith("er") and "é" not in token.lower_[-3:]
        return tree.is_past_participle(token) and token.dep_ == "ROOT" and not is_present
    is_told = token.dep_ == "ccomp" and not tree.marks(token) and token.head.i > token.i
    is_clause = is_told or token.dep_ in {"ROOT", "acl", "parataxis"}
    is_bare = tree.first_child(subject, "det") is None and is_clause
    return is_bare and lacks_object(token) and _ends_or_goes_on(token)


def lacks_object(verb: Token) -> bool:
    """Whether an English verb stands without the object that it needs, so that it is passive."""
    objects = [child for child in tree.children(verb, "obj") if child.lemma_ not in tree.SPELLS]
    return verb.lemma_ in _NEVER_ALONE and not objects


def _ends_or_goes_on(token: Token) -> bool:
    """Whether no number of people may follow: not "arrested more than", "killed at least"."""
    end = tree.sentence_of(token)[1]
    following = [word.lower_ for word in token.doc[token.i + 1 : min(token.i + 3, end)]]
    if not following or not following[0].isalnum():
        return True
    return following[0] in _GOES_ON and following[-1] not in {"few", "least", "many", "most"}


def has_perfect_with_be(token: Token) -> bool:
    """Whether a French verb builds its perfect with "être": "est mort" has happened."""
    return token.lemma_ in _UNACCUSATIVE


def _is_joined_past(token: Token) -> bool:
    """Whether an English past was taken for a participle: "bought it and fired half of them"."""
    if token.dep_ != "conj" or tree.first_child(token, "obj") is None or tree.auxiliaries(token):
        return False
    return tree.form_of(token.head) == "Fin" and not tree.auxiliaries(token.head)
