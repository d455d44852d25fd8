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
    _texts: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    _made: dict[str, _Made] = field(default_factory=dict[str, _Made])

    def admitted(self, found: Iterable[Found | BadLine]) -> Iterator[Found | BadLine]:
        """Pass on what is new and what is bad; an article under a text never seen is bad.

        A text that was read under its id is no contradiction, though another revised it since.
        """
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
        read = self._texts.get(article.id, frozenset[str]())
        read |= known.texts if known else frozenset()
        if read and digest not in read and article.revises != article.id:
            return True
        self._texts[article.id] = read | {digest}
        return False

    def _is_known(self, found: Found, known: KnownArticle | None) -> bool:
        """Whether reading it now gives what this run has read last, or else what is there.

        An earlier text is known too, unless a revision that is news goes back to it.
        """
        article, reading = found.article, found.reading
        digest = text_hash(article.text)
        extractor = reading.extractor if reading else self.extractor(article.language)
        made = (digest, extractor, about(article))
        last = self._made.get(article.id)
        revisions = known.revisions if known and last is None else frozenset[str]()
        if last is None and known:
            last = (known.text_hash, known.extractor, known.about)
        is_earlier = last is not None and digest != last[0]
        if found.recorded == "now" and (
            made == last or (is_earlier and (article.revises != article.id or digest in revisions))
        ):
            return True
        self._made[article.id] = made
        return False
