"""What is said or decided, and whose content it is where it was hung on another word."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.language.repairs import Repair

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
DE = frozenset({"d'", "d’", "de"})
_DECIDED = frozenset(
    {"accord", "ambition", "appel", "autorisation", "capacité", "chance", "choix", "crainte",
     "demande", "décision", "désir", "devoir", "droit", "engagement", "espoir", "idée",
     "impossibilité", "incapacité", "intention", "interdiction", "liberté", "mandat", "menace",
     "mission", "moyen", "objectif", "obligation", "occasion", "ordre", "possibilité", "pouvoir",
     "projet", "promesse", "proposition", "refus", "risque", "souhait", "tentative", "tâche",
     "volonté", "vœu"}
)  # fmt: skip
"""Nouns whose content an infinitive behind "de" tells."""
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
_SAYS = frozenset({"claims", "reports", "said", "say", "says", "warns"})


def told(clause: Token) -> Iterator[Repair]:
    """Hang a "que" clause that tells content on the verb that tells it, not on a noun between."""
    if clause.dep_ not in {"acl", "acl:relcl"}:
        return
    opener, verb = _que_of(clause), _verb_telling(clause)
    if opener is not None and verb is not None:
        yield Repair(clause, verb, "ccomp")
        yield Repair(opener, relation="mark", tag="SCONJ", features="")


def verb_saying(clause: Token) -> Token | None:
    """The verb of saying behind what is said: "Leader poisoned, Germany says"."""
    verb = clause.head
    if clause.dep_ != "advcl" or clause.i > verb.i or verb.lower_ not in _SAYS:
        return None
    has_subject = any(it.dep_ in SUBJECTS for it in clause.lefts)
    is_led_in = any(it.dep_ in {"mark", "advmod"} for it in clause.lefts)
    has_content = any(it.dep_ in {"ccomp", "obj"} for it in verb.children)
    return verb if has_subject and not (is_led_in or has_content) else None


def noun_decided(verb: Token) -> Token | None:
    """The object before "de" and an infinitive that was hung on the verb beside it."""
    marks = [child for child in verb.lefts if child.dep_ == "mark"]
    is_one = verb.dep_ in {"advcl", "xcomp"} and marks and marks[0].lower_ in DE
    if not is_one or "VerbForm=Inf" not in str(verb.morph):
        return None
    for noun in verb.head.rights:
        if noun.dep_ == "obj" and noun.i < verb.i and noun.right_edge.i == marks[0].i - 1:
            return noun if noun.pos_ == "NOUN" and is_of(noun, _DECIDED) else None
    return None


def _verb_telling(clause: Token) -> Token | None:
    """The verb whose content a "que" clause tells that was hung on a noun between."""
    noun = verb = clause.head
    if noun.dep_ in {"obj", "nsubj", "nsubj:pass"} or is_of(noun, _CONTENT):
        return None
    while verb.pos_ != "VERB":
        if verb.head.i >= verb.i:
            return None
        verb = verb.head
    has_content = any(child.dep_ in {"ccomp", "obj", "xcomp"} for child in verb.children)
    tells = verb.lower_.startswith(_TELLING)
    return verb if tells and not has_content else None


def _que_of(clause: Token) -> Token | None:
    """The "que" at the head of a clause."""
    first = next((it for it in clause.lefts if it.dep_ != "punct"), None)
    is_que = first is not None and first.lower_ in _QUE and first.dep_ in {"mark", "obj"}
    return first if is_que else None


def is_of(noun: Token, nouns: frozenset[str]) -> bool:
    """Whether it is one of these, in the plural too; lemmas are not set yet."""
    return noun.lower_ in nouns or noun.lower_.removesuffix("s") in nouns
