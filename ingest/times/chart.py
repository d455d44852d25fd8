"""Words to values: a chart parser for the rules of `grammar`.

It works from the last position to the first, so that whatever begins further right is known when
a rule asks for it; what begins at the same place waits on an agenda, which is how a rule may
begin with its own category ("<date> <year>" makes a date). Cost is bounded by the window.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.times.grammar import Node, Rule, Value
from ingest.times.operators import Nothing

WINDOW = 24
"""No expression is longer, in atoms; it keeps the cost of a long candidate linear."""

_AMBIGUITY = 4
"""How many values of one category may lie over the same words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A value over the words from where it is filed to ``end``; ``rule`` made it, if any."""

    category: str
    value: Value
    end: int
    rule: Rule | None = None


Chart = list[list[Part]]
"""For each position the parts that begin there."""


def parse(
    words: Sequence[str], glued: Sequence[bool], read: Sequence[Sequence[Part]], root: Node
) -> Chart:
    """Find every part of a candidate.

    ``words`` are its atoms, ``glued`` whether each touches the one before, ``read`` what is known
    of them from the table of words.
    """
    chart: Chart = [[] for _ in range(len(words) + 1)]
    for at in reversed(range(len(words))):
        _Place(words, glued, chart, at).fill(read[at], root)
    return chart


class _Place:
    """The parts that begin at one position, while they are found."""

    __slots__ = ("_at", "_chart", "_glued", "_known", "_stop", "_words")

    def __init__(self, words: Sequence[str], glued: Sequence[bool], chart: Chart, at: int) -> None:
        self._words, self._glued, self._chart, self._at = words, glued, chart, at
        self._stop = min(len(words), at + WINDOW)
        self._known: dict[tuple[str, int], list[Value]] = {}

    def fill(self, read: Sequence[Part], root: Node) -> None:
        agenda = self._chart[self._at]
        for part in read:
            self._add(part)
        node = root.words.get((self._words[self._at], False))
        if node is not None:
            self._follow(node, self._at + 1, ())
        done = 0
        while done < len(agenda):
            part = agenda[done]
            done += 1
            node = root.slots.get((part.category, False))
            if node is not None:
                self._follow(node, part.end, (part.value,))

    def _follow(self, node: Node, at: int, values: tuple[Value, ...]) -> None:
        """Go on from a node of the trie with the words from ``at``."""
        for rule in node.ends:
            self._make(rule, at, values)
        if at >= self._stop:
            return
        word = self._words[at]
        glues = (False, True) if self._glued[at] else (False,)
        for glue in glues:
            if node.words and (following := node.words.get((word, glue))) is not None:
                self._follow(following, at + 1, values)
            if not node.slots:
                continue
            for part in self._chart[at]:
                if part.end > self._stop:
                    continue
                if (following := node.slots.get((part.category, glue))) is not None:
                    self._follow(following, part.end, (*values, part.value))

    def _make(self, rule: Rule, end: int, values: tuple[Value, ...]) -> None:
        nothing = next((value for value in values if isinstance(value, Nothing)), None)
        value = nothing or rule.value_of(values)
        if value is not None:
            self._add(Part(rule.category, value, end, rule))

    def _add(self, part: Part) -> None:
        known = self._known.setdefault((part.category, part.end), [])
        if part.value not in known and len(known) < _AMBIGUITY:
            known.append(part.value)
            self._chart[self._at].append(part)
