"""Pairs of quotation marks in a text: « », “ ”, „ “, " " and the typewriter's `` ''."""

import re

_PAIRS = {"«": "»", "“": "”", "„": "“”", "``": "''", '"': '"'}
_MARK = re.compile(r"«|»|“|”|„|``|''|\"|\n\s*\n|\n")
LONGEST_QUOTATION = 3_000
"""Code points; what opens and closes farther apart was never a pair."""


def quotations_in(text: str) -> list[tuple[int, int]]:
    """List what stands between marks, the marks and the space inside them left out.

    Outermost quotations only, in text order. A mark that never closes opens nothing; straight
    marks pair up within one line.

    >>> quotations_in("Il dit « non » et « oui ».")
    [(9, 12), (20, 23)]
    """
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    depth = 0
    for mark in _MARK.finditer(text):
        sign = mark[0]
        if opened is None:
            if sign in _PAIRS:
                opened, depth = (mark.end(), sign), 1
            continue
        start, opener = opened
        if sign[0] == "\n":
            if opener == '"' or "\n" in sign[1:]:
                opened = None
        elif mark.start() - start > LONGEST_QUOTATION:
            opened = (mark.end(), sign) if sign in _PAIRS else None
            depth = 1
        elif sign in _PAIRS[opener]:
            depth -= 1
            if depth == 0:
                _add(found, text, start, mark.start())
                opened = None
        elif sign == opener:
            depth += 1
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end = start + len(inside.strip())
    if start < end:
        found.append((start, end))
