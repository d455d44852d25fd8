"""Every noun phrase of an article and what it means, read from the first word to the last."""

import re
from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph_schema.identity import slug
from ingest.claims import tree
from ingest.claims.cast.antecedents import PERSONAL, Story, Told, stands_for
from ingest.claims.cast.commons import AGAIN, BODIES, PEOPLE, common_meaning, speaks_for
from ingest.claims.cast.heads import (
    is_title_beside_a_name,
    is_title_of_what_follows,
    may_head_a_phrase,
)
from ingest.claims.cast.meaning import Meaning, meaning_of
from ingest.claims.cast.naming import named
from ingest.claims.cast.phrases import (
    Noun,
    Phrase,
    counted_in,
    definiteness_of,
    is_plural,
    phrase_of,
)
from ingest.claims.cast.proper import meaning_of_run
from ingest.claims.cast.runs import PROPER, is_split_off, run_of
from ingest.claims.cast.spotted import Spotted
from ingest.claims.cast.surnames import NOBODY, Surnames

_NOMINAL = frozenset({"NOUN", "PROPN", "X", "SYM"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})
_HUMAN = frozenset({"person", "unnamed", "population", "organization", "armed-group", "state"})
_MISSION = re.compile(r"(?:embassy|consulate)-[a-z]{3}(?:-|$)")
_ELSEWHERE = frozenset({"pays", "country"})
"""Nouns that name what was named before, in ways that are not read yet."""


class Meanings:
    """What each head of a phrase means in one article."""

    def __init__(self, doc: Doc, spotted: Spotted, prefix: str) -> None:
        self._spotted = spotted
        self._surnames = Surnames(doc, spotted)
        self._story = Story()
        self._known: dict[int, Meaning | None] = {}
        self._starts = [sentence.start for sentence in doc.sents for _ in sentence]
        for token in doc:
            if token.pos_ in {"PRON", "DET"}:
                self._known[token.i] = self._of_pronoun(token)
            elif may_head_a_phrase(token, spotted):
                self._of(token)
        self._tell_missions_apart()
        last = self._number(prefix)
        self._nobodies = _numbered(doc, self._known, prefix, last)

    def nobody(self, pronoun: Token) -> Meaning | None:
        """Somebody of whom no more is known than "he" or "elles"; None for other words."""
        return self._nobodies.get(pronoun.i)

    def of(self, head: Token) -> Meaning | None:
        """Who or what is meant; None for times and amounts, and where it is not sure."""
        return self._known.get(head.i)

    def party_of(self, head: Token) -> Token:
        """The head to ask of a name that a parser made two parties of: title, first, last name."""
        if is_split_off(head):
            return head.doc[head.i - 1]
        if is_title_beside_a_name(head, self._spotted):
            return head.doc[head.i + 1]
        return head

    def of_place(self, head: Token) -> Meaning | None:
        """The place that is meant; None for what is none."""
        if head.pos_ not in _NOMINAL:
            return None
        name = self._spotted.names.get(head.i)
        if name is not None:
            place = meaning_of(name.entry, self._spotted.gazetteer, as_place=True)
            return place if place.kind in {"place", "organization"} else None
        if head.pos_ in PROPER and not self._spotted.classes_of(head):
            run = run_of(head, self._spotted)
            if run is not None and not run.has_title:
                place = meaning_of_run(run, self._spotted, as_place=True)
                return place if place.kind == "place" else None
        meaning = self._known.get(head.i)
        return meaning if meaning and meaning.kind in {"place", "organization"} else None

    def _tell_missions_apart(self) -> None:
        """Let "the US embassy" be the one in Baghdad where the article names no other."""
        missions = {it for it in self._known.values() if it and _MISSION.match(it.id)}
        for i, meaning in self._known.items():
            if meaning in missions:
                same = [it for it in missions if it.id.startswith(f"{meaning.id}-")]
                self._known[i] = same[0] if len({it.id for it in same}) == 1 else meaning

    def _number(self, prefix: str) -> int:
        """Number those without a name in the order in which they first come up; the last number."""
        born = sorted({it.born for it in self._known.values() if it and it.born is not None})
        number = {first: count for count, first in enumerate(born, start=1)}
        for i, meaning in self._known.items():
            if meaning is not None and meaning.born is not None:
                self._known[i] = replace(meaning, id=f"{prefix}.{number[meaning.born]}")
        return len(born)

    def _of(self, head: Token) -> Meaning | None:
        if head.i not in self._known:
            self._known[head.i] = None
            self._known[head.i] = self._read(head)
        return self._known[head.i]

    def _read(self, head: Token) -> Meaning | None:
        spotted = self._spotted
        classes = spotted.classes_of(head)
        if "time" in classes and head.i not in spotted.names:
            return None
        counted = counted_in(head, spotted.gazetteer)
        if counted is None or counted != head:
            return self._of(counted) if counted is not None else None
        phrase = phrase_of(head, spotted.gazetteer.nouns)
        noun = Noun(head, phrase, classes)
        meaning = (
            named(noun, spotted, self._surnames, self._owner_of(head))
            or self._person_beside(noun)
            or self._body_beside(noun)
            or self._common(noun)
        )
        if meaning is NOBODY:
            return None
        if meaning is not None and tree.first_child(head, "cop") is None:
            nouns = _nouns(phrase, spotted)
            lemmas = _lemmas(phrase) | {slug(noun) for noun in nouns}
            self._story.add(Told(head, meaning, classes, lemmas, is_plural(head)), nouns)
        return meaning

    def _person_beside(self, noun: Noun) -> Meaning | None:
        """The person in apposition: "Ali Hassan, porte-parole" is one, not two."""
        head = noun.head
        if not noun.classes & PEOPLE:
            return None
        others = [head.head] if head.dep_ == "appos" else []
        for other in (*others, *tree.children(head, "appos")):
            if not is_plural(head):
                person = self._of(other)
                if person is not None and person.kind == "person":
                    return person
        return None

    def _body_beside(self, noun: Noun) -> Meaning | None:
        """The body that an apposition says more of: "NPD Group, a research firm" is one."""
        head = noun.head
        is_more = head.dep_ == "appos" and definiteness_of(head) in {"bare", "indefinite"}
        if not (is_more and noun.classes & BODIES and head.head.pos_ == "PROPN"):
            return None
        body = None if is_plural(head) else self._of(head.head)
        return body if body is not None and body.kind == "organization" else None

    def _common(self, noun: Noun) -> Meaning | None:
        """Somebody or something without a name, or named before."""
        head, phrase, classes = noun.head, noun.phrase, noun.classes
        if head.lemma_ in _ELSEWHERE:
            # It stands in the way of what pronouns behind it may stand for.
            unknown = Meaning(phrase.text, "", "thing", born=head.i)
            self._story.add(Told(head, unknown, classes, frozenset(), is_plural(head)), ())
            return None
        if classes & (PEOPLE | BODIES | {"armed_group", "media"}):
            how = definiteness_of(head)
            again = self._story.named_again(head, _lemmas(phrase), classes, how)
            if again is not None:
                return again
        represented = next(
            (code for below in speaks_for(head, classes) if (code := self._state_of(below))), None
        )
        return common_meaning(noun, self._spotted, represented)

    def _state_of(self, below: Token) -> str | None:
        meaning = self._of(below)
        return meaning.code if meaning and meaning.kind in {"organization", "state"} else None

    def _owner_of(self, head: Token) -> str | None:
        """The state that "leur", "its" before a noun stands for."""
        for child in head.children:
            if child.i < head.i and child.pos_ in {"PRON", "DET"}:
                owner = self._known.get(child.i)
                if owner is not None and owner.kind == "state":
                    return owner.code
        return None

    def _of_pronoun(self, token: Token) -> Meaning | None:
        clause = next((word for word in tree.above(token) if word.dep_ == "acl:relcl"), None)
        if tree.feature(token, "PronType") == "Rel" and clause is not None:
            meaning = self._of(clause.head)
            is_who = token.lower_ in {"who", "whom", "whose"}
            return None if is_who and meaning and meaning.kind not in _HUMAN else meaning
        meaning = stands_for(token, self._story, self._starts)
        if meaning is not None and token.pos_ == "PRON":
            self._story.told.append(
                Told(token, meaning, frozenset(), frozenset(), is_plural(token))
            )
        return meaning


