"""Of which nation: nationalities that modify a noun, and words for a nation's people."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.cast.meaning import Meaning
from ingest.claims.cast.phrases import Phrase, definiteness_of, is_counted, is_plural
from ingest.claims.cast.spotted import Spotted

_OF = frozenset({"de", "of"})
_MODIFIERS = frozenset({"amod", "compound", "flat", "nmod", "nmod:poss"})
_DIGITS_OF_MANY = 4


def nationality_of(head: Token, spotted: Spotted, *, anywhere: Phrase | None = None) -> str | None:
    """The one state that an adjective, a possessor or "de/of" ties to a noun; None if two or none.

    With ``anywhere`` a nationality counts wherever it stands in that phrase.
    """
    codes: set[str] = set()
    for child in head.children:
        if own := _nationality_in(child, spotted):
            codes |= own
            codes |= {
                spotted.nationalities[other.i]
                for other in tree.children(child, "conj")
                if other.i in spotted.nationalities
            }
    if not codes and anywhere is not None:
        codes = {
            spotted.nationalities[i]
            for i in range(anywhere.first, anywhere.last + 1)
            if i in spotted.nationalities
        }
    return codes.pop() if len(codes) == 1 else None


def people_of(head: Token, spotted: Spotted) -> Meaning | None:
    """Who a demonym means: the power ("les Américains"), or many of its people ("des Irakiens").

    One of them is somebody without a name: None here.
    """
    code = spotted.peoples.get(head.i)
    country = spotted.gazetteer.country(code) if code else None
    if code is None or country is None:
        return None
    language = spotted.gazetteer.language
    demonyms = country.demonyms(language)
    invariable = head.text == demonyms.adjective and demonyms.people == f"{head.text} people"
    if not (is_plural(head) or head.lower_.endswith(("s", "men")) or invariable) or _are_few(head):
        return None
    if definiteness_of(head) == "definite" and not (is_counted(head) or _is_some(head)):
        return Meaning(country.state.name(language), code, "state", code)
    return crowd_of(code, spotted)


def crowd_of(code: str, spotted: Spotted) -> Meaning:
    """Many of a state's people."""
    country = spotted.gazetteer.by_code[code]
    name = country.demonyms(spotted.gazetteer.language).people
    return Meaning(
        name or country.state.name(spotted.gazetteer.language), f"{code}.CIV", "population", code
    )


def _nationality_in(child: Token, spotted: Spotted) -> set[str]:
    """The state in one modifier: "américaine", "US", "Iran's", "des États-Unis"."""
    if child.dep_ in _MODIFIERS and child.i in spotted.nationalities:
        return {spotted.nationalities[child.i]}
    is_of = child.dep_ == "nmod" and tree.preposition_of(child) in _OF
    name = spotted.names.get(child.i)
    if name is None or not (is_of or child.dep_ in {"compound", "nmod:poss"}):
        return set()
    acting = name.entry.acts_as or name.entry.id
    return {acting} if spotted.gazetteer.country(acting) else set()


def _is_some(head: Token) -> bool:
    """Whether French "des" means some of them, not "of the": "a expulsé des Syriens"."""
    before = (child for child in head.children if child.i < head.i)
    of = next((child for child in before if child.lower_ == "des"), None)
    if of is None:
        return False
    is_joined = head.dep_ == "conj" and _is_some(head.head)
    return of.pos_ == "DET" or head.dep_ in {"nsubj", "nsubj:pass", "obj"} or is_joined


def _are_few(head: Token) -> bool:
    """Whether so few are counted that each is somebody: "trois Américains"."""
    numbers = [child.text for child in tree.children(head, "nummod")]
    digits = ["".join(letter for letter in number if letter.isdecimal()) for number in numbers]
    return any(len(digit) < _DIGITS_OF_MANY for digit in digits)
