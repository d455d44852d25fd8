"""Questions to a tree of Universal Dependencies, asked the same way in both languages.

Labels are those of the parsers: UD with the subtypes nsubj:pass, obl:agent, obl:arg, aux:pass,
acl:relcl, expl:subj, flat:name and a few more; the root is ``ROOT``.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubj:pass")
OBLIQUES = ("obl", "obl:arg", "obl:agent", "nmod")
SPELLS = frozenset(
    {"an", "année", "heure", "jour", "jours", "minute", "mois", "semaine", "day", "hour", "month",
     "night", "week", "year"}
)  # fmt: skip
"""What parsers take for an object: "seized last year", "a commencé ces dernières heures"."""
_RELATIVE = frozenset({"qui", "que", "qu'", "who", "whom", "which", "that", "lequel", "laquelle"})
_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}
_INFINITIVE = ("er", "ir", "re")
_FRENCH_FINITE = re.compile(r"(r(a|ai|as|ez|ons|ont|ait|aient)|aient|èrent)$")
_NEVER_VERBS = frozenset({"ADP", "CCONJ", "DET", "NUM", "PART", "PUNCT", "SCONJ", "SPACE", "SYM"})


def children(token: Token, *labels: str) -> list[Token]:
    """The dependents with one of these labels, in text order."""
    return [child for child in token.children if child.dep_ in labels]


def first_child(token: Token, *labels: str) -> Token | None:
    """The first such dependent."""
    return next((child for child in token.children if child.dep_ in labels), None)


def feature(token: Token, name: str) -> str:
    """The value of a UD feature, or nothing."""
    return _features_of(str(token.morph)).get(name, "")


@cache
def _features_of(bundle: str) -> Mapping[str, str]:
    """The first value of each feature; asking spaCy itself takes ten times as long."""
    pairs = (feature.partition("=") for feature in bundle.split("|") if feature)
    return {name: values.partition(",")[0] for name, _, values in pairs}


def form_of(token: Token) -> str:
    """``Fin``, ``Inf``, ``Part``, ``Ger``, or nothing for what is no verb.

    Three slips of the parsers are mended here: a stray verb, an infinitive taken for a noun
    behind the "à" or "de" of an infinitive, and "affirment" taken for a participle.
    """
    form = feature(token, "VerbForm")
    if form == "Part" and feature(token, "Tense") == "Pres" and token.lower_.endswith("ent"):
        return "Fin"
    if form or token.pos_ not in {"VERB", "NOUN", "ADJ"}:
        return form
    if token.pos_ == "NOUN":
        is_infinitive = token.lower_.endswith(_INFINITIVE) and bool(marks(token) & {"à", "de"})
        return "Inf" if is_infinitive else ""
    return "Fin" if is_stray(token) else ""


def is_stray(token: Token) -> bool:
    """Whether it is a French verb that was hung on its subject like an adjective.

    The parser does so with forms it has not seen: "la milice attaquera".
    """
    if token.dep_ != "amod" or not token.lemma_.endswith(_INFINITIVE):
        return False
    return bool(_FRENCH_FINITE.search(token.lower_)) and not feature(token, "VerbForm")


def is_verbal(token: Token) -> bool:
    """Whether it heads a verb group; a wrong tag is overruled by a finite form."""
    if token.pos_ in _NEVER_VERBS:
        return False
    if token.dep_.startswith(("aux", "cop", "fixed", "flat", "case", "mark")):
        return False
    if token.pos_ in {"VERB", "AUX"}:
        return True
    form = form_of(token)
    if form == "Inf" or is_stray(token):
        return True
    return form == "Fin" and first_child(token, "nsubj", "obj", "xcomp", "ccomp") is not None


def auxiliaries(token: Token) -> list[Token]:
    """The auxiliaries of a verb group, its copula included."""
    return [child for child in token.children if child.dep_.startswith(("aux", "cop"))]


def finite_part(token: Token) -> Token | None:
    """The word of a verb group that bears its tense and mood."""
    group = [*auxiliaries(token), token]
    return next((word for word in group if form_of(word) == "Fin"), None)


def is_past_participle(token: Token) -> bool:
    """Whether a participle looks back: "attacked", "attaqué"."""
    return form_of(token) == "Part" and feature(token, "Tense") == "Past"


def is_reflexive(token: Token) -> bool:
    """Whether a verb stands with "se", "s'" as its own object."""
    return any(is_reflexive_pronoun(child) for child in token.children)


def is_reflexive_pronoun(token: Token) -> bool:
    """Whether it is the "se" of a verb, never a party."""
    return token.pos_ == "PRON" and token.lower_.replace("’", "'") in {"se", "s'"}


def is_relative(party: Token) -> bool:
    """Whether it is a relative pronoun, which stands for the noun before its clause."""
    return party.lower_.replace("’", "'") in _RELATIVE and party.pos_ in {"PRON", "SCONJ", "DET"}


def is_flat_on_a_verb(name: Token) -> bool:
    """Whether a parser glued a subject to its verb: "…, President | Biden said"."""
    return name.dep_ == "flat" and name.pos_ == "PROPN" and name.head.pos_ == "VERB"


def particle_of(token: Token) -> str:
    """The particle of an English verb: "down" in "step down"; else nothing."""
    found, i = first_child(token, "compound:prt"), token.i + 1
    if found is None and i < len(token.doc) and token.doc[i].dep_ == "compound:prt":
        found = token.doc[i] if is_verbal(token) else None  # hung on what follows
    if found is None:
        return ""
    after = list(token.doc[found.i : found.i + 3])
    is_amount = [it.lower_ for it in after[:2]] == ["up", "to"] and after[-1].pos_ == "NUM"
    return "" if is_amount else found.lower_


def preposition_of(token: Token) -> str:
    """The preposition before a noun, in one spelling: "de" for "du", "according to" as one."""
    case = first_child(token, "case")
    if case is None:
        return ""
    words = [case, *children(case, "fixed")]
    plain = [word.lower_.replace("’", "'") for word in sorted(words, key=lambda word: word.i)]
    plain[-1] = _CONTRACTED.get(plain[-1], plain[-1])
    return " ".join(plain).replace("' ", "'")  # "d'après"


def marks(token: Token) -> set[str]:
    """What introduces a clause or an infinitive: "que", "si", "de", "to", in small letters."""
    found = {child.lower_.replace("’", "'") for child in token.children if child.dep_ == "mark"}
    return {_CONTRACTED.get(word, {"qu'": "que", "s'": "si"}.get(word, word)) for word in found}


def conjuncts(token: Token) -> list[Token]:
    """The word and what is joined to it by "and", in text order."""
    found, queue = [token], [token]
    while queue:
        joined = children(queue.pop(), "conj")
        found += joined
        queue += joined
    return sorted(found, key=lambda word: word.i)


def above(token: Token) -> Iterator[Token]:
    """The words above it, nearest first, the root last."""
    while token.head.i != token.i:
        token = token.head
        yield token


def edges(token: Token) -> tuple[int, int]:
    """First and last token of the subtree, punctuation at its ends left out."""
    inside = [word for word in token.subtree if not (word.is_punct or word.is_space)]
    return (inside[0].i, inside[-1].i) if inside else (token.i, token.i)


def sentence_of(token: Token) -> tuple[int, int]:
    """First token of its sentence and the one behind its last.

    spaCy's ``token.sent`` walks the whole text; this walks one sentence, so that an article of
    many sentences is read in linear time.
    """
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and not doc[start].is_sent_start:
        start -= 1
    while end < len(doc) and not doc[end].is_sent_start:
        end += 1
    return start, end
