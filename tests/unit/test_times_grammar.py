"""Patterns are written for people: what each sign in them means, and what is refused."""

import pytest

from graph_schema.errors import Broken
from ingest.times.chart import Part, parse
from ingest.times.grammar import Build, Value, compiled, words_of
from ingest.times.operators import Nothing


def pair(first: int, second: int = 0) -> tuple[int, int]:
    return first, second


def small(first: int) -> int | None:
    return first if first < 10 else None


def nothing(**_slots: object) -> Nothing:
    return Nothing()


BUILDERS: dict[str, Build] = {"pair": pair, "small": small, "nothing": nothing}


def values(pattern: str, words: str, *, groups: dict[str, list[str]] | None = None) -> list[Value]:
    """What a pattern of the category "it" makes of all of some words; "_" glues, digits are n."""
    root = compiled({"it": {pattern: "pair"}}, groups or {}, BUILDERS)
    pieces = words.replace("_", " _").split()
    atoms = [piece.removeprefix("_") for piece in pieces]
    glued = [piece.startswith("_") for piece in pieces]
    read = [
        [Part("n", int(atom), at + 1)] if atom.isdecimal() else [] for at, atom in enumerate(atoms)
    ]
    chart = parse(atoms, glued, read, root)
    return [part.value for part in chart[0] if part.category == "it" and part.end == len(atoms)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("from <n:first> to <n:second>", "from 3 to 5"),
        ("(from) <n:first> to <n:second>", "from 3 to 5"),
        ("(from) <n:first> to <n:second>", "3 to 5"),
        ("<n:first> [to|up to] <n:second>", "3 up to 5"),
        ("<n:first> [to|up to] <n:second>", "3 to 5"),
        ("<n:first> {till} <n:second>", "3 until 5"),
        ("<n:first>-<n:second>", "3 _- _5"),
        ("<n:first>(-)<n:second>", "3 _- _5"),
        ("<n:first> ([to|-]) <n:second>", "3 5"),
        ("l'<n:first> <n:second>", "l _' _3 5"),
    ],
)
def test_a_pattern_reads_what_it_says(pattern: str, words: str) -> None:
    found = values(pattern, words, groups={"till": ["till", "until"]})

    assert found == [(3, 5)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("<n:first>-<n:second>", "3 - 5"),  # written together, but stands apart
        ("from <n:first> to <n:second>", "3 to 5"),
        ("<n:first> [to|till] <n:second>", "3 5"),
    ],
)
def test_a_pattern_reads_nothing_else(pattern: str, words: str) -> None:
    assert values(pattern, words) == []


def test_what_stands_before_the_mark_is_read_but_not_shown() -> None:
    root = compiled({"it": {"ahead of ^<n:first>": "pair"}}, {}, BUILDERS)

    chart = parse(["ahead", "of", "3"], [False] * 3, [[], [], [Part("n", 3, 3)]], root)

    assert [part.rule and part.rule.lead for part in chart[0]] == [2]


def test_a_rule_may_begin_with_its_own_category() -> None:
    root = compiled({"n": {"<n:first> plus": "small"}}, {}, BUILDERS)

    chart = parse(["3", "plus", "plus"], [False] * 3, [[Part("n", 3, 1)], [], []], root)

    assert [part.end for part in chart[0]] == [1, 2, 3]


def test_the_slot_of_a_category_with_an_underscore_is_read_and_forgotten() -> None:
    root = compiled({"it": {"<_the> <n:first>": "pair"}}, {}, BUILDERS)

    chart = parse(["le", "3"], [False] * 2, [[Part("_the", 0, 1)], [Part("n", 3, 2)]], root)

    assert [part.value for part in chart[0] if part.category == "it"] == [(3, 0)]


def test_a_builder_that_answers_none_undoes_the_match() -> None:
    root = compiled({"it": {"<n:first>": "small"}}, {}, BUILDERS)

    chart = parse(["12"], [False], [[Part("n", 12, 1)]], root)

    assert [part.category for part in chart[0]] == ["n"]


def test_a_slot_that_names_no_time_makes_the_whole_name_none() -> None:
    root = compiled({"n": {"bad": "nothing"}, "it": {"from <n:first>": "pair"}}, {}, BUILDERS)

    chart = parse(["from", "bad"], [False] * 2, [[], []], root)

    assert [(part.category, part.value) for part in chart[0]] == [("it", Nothing())]


def test_constants_are_numbers_words_and_yes_or_no() -> None:
    def three(**constants: object) -> object:
        return tuple(constants.items())

    root = compiled({"it": {"now": "three a=-1 b=day c=true"}}, {}, {"three": three})

    chart = parse(["now"], [False], [[]], root)

    assert chart[0][0].value == (("a", -1), ("b", "day"), ("c", True))


def test_every_word_of_the_patterns_is_known() -> None:
    root = compiled({"it": {"(from) <n:first> [to|up to]": "pair"}}, {}, BUILDERS)

    assert words_of(root) == {"from", "to", "up"}


@pytest.mark.parametrize(
    ("pattern", "meaning", "complaint"),
    [
        ("<n:first", "pair", "cannot be read"),
        ("(<n:first>", "pair", "lacks a bracket"),
        ("<n:first>)", "pair", "bracket too many"),
        ("{till} <n:first>", "pair", "names no group"),
        ("<n:first>", "triple", "nothing builds 'triple'"),
        ("<n:third>", "pair", "third"),
        ("<n:first> <n:first>", "pair", "two slots of one name"),
    ],
)
def test_a_pattern_that_cannot_work_is_refused_with_its_text(
    pattern: str, meaning: str, complaint: str
) -> None:
    with pytest.raises(Broken, match=complaint):
        compiled({"it": {pattern: meaning}}, {}, BUILDERS)
