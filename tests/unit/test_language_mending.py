"""Verbs before an "-ing" that the parser took for nouns are verbs again."""

from functools import cache

import pytest

from ingest.claims import tree
from ingest.language.pipeline import load

loaded = cache(load)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Kataib Hezbollah denies having carried out the attacks.",
            ("Hezbollah", "denies", "carried"),
        ),
        ("Russia denies planning an attack.", ("Russia", "denies", "planning")),
        ("Donald Trump denies having paid the actress.", ("Donald", "denies", "paid")),
        ("The Houthi group denies attacking Mecca.", ("group", "denies", "attacking")),
        ("Israel confirms bombing the airport.", ("Israel", "confirms", "bombing")),
        ("Washington admits killing civilians in Mosul.", ("Washington", "admits", "killing")),
    ],
)
def test_what_denies_or_admits_is_a_verb_with_a_subject(
    text: str, parts: tuple[str, str, str]
) -> None:
    doc = loaded("en")(text)

    verb = next(token for token in doc if token.text == parts[1])
    roles = {child.dep_: child.text for child in verb.children}

    assert (verb.pos_, verb.dep_, tree.form_of(verb)) == ("VERB", "ROOT", "Fin")
    assert (roles["nsubj"], roles["xcomp"]) == (parts[0], parts[2])


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The talks following the attack failed.", "talks"),
        ("The Iran plans covering the coast were published.", "plans"),
        ("The militia denied attacking the city.", "militia"),
    ],
)
def test_a_noun_before_an_ing_stays_one(text: str, noun: str) -> None:
    doc = loaded("en")(text)

    assert [token.pos_ for token in doc if token.text == noun] == ["NOUN"]
