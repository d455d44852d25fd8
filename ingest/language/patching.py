"""Repairs what no tree should hold: verbs as objects, names in two, two subjects of one verb.

The network decides word by word; where two of its answers contradict each other, the one that is
right more often stays. The step runs right behind the parser.

noun       a verb that hangs as a noun does is one: "rejected | claims that"
name       a name is one party, not two: "spokesman | Garba | Shehu said"
object     a subject too many is the object of the verb before it: "bombed | Afrin and Russia has"
subject    a verb has no parts of a name but a subject: "Russia | expels diplomats"
for        between "for" and "to" stands a subject: "hopes for | Israel to release"
against    what is directed against somebody keeps him: "sanctions | against Iran"
content    what is decided or wanted is told behind it: "accueilli la décision | d'inculper"
verb       what has a subject and no copula is a verb: "la Russie | bombarde Kharkiv"
proper     the first word of a name is one: "le quotidien | Sud Ouest"
whole      a name does not go on behind a verb: "Russie bombarde | Kharkiv"
caus       only "faire" and "laisser" let others act
"""

from collections.abc import Callable, Iterator
from itertools import islice

from spacy.tokens import Doc, Token

from ingest.language.repairs import Repair, apply

_NOMINAL = frozenset({"iobj", "nmod", "nsubj", "nsubj:pass", "obj", "obl", "obl:agent"})
_PARTIES = frozenset({"appos", "nsubj", "nsubj:pass", "obj"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSAL = frozenset({"aux", "aux:pass", "cop", "csubj", "nsubj", "nsubj:pass", "obj"})
_ARTICLES = frozenset({"De", "Du", "La", "Le"})
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
_NOT_VERBS = frozenset({"amod", "case", "cop", "det", "nmod", "nummod"})


def patch(doc: Doc) -> Doc:
    """Make the tree one that can be.

    >>> from ingest.language.pipeline import load
    >>> doc = load("en")("The senate approved sanctions against Iran.")
    >>> [f"{token.dep_} {token.head.text}" for token in doc if token.text == "Iran"]
    ['nmod sanctions']
    """
    apply(doc, [repair for token in doc for repair in _repairs(token)])
    return doc


def _repairs(token: Token) -> Iterator[Repair]:
    """What is wrong with a token; of several repairs of one head the first that applies."""
    if tag := _other_tag(token):
        yield Repair(token, tag=tag)
    if _is_noun(token):
        yield from (Repair(it, token, "acl") for it in token.children if it.dep_ == "ccomp")
    if (name := _first_half(token)) is not None:
        yield Repair(token, name, "flat")
        yield Repair(name, tag="PROPN")
    elif (verb := _verb_before(token)) is not None:
        yield from _parted(token, verb)
    else:
        found = ((head, label) for find, label in _MOVES if (head := find(token)) is not None)
        yield from (Repair(token, head, label) for head, label in islice(found, 1))


def _other_tag(token: Token) -> str | None:
    """The tag that a word has by what hangs on it and what it hangs on."""
    if _is_noun(token):
        return "NOUN"
    if token.pos_ != "NOUN":
        return None
    labels = {child.dep_ for child in token.children}
    names = (child for child in token.rights if child.dep_.startswith("flat"))
    is_french_root = token.lang_ == "fr" and token.dep_ == "ROOT"
    if is_french_root and "nsubj" in labels and not labels & _NOT_VERBS:
        return "VERB"
    is_capital = token.text[0].isupper() and not token.is_sent_start
    return "PROPN" if is_capital and any(it.pos_ == "PROPN" for it in names) else None


def _is_noun(token: Token) -> bool:
    is_verb = token.pos_ == "VERB" and token.dep_ in _NOMINAL
    return is_verb and not any(child.dep_ in _CLAUSAL for child in token.children)


def _first_half(token: Token) -> Token | None:
    """The first name that stands right before a last one, an article of its own between."""
    first = token.left_edge.i - 1
    is_party = token.pos_ == "PROPN" and token.dep_ in _PARTIES
    if not is_party or first < token.sent.start:
        return None
    name, article = token.doc[first], token.left_edge
    is_alike = name.head == token.head and name.dep_ == token.dep_ and name.text[0].isupper()
    has_article = article.i == token.i - 1 and article.text in _ARTICLES and name.pos_ != "ADJ"
    is_next = article == token and name.pos_ == "PROPN"
    is_bare = not any(True for _ in name.rights)
    return name if is_alike and is_bare and (is_next or has_article) else None


def _verb_before(token: Token) -> Token | None:
    """The verb without an object right behind which a subject of the next verb stands."""
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.dep_ != "conj" or verb.head.pos_ != "VERB":
        return None
    is_behind = verb.head.i == token.left_edge.i - 1
    has_object = any(child.dep_ == "obj" for child in verb.head.children)
    return verb.head if is_behind and not has_object and _rest(token) else None


def _rest(token: Token) -> list[Token]:
    """The "and" behind such a subject and the subject behind that, where there are both."""
    verb = token.head
    joints = [it for it in verb.children if it.dep_ == "cc"]
    joined = [it for it in token.rights if it.dep_ == "conj"]
    others = [it for it in verb.lefts if it.dep_ in _SUBJECTS and it.i > token.i] or joined
    if len(others) != 1:
        return []
    if joints:
        return [*joints, *others] if token.i < joints[0].i < others[0].i else []
    return [*(it for it in others[0].lefts if it.dep_ == "cc"), *others] if joined else []


def _parted(token: Token, verb: Token) -> Iterator[Repair]:
    yield Repair(token, verb, "obj")
    for it in _rest(token):
        yield Repair(it, token.head, "cc" if it.dep_ == "cc" else token.dep_)


def _verb_of_subject(token: Token) -> Token | None:
    """The finite verb without a subject that a name right before it was made part of."""
    verb = token.head
    is_part = token.dep_ in {"compound", "nmod"} and token.i == verb.i - 1
    is_finite = verb.pos_ == "VERB" and "VerbForm=Fin" in str(verb.morph)
    has_case = any(child.dep_ == "case" for child in token.children)
    has_subject = any(child.dep_ in _SUBJECTS for child in verb.children)
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
    has_subject = any(child.dep_ in _SUBJECTS for child in verb.children)
    return verb if is_one and particle.head == verb and not has_subject else None


def _verb_amid(token: Token) -> Token | None:
    """The verb that stands between a name and what was taken for the rest of it."""
    name, verb = token.head, token.head.head
    is_rest = token.dep_.startswith("flat") and name.i < verb.i < token.i
    has_object = any(child.dep_ == "obj" for child in verb.children)
    return verb if is_rest and name.dep_ in _SUBJECTS and not has_object else None


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


def _not_caused(token: Token) -> Token | None:
    is_wrong = token.dep_ == "aux:caus" and not token.lower_.startswith(_CAUSATIVE)
    return token.head if is_wrong else None


_MOVES: tuple[tuple[Callable[[Token], Token | None], str], ...] = (
    (_verb_of_subject, "nsubj"),
    (_verb_behind, "nsubj"),
    (_noun_against, "nmod"),
    (_noun_decided, "acl"),
    (_verb_amid, "obj"),
    (_not_caused, "aux"),
)
"""What finds another head for a token, and how the token then hangs on it."""
