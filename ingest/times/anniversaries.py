"""Anniversaries whose day another sentence tells: "avant l'anniversaire de la mort du général".

The article tells once when it is ("le premier anniversaire, le 3 janvier, de la mort du général
Soleimani"); wherever the same thing is commemorated, that is the day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date

from spacy.tokens import Doc, Token

from ingest.times.expression import Expression
from ingest.times.lexicon import Lexicon
from ingest.times.recalled import recalled_by
from ingest.times.resolve import on_the_way_to
from ingest.times.tree import direction_of, has_tree

_REACH = 5
"""How many words before it may say "on the way to"."""


def with_days_told_elsewhere(
    doc: Doc, expressions: Sequence[Expression], lexicon: Lexicon, published: date | None
) -> tuple[Expression, ...]:
    """Add the anniversaries of what a dated one recalls; no two expressions overlap."""
    dated = [each for each in expressions if each.commemorated is not None]
    if not dated or not has_tree(doc[dated[0].first]):
        return tuple(expressions)
    taken = {i for each in expressions for i in range(each.first, each.last + 1)}
    found = list(_told_again(doc, dated, taken, lexicon, published))
    return tuple(sorted([*expressions, *found], key=lambda each: each.first))


def _told_again(
    doc: Doc, dated: Sequence[Expression], taken: set[int], lexicon: Lexicon, published: date | None
) -> Iterator[Expression]:
    known = [(each, _meaning(recalled_by(doc, each.last, lexicon))) for each in dated]
    for word in doc:
        if word.lemma_ not in lexicon.nouns.anniversaries or word.i in taken:
            continue
        meant = _meaning(recalled_by(doc, word.i, lexicon))
        same = [each for each, other in known if meant & other]
        if len({each.time.edtf for each in same}) == 1:
            yield _on_the_day_of(same[0], word, lexicon, published)


def _meaning(recalled: Token | None) -> frozenset[str]:
    """What tells whether two commemorate the same: names, or without any what happened."""
    if recalled is None:
        return frozenset()
    names = frozenset(it.lower_ for it in recalled.subtree if it.pos_ == "PROPN")
    return names or frozenset({recalled.lemma_})


def _on_the_day_of(
    dated: Expression, word: Token, lexicon: Lexicon, published: date | None
) -> Expression:
    here = {"text": word.text, "start": word.idx, "end": word.idx + len(word)}
    named = replace(dated.time, **here, rule="anniversary elsewhere", anchor="event")
    first = _start_of_the_way(word, lexicon)
    day = named.start_earliest
    lies = named.span
    if first is not None and day is not None:
        direction = direction_of(word.doc[first : word.i + 1], lexicon)
        lies = on_the_way_to(day, published, direction)
    return Expression(
        time=named,
        action=replace(named, **asdict(lies)),
        first=word.i if first is None else first,
        last=word.i,
        commemorated=dated.commemorated and replace(dated.commemorated, **here),
    )


def _start_of_the_way(word: Token, lexicon: Lexicon) -> int | None:
    """Where words begin that say that it is still to come: "à l'approche de", "ahead of"."""
    near = word.doc[max(word.i - _REACH, word.sent.start) : word.i]
    ahead = [it for it in near if it.lower_ in lexicon.links.on_the_way]
    if not ahead:
        return None
    return ahead[-1].left_edge.i if ahead[-1].pos_ == "NOUN" else ahead[-1].i
