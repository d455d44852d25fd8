"""The names in a text with their kinds, as entities of spaCy's; common nouns are left out.

    nlp = ingest.language.pipeline.load("fr")
    doc = set_names(nlp("Le général Soleimani est mort à Bagdad."))
    [(name.text, name.label_) for name in doc.ents]

The extractor asks for whom it needs (`meanings`); this is for matchers and for measuring.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from graph_schema.model import ActorKind
from ingest.claims.cast.meaning import meaning_of
from ingest.claims.cast.proper import is_only_a_role, meaning_of_run
from ingest.claims.cast.runs import PROPER, run_of
from ingest.claims.cast.spotted import Spotted, spot
from ingest.claims.cast.surnames import NOBODY, Surnames
from ingest.claims.gazetteer import load

_WITHIN = frozenset({"flat", "compound", "goeswith"})


def set_names(doc: Doc) -> Doc:
    """Make entities of the names in a Doc of our pipelines, labelled by `ActorKind`.

    >>> from ingest.language.pipeline import load
    >>> doc = set_names(load("fr")("Le général Soleimani est mort à Bagdad."))
    >>> [(name.text, name.label_) for name in doc.ents]
    [('Soleimani', 'person'), ('Bagdad', 'place')]
    """
    doc.ents = list(names_in(doc))
    return doc


def names_in(doc: Doc) -> Iterator[Span]:
    """List the names in the order of the text; none overlaps another."""
    spotted = spot(doc, load("fr" if doc.lang_ == "fr" else "en"))
    surnames, behind = Surnames(doc, spotted), 0
    for token in doc:
        if token.i < behind:
            continue
        if name := _name_at(token, behind, spotted, surnames):
            behind = name.end
            yield name


def _name_at(token: Token, behind: int, spotted: Spotted, surnames: Surnames) -> Span | None:
    """The name that a word belongs to, no word of which stands before ``behind``."""
    doc = token.doc
    if name := spotted.names.get(token.i):
        known = meaning_of(name.entry, spotted.gazetteer, as_place=name.entry.kind == "place")
        found = _span(doc, token.i, name.last, known.kind)
        return found if any(word.text[:1].isupper() for word in found) else None
    if token.i in spotted.peoples and token.text[:1].isupper() and token.pos_ != "ADJ":
        return _span(doc, token.i, token.i, "population")
    if token.pos_ not in PROPER:
        return None
    run = run_of(_top(token), spotted)
    if run is None or is_only_a_role(run, spotted) or not run.first <= token.i <= run.last:
        return None
    bearer = surnames.person(run) or meaning_of_run(run, spotted, as_place=False)
    first = token.i if run.first < behind else run.first  # "Mme | Le Pen"
    return _span(doc, first, run.last, "person" if bearer is NOBODY else bearer.kind)


def _span(doc: Doc, first: int, last: int, kind: ActorKind) -> Span:
    return Span(doc, first, last + 1, label=kind)


def _top(token: Token) -> Token:
    """The head of the name that a word is part of."""
    while token.dep_.split(":")[0] in _WITHIN and token.head.pos_ in PROPER:
        token = token.head
    return token
