"""How names are compared: word by word, without accents, hyphens, apostrophes and dots."""

import re
import unicodedata
from collections.abc import Sequence

_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss", "ø": "o",
                          "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D",
                          "ʻ": "", "ʼ": ""})  # fmt: skip


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name as they are compared, with their capitals.

    >>> words_of("l’Élysée"), words_of("U.S. Al-Qods")
    (('l', 'Elysee'), ('US', 'Al', 'Qods'))
    """
    plain = _INITIALS.sub(lambda found: found[0].replace(".", ""), text)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return tuple(_WORD.findall(plain))


def key_of(words: Sequence[str]) -> tuple[str, ...]:
    """What two spellings of one name have in common."""
    return tuple(word.lower() for word in words)


def has_the_capitals_of(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the text is capital wherever the name is: "us" is no "US", "ISRAEL" is Israel."""
    return all(
        len(word) == len(model)
        and all(w.isupper() for w, m in zip(word, model, strict=True) if m.isupper())
        for word, model in zip(words, name, strict=True)
    )
