"""Who is named in an article: from the head of a noun phrase to a mention with an id.

    cast = Cast(article, doc)
    cast.mention_of(head)                  # somebody who acts, is acted on, or speaks
    cast.mention_of(head, as_place=True)   # where something happens

``head`` is the token that heads a noun phrase: a noun, a name, a pronoun, a possessive, or an
adjective of nationality ("frappe iranienne" is done by Iran). ``text`` is the useful phrase:
without the article before it, without apposition and relative clause. None means that nobody is
meant, or that it is not sure who: a time, an amount, an expletive, a pronoun with two possible
antecedents. Nothing is invented.

Ids and kinds are those of design §4, with these decisions:

- Bodies of a state: GOV, MIL, COP (police and security forces), LEG (parliament), JUD (courts), as
  ``USA.MIL``; CIV for many of its people. Other bodies of a state carry its code and a slug.
- A body or band that its words do not tell apart ("la police", "the militia") and that was not
  named before is numbered like an unnamed person, so that articles are not mixed up by it.
- A code goes with states and what belongs to them: officials of a nation have it, "un témoin
  irakien" has not, since a code makes somebody part of a government.
- A nation's civilians in the plural ("manifestants irakiens") are its population.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph_schema.errors import Broken
from graph_schema.model import Article, Mention
from ingest.claims.cast.meaning import Meaning, meaning_of
from ingest.claims.cast.meanings import Meanings
from ingest.claims.cast.phrases import phrase_of
from ingest.claims.cast.spotted import spot
from ingest.claims.gazetteer import load


class Cast:
    """Everybody and everything that one article names."""

    def __init__(self, article: Article, doc: Doc) -> None:
        if doc.text != article.text:
            raise Broken(f"{article.id}: the analysis is of another text")
        self._text = article.text
        self._gazetteer = load(article.language)
        self._spotted = spot(doc, self._gazetteer)
        self._meanings = Meanings(doc, self._spotted, article.id)
        self._speakers: Mapping[int, Mention] = {}

    def heard(self, speakers: Mapping[int, Mention]) -> "Cast":
        """The same, where first persons are those who speak, by token."""
        other = copy(self)
        other._speakers = speakers  # noqa: SLF001 - of its own class
        return other

    def mention_of(self, head: Token, *, as_place: bool = False) -> Mention | None:
        """Say who or what a phrase means; None where nobody is meant or it is not sure who."""
        if speaker := self._speakers.get(head.i):
            return speaker
        head = self._meanings.party_of(head)
        if head.pos_ == "ADJ" and head.dep_ == "amod" and not as_place:
            return self.nation_of(head)
        meaning = self._meanings.of_place(head) if as_place else self._meanings.of(head)
        if meaning is None:
            return None
        if head.pos_ in {"PRON", "DET"}:
            return self._mention(meaning, head.idx, head.idx + len(head))
        phrase = phrase_of(head, self._gazetteer.nouns)
        if name := self._spotted.names.get(head.i):
            phrase = replace(phrase, last=name.last)
        return self._mention(meaning, phrase.start, phrase.end)

    def speaker_of(self, head: Token) -> Mention | None:
        """Say who speaks; of "he said" an unnamed one where it is not sure who."""
        if mention := self.mention_of(head):
            return mention
        nobody = self._meanings.nobody(head)
        return self._mention(nobody, head.idx, head.idx + len(head)) if nobody else None

    def is_medium(self, head: Token) -> bool:
        """Whether a phrase means a newspaper, an agency, a station."""
        meaning = self._meanings.of(self._meanings.party_of(head))
        return meaning is not None and meaning.is_media

    def nation_of(self, adjective: Token) -> Mention | None:
        """The state that an adjective, or a name that serves as one, tells: "American", "US"."""
        name = self._spotted.names.get(adjective.i)
        named = name.entry.code if name and name.entry.kind == "state" else None
        code = self._spotted.nationalities.get(adjective.i) or named
        country = self._gazetteer.country(code) if code else None
        if country is None:
            return None
        meaning = meaning_of(country.state, self._gazetteer)
        return self._mention(meaning, adjective.idx, adjective.idx + len(adjective))

    def _mention(self, meaning: Meaning, start: int, end: int) -> Mention:
        return Mention(
            text=self._text[start:end],
            start=start,
            end=end,
            name=meaning.name,
            id=meaning.id,
            kind=meaning.kind,
            code=meaning.code,
        )
