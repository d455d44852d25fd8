"""Who and what the news names, as data: one entry a line, sorted, from general knowledge.

countries    states and some territories: codes, capitals, adjectives; their names are CLDR's
             where the table has none
bodies       governments by their metonyms, institutions, parties, armed groups, media, firms
people       figures of international news, with the ways their names are written
places       cities, regions, seas; ``acts_as`` is whom a city's name stands for when it acts
firms        words that tell a firm's name from a person's
given_names  first names, to tell persons from firms and towns
nouns.*      what a common noun tells of who is meant; nouns.fr.toml, nouns.en.toml
ministries   the words of a ministry's field

The first name of a list is the one that is shown. A name matches whatever its accents, hyphens
and apostrophes; where the name has a capital letter the text must have one too.
"""

from ingest.claims.gazetteer.entries import Entry
from ingest.claims.gazetteer.firms import firm_words
from ingest.claims.gazetteer.given_names import is_given_name, sex_of
from ingest.claims.gazetteer.lookup import Found, Gazetteer, load
from ingest.claims.gazetteer.nouns import NounClass, Nouns

__all__ = [
    "Entry",
    "Found",
    "Gazetteer",
    "NounClass",
    "Nouns",
    "firm_words",
    "is_given_name",
    "load",
    "sex_of",
]
