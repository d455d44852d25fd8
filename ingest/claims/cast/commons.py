"""Everybody and everything else that a common noun can mean."""

from spacy.tokens import Token

from graph_schema.identity import slug
from graph_schema.model import ActorKind
from ingest.claims import tree
from ingest.claims.cast.meaning import Meaning
from ingest.claims.cast.nations import crowd_of, nationality_of
from ingest.claims.cast.phrases import Noun, Phrase, is_plural
from ingest.claims.cast.spotted import Spotted
from ingest.claims.gazetteer import NounClass

PEOPLE: frozenset[NounClass] = frozenset(
    {"armed_people", "civilians", "official", "person", "speaker"}
)
BODIES: frozenset[NounClass] = frozenset(
    {
        "consulate",
        "embassy",
        "government",
        "military",
        "ministry",
        "organization",
        "parliament",
        "police",
    }
)
_STATE_PEOPLE: frozenset[NounClass] = frozenset({"official"})
_SPEAKERS: frozenset[NounClass] = frozenset({"official", "speaker"})
_SET_APART = frozenset({"amod", "compound", "flat", "nmod", "nmod:poss"})
AGAIN = frozenset({"même", "same", "dernier", "latter"})
"""Adjectives that only say that it was named before."""
_ARMED = frozenset({"armed", "armé", "terror"})
_BANDS = frozenset({"group", "groupe", "mouvement", "movement", "organisation", "organization"})
_OF_A_NAME = frozenset({"de", "of"})
_OF = frozenset({"de", "of", "from", "at", "à", "auprès de", "chez", "with"})


def common_meaning(common: Noun, spotted: Spotted, represented: str | None) -> Meaning | None:
    """What a common noun means when nothing before it in the article says more.

    ``represented`` is the code of the state that a phrase below it belongs to. None for what is
    no word.
    """
    head, classes = common.head, common.classes
    if classes & PEOPLE:
        return _people(common, spotted, represented)
    if "armed_group" in classes or _bears_arms(head, spotted):
        return _group(common, "armed-group")
    if classes & BODIES:
        return _group(common, "organization")
    if "capital" in classes and (code := nationality_of(head, spotted)):
        capital = spotted.gazetteer.by_code[code].capital
        if capital:
            return Meaning(capital.name(spotted.gazetteer.language), capital.id, "place", code)
    kind: ActorKind = "place" if "place" in classes else "thing"
    name = _core(common.phrase)
    is_word = any(letter.isalnum() for letter in name)
    return Meaning(name, slug(name), kind) if is_word else None


def _people(common: Noun, spotted: Spotted, represented: str | None) -> Meaning:
    """Somebody without a name, or many of a nation's civilians."""
    head, classes = common.head, common.classes
    code = nationality_of(head, spotted)
    if code and "civilians" in classes and is_plural(head) and not _is_numbered(head):
        return crowd_of(code, spotted)
    belongs = code if classes & _STATE_PEOPLE else None
    if belongs is None and classes & _SPEAKERS:
        belongs = represented
    return Meaning(common.phrase.text, "", "unnamed", belongs, born=head.i)


def _group(noun: Noun, kind: ActorKind) -> Meaning:
    """A body or band: known by what sets it apart, else one that this article alone knows."""
    name = _core(noun.phrase)
    if _is_told_apart(noun, name, kind):
        return Meaning(name, slug(name), kind)
    return Meaning(noun.phrase.text, "", kind, born=noun.head.i)


def _bears_arms(head: Token, spotted: Spotted) -> bool:
    """Whether a body is a band by its adjective: "groupe terroriste", "rebel group"."""
    if head.lemma_.lower() not in _BANDS:
        return False
    return any(
        child.lemma_.lower() in {"armed", "armé", "terror"}
        or "armed_people" in spotted.classes_of(child)
        for child in tree.children(head, "amod", "compound")
    )


def _is_told_apart(noun: Noun, name: str, kind: ActorKind) -> bool:
    """Whether the words make it one of its kind: any adjective a band, a name a body."""
    if kind == "armed-group":
        modifiers = tree.children(noun.head, "amod", "compound", "flat", "flat:name", "appos")
        return any(child.pos_ in {"ADJ", "PROPN", "X", "NOUN"} for child in modifiers)
    return any(word[0].isupper() for word in name.split()[1:])


def speaks_for(head: Token, classes: frozenset[NounClass]) -> list[Token]:
    """The nouns that may say for whom a person speaks: "responsable de l'administration"."""
    if not classes & _SPEAKERS:
        return []
    return [
        child
        for child in tree.children(head, "nmod", "nmod:poss", "compound")
        if child.dep_ != "nmod" or tree.preposition_of(child) in _OF
    ]


def _core(phrase: Phrase) -> str:
    """The head with its adjectives and the names behind it: what stays the same elsewhere."""
    first, last = phrase.first, phrase.last
    doc = phrase.head.doc
    while (
        first < phrase.head.i
        and not _is_hyphenated(doc[first])
        and (doc[first].dep_ not in _SET_APART or doc[first].lemma_.lower() in AGAIN)
    ):
        first += 1
    for i in range(phrase.head.i + 1, phrase.last + 1):
        is_of = tree.preposition_of(doc[i].head) in _OF_A_NAME
        if doc[i].dep_ == "case" and not (is_of and doc[i].head.text[:1].isupper()):
            last = i - 1
            break
    return doc[first : last + 1].text


def _is_hyphenated(number: Token) -> bool:
    """Whether it is part of a compound: "six-week strike"."""
    return number.pos_ == "NUM" and number.nbor(1).text == "-" and not number.whitespace_


def _is_numbered(head: Token) -> bool:
    return any(child.dep_ == "nummod" for child in head.children)
