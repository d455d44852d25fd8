"""Where a token hangs wrongly, and where it hangs then: `patching` names the classes.

Each finder gives the other head of a token, or nothing where it hangs well.
"""

from collections.abc import Callable

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_AGAINST = frozenset({"against", "contre"})
_DIRECTED = frozenset(
    {"accusation", "allegation", "assault", "assaut", "attack", "attaque", "attentat",
     "bombardement", "campagne", "campaign", "case", "charge", "complaint", "complot", "crime",
     "embargo", "enquête", "fatwa", "frappe", "grief", "guerre", "inquiry", "invasion", "lawsuit",
     "lutte", "manifestation", "measure", "menace", "mesure", "offensive", "operation",
     "opération", "plainte", "plot", "poursuite", "preuve", "proof", "protest", "raid",
     "représailles", "resolution", "restriction", "retaliation", "riposte", "résolution",
     "sanction", "strike", "threat", "tir", "violence", "vote", "warrant", "war"}
)  # fmt: skip
"""Nouns that keep what stands behind "against", whatever verb they are the object of."""

_DE = frozenset({"d'", "d’", "de"})
_DECIDED = frozenset(
    {"accord", "ambition", "appel", "autorisation", "capacité", "chance", "choix", "crainte",
     "demande", "décision", "désir", "devoir", "droit", "engagement", "espoir", "idée",
     "impossibilité", "incapacité", "intention", "interdiction", "liberté", "mandat", "menace",
     "mission", "moyen", "objectif", "obligation", "occasion", "ordre", "possibilité", "pouvoir",
     "projet", "promesse", "proposition", "refus", "risque", "souhait", "tentative", "tâche",
     "volonté", "vœu"}
)  # fmt: skip
"""Nouns whose content an infinitive behind "de" tells."""
_CAUSATIVE = ("f", "laiss")
_QUE = frozenset({"qu'", "qu’", "que"})
_TELLING = (
    "affirm", "ajout", "annonc", "assur", "attest", "avou", "certifi", "clam", "conclu", "confess",
    "confia", "confie", "confié", "confirm", "considèr", "considér", "constat", "demand", "dira",
    "dire", "disai", "disan", "disen", "dit", "déclar", "démen", "dénonc", "déplor", "estim",
    "exig", "expliqu", "garanti", "indiqu", "jur", "martel", "mentionn", "observ", "promet",
    "promi", "propos", "prouv", "précis", "prédi", "préten", "racont", "rappel", "reconn",
    "redout", "regrett", "répliqu", "répét", "rétorqu", "révèl", "révél", "signal", "signifi",
    "souhait", "soulign", "souten", "souti", "suggèr", "suggér", "suppos",
)  # fmt: skip
"""How verbs begin that need what is said, and have it in a "que" clause if in no object."""
_CONTENT = frozenset(
    {"affirmation", "annonce", "argument", "assurance", "avis", "aveu", "base", "besoin", "cause",
     "certitude", "chance", "ce", "conclusion", "condition", "confirmation", "conscience",
     "constat", "conviction", "crainte", "croyance", "décision", "déclaration", "démenti", "doute",
     "envie", "espoir", "espérance", "évidence", "exigence", "fait", "garantie", "heure",
     "hypothèse", "idée", "illusion", "impression", "information", "intérêt", "menace", "mesure",
     "moment", "motif", "nouvelle", "opinion", "pensée", "peur", "point", "possibilité",
     "preuve", "prétexte", "principe", "prise", "promesse", "proposition", "raison", "rappel",
     "regret", "reproche", "risque", "rumeur", "révélation", "sensation", "sentiment", "signal",
     "signe", "sorte", "souhait", "soupçon", "supposition", "temps", "théorie", "thèse",
     "témoignage", "vérité", "vœu"}
)  # fmt: skip
"""Nouns whose content a clause behind "que" tells."""


def _verb_of_subject(token: Token) -> Token | None:
    """The finite verb without a subject that a name right before it was made part of."""
    verb = token.head
    is_part = token.dep_ in {"compound", "nmod"} and token.i == verb.i - 1
    is_finite = verb.pos_ == "VERB" and "VerbForm=Fin" in str(verb.morph)
    has_case = any(child.dep_ == "case" for child in token.children)
    has_subject = any(child.dep_ in SUBJECTS for child in verb.children)
    is_one = is_part and is_finite and token.pos_ == "PROPN"
    return verb if is_one and not (has_case or has_subject) else None


def _verb_behind(token: Token) -> Token | None:
    """The verb of "for X to", where X was hung on the verb above."""
    first, last = token.left_edge.i, token.right_edge.i
    doc = token.doc
    if token.dep_ not in {"obl", "obj"} or first == 0 or last + 2 >= len(doc):
        return None
    opener, particle = doc[first - 1], doc[last + 1]
    verb = opener.head
    is_one = opener.lower_ == "for" and opener.dep_ == "mark" and particle.lower_ == "to"
    has_subject = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb if is_one and particle.head == verb and not has_subject else None


