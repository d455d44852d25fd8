"""The words of one language, looked up by lemma."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from graph_schema.model import Language
from ingest.claims.lexicon.entries import (
    CueWord,
    EventNoun,
    Governor,
    Hedge,
    Negation,
    Sense,
    Verb,
)

E = TypeVar("E")

_LONGEST = 5
"""Words in the longest phrases ("attentat à la voiture piégée")."""

_ENDING = re.compile(r"(ère|er|ve|f|(?<=n)ne|(?<=l)le|e)?s?$")
"""French endings of number and gender; -er and -ère, -f and -ve fall together."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Lexicon:
    """All that is known of the words of a language.

    Lookups fold case and apostrophes. A verb is asked for as it stands in the sentence: with
    its reflexive pronoun (``reflexive``) and its particle, and "step down" is never answered
    with "step", nor "se retirer" with "retirer": those are other verbs.
    """

    language: Language
    verbs: Mapping[str, Verb]
    nouns: Mapping[str, EventNoun]
    noun_phrases: Mapping[str, EventNoun]
    cue_verbs: Mapping[str, CueWord]
    cue_nouns: Mapping[str, CueWord]
    cue_prepositions: Mapping[str, CueWord]
    governing_verbs: Mapping[str, Governor]
    governing_nouns: Mapping[str, Governor]
    governing_adjectives: Mapping[str, Governor]
    negations: Mapping[str, Negation]
    hedges: Mapping[str, Hedge]
    things: Mapping[str, frozenset[str]]
    senses: Mapping[str, Mapping[str, Sense]]

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """The words that phrases of several begin with."""
        return frozenset(phrase.partition(" ")[0] for phrase in self.noun_phrases)

    def verb(self, lemma: str, *, reflexive: bool = False, particle: str = "") -> Verb | None:
        """The verb as an action or a state."""
        return _verb(self.verbs, lemma, particle, reflexive=reflexive)

    def kinds(self, word: str) -> frozenset[str]:
        """What kinds of things a noun names, by its lemma: "soldier" are forces."""
        return self.things.get(_folded(word), frozenset())

    def senses_of(
        self, lemma: str, *, reflexive: bool = False, particle: str = ""
    ) -> Mapping[str, Sense]:
        """What the verb is by kinds of things: "forces", "into talks" behind a preposition."""
        return _verb(self.senses, lemma, particle, reflexive=reflexive) or {}

    def noun(self, words: str) -> EventNoun | None:
        """The event that a noun or a phrase names.

        Later words of a phrase may be inflected or lemmas: "frappes aériennes" and "frappe
        aérien" are both "frappe aérienne".
        """
        return self.nouns.get(_folded(words)) or self.noun_phrases.get(uninflected(words))

    def longest_noun(self, words: Sequence[str]) -> EventNoun | None:
        """The event named by as many of the words as possible, from the first one on.

        With the lemma of a noun and the words after it: "coup", "de", "feu", "mardi".
        """
        is_begun = uninflected(words[0]) in self._first_words
        lengths = range(min(len(words), _LONGEST) if is_begun else 1, 0, -1)
        found = (self.noun(" ".join(words[:length])) for length in lengths)
        return next(filter(None, found), None)

    def cue(self, lemma: str, *, reflexive: bool = False, particle: str = "") -> CueWord | None:
        """The verb as one of saying, writing or thinking."""
        return _verb(self.cue_verbs, lemma, particle, reflexive=reflexive)

    def cue_noun(self, words: str) -> CueWord | None:
        """The noun as one that names a report ("statement that", "rapports selon lesquels")."""
        return self.cue_nouns.get(_folded(words))

    def cue_preposition(self, words: str) -> CueWord | None:
        """The words that introduce a speaker: "selon", "according to"."""
        return self.cue_prepositions.get(_folded(words))

    def governor(
        self, lemma: str, *, reflexive: bool = False, particle: str = ""
    ) -> Governor | None:
        """The verb, modals included, as one that governs an infinitive or a clause."""
        return _verb(self.governing_verbs, lemma, particle, reflexive=reflexive)

    def governing_noun(self, words: str) -> Governor | None:
        """The noun likewise: "volonté de", "threat to"."""
        return self.governing_nouns.get(_folded(words))

    def governing_adjective(self, lemma: str) -> Governor | None:
        """The adjective likewise: "prêt à", "likely to"."""
        return self.governing_adjectives.get(_folded(lemma))

    def negation(self, word: str) -> Negation | None:
        """What a word or lemma negates."""
        return self.negations.get(_folded(word))

    def hedge(self, words: str) -> Hedge | None:
        """How much less certain an adverb or adjective makes it."""
        return self.hedges.get(_folded(words))


def _verb(table: Mapping[str, E], lemma: str, particle: str, *, reflexive: bool) -> E | None:
    verb = _folded(f"{lemma} {particle}".strip())
    if not reflexive:
        return table.get(verb)
    return table.get(f"se {verb}") or table.get(f"s'{verb}")


def uninflected(words: str) -> str:
    """Cut number and gender off every word; what is left is a key, not a lemma.

    >>> uninflected("frappes aériennes") == uninflected("frappe aérien")
    True
    """
    return " ".join(_ENDING.sub("", word) for word in _folded(words).split())


def _folded(words: str) -> str:
    return words.casefold().replace("’", "'")
