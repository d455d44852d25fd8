"""The persons an article names in full, to know them again by their last name."""

from spacy.tokens import Doc

from ingest.claims.cast.meaning import Meaning
from ingest.claims.cast.proper import PROPER, Run, is_person, meaning_of_run, run_of
from ingest.claims.cast.spotted import Spotted

_SHORTEST_FULL_NAME = 2


class Surnames:
    """Full names by their last word, wherever in the article they stand."""

    def __init__(self, doc: Doc, spotted: Spotted) -> None:
        self._found: dict[str, list[tuple[int, Meaning]]] = {}
        for token in doc:
            if token.pos_ not in PROPER or token.dep_.startswith("flat"):
                continue
            run = run_of(token, spotted)
            if run is not None and _is_full_name(run, spotted):
                meaning = meaning_of_run(run, spotted, as_place=False)
                if meaning.kind == "person":
                    self._found.setdefault(_key(run), []).append((run.first, meaning))

    def person(self, run: Run) -> Meaning | None:
        """Whose last name it is: the only one's, or the one's named last before it."""
        if _is_several_words(run):
            return None
        found = self._found.get(_key(run), [])
        before = [meaning for at, meaning in found if at < run.first]
        if len({meaning.id for _, meaning in found}) == 1:
            return found[0][1]
        return before[-1] if before else None


def _is_full_name(run: Run, spotted: Spotted) -> bool:
    name = spotted.names.get(run.first)
    is_known = name is not None and name.entry.kind == "person"
    return _is_several_words(run) and (is_known or is_person(run, spotted))


def _is_several_words(run: Run) -> bool:
    return sum(word.text[:1].isupper() for word in run.words) >= _SHORTEST_FULL_NAME


def _key(run: Run) -> str:
    return run.words[-1].lower_