def _numbered(
    doc: Doc, known: Mapping[int, Meaning | None], prefix: str, last: int
) -> dict[int, Meaning]:
    """Those whom only a pronoun names and nobody can tell, numbered behind all others."""
    unknown = [
        token
        for token in doc
        if token.pos_ == "PRON"
        and known.get(token.i) is None
        and token.lower_.removeprefix("-t-").removeprefix("-") in PERSONAL
    ]
    return {
        token.i: Meaning(token.lower_.lstrip("-").removeprefix("t-"), f"{prefix}.{n}", "unnamed")
        for n, token in enumerate(unknown, start=last + 1)
    }


def _lemmas(phrase: Phrase) -> frozenset[str]:
    words = phrase.head.doc[phrase.first : phrase.last + 1]
    return frozenset(
        slug(word.lemma_) for word in words if word.pos_ in _CONTENT and word.lemma_ not in AGAIN
    )


def _nouns(phrase: Phrase, spotted: Spotted) -> frozenset[str]:
    """The nouns it may be named by again: its head, the title before a name, an apposition.

    Not the whole title: "the opposition" is not the "opposition leader".
    """
    head = phrase.head
    doc, first, is_name = head.doc, phrase.first, head.pos_ in PROPER
    if first and is_name and is_title_of_what_follows(doc[first - 1], spotted):
        first -= 1
    before = doc[first : head.i]
    titles = [word for word in before if is_name and spotted.classes_of(word) & PEOPLE]
    beside = tree.children(head, "appos")
    return frozenset(
        word.lemma_.lower() for word in (*titles[-1:], head, *beside) if word.pos_ in _NOMINAL
    )
