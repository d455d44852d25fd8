"""When that was which an anniversary recalls."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph_schema.model import Time
from ingest.times.days import shifted
from ingest.times.expression import Expression
from ingest.times.lexicon import Lexicon


def time_recalled(
    action: Token, expressions: Sequence[Expression], lexicon: Lexicon
) -> Time | None:
    """The time of what an anniversary recalls: "premier anniversaire (le 3 janvier) de la mort"."""
    for each in expressions:
        if not (each.commemorated or each.years):
            continue
        if action.i in _heads_of_links(action.doc, each.last, lexicon):
            return each.commemorated or _years_before(each, expressions)
    return None


def recalled_by(doc: Doc, end: int, lexicon: Lexicon) -> Token | None:
    """Find what an anniversary recalls whose words end at a token."""
    heads = _heads_of_links(doc, end, lexicon)
    return next((doc[i] for i in sorted(heads) if i > end), None)


def _years_before(anniversary: Expression, expressions: Sequence[Expression]) -> Time | None:
    """So many years before the one day that its sentence tells: "jeudi marquera …"."""
    days = {each.time.span: each for each in expressions if each.time.kind in {"date", "clock"}}
    single = [span for span in days if span.is_known and span.start_earliest == span.end_latest]
    if len(single) != 1 or single[0].start_earliest is None or not anniversary.years:
        return None
    day = shifted(single[0].start_earliest, -anniversary.years, "year")
    return replace(
        anniversary.time,
        start_earliest=day,
        start_latest=day,
        end_earliest=day,
        end_latest=day,
        edtf=day.isoformat(),
        rule="anniversary",
        anchor=days[single[0]].time.anchor,
    )


def _heads_of_links(doc: Doc, end: int, lexicon: Lexicon) -> set[int]:
    """What hangs on the words by a link that ends them or follows: "of the death", "after it"."""
    at = end + 1
    while at < len(doc) and doc[at].text in {")", ","}:
        at += 1
    near = {doc[end].i: doc[end]} | ({at: doc[at]} if at < len(doc) else {})
    return {word.head.i for word in near.values() if word.lower_ in lexicon.links.recalling}
