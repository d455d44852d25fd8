"""Text to tokens, cut as the treebanks cut them: one scan from left to right.

spaCy's own tokenizer is not used: it peels affixes off one at a time, which takes quadratic time
on a long run of punctuation (19 s for 16,000 brackets), and its French exceptions cut other
tokens than the treebanks do. Here one alternation of patterns eats the text in linear time and
leaves no character out, so that ``doc.text == text`` holds for every string.

French contractions (au, du, aux, des, auquel) stay one token; elided words (l', d', qu', lorsqu')
and inverted pronouns (-il, -t-elle, -ce) are tokens of their own. English clitics ('s, n't, 'll)
are split off, and so are the parts of hyphenated compounds unless the first is a prefix.
A run of white space is a token too, but for one plain space after a word (as in spaCy).
"""

import re
from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph_schema.model import Language
from ingest.language.words import Words, words_of

# A character of a word; combining accents and invisible marks (joiners, text direction) are part
# of the word they stand in, so that decomposed and bidirectional text stays whole.
LETTER = r"[\w\u00ad\u0300-\u036f\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
UPPER = "[A-ZÀ-ÖØ-Þ]"
QUOTE = "['’]"

WEB = r"""
    (?:https?://|www\.)[^\s<>«»"“”]*[\w/]
  | [\w.+-]{1,64}@\w[\w-]*(?:\.\w[\w-]*)*
  | (?<!\S)[@\#](?!\d)\w+
  | [\w-]{1,64}(?:\.[a-z]\w+)+(?!\w)
"""
INITIALS = rf"""
    {UPPER}(?:\.-?{UPPER})+(?!{LETTER})\.?
  | {UPPER}\.(?=[ \u00a0]?{UPPER})
"""
MARKS = r"""
    [:;]-?[()DPp](?!\w) | \.{2,} | …+ | [!?]+
  | [-=]{2,} | \*{2,} | _{2,} | ~{2,} | <{2,} | >{2,} | \${2,} | '' | ’’ | .
"""

FRENCH = rf"""
    \s+
  | {WEB}
  | {INITIALS}
  | (?:ABBREVIATIONS)\. | (?:NUMBERED)\.(?=[ \u00a0]?[\dIVXLC])
  | (?:KEPT)(?!{LETTER})
  | [Nn]° | °[CF](?!\w)
  | (?<!\w)[-+]?\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)(?:,\d+)?
  | (?:(?<!\S)[-+])?\d+(?:[.,:/-]\d+)*{LETTER}*
  | [Ll]{QUOTE}on(?!{LETTER})
  | [NM]{QUOTE}(?=[A-Z][a-zé])(?![AEIOUYHÉ]){LETTER}+
  | (?:[CDJLMNSTcdjlmnst]|[Qq]u|QU|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi)qu){QUOTE}
    (?=[\w«"“‘*(])
  | (?<=\w)-CLITIC
  | {LETTER}+(?:&{LETTER}+)+
  | {LETTER}+(?:-(?!CLITIC){LETTER}+ | {QUOTE}(?=\w){LETTER}+)*
  | {MARKS}
"""
FRENCH_CLITIC = rf"""
    (?: (?:t[-'’])?(?:il|elle|on|ils|elles) | je | tu | nous | vous | ce | moi | toi | lui | leur
      | le | la | les | en | y | là | ci | T-(?:IL|ELLE|ON|ILS|ELLES) | IL | ILS | ELLE | ELLES | CE
    )(?!{LETTER}|{QUOTE}\w|-(?!(?:moi|toi|nous|vous|lui|leur|le|la|les|y|en|là)(?![\w-])))
"""

BARE = (
    "[Aa]i|[Aa]re|[Cc]a|[Cc]ould|[Dd]id|[Dd]o|[Dd]oes|[Hh]ad|[Hh]as|[Hh]ave|[Ii]s|[Ss]hould"
    "|[Ww]as|[Ww]ere|[Ww]o|[Ww]ould"
)
"""What "nt" is written behind without its apostrophe: "dont"."""

ENGLISH = rf"""
    \s+
  | {WEB}
  | {INITIALS}
  | (?:ABBREVIATIONS)\. | (?:NUMBERED)\.(?=[ \u00a0]?[\dIVXLC])
  | (?:KEPT)(?!{LETTER})
  | \d+(?:-\d+){{2,}} | \d{{1,3}}-\d{{4}}(?!\d) | (?<!\S)\.[a-z]{{2,4}}(?!\w)
  | \d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|m|k|bn|K|M)(?!{LETTER}))?
  | [Cc]an(?=not(?!{LETTER}))
  | (?:[Gg]on|[Ww]an)(?=na(?!{LETTER})) | [Gg]ot(?=ta(?!{LETTER}))
  | {LETTER}+?(?=[Nn]{QUOTE}[Tt](?!{LETTER}))
  | (?<={LETTER})[Nn]{QUOTE}[Tt](?!{LETTER})
  | (?:{BARE})(?=nt(?!{LETTER})) | [Tt]hat(?=s(?!{LETTER})) | i(?=(?:m|ve)(?!{LETTER}))
  | [Aa](?=lot(?!{LETTER})) | [bw]/[co]?(?!\w)
  | (?<![\w-])[A-Za-z]{{1,4}}-(?!\S) | (?<=\()[bd]\.(?=\ ) | (?<!\w)ca?\.(?=\ \d)
  | (?<=[\w.”"]){QUOTE}(?:s|re|m|ve|ll|d|S|RE|M|VE|LL|D)(?!{LETTER})
  | {QUOTE}\d\ds?(?!{LETTER})
  | {LETTER}+(?:&{LETTER}+)+
  | (?:(?:PREFIXES)-)?{LETTER}+(?:{QUOTE}(?!(?:s|re|m|ve|ll|d|t)(?!{LETTER}))(?=\w){LETTER}+)*
  | {MARKS}
"""


class Tokenizer:
    """Callable from text to a Doc of tokens, for ``nlp.tokenizer``."""

    def __init__(self, vocab: Vocab, language: Language) -> None:
        self.vocab = vocab
        self._scan = _pattern(language).findall

    def __call__(self, text: str) -> Doc:
        """Cut the text; the tokens and their spaces give it back character for character."""
        words: list[str] = []
        spaces: list[bool] = []
        for piece in self._scan(text):
            if not piece.isspace():
                words.append(piece)
                spaces.append(False)
                continue
            rest = piece
            if words and piece[0] == " ":
                spaces[-1] = True
                rest = piece[1:]
            if rest:
                words.append(rest)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)


def _pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    template = FRENCH.replace("CLITIC", FRENCH_CLITIC) if language == "fr" else ENGLISH
    filled = (
        template.replace("ABBREVIATIONS", _any_of(words.titles | words.closing))
        .replace("NUMBERED", _any_of(_capitalised(words.numbered)))
        .replace("KEPT", _any_of(_cased(words)))
        .replace("PREFIXES", _any_of(_capitalised(words.prefixes)))
    )
    return re.compile(filled, re.VERBOSE | re.DOTALL)


def _any_of(words: Iterable[str]) -> str:
    """An alternation, longest first, either apostrophe allowed."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", QUOTE) for word in longest_first)


def _cased(words: Words) -> set[str]:
    return _capitalised(words.kept) | {word.upper() for word in words.kept}


def _capitalised(words: Iterable[str]) -> set[str]:
    return {form for word in words for form in (word, word.capitalize())}
