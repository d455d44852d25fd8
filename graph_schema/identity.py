"""Ids that follow from content: the same input gives the same id on every machine.

An id of an article, claim, quote or event is a prefix and 26 characters of lower-case base32
(a-z, 2-7): the first 130 bits of the SHA-256 of canonical JSON. Canonical is what orjson writes
with sorted keys: UTF-8, no spaces, dates and instants in ISO 8601 as they stand. Text is hashed
exactly as given, never normalised, since offsets count its code points. A key added to
`graph_schema.model` changes the ids of what has it, so it is a new format.
"""

import re
import unicodedata
from base64 import b32encode
from hashlib import sha256

import orjson

from graph_schema.errors import Broken, NotFound, Rejected
from graph_schema.model import Claim, Quote

ID_LENGTH = 26
LONGEST_SLUG = 100
ARTICLE, CLAIM, QUOTE, EVENT = "art_", "clm_", "quo_", "evt_"
NOT_IN_A_CLAIM_ID = ("id", "confidence", "rules")

_PART_OF_A_STATE = re.compile(r"([A-Z]{3}(?:\.[A-Z]{3})*)\.[A-Z]{3}")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_ASCII_FORMS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l",
     "ŋ": "n", "þ": "th", "ə": "e", "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": ""}
)  # fmt: skip


def article_id(
    publisher: str | None, url: str | None, published: str | None, title: str | None, text: str
) -> str:
    """The id of an article that came without one.

    Raises:
        Rejected: the text cannot be written as UTF-8 (a lone surrogate).
    """
    return ARTICLE + _hash([publisher, url, published, title, text])


def claim_id(article_id: str, claim: Claim) -> str:
    """The id of a claim: its article and all its content but id, confidence and rules."""
    content = orjson.loads(orjson.dumps(claim))
    for key in NOT_IN_A_CLAIM_ID:
        del content[key]
    return CLAIM + _hash([article_id, content])


def quote_id(article_id: str, quote: Quote) -> str:
    """The id of a quote: its article and all its content."""
    return QUOTE + _hash([article_id, orjson.loads(orjson.dumps(quote))])


def event_id(head_claim_id: str) -> str:
    """The id of the event whose head is this claim: the same hash under another prefix.

    Raises:
        Broken: it is not the id of a claim.
    """
    if not head_claim_id.startswith(CLAIM):
        raise Broken(f"{head_claim_id!r} is not the id of a claim")
    return EVENT + head_claim_id.removeprefix(CLAIM)


def claim_of_event(event_id: str) -> str:
    """The claim that is or was the head of an event.

    Raises:
        NotFound: it is not the id of an event.
    """
    if not event_id.startswith(EVENT):
        raise NotFound(f"{event_id!r} is not the id of an event: those begin with {EVENT}")
    return CLAIM + event_id.removeprefix(EVENT)


def slug(name: str) -> str:
    """A readable id: ASCII, lower case, hyphens; never empty, at most 127 characters.

    A name that loses letters on the way (another script) or is cut gets a hash behind it, so
    that two such names never share an id.

    >>> slug("Qassem Soleimani"), slug("Œuvre de l’Élysée"), slug("Łódź")
    ('qassem-soleimani', 'oeuvre-de-l-elysee', 'lodz')
    """
    plain = _plain(name)
    kept = _NOT_SLUG.sub("-", plain).strip("-")
    loses_letters = any(letter.isalnum() and not letter.isascii() for letter in plain)
    if kept and not loses_letters and len(kept) <= LONGEST_SLUG:
        return kept
    return f"{kept[:LONGEST_SLUG].strip('-')}-{_hash(plain)}".strip("-")


def part_of(mention_id: str, kind: str, code: str | None) -> str | None:
    """What an actor belongs to, as its id and code alone tell it; None where they do not.

    >>> part_of("USA.MIL", "organization", "USA"), part_of("art_x.2", "unnamed", "IRQ")
    ('USA', 'IRQ.GOV')
    """
    if dotted := _PART_OF_A_STATE.fullmatch(mention_id):
        return dotted[1]
    return f"{code}.GOV" if code and kind in {"organization", "unnamed"} else None


def _plain(name: str) -> str:
    """Lower case, without accents, with the ASCII form of letters that have one."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.translate(_ASCII_FORMS)


def _hash(content: object) -> str:
    try:
        canonical = orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError as reason:
        raise Rejected(f"no id can be made: {reason}") from reason
    return b32encode(sha256(canonical).digest()).decode("ascii").lower()[:ID_LENGTH]
