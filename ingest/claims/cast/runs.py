"""Which words are a name: from the first to the last, without the titles before it."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.claims import tree
from ingest.claims.cast.phrases import is_plural
from ingest.claims.cast.spotted import Spotted
from ingest.claims.gazetteer import NounClass, is_given_name

PROPER = frozenset({"PROPN", "X"})
OFFICES: frozenset[NounClass] = frozenset({"official", "person", "speaker"})
_TITLES: frozenset[NounClass] = frozenset({"official", "person", "speaker", "title_words"})
_BODIES: frozenset[NounClass] = frozenset(
    {"armed_group", "embassy", "media", "military", "ministry", "organization", "parliament",
     "police"}
)  # fmt: skip
_PARTICLES = frozenset({"da", "de", "della", "di", "do", "dos", "du", "d'", "d’", "van", "von"})
_BARRIERS = frozenset({",", "(", ":", "-", "–", "—"})
CAPITAL_ARTICLES = frozenset({"De", "Del", "Della", "Di", "Du", "El", "La", "Le"})
_CIVIL = frozenset({"M.", "MM.", "Mme", "Mmes", "Mlle"})
_REGNAL = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XVI"})
_NO_NAMES = frozenset({"both", "either", "neither"})
_MONTHS_THAT_ARE_NAMES = frozenset({"april", "august", "june", "march", "mars", "may"})


@dataclass(frozen=True, slots=True)
class Run:
    """The tokens ``first`` to ``last`` of a name; ``has_title`` says that a title stood before."""

    head: Token
    first: int
    last: int
    has_title: bool

    @property
    def text(self) -> str:
        """The name as it stands."""
        return self.head.doc[self.first : self.last + 1].text

    @property
    def words(self) -> list[Token]:
        """Its tokens."""
        return list(self.head.doc[self.first : self.last + 1])


def run_of(head: Token, spotted: Spotted) -> Run | None:
    """The name around a proper noun; None where nothing but titles is left.

    "Iraqi Prime Minister Adel Abdul Mahdi" is the run "Adel Abdul Mahdi", with a title.
    """
    doc = head.doc
    inside = {head.i, *(word.i for word in _parts(head))}
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside or (last + 1 < len(doc) and is_split_off(doc[last + 1])):
        last += 1
    if head.text in _REGNAL and first == head.i > 0 and doc[first - 1].pos_ in PROPER:
        first -= 1
    while last > first and _is_a_day(doc[last], spotted):
        last -= 1
    has_title = _hangs_on_a_title(head, spotted)
    if not is_a_body(head, spotted):
        behind = _behind_the_last_title(head, first, last, spotted)
        has_title |= behind > first
        first = behind
        while first <= last and _stands_before_a_name(doc[first], spotted):
            has_title |= bool(spotted.classes_of(doc[first]) & _TITLES)
            first += 1
        if _has_article_of_its_own(doc, first, has_title=has_title):
            first -= 1
    if not any(word.text[:1].isupper() for word in doc[first : last + 1]):
        return None
    return Run(head, first, last, has_title)


def named_after(head: Token, spotted: Spotted) -> Run | None:
    """The name that directly follows a common noun: "général Qassem Soleimani", "chaîne Nova"."""
    for child in tree.children(head, "appos", "flat", "flat:name", "nmod"):
        if child.pos_ not in PROPER or child.i < head.i:
            continue
        if _is_behind_a_preposition(child) and not (head.text in _CIVIL and child.i == head.i + 2):
            continue
        between = head.doc[head.i + 1 : child.left_edge.i]
        if not any(token.text in _BARRIERS for token in between):
            return run_of(child, spotted)
    return None


def named_behind(head: Token, last: int, spotted: Spotted) -> Run | None:
    """The name at the end of a role: "le secrétaire général de l'ONU Kofi Annan".

    It begins with a first name and ends where the capitals end; ``last`` ends the phrase. Behind
    a second role it is that one's name: "un proche du président Jacques Chirac"; behind "of" it
    is somebody else's: "the lawyer of Julian Assange". Several people bear no one's name.
    """
    doc = head.doc
    if is_plural(head):
        return None
    for i in range(head.i + 1, last + 1):
        word = doc[i]
        is_role = word.pos_ in {"NOUN", "PROPN"} and spotted.classes_of(word) & OFFICES
        if word.text in _BARRIERS or word.pos_ in {"VERB", "AUX"} or is_role:
            return None
        if word.pos_ in PROPER and not has_case(word) and is_given_name(word.text):
            return None if _follows_a_preposition(word, spotted) else full_name_from(word, last)
    return None


def _is_behind_a_preposition(name: Token) -> bool:
    """Whether one governs it, or the first name parted from it: "widow of Jovenel | Moïse"."""
    before = name.doc[name.i - 1]
    is_parted = before.pos_ in PROPER and before.head == name.head
    return has_case(name) or (is_parted and has_case(before))


def _follows_a_preposition(first: Token, spotted: Spotted) -> bool:
    """Whether one stands before a first name, adjectives and titles aside: "of the late Ann"."""
    at = first.i - 1
    while at > 0 and (
        first.doc[at].pos_ in {"ADJ", "DET"} or spotted.classes_of(first.doc[at]) & _TITLES
    ):
        at -= 1
    return first.doc[at].pos_ == "ADP"


def full_name_from(word: Token, last: int) -> Run | None:
    """A first name and the capital words and particles behind it, whatever the tree says."""
    doc, end = word.doc, word.i
    while end < last and _goes_on(doc[end + 1]):
        end += 1
    while end > word.i and not doc[end].text[:1].isupper():
        end -= 1
    return Run(word, word.i, end, has_title=True) if end > word.i else None


def is_split_off(name: Token) -> bool:
    """Whether it is a last name that a parser made a party of its own, beside the first name."""
    if name.i == 0 or name.pos_ != "PROPN":
        return False
    first = name.doc[name.i - 1]
    is_beside = first.pos_ == "PROPN" and first.head == name.head and first.dep_ == name.dep_
    return is_beside and is_given_name(first.text)


def is_a_body(word: Token, spotted: Spotted) -> bool:
    """Whether a word of a name says that it is no person's: "Ministry", "Banque"."""
    classes = spotted.classes_of(word)
    return bool(classes & _BODIES) and not classes & {"official", "person"}


