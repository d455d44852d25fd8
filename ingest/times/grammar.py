"""The patterns of a language, as its TOML file writes them, compiled into one trie.

    "(le) <dom> <month>" = "day"        an optional word, two slots, and what builds the value
    "[dans|sous] <n:count> {units}"     alternatives, a slot with a name, a group of the file
    "mi-<month>"                        what is written together must stand together
    "avant ^le <date>"                  what stands before ^ is read but not shown

A slot holds what another rule, or the table of words, made of its category; that of a category
that begins with "_" is read and forgotten ("<_det>", an article). Values are built by
the functions of `meanings`; constants follow the name: "told unit=day count=1".
"""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph_schema.errors import Broken
from ingest.times.atoms import atoms_of

Value = object
Build = Callable[..., Value]

_PIECE = re.compile(r"<(\w+)(?::(\w+))?>|\{(\w+)\}|([(\[|)\]^])|(\s+)|([^<{(\[|)\]^\s]+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern makes: a value of a category, built from its slots.

    ``lead`` is how many atoms at its head are not shown; a smaller ``rank`` goes first.
    """

    category: str
    build: Build
    names: tuple[str, ...]
    constants: Mapping[str, Value]
    lead: int
    rank: int

    def value_of(self, values: Sequence[Value]) -> Value:
        """Build the value; None where the slots do not go together."""
        slots = zip(self.names, values, strict=True)
        return self.build(**{name: it for name, it in slots if name}, **self.constants)


@dataclass(slots=True)
class Node:
    """A place in the trie: where words and categories lead, and the rules that end here."""

    words: dict[tuple[str, bool], "Node"] = field(default_factory=dict[tuple[str, bool], "Node"])
    slots: dict[tuple[str, bool], "Node"] = field(default_factory=dict[tuple[str, bool], "Node"])
    ends: list[Rule] = field(default_factory=list[Rule])


@dataclass(frozen=True, slots=True)
class _Element:
    """A word or a slot of a pattern, and whether it is glued to the one before."""

    word: str | None = None
    category: str = ""
    name: str = ""
    is_glued: bool = False
    is_mark: bool = False


_Sequence = tuple[_Element, ...]


def compiled(
    rules: Mapping[str, Mapping[str, str]],
    groups: Mapping[str, Sequence[str]],
    builders: Mapping[str, Build],
) -> Node:
    """Compile the rules of all categories, in the order of the file.

    Raises:
        Broken: a pattern cannot be read, or does not give its builder what it asks for.
    """
    root = Node()
    rank = 0
    for category, patterns in rules.items():
        for pattern, meaning in patterns.items():
            build, constants = _meaning(meaning, builders)
            for sequence in expanded(pattern, groups):
                rank += 1
                rule = _rule(sequence, category, build, constants, rank)
                _check(rule, pattern)
                _insert(root, sequence, rule)
    return root


def expanded(pattern: str, groups: Mapping[str, Sequence[str]]) -> list[_Sequence]:
    """Write a pattern out into all the sequences it stands for.

    Raises:
        Broken: it cannot be read.
    """
    pieces = list(_pieces(pattern))
    found, rest = _alternatives(pieces, 0, groups, pattern)
    if rest != len(pieces):
        raise Broken(f"the pattern {pattern!r} has a bracket too many")
    return list(dict.fromkeys(_joined(sequence) for sequence in found))


def _pieces(pattern: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(pattern):
        match = _PIECE.match(pattern, at)
        if match is None:
            raise Broken(f"the pattern {pattern!r} cannot be read at {pattern[at:]!r}")
        yield match
        at = match.end()


_Parts = tuple[_Element | None, ...]
"""A sequence on the way: None is a space."""


def _alternatives(
    pieces: Sequence[re.Match[str]], at: int, groups: Mapping[str, Sequence[str]], pattern: str
) -> tuple[list[_Parts], int]:
    """Read alternatives until the bracket that closes them, or the end."""
    done: list[_Parts] = []
    open_: list[_Parts] = [()]
    while at < len(pieces):
        category, name, group, sign, space, text = pieces[at].groups()
        at += 1
        if sign in {")", "]"}:
            return [*done, *open_], at - 1
        if sign == "|":
            done, open_ = [*done, *open_], [()]
            continue
        if sign in {"(", "["}:
            options, at = _alternatives(pieces, at, groups, pattern)
            if at >= len(pieces):
                raise Broken(f"the pattern {pattern!r} lacks a bracket")
            at += 1
            options = [*options, ()] if sign == "(" else options
        elif group:
            options = _of_group(group, groups, pattern)
        elif category:
            silent = category.startswith("_")
            options = [(_Element(category=category, name="" if silent else name or category),)]
        elif sign == "^":
            options = [(_Element(is_mark=True),)]
        else:
            options = [(None,) if space else _words(text)]
        open_ = [head + option for head in open_ for option in options]
    return [*done, *open_], at


def _of_group(group: str, groups: Mapping[str, Sequence[str]], pattern: str) -> list[_Parts]:
    if group not in groups:
        raise Broken(f"the pattern {pattern!r} names no group of the file: {group!r}")
    found: list[_Parts] = []
    for alternative in groups[group]:
        pieces = list(_pieces(alternative))
        found += _alternatives(pieces, 0, groups, alternative)[0]
    return found


def _words(text: str) -> _Parts:
    return tuple(_Element(word=word) for word, _, _ in atoms_of(text))


def _joined(parts: _Parts) -> _Sequence:
    """Drop the spaces, and glue what has none between."""
    elements: list[_Element] = []
    is_glued = False
    for part in parts:
        if part is None:
            is_glued = False
        elif part.is_mark:
            elements.append(part)
        else:
            glued = is_glued and bool(elements)
            elements.append(_Element(part.word, part.category, part.name, glued))
            is_glued = True
    return tuple(elements)


def _meaning(meaning: str, builders: Mapping[str, Build]) -> tuple[Build, dict[str, Value]]:
    name, *constants = meaning.split()
    if name not in builders:
        raise Broken(f"nothing builds {name!r}")
    pairs = [constant.partition("=") for constant in constants]
    return builders[name], {key: _constant(value) for key, _, value in pairs}


def _constant(value: str) -> Value:
    if value in {"true", "false"}:
        return value == "true"
    return int(value) if value.lstrip("-").isdecimal() else value


def _rule(
    sequence: _Sequence, category: str, build: Build, constants: Mapping[str, Value], rank: int
) -> Rule:
    marks = [at for at, element in enumerate(sequence) if element.is_mark]
    names = tuple(element.name for element in sequence if element.category)
    return Rule(category, build, names, constants, marks[0] if marks else 0, rank)


def _check(rule: Rule, pattern: str) -> None:
    named = [name for name in rule.names if name]
    try:
        given = dict.fromkeys(named) | dict.fromkeys(rule.constants)
        inspect.signature(rule.build).bind(**given)
    except TypeError as error:
        raise Broken(f"the pattern {pattern!r}: {error}") from None
    if len(set(named)) != len(named):
        raise Broken(f"the pattern {pattern!r} has two slots of one name")


def _insert(root: Node, sequence: _Sequence, rule: Rule) -> None:
    node = root
    for element in sequence:
        if element.is_mark:
            continue
        shelf = node.words if element.word is not None else node.slots
        node = shelf.setdefault((element.word or element.category, element.is_glued), Node())
    node.ends.append(rule)


def words_of(root: Node) -> set[str]:
    """Every word that stands in a pattern."""
    found: set[str] = set()
    nodes = [root]
    while nodes:
        node = nodes.pop()
        found |= {word for word, _ in node.words}
        nodes += [*node.words.values(), *node.slots.values()]
    return found
