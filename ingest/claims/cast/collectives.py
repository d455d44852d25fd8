"""Governments, armies, embassies, ministries, peoples: bodies known by a noun and a nation."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.cast.meaning import Meaning
from ingest.claims.cast.phrases import Phrase, definiteness_of, is_counted, is_plural
from ingest.claims.cast.spotted import Spotted
from ingest.claims.gazetteer import NounClass
from ingest.claims.gazetteer.countries import french_forms

_PARTS: tuple[tuple[NounClass, str], ...] = (
    ("government", "GOV"), ("military", "MIL"), ("police", "COP"), ("parliament", "LEG"),
    ("judiciary", "JUD"),
)  # fmt: skip
_FRENCH = {"GOV": "gouvernement {he}", "MIL": "armée {she}", "COP": "police {she}",
           "LEG": "Parlement {he}", "JUD": "justice {she}"}  # fmt: skip
_ENGLISH = {"GOV": "{} government", "MIL": "{} military", "COP": "{} police",
            "LEG": "{} parliament", "JUD": "{} judiciary"}  # fmt: skip
_SECURITY = frozenset({"sécurité", "ordre", "security", "police"})
_PLURAL_ONLY = frozenset({"autorité", "authority", "force", "court"})
_OF = frozenset({"de", "of"})
_MODIFIERS = frozenset({"amod", "compound", "flat", "nmod", "nmod:poss"})
_SEATED = frozenset({"à", "en", "in", "at"})


def people_of(head: Token, spotted: Spotted) -> Meaning | None:
    """Who a demonym means: the power ("les Américains"), or many of its people ("des Irakiens").

    One of them is somebody without a name: None here.
    """
    code = spotted.peoples.get(head.i)
    country = spotted.gazetteer.country(code) if code else None
    if code is None or country is None:
        return None
    language = spotted.gazetteer.language
    collective = definiteness_of(head) == "definite" and head.pos_ in {"PROPN", "ADJ", "NOUN"}
    invariable = head.text == country.demonyms(language).adjective
    if not is_plural(head) and not head.lower_.endswith(("s", "men")) and not invariable:
        return None
    if collective and not is_counted(head):
        return Meaning(country.state.name(language), code, "state", code)
    return crowd_of(code, spotted)


def crowd_of(code: str, spotted: Spotted) -> Meaning:
    """Many of a state's people."""
    country = spotted.gazetteer.by_code[code]
    name = country.demonyms(spotted.gazetteer.language).people
    return Meaning(
        name or country.state.name(spotted.gazetteer.language), f"{code}.CIV", "population", code
    )


def body_of_state(
    head: Token,
    classes: frozenset[NounClass],
    phrase: Phrase,
    spotted: Spotted,
    owner: str | None,
) -> Meaning | None:
    """What belongs to a state that the phrase names; None where it names no state.

    "armée américaine" is USA.MIL, "ambassade américaine à Bagdad" embassy-usa-baghdad. ``owner`` is
    the code of the state that a possessive before it stands for.
    """
    code = nationality_of(head, spotted, anywhere=phrase if "ministry" in classes else None)
    code = code or owner
    if code is None:
        return None
    if classes & {"embassy", "consulate"}:
        return _mission(
            head, "embassy" if "embassy" in classes else "consulate", code, phrase, spotted
        )
    if "ministry" in classes:
        field = spotted.gazetteer.ministry_field(
            head.doc[i].text for i in range(phrase.first, phrase.last + 1)
        )
        return _ministry(field, code, phrase, spotted) if field else None
    part = _part_of_state(head, classes)
    if part is None:
        return None
    entry = spotted.gazetteer.by_id.get(f"{code}.{part}")
    language = spotted.gazetteer.language
    name = entry.name(language) if entry else _name_of_part(code, part, spotted)
    return Meaning(name, f"{code}.{part}", "organization", code)


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


def _acting_at(token: Token, spotted: Spotted) -> set[str]:
    name = spotted.names.get(token.i)
    if name is None or spotted.gazetteer.country(name.entry.acts_as or name.entry.id) is None:
        return set()
    return {name.entry.acts_as or name.entry.id}


def _part_of_state(head: Token, classes: frozenset[NounClass]) -> str | None:
    if head.lemma_.lower() in _PLURAL_ONLY and not is_plural(head):
        return None
    modifiers = {child.lemma_.lower() for child in head.children}
    if "military" in classes and modifiers & _SECURITY:
        return "COP"
    return next((part for name, part in _PARTS if name in classes), None)


def _mission(head: Token, what: str, code: str, phrase: Phrase, spotted: Spotted) -> Meaning:
    """An embassy or consulate; one in a country stands in its capital."""
    for child in tree.children(head, "nmod"):
        name = spotted.names.get(child.i)
        if name is None or tree.preposition_of(child) not in _SEATED:
            continue
        host = spotted.gazetteer.country(name.entry.id)
        seat = host.capital if host and host.capital else name.entry
        return Meaning(
            phrase.text, f"{what}-{code.lower()}-{seat.id.lower()}", "organization", code
        )
    return Meaning(phrase.text, f"{what}-{code.lower()}", "organization", code)


def _ministry(field: str, code: str, phrase: Phrase, spotted: Spotted) -> Meaning:
    entry = spotted.gazetteer.by_id.get(f"ministry-{code.lower()}-{field}")
    name = entry.name(spotted.gazetteer.language) if entry else phrase.text
    return Meaning(name, f"ministry-{code.lower()}-{field}", "organization", code)


def _name_of_part(code: str, part: str, spotted: Spotted) -> str:
    country = spotted.gazetteer.by_code[code]
    language = spotted.gazetteer.language
    demonyms = country.demonyms(language)
    if not demonyms.adjective:
        return f"{country.state.name(language)} ({part})"
    if language == "en":
        return _ENGLISH[part].format(demonyms.adjective)
    he, _, she, _ = french_forms(demonyms.adjective)
    return _FRENCH[part].format(he=he, she=she)
