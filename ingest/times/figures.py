"""What a number in digits may be to the grammar: a day, a year, a count, an hour."""

from collections.abc import Iterator, Sequence

from ingest.times.atoms import Atom
from ingest.times.chart import Part
from ingest.times.lexicon import Lexicon

_COUNTABLE = frozenset({"NOUN", "ADJ", "SYM"})
_CURRENCIES = frozenset("$€£")
_LONGEST_COUNT = 3
_TWO, _YEAR, _COMPACT = 2, 4, 8
_YEARS, _RECENT = range(1000, 3000), range(1900, 2100)


def figures(
    run: Sequence[Atom], at: int, following: Atom | None, lexicon: Lexicon, *, has_tags: bool
) -> Iterator[Part]:
    """Read the number that begins at an atom, if one does.

    Categories: ``digits`` up to three, ``long`` more than two; ``dd`` one or two, ``d2`` two;
    ``yyyy`` four that may be a year, ``hhmm`` an hour; ``yyyymmdd`` eight; ``nth`` an ordinal
    ("3rd"). With ``_free`` nothing counted follows; ``yyyy_near`` and ``yyyy_free`` are years of
    the news, ``yyyy_old`` any year behind which nothing is counted.
    """
    atom = run[at]
    if not (atom.text.isascii() and atom.text.isdecimal()):
        return
    if len(atom.text) > _COMPACT or atom.is_spaced:
        return  # "10 000" as one token
    value, width = int(atom.text), len(atom.text)
    if atom.token.i and atom.token.nbor(-1).text in _CURRENCIES:
        return
    after = run[at + 1] if at + 1 < len(run) else following
    is_free, is_counting = _counting(after, lexicon, has_tags=has_tags)
    if after is not None and after.is_glued and after.text in lexicon.suffixes:
        yield Part("nth", value, at + 2)
    if width in {_YEAR, _COMPACT}:
        yield Part("hhmm" if width == _YEAR else "yyyymmdd", atom.text, at + 1)
    categories = {
        "digits": width <= _LONGEST_COUNT,
        "long": width > _TWO,
        "dd": width <= _TWO,
        "d2": width == _TWO,
        "dd_free": width <= _TWO and is_free,
        "d2_free": width == _TWO and is_free,
        "yyyy": width == _YEAR and value in _YEARS and not is_counting,
        "yyyy_near": width == _YEAR and value in _RECENT and not is_counting,
        "yyyy_free": width == _YEAR and value in _RECENT and is_free,
        "yyyy_old": width == _YEAR and value in _YEARS and is_free,
    }
    yield from (Part(category, value, at + 1) for category, fits in categories.items() if fits)


def _counting(after: Atom | None, lexicon: Lexicon, *, has_tags: bool) -> tuple[bool, bool]:
    """Whether nothing counted seems to follow, and whether something surely does.

    It keeps "until 2000 people" from being a year: by the word itself or the tag of the next.
    """
    if after is None:
        return True, False
    if after.text in lexicon.counted:
        return False, True
    if after.text in lexicon.vocabulary and after.text.isalpha():
        return after.text not in lexicon.units, after.text in lexicon.units
    if after.is_glued:
        return not after.text.isalpha(), False
    if has_tags:
        return after.token.pos_ not in _COUNTABLE, False
    return not after.text.isalpha(), False
