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
        label = child.dep_
        if (
            label in {"amod", "compound", "nmod", "flat", "nmod:poss"}
            and child.i in spotted.nationalities
        ):
            codes.add(spotted.nationalities[child.i])
            codes |= {
                spotted.nationalities[more.i]
                for more in tree.children(child, "conj")
                if more.i in spotted.nationalities
            }
        elif label in {"compound", "nmod:poss"} or (
            label == "nmod" and tree.preposition_of(child) in _OF
        ):
            codes |= _acting_at(child, spotted)
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
    invariable = language == "en" and head.text == country.demonyms(language).adjective
    if not (is_plural(head) or head.lower_.endswith(("s", "men")) or invariable) or _are_few(head):
        return None
    if definiteness_of(head) == "definite" and not is_counted(head):
        return Meaning(country.state.name(language), code, "state", code)
    return crowd_of(code, spotted)


def crowd_of(code: str, spotted: Spotted) -> Meaning:
    """Many of a state's people."""
    country = spotted.gazetteer.by_code[code]
    name = country.demonyms(spotted.gazetteer.language).people
    return Meaning(
        name or country.state.name(spotted.gazetteer.language), f"{code}.CIV", "population", code
    )


def _acting_at(token: Token, spotted: Spotted) -> set[str]:
    name = spotted.names.get(token.i)
    if name is None or spotted.gazetteer.country(name.entry.acts_as or name.entry.id) is None:
        return set()
    return {name.entry.acts_as or name.entry.id}


def _are_few(head: Token) -> bool:
    """Whether so few are counted that each is somebody: "trois Américains"."""
    numbers = [child.text for child in tree.children(head, "nummod")]
    digits = ["".join(letter for letter in number if letter.isdecimal()) for number in numbers]
    return any(len(digit) < _DIGITS_OF_MANY for digit in digits)
