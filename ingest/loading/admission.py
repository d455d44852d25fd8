"""The door: what the graph knows already is passed over, what contradicts it is turned away."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from graph_schema.errors import BadLine
from graph_schema.model import Language
from ingest.loading.nodes import KnownArticle
from ingest.loading.rows import about, text_hash
from ingest.sources.found import Found

AT_ONCE = 200
"""Articles that are looked up with one query."""

_Made = tuple[str, str, tuple[str | None, ...]]
"""What tells readings of one article apart: text, extractor and what the article is besides."""


@dataclass(slots=True)
class Door:
    """Lets in, once each, the articles that bring something new.

    ``known`` looks articles up by their ids; ``extractor`` names what would read a language.
    """

    known: Callable[[list[str]], dict[str, KnownArticle]]
    extractor: Callable[[Language], str]
    skipped: int = 0
    _texts: dict[str, str] = field(default_factory=dict[str, str])
    _made: dict[str, _Made] = field(default_factory=dict[str, _Made])

    def admitted(self, found: Iterable[Found | BadLine]) -> Iterator[Found | BadLine]:
        """Pass on what is new and what is bad; the same article under another text is bad."""
        waiting = iter(found)
        while some := list(islice(waiting, AT_ONCE)):
            ids = sorted({each.article.id for each in some if isinstance(each, Found)})
            known = self.known(ids)
            for each in some:
                if isinstance(each, BadLine):
                    yield each
                elif self._contradicts(each, known.get(each.article.id)):
                    yield each.rejected(
                        f"id: {each.article.id!r} is the id of another text already; "
                        "say so with `revises` if this is its new text"
                    )
                elif self._is_known(each, known.get(each.article.id)):
                    self.skipped += 1
                else:
                    yield each

    def _contradicts(self, found: Found, known: KnownArticle | None) -> bool:
        article, digest = found.article, text_hash(found.article.text)
        before = self._texts.get(article.id) or (known.text_hash if known else digest)
        if before != digest and article.revises != article.id:
            return True
        self._texts[article.id] = digest
        return False

    def _is_known(self, found: Found, known: KnownArticle | None) -> bool:
        """Whether reading it now gives what this run has read last, or else what is there."""
        if found.recorded == "given":
            return False
        article, reading = found.article, found.reading
        extractor = reading.extractor if reading else self.extractor(article.language)
        made = (text_hash(article.text), extractor, about(article))
        last = self._made.get(article.id)
        if last is None and known:
            last = (known.text_hash, known.extractor, known.about)
        self._made[article.id] = made
        return made == last
