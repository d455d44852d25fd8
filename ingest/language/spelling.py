"""One spelling for words that differ only in how they are typed."""

import re
import unicodedata

# Soft hyphens, zero-width spaces and joiners, marks of text direction, byte order marks.
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def composed(word: str) -> str:
    """Composed characters, straight apostrophes, nothing invisible; never longer than the word.

    >>> composed("l’e\u0301\u200bte\u0301")
    "l'été"
    """
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", INVISIBLE.sub("", word)).replace("’", "'")