def has_case(token: Token) -> bool:
    """Whether a preposition or a possessive ending stands with it."""
    return tree.first_child(token, "case") is not None


def _parts(head: Token) -> list[Token]:
    """What belongs to a name below its head: flat parts, English modifiers, hyphens, "de"."""
    found: list[Token] = []
    queue = [head]
    while queue:
        for child in queue.pop().children:
            if _is_part(child):
                found.append(child)
                queue.append(child)
            elif particle := _particle_before(child):
                found += [particle, child]
                queue.append(child)
    return found


def _is_part(child: Token) -> bool:
    label = child.dep_.split(":")[0]
    if label in {"flat", "goeswith"}:
        return True
    if label == "punct":
        return child.text == "-"
    if child.dep_ == "nmod:poss" or has_case(child):
        return False
    is_capital = child.text[:1].isupper()
    if child.i == child.head.i + 1 and child.text in _REGNAL:
        return True
    if child.i < child.head.i:
        return label in {"amod", "compound", "nmod", "nummod"} and is_capital
    return label in {"compound", "nmod", "appos"} and child.pos_ in PROPER


def _particle_before(child: Token) -> Token | None:
    """The "de" of "Dominique de Villepin", where a first name stands before it."""
    before = child.doc[child.i - 1]
    is_joined = child.head.i == child.i - 2 and before.lower_ in _PARTICLES
    is_name = child.pos_ in PROPER and is_given_name(child.head.text)
    return before if is_joined and is_name else None


def _goes_on(word: Token) -> bool:
    return (word.pos_ in PROPER and word.text[:1].isupper()) or word.lower_ in _PARTICLES


def _has_article_of_its_own(doc: Doc, first: int, *, has_title: bool) -> bool:
    """Whether the capital before a name begins it, not a sentence: "Mme Le | Pen"."""
    if first == 0 or doc[first - 1].text not in CAPITAL_ARTICLES:
        return False
    begins = doc[first - 1].is_sent_start or doc[first - 2].is_punct
    return has_title or not begins


def _is_a_day(word: Token, spotted: Spotted) -> bool:
    """Whether a day has stuck to a name: "Yasser Arafat Wednesday"."""
    return "time" in spotted.classes_of(word) and word.lower_ not in _MONTHS_THAT_ARE_NAMES


def _behind_the_last_title(head: Token, first: int, last: int, spotted: Spotted) -> int:
    """Where a name starts: "Steve Jobs" in "Apple Computer CEO Steve Jobs"."""
    doc = head.doc
    for i in range(last - 1, first - 1, -1):
        is_middle_name = i > first and is_given_name(doc[i - 1].text)
        if spotted.classes_of(doc[i]) & OFFICES and not is_middle_name:
            return i + 1
    return first


def _stands_before_a_name(token: Token, spotted: Spotted) -> bool:
    """Whether it is a nationality, a title, or a state whose title follows: "US Secretary"."""
    name = spotted.names.get(token.i)
    if token.lower_ in _NO_NAMES:
        return True
    if token.i in spotted.nationalities or spotted.classes_of(token) & (_TITLES | {"former"}):
        return name is None or name.entry.kind != "person"
    if name is None or name.entry.kind != "state" or name.last + 1 >= len(token.doc):
        return False
    return bool(spotted.classes_of(token.doc[name.last + 1]) & (_TITLES | {"former"}))


def _hangs_on_a_title(head: Token, spotted: Spotted) -> bool:
    """Whether a title stands right before it and governs it: "Gen." or "général"."""
    above = head.head
    return (
        above.i < head.i
        and head.dep_.split(":")[0] in {"flat", "appos", "nmod"}
        and not has_case(head)
        and head.doc[head.left_edge.i - 1].text != ","
        and bool(spotted.classes_of(above) & _TITLES)
    )
