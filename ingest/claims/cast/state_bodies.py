"""Governments, armies, embassies, ministries: bodies known by a noun and a nation."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.cast.meaning import Meaning
from ingest.claims.cast.nations import nationality_of
from ingest.claims.cast.phrases import Noun, Phrase, is_plural
from ingest.claims.cast.spotted import Spotted
from ingest.claims.gazetteer import Entry, NounClass
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
_SEATED = frozenset({"à", "en", "in", "at"})


def body_of_state(noun: Noun, spotted: Spotted, owner: str | None) -> Meaning | None:
    """What belongs to a state that the phrase names; None where it names no state.

    "armée américaine" is USA.MIL, "ambassade américaine à Bagdad" embassy-usa-baghdad. ``owner`` is
    the code of the state that a possessive before it stands for.
    """
    head, classes, phrase = noun.head, noun.classes, noun.phrase
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


def _part_of_state(head: Token, classes: frozenset[NounClass]) -> str | None:
    if head.lemma_.lower() in _PLURAL_ONLY and not is_plural(head):
        return None
    modifiers = {child.lemma_.lower() for child in head.children}
    if "military" in classes and modifiers & _SECURITY:
        return "COP"
    return next((part for name, part in _PARTS if name in classes), None)


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


def _mission(head: Token, what: str, code: str, phrase: Phrase, spotted: Spotted) -> Meaning:
    """An embassy or consulate; one in a country stands in its capital."""
    for child in tree.children(head, "nmod"):
        name = spotted.names.get(child.i)
        if name is None or tree.preposition_of(child) not in _SEATED:
            continue
        host = spotted.gazetteer.country(name.entry.id)
        seat = host.capital if host and host.capital else name.entry
        id = f"{what}-{code.lower()}-{seat.id.lower()}"
        return Meaning(_name_of_mission(what, code, seat, spotted), id, "organization", code)
    return Meaning(phrase.text, f"{what}-{code.lower()}", "organization", code)


def _name_of_mission(what: str, code: str, seat: Entry, spotted: Spotted) -> str:
    language = spotted.gazetteer.language
    demonyms = spotted.gazetteer.by_code[code].demonyms(language)
    if language == "en":
        return f"{demonyms.adjective} {what} in {seat.name(language)}"
    he, _, she, _ = french_forms(demonyms.adjective)
    noun = f"ambassade {she}" if what == "embassy" else f"consulat {he}"
    return f"{noun} à {seat.name(language)}"


def _ministry(field: str, code: str, phrase: Phrase, spotted: Spotted) -> Meaning:
    entry = spotted.gazetteer.by_id.get(f"ministry-{code.lower()}-{field}")
    name = entry.name(spotted.gazetteer.language) if entry else phrase.text
    return Meaning(name, f"ministry-{code.lower()}-{field}", "organization", code)
