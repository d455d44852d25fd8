"""Names and nationalities that the gazetteer knows, found in one pass over a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.claims.gazetteer import Entry, Gazetteer, NounClass, is_given_name
from ingest.claims.gazetteer.spelling import words_of

_LONGEST_ADJECTIVE = 3
_PERSON: frozenset[NounClass] = frozenset({"person"})


@dataclass(frozen=True, slots=True)
class Name:
    """An entry and the tokens, first to last, that name it."""

    entry: Entry
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Spotted:
    """What was found, by the tokens it covers; nationalities and peoples are codes of states."""

    gazetteer: Gazetteer
    names: dict[int, Name]
    nationalities: dict[int, str]
    peoples: dict[int, str]

    def classes_of(self, token: Token) -> frozenset[NounClass]:
        """What a common noun tells of who is meant; "Irakien" is a person."""
        classes = self.gazetteer.nouns.classes_of(token.lemma_, token.text)
        return classes | _PERSON if token.i in self.peoples else classes


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text as names are compared, and where each token begins among them."""

    words: list[str]
    token_of: list[int]
    begins: list[int]

    def ends_a_token(self, word: int) -> bool:
        return word == len(self.words) or self.token_of[word] != self.token_of[word - 1]


def spot(doc: Doc, gazetteer: Gazetteer) -> Spotted:
    """Find the longest names from left to right; none begins or ends within a token."""
    text = _words_in(doc)
    names: dict[int, Name] = {}
    nationalities: dict[int, str] = {}
    peoples: dict[int, str] = {}
    for token in doc:
        at = text.begins[token.i]
        if at == text.begins[token.i + 1]:
            continue
        if token.i not in names and (name := _name_at(token, at, text, gazetteer)):
            names.update(dict.fromkeys(range(name.first, name.last + 1), name))
        for here, covered in _stretches(token, at, text):
            if _is_before_a_hyphen(doc, covered[-1]):
                continue
            if code := gazetteer.nationality(here):
                nationalities = dict.fromkeys(covered, code) | nationalities
            if code := gazetteer.nation(here):
                peoples = dict.fromkeys(covered, code) | peoples
    return Spotted(gazetteer, names, nationalities, peoples)


def _stretches(token: Token, at: int, text: _Words) -> Iterator[tuple[list[str], range]]:
    """The next words, longest stretch first, with the tokens they cover."""
    for end in range(min(at + _LONGEST_ADJECTIVE, len(text.words)), at, -1):
        if text.ends_a_token(end):
            yield text.words[at:end], range(token.i, text.token_of[end - 1] + 1)


def _name_at(token: Token, at: int, text: _Words, gazetteer: Gazetteer) -> Name | None:
    found = gazetteer.starting_at(text.words, at)
    if found is None or not text.ends_a_token(at + found.length):
        return None
    last = text.token_of[at + found.length - 1]
    inside = [token.doc[i] for i in range(token.i, last + 1)]
    if found.entry.kind == "person" and found.length > 1:
        return Name(found.entry, token.i, last)
    if _is_before_a_hyphen(token.doc, last) or _is_part_of_a_longer_name(inside, gazetteer):
        return None
    return Name(found.entry, token.i, last)


def _is_part_of_a_longer_name(inside: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Whether a name goes on outside: "Washington" in "Washington Irving", "Maurice Papon"."""
    own = {token.i for token in inside}
    for token in inside:
        if any(
            _is_flat(child) and child.i not in own and not _begins_another_name(child)
            for child in token.children
        ):
            return True
        if _is_flat(token) and token.head.i not in own:
            head = token.head
            if not gazetteer.nouns.classes_of(head.lemma_, head.text):
                return True
    return False


def _begins_another_name(child: Token) -> bool:
    """Whether a parser joined two names: "ambassadeur de Yougoslavie Borislav Milosevic"."""
    is_behind_a_preposition = any(word.dep_ == "case" for word in child.head.children)
    return (
        child.i > child.head.i
        and is_behind_a_preposition
        and (is_given_name(child.text) or is_given_name(child.doc[child.i - 1].text))
    )


def _is_flat(token: Token) -> bool:
    return token.dep_.startswith("flat") and token.pos_ in {"PROPN", "X", "NUM"}


def _is_before_a_hyphen(doc: Doc, last: int) -> bool:
    """Whether it is the first part of a compound: "Iran-backed" is no Iran."""
    return last + 1 < len(doc) and doc[last + 1].text == "-" and not doc[last].whitespace_


def _words_in(doc: Doc) -> _Words:
    words: list[str] = []
    token_of: list[int] = []
    begins: list[int] = []
    for token in doc:
        begins.append(len(words))
        parts = words_of(token.text)
        words += parts
        token_of += [token.i] * len(parts)
    begins.append(len(words))
    return _Words(words, token_of, begins)
