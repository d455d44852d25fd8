"""Names that the gazetteer does not know: whose they are is read from the words around them."""

from spacy.tokens import Token

from graph_schema.identity import slug
from graph_schema.model import ActorKind
from ingest.claims import tree
from ingest.claims.cast.commons import PEOPLE
from ingest.claims.cast.meaning import Meaning, meaning_of
from ingest.claims.cast.phrases import definiteness_of
from ingest.claims.cast.runs import OFFICES, Run, is_a_body
from ingest.claims.cast.spotted import Spotted
from ingest.claims.gazetteer import firm_words, is_given_name
from ingest.language.kinds import KINDS, kinds_of

_SHORTEST_FULL_NAME = 2
_SURE, _VERY_SURE = 0.5, 0.8


def meaning_of_run(run: Run, spotted: Spotted, *, as_place: bool) -> Meaning:
    """Whose name it is: one we know, or a person, a body or a place by what stands around it."""
    known = spotted.names.get(run.first)
    if known is not None and known.first <= run.first and known.last >= run.last:
        return meaning_of(known.entry, spotted.gazetteer, as_place=as_place)
    if entry := spotted.gazetteer.named(run.text):
        return meaning_of(entry, spotted.gazetteer, as_place=as_place)
    name = run.text
    if (kind := _told_kind(run, spotted)) is None:
        kind = _likely_kind(run, spotted)
        kind = "place" if as_place and kind != "person" else kind
    is_media = kind == "organization" and any(w.lower_ in firm_words().media for w in run.words)
    return Meaning(name, slug(name), kind, is_media=is_media)


def _told_kind(run: Run, spotted: Spotted) -> ActorKind | None:
    """What the words of the name itself, or a title before it, leave no doubt about."""
    if run.has_title or _has_role_beside(run.head, spotted):
        return "person"
    if any(word.lower_ in firm_words().firm | firm_words().media for word in run.words):
        return "organization"
    if any("place" in spotted.classes_of(word) for word in run.words):
        return "place"
    is_full_name = len(run.words) > 1 and is_given_name(run.words[0].text)
    return "person" if is_full_name and is_person(run, spotted) else None


def _likely_kind(run: Run, spotted: Spotted) -> ActorKind:
    """What the parser takes the name for; of what looks like a person's only if it is sure."""
    chances = kinds_of(run.head.doc)[run.first : run.last + 1].mean(axis=0)
    best, looks_like_one = int(chances.argmax()), is_person(run, spotted)
    if chances[best] > (_VERY_SURE if looks_like_one else _SURE):
        return KINDS[best]
    return "person" if looks_like_one else "organization"


def is_person(run: Run, spotted: Spotted) -> bool:
    """Whether an unknown name is a person's: a title, a role beside it, a first name, two words.

    French puts an article before bodies and none before persons; capitals make an acronym.
    """
    if run.has_title or _has_role_beside(run.head, spotted):
        return True
    words = run.words
    if any(_tells_of_no_person(word, spotted) for word in words):
        return False
    if is_given_name(words[0].text) and definiteness_of(run.head) != "definite":
        return True
    if definiteness_of(run.head) != "bare" or any(_is_acronym(word) for word in words):
        return False
    if any(word.lower_ in firm_words().surname for word in words):
        return False
    first = spotted.gazetteer.named(words[0].text)
    is_of_a_body = first is not None and first.kind != "person"
    return not is_of_a_body and len(run.text.split()) >= _SHORTEST_FULL_NAME


def is_only_a_role(run: Run, spotted: Spotted) -> bool:
    """Whether what looks like a name is an office: "State Department Spokesman", or "Gunmen"."""
    *before, last = run.words
    if not before:
        return bool(spotted.classes_of(last) & PEOPLE)
    return bool(spotted.classes_of(last) & OFFICES) and any(
        spotted.classes_of(word) for word in before
    )


def _has_role_beside(head: Token, spotted: Spotted) -> bool:
    """Whether a role stands in apposition: "Ali Hassan, porte-parole de …"."""
    return any(spotted.classes_of(child) & OFFICES for child in tree.children(head, "appos"))


def _tells_of_no_person(word: Token, spotted: Spotted) -> bool:
    return (
        word.lower_ in firm_words().firm | firm_words().media
        or is_a_body(word, spotted)
        or "place" in spotted.classes_of(word)
        or any(letter.isdecimal() for letter in word.text)
    )


def _is_acronym(word: Token) -> bool:
    return word.text.isalpha() and word.is_upper and len(word) > 1
