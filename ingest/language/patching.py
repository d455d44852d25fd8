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
told       what a verb tells is no noun's: "proposé au Conseil | que la levée soit"
verb       what has a subject and no copula is a verb: "la Russie | bombarde Kharkiv"
proper     the first word of a name is one: "le quotidien | Sud Ouest"
whole      a name does not go on behind a verb: "Russie bombarde | Kharkiv"
across     a subject is its own verb's: "the war | would have ended had Israel not struck"
depending  what is imagined is no content: "would have ended | had Israel not struck"
saying     what stands before "Germany says" is said: "leader poisoned, | Germany says"
doing      who denies having done something is who did it: "denies | having paid"
with       an agreement is made with somebody: "a deal | with Turkey to reopen the ports"
fixed      a preposition of two words is one: "d' | après"
part       what a preposition leads in is no second subject: "un film | d'après Hugo a choqué"
caus       only "faire" and "laisser" let others act
"""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Doc, Token

from ingest.language.contents import SUBJECTS, told
from ingest.language.moves import MOVES, agreed
from ingest.language.repairs import Repair, apply

_NOMINAL = frozenset({"iobj", "nmod", "nsubj", "nsubj:pass", "obj", "obl", "obl:agent"})
_PARTIES = frozenset({"appos", "nsubj", "nsubj:pass", "obj"})
_CLAUSAL = frozenset({"aux", "aux:pass", "cop", "csubj", "nsubj", "nsubj:pass", "obj"})
_ARTICLES = frozenset({"De", "Du", "La", "Le"})
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
        if tag == "VERB":
            yield from _object_behind(token)
    if _is_noun(token):
        yield from (Repair(it, token, "acl") for it in token.children if it.dep_ == "ccomp")
    if (name := _first_half(token)) is not None:
        yield Repair(token, name, "flat")
        yield Repair(name, tag="PROPN")
    elif (verb := _verb_before(token)) is not None:
        yield from _parted(token, verb)
    else:
        found = ((head, label) for find, label in MOVES if (head := find(token)) is not None)
        yield from (Repair(token, head, label) for head, label in islice(found, 1))
        yield from told(token)
        yield from agreed(token)


def _other_tag(token: Token) -> str | None:
    """The tag that a word has by what hangs on it and what it hangs on."""
    if _is_noun(token):
        return "NOUN"
    if token.pos_ not in {"NOUN", "X"}:
        return None
    labels = {child.dep_ for child in token.children}
    names = (child for child in token.rights if _is_flat(child))
    is_french_root = token.lang_ == "fr" and token.dep_ == "ROOT"
    if is_french_root and "nsubj" in labels and not labels & _NOT_VERBS:
        return "VERB"
    is_capital = token.text[0].isupper() and not token.is_sent_start
    return "PROPN" if is_capital and any(it.pos_ == "PROPN" for it in names) else None


def _object_behind(verb: Token) -> Iterator[Repair]:
    """Make an object of what was taken for the rest of a verb's name."""
    parts = [it for it in verb.rights if _is_flat(it)]
    yield from (Repair(it, relation="obj") for it in parts[:1])
    yield from (Repair(it, parts[0]) for it in parts[1:])


def _is_flat(token: Token) -> bool:
    return token.dep_.startswith("flat")


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
    whole = name.head if name.dep_ == "flat" else name
    is_alike = whole.head == token.head and whole.dep_ == token.dep_ and name.text[0].isupper()
    has_article = article.i == token.i - 1 and article.text in _ARTICLES and name.pos_ != "ADJ"
    is_next = article == token and name.pos_ == "PROPN"
    is_bare = not any(True for _ in name.rights)
    return name if is_alike and is_bare and (is_next or has_article) else None


def _verb_before(token: Token) -> Token | None:
    """The verb without an object right behind which a subject of the next verb stands."""
    verb = token.head
    if token.dep_ not in SUBJECTS or verb.dep_ != "conj" or verb.head.pos_ != "VERB":
        return None
    is_behind = verb.head.i == token.left_edge.i - 1
    has_object = any(child.dep_ == "obj" for child in verb.head.children)
    return verb.head if is_behind and not has_object and _rest(token) else None


def _rest(token: Token) -> list[Token]:
    """The "and" behind such a subject and the subject behind that, where there are both."""
    verb = token.head
    joints = [it for it in verb.children if it.dep_ == "cc"]
    joined = [it for it in token.rights if it.dep_ == "conj"]
    others = [it for it in verb.lefts if it.dep_ in SUBJECTS and it.i > token.i] or joined
    if len(others) != 1:
        return []
    if joints:
        return [*joints, *others] if token.i < joints[0].i < others[0].i else []
    return [*(it for it in others[0].lefts if it.dep_ == "cc"), *others] if joined else []


def _parted(token: Token, verb: Token) -> Iterator[Repair]:
    yield Repair(token, verb, "obj")
    for it in _rest(token):
        yield Repair(it, token.head, "cc" if it.dep_ == "cc" else token.dep_)
