"""The words that make claims, as data: TOML, a language a file, a word a line, sorted.

verbs       what is done, or how things are
senses      what a verb is when it is done to things of a kind: "lift sanctions"
nouns       events named by a noun
cues        saying, writing, thinking: who reports, and how they stand to it
governors   words whose infinitive or clause is the event: wanting, fearing, being able
negation    words that deny
hedges      words that make less certain
"""

from ingest.claims.lexicon.entries import CueWord, EventNoun, Governor, Hedge, Negation, Sense, Verb
from ingest.claims.lexicon.lexicon import Lexicon
from ingest.claims.lexicon.reading import load

__all__ = [
    "CueWord",
    "EventNoun",
    "Governor",
    "Hedge",
    "Lexicon",
    "Negation",
    "Sense",
    "Verb",
    "load",
]