def _verb_amid(token: Token) -> Token | None:
    """The verb that stands between a name and what was taken for the rest of it."""
    name, verb = token.head, token.head.head
    is_rest = token.dep_.startswith("flat") and name.i < verb.i < token.i
    has_object = any(child.dep_ == "obj" for child in verb.children)
    return verb if is_rest and name.dep_ in SUBJECTS and not has_object else None


def _noun_against(token: Token) -> Token | None:
    """The noun that is directed against it, right before the preposition or "planifiée contre"."""
    first = token.left_edge
    if token.dep_ != "obl" or first.lower_ not in _AGAINST or first.i == 0:
        return None
    noun = first.nbor(-1)
    if noun == token.head and noun.dep_ == "acl" and noun.i > 0:
        noun = noun.nbor(-1)
        is_beside = noun == token.head.head
    else:
        is_beside = noun.head == token.head and noun.dep_ in {"obj", "nsubj:pass", "nsubj"}
    is_one = is_beside and noun.pos_ == "NOUN" and _is_of(noun, _DIRECTED)
    return noun if is_one else None


def _verb_telling(clause: Token) -> Token | None:
    """The verb whose content a "que" clause tells that was hung on a noun between."""
    noun = verb = clause.head
    if clause.dep_ not in {"acl", "acl:relcl"} or _que_of(clause) is None:
        return None
    if noun.dep_ in {"obj", "nsubj", "nsubj:pass"} or _is_of(noun, _CONTENT):
        return None
    while verb.pos_ != "VERB":
        if verb.head.i >= verb.i:
            return None
        verb = verb.head
    has_content = any(child.dep_ in {"ccomp", "obj", "xcomp"} for child in verb.children)
    tells = verb.lower_.startswith(_TELLING)
    return verb if tells and not has_content else None


def que_of_content(token: Token) -> bool:
    """Whether it opens a clause that tells content, though it was taken for a relative pronoun."""
    clause = token.head
    return _que_of(clause) == token and _verb_telling(clause) is not None


def _que_of(clause: Token) -> Token | None:
    """The "que" at the head of a clause."""
    first = next((it for it in clause.lefts if it.dep_ != "punct"), None)
    is_que = first is not None and first.lower_ in _QUE and first.dep_ in {"mark", "obj"}
    return first if is_que else None


def _noun_decided(verb: Token) -> Token | None:
    """The object before "de" and an infinitive that was hung on the verb beside it."""
    marks = [child for child in verb.lefts if child.dep_ == "mark"]
    is_one = verb.dep_ in {"advcl", "xcomp"} and marks and marks[0].lower_ in _DE
    if not is_one or "VerbForm=Inf" not in str(verb.morph):
        return None
    for noun in verb.head.rights:
        if noun.dep_ == "obj" and noun.i < verb.i and noun.right_edge.i == marks[0].i - 1:
            return noun if noun.pos_ == "NOUN" and _is_of(noun, _DECIDED) else None
    return None


def _is_of(noun: Token, nouns: frozenset[str]) -> bool:
    """Whether it is one of these, in the plural too; lemmas are not set yet."""
    return noun.lower_ in nouns or noun.lower_.removesuffix("s") in nouns


def _preposition_before(token: Token) -> Token | None:
    if token.lower_ != "après" or token.dep_ != "case" or token.is_sent_start:
        return None
    before = token.nbor(-1)
    return before if before.head == token.head and before.lower_ in _DE else None


def _subject_before(token: Token) -> Token | None:
    """The subject right behind which a second one stands, with a preposition."""
    first = token.left_edge
    if token.dep_ not in SUBJECTS or first.dep_ != "case" or first.is_sent_start:
        return None
    noun = first.nbor(-1)
    is_one = noun.head == token.head and noun.dep_ == token.dep_
    return noun if is_one else None


def _not_caused(token: Token) -> Token | None:
    is_wrong = token.dep_ == "aux:caus" and not token.lower_.startswith(_CAUSATIVE)
    return token.head if is_wrong else None


MOVES: tuple[tuple[Callable[[Token], Token | None], str], ...] = (
    (_verb_of_subject, "nsubj"),
    (_verb_behind, "nsubj"),
    (_noun_against, "nmod"),
    (_noun_decided, "acl"),
    (_verb_telling, "ccomp"),
    (_verb_amid, "obj"),
    (_preposition_before, "fixed"),
    (_subject_before, "nmod"),
    (_not_caused, "aux"),
)
"""What finds another head for a token, and how the token then hangs on it."""
