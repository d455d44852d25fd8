"""Names that the gazetteer does not know: whose they are is read from the words around them."""

from dataclasses import dataclass

from spacy.tokens import Token

from graph_schema.identity import slug
from ingest.claims import tree
from ingest.claims.cast.meaning import Meaning, meaning_of
from ingest.claims.cast.phrases import definiteness_of
from ingest.claims.cast.spotted import Spotted
from ingest.claims.gazetteer import NounClass

PROPER = frozenset({"PROPN", "X"})
_ROLES: frozenset[NounClass] = frozenset({"official", "person", "speaker", "title_words"})
_BODIES: frozenset[NounClass] = frozenset(
    {"armed_group", "embassy", "media", "military", "ministry", "organization", "parliament",
     "police"}
)  # fmt: skip
_FIRMS = frozenset(
    {"ag", "airlines", "bank", "banque", "co", "co.", "corp", "corp.", "gmbh", "inc", "inc.", "llc",
     "ltd", "ltd.", "motors", "news", "plc", "post", "press", "radio", "records", "sa", "times",
     "tv"}
)  # fmt: skip
_SHORTEST_FULL_NAME = 2


@dataclass(frozen=True, slots=True)
class Run:
    """The tokens ``first`` to ``last`` of a name, the titles before it left out."""

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
    inside = {head.i, *(word.i for word in _parts(head))}
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    has_title = _hangs_on_a_title(head, spotted)
    if not _is_a_body(head, spotted):
        while first <= last and _stands_before_a_name(head.doc[first], spotted):
            has_title |= bool(spotted.classes_of(head.doc[first]) & _ROLES)
            first += 1
    return Run(head, first, last, has_title) if first <= last else None


def named_after(head: Token, spotted: Spotted) -> Run | None:
    """The name that directly follows a common noun: "général Qassem Soleimani", "chaîne Nova"."""
    for child in tree.children(head, "appos", "flat", "flat:name", "nmod"):
        if child.pos_ not in PROPER or child.i < head.i or _has_case(child):
            continue
        between = head.doc[head.i + 1 : child.left_edge.i]
        if not any(token.text in {",", "(", ":", "-", "–"} for token in between):
            return run_of(child, spotted)
    return None


def is_only_a_role(run: Run, spotted: Spotted) -> bool:
    """Whether what looks like a name is an office: "State Department Spokesman"."""
    *before, last = run.words
    return bool(spotted.classes_of(last) & (_ROLES - {"title_words"})) and (
        not before or any(spotted.classes_of(word) for word in before)
    )


def meaning_of_run(run: Run, spotted: Spotted, *, as_place: bool) -> Meaning:
    """Whose name it is: one we know, or a person, a body or a place by what stands around it."""
    known = spotted.names.get(run.first)
    if known is not None and known.first <= run.first and known.last >= run.last:
        return meaning_of(known.entry, spotted.gazetteer, as_place=as_place)
    name = run.text
    if is_person(run, spotted):
        return Meaning(name, slug(name), "person")
    is_place = as_place or any("place" in spotted.classes_of(word) for word in run.words)
    return Meaning(name, slug(name), "place" if is_place else "organization")


def is_person(run: Run, spotted: Spotted) -> bool:
    """Whether an unknown name is a person's: a title, a role beside it, or two words and no more.

    French puts an article before bodies and none before persons; a name in capitals is an acronym.
    """
    if run.has_title or _has_role_beside(run.head, spotted):
        return True
    words = run.words
    if any(
        word.lower_ in _FIRMS or _is_a_body(word, spotted) or "place" in spotted.classes_of(word)
        for word in words
    ):
        return False
    if definiteness_of(run.head) != "bare" or all(word.is_upper for word in words):
        return False
    return sum(word.is_title for word in words) >= _SHORTEST_FULL_NAME


def _parts(head: Token) -> list[Token]:
    """What belongs to a name below its head: flat parts, English modifiers, hyphens."""
    found: list[Token] = []
    queue = [head]
    while queue:
        for child in queue.pop().children:
            if _is_part(child):
                found.append(child)
                queue.append(child)
    return found


def _is_part(child: Token) -> bool:
    label = child.dep_.split(":")[0]
    if label in {"flat", "goeswith"}:
        return True
    if label == "punct":
        return child.text == "-"
    if child.dep_ == "nmod:poss" or _has_case(child):
        return False
    is_capital = child.text[:1].isupper()
    if child.i < child.head.i:
        return label in {"amod", "compound", "nmod", "nummod"} and is_capital
    return label in {"compound", "nmod", "appos"} and child.pos_ in PROPER


def _stands_before_a_name(token: Token, spotted: Spotted) -> bool:
    """Whether it is a nationality, a title, or a state whose title follows: "US Secretary"."""
    if token.i in spotted.nationalities or spotted.classes_of(token) & (_ROLES | {"former"}):
        return token.i not in spotted.names or spotted.names[token.i].entry.kind != "person"
    name = spotted.names.get(token.i)
    if name is None or name.entry.kind != "state" or name.last + 1 >= len(token.doc):
        return False
    return bool(spotted.classes_of(token.doc[name.last + 1]) & (_ROLES | {"former"}))


def _hangs_on_a_title(head: Token, spotted: Spotted) -> bool:
    """Whether a title stands right before it and governs it: "Gen." or "général"."""
    above = head.head
    return (
        above.i < head.i
        and head.dep_.split(":")[0] in {"flat", "appos", "nmod"}
        and not _has_case(head)
        and head.doc[head.left_edge.i - 1].text != ","
        and bool(spotted.classes_of(above) & _ROLES)
    )


def _has_role_beside(head: Token, spotted: Spotted) -> bool:
    """Whether a role stands in apposition: "Ali Hassan, porte-parole de …"."""
    roles = _ROLES - {"title_words"}
    return any(spotted.classes_of(child) & roles for child in tree.children(head, "appos"))


def _is_a_body(word: Token, spotted: Spotted) -> bool:
    classes = spotted.classes_of(word)
    return bool(classes & _BODIES) and not classes & {"official", "person"}


def _has_case(token: Token) -> bool:
    return tree.first_child(token, "case") is not None
