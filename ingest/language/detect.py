"""Which of our languages a text is in, or that it is in neither.

py3langid compares the text with the languages of the world's news. Its verdict stands where it
is one of ours. A headline gives it little to go by, so a narrow verdict for another language is
overruled if the dictionary of ours knows most of the small words; if there are none ("Bagdad
(AFP)"), only a verdict that is hardly one is.
"""

import re
from functools import lru_cache

import simplemma
from py3langid.langid import (  # pyright: ignore[reportMissingTypeStubs]
    MODEL_FILE,
    LanguageIdentifier,
)

from graph_schema.errors import Rejected
from graph_schema.model import Language

OURS: tuple[Language, ...] = ("en", "fr")
# Of the hundred and more that py3langid tells apart, those that news is written in: the others
# only take headlines away.
NEWS = [
    *("am", "ar", "az", "bg", "bn", "br", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu"),
    *("fa", "fi", "fr", "gl", "ha", "he", "hi", "hr", "ht", "hu", "hy", "id", "it", "ja", "ka"),
    *("ko", "ku", "lt", "lv", "mg", "ms", "nl", "no", "oc", "pl", "ps", "pt", "ro", "ru", "sk"),
    *("sl", "so", "sq", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh"),
]
ENOUGH = 4000  # code points, from the start of the text
SMALL_WORD = re.compile(r"(?<!\w)[^\W\d_]{3,}(?!\w)")
# Differences of log probability between the best language and the better of ours.
NARROW, HARDLY_ANY = 30.0, 7.0
WORD = 2.0  # what a small word in the dictionary is worth between our two


def detect(text: str) -> Language:
    """Tell French from English from what we do not read; the same text gives the same answer.

    Raises:
        Rejected: the text is in another language, or holds no letters at all.
    """
    start = text[:ENOUGH]
    if not any(character.isalpha() for character in start):
        raise Rejected("no letters to tell the language by: give `language`, fr or en")
    scores = _scores(start)
    best = max(scores, key=lambda language: scores[language])
    small = [word for word in SMALL_WORD.findall(start) if word.islower()]
    ours = max(OURS, key=lambda language: scores[language] + WORD * _known(small, language))
    if best not in OURS and not _is_ours(small, ours, scores[best] - scores[ours]):
        raise Rejected(f"the text seems to be in {best!r}: only French and English are read")
    return ours


def _scores(text: str) -> dict[str, float]:
    """Log probability by language."""
    return dict(_identifier().rank(text))  # pyright: ignore[reportUnknownMemberType,reportUnknownArgumentType]


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(  # pyright: ignore[reportUnknownMemberType]
        MODEL_FILE
    )
    identifier.set_languages(NEWS)  # pyright: ignore[reportUnknownMemberType]
    return identifier


def _is_ours(small: list[str], language: Language, lead: float) -> bool:
    if not small:
        return lead <= HARDLY_ANY
    return lead <= NARROW and _known(small, language) > len(small) / 2


def _known(words: list[str], language: Language) -> int:
    return sum(simplemma.is_known(word, lang=language) for word in words)
