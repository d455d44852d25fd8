"""The persons an article names in full, to know them again by one of their names."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from ingest.claims.cast.meaning import Meaning
from ingest.claims.cast.proper import is_person, meaning_of_run
from ingest.claims.cast.runs import CAPITAL_ARTICLES, PROPER, Run, full_name_from, run_of
from ingest.claims.cast.spotted import Spotted
from ingest.claims.gazetteer import is_given_name, sex_of

_SHORTEST_FULL_NAME = 2
_LONGEST_NAME = 5
_SEXES = {"m": "Masc", "monsieur": "Masc", "mr": "Masc", "sir": "Masc", "lady": "Fem",
          "madame": "Fem", "mlle": "Fem", "mme": "Fem", "mrs": "Fem", "ms": "Fem"}  # fmt: skip
NOBODY = Meaning("", "", "unnamed")
"""Whoever bears a name that several persons of an article bear."""


class Surnames:
    """Full names by their last word and by a first name, wherever in the article they stand."""

    def __init__(self, doc: Doc, spotted: Spotted) -> None:
        self._found: dict[str, list[tuple[int, Meaning]]] = {}
        for token in doc:
            if token.pos_ not in PROPER:
                continue
            run = None if token.dep_.startswith("flat") else run_of(token, spotted)
            if run is None or not _is_full_name(run, spotted):
                run = _full_name_at(token, spotted)
            if run is not None:
                self._remember(run, meaning_of_run(run, spotted, as_place=False))

    def _remember(self, run: Run, meaning: Meaning) -> None:
        if meaning.kind == "person":
            for name in _names_of(run):
                self._found.setdefault(name, []).append((run.first, meaning))

    def person(self, run: Run) -> Meaning | None:
        """Whose name it is, if only one bears it: of all, or of those named before it.

        Of several the one whose sex the title before it tells; else ``NOBODY``, as it may be any.
        """
        if _is_several_words(run) and not _is_article_and_name(run):
            return None
        found = self._found.get(run.words[-1].text, [])
        bearers = _apart(meaning for _, meaning in found)
        if len(bearers) > 1:
            bearers = _apart(meaning for place, meaning in found if place < run.first)
        if len(bearers) > 1:
            sex = _SEXES.get(run.head.doc[max(run.first - 1, 0)].lower_.rstrip("."), "")
            bearers = [it for it in bearers if sex and sex_of(it.name.split()[0]) == sex]
            return bearers[0] if len(bearers) == 1 else NOBODY
        return bearers[0] if bearers else None


def _apart(meanings: Iterable[Meaning]) -> list[Meaning]:
    """The persons, one who is named in full and more fully counted once: "Recep (Tayyip)"."""
    found: list[Meaning] = []
    for meaning in sorted({it.id: it for it in meanings}.values(), key=_length, reverse=True):
        words = set(meaning.name.split())
        if not any(words <= set(longer.name.split()) for longer in found):
            found.append(meaning)
    return found


def _length(meaning: Meaning) -> int:
    return len(meaning.name)


def _is_full_name(run: Run, spotted: Spotted) -> bool:
    name = spotted.names.get(run.first)
    is_known = name is not None and name.entry.kind == "person"
    return _is_several_words(run) and (is_known or is_person(run, spotted))


def _full_name_at(token: Token, spotted: Spotted) -> Run | None:
    """A full name that begins here, in a tree that does not hold it together."""
    is_first = token.i == 0 or token.doc[token.i - 1].pos_ not in PROPER
    if not is_first or token.i in spotted.names or not is_given_name(token.text):
        return None
    return full_name_from(token, min(token.i + _LONGEST_NAME, len(token.doc) - 1))


def _is_article_and_name(run: Run) -> bool:
    return len(run.words) == _SHORTEST_FULL_NAME and run.words[0].text in CAPITAL_ARTICLES


def _is_several_words(run: Run) -> bool:
    return len(run.text.split()) >= _SHORTEST_FULL_NAME


def _names_of(run: Run) -> set[str]:
    first, last = run.words[0].text, run.words[-1].text
    return {first, last} if is_given_name(first) else {last}
