"""Who is not taken for somebody else: owners, namesakes, bearers of half a name."""

from functools import cache

import pytest
from spacy.language import Language as Pipeline

from graph_schema.model import Article, Language
from ingest.claims.actors import Cast
from ingest.language.pipeline import load


@cache
def analysis(language: Language) -> Pipeline:
    return load(language)


def name(language: Language, text: str, word: str, *, nth: int = -1) -> str | None:
    """The name and kind of what a word means, the last of its kind unless told otherwise."""
    doc = analysis(language)(text)
    cast = Cast(Article(id="art", language=language, text=text), doc)
    found = cast.mention_of([token for token in doc if token.text == word][nth])
    return f"{found.name} ({found.kind})" if found else None


Row = tuple[Language, str, str, str | None]

BEHIND_OF: list[Row] = [
    (
        "en", "Supporters of Donald Trump stormed the building.", "Supporters",
        "Supporters of Donald Trump (unnamed)",
    ),
    (
        "en", "The widow of Jovenel Moïse accused the police.", "widow",
        "widow of Jovenel Moïse (unnamed)",
    ),
    (
        "en", "The spokesman of Emmanuel Macron criticized Turkey.", "spokesman",
        "spokesman of Emmanuel Macron (unnamed)",
    ),
    (
        "fr", "Des partisans de Donald Trump ont attaqué le maire.", "partisans",
        "partisans de Donald Trump (unnamed)",
    ),
    (
        "fr", "La veuve de Jovenel Moïse a accusé la police.", "veuve",
        "veuve de Jovenel Moïse (unnamed)",
    ),
    ("en", "President Donald Trump left.", "Donald", "Donald Trump (person)"),
    (
        "fr", "Le secrétaire général de l’ONU Kofi Annan a réagi.", "secrétaire",
        "Kofi Annan (person)",
    ),
    ("fr", "Le porte-parole Ali Hassan a réagi.", "porte-parole", "Ali Hassan (person)"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "word", "expected"), BEHIND_OF)
def test_whoever_belongs_to_somebody_is_not_that_one(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected


NAMESAKES: list[Row] = [
    ("en", "Bill Clinton met Hillary Clinton. Clinton left.", "Clinton", None),
    (
        "en", "Bill Clinton met Hillary Clinton. Mrs Clinton left.", "Clinton",
        "Hillary Clinton (person)",
    ),
    (
        "en", "Recep Tayyip Erdogan met the king. Recep Erdogan left. Erdogan agreed.", "Erdogan",
        "Recep Tayyip Erdogan (person)",
    ),
    ("fr", "Jovenel Moïse est mort. Martine Moïse est blessée. Moïse a parlé.", "Moïse", None),
    (
        "fr", "Nicolas Sarkozy et Carla Sarkozy sont partis. M. Sarkozy a parlé.", "M.",
        "Nicolas Sarkozy (person)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "word", "expected"), NAMESAKES)
def test_a_name_that_two_persons_bear_is_nobodys_unless_the_title_tells(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected


def test_a_namesake_named_later_takes_nothing_from_the_one_before() -> None:
    text = "Jovenel Moïse est mort. Moïse dirigeait le pays. Martine Moïse est blessée."

    assert name("fr", text, "Moïse", nth=1) == "Jovenel Moïse (person)"


TITLES: list[Row] = [
    (
        "en", "Opposition leader Sviatlana Petrova left. The opposition protested.", "opposition",
        "opposition (organization)",
    ),
    (
        "en", "Opposition leader Sviatlana Petrova left. The leader protested.", "leader",
        "Sviatlana Petrova (person)",
    ),
    ("en", "Student leader John Carter left. The student protested.", "student",
     "student (unnamed)"),
    (
        "fr", "Le chef de l’opposition Ali Hassan est parti. Le chef a protesté.", "chef",
        "Ali Hassan (person)",
    ),
    (
        "fr", "Le chef de l’opposition Ali Hassan est parti. Une opposition est née.",
        "opposition", "opposition (organization)",
    ),
    (
        "fr", "Le général Ali Hassan est parti. Le général a protesté.", "général",
        "Ali Hassan (person)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "word", "expected"), TITLES)
def test_a_noun_names_again_whoever_bears_it_as_a_title_not_what_the_title_leads(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected


SEVERAL: list[Row] = [
    ("en", "Gunmen released the pupils.", "Gunmen", "Gunmen (unnamed)"),
    ("en", "Rebels attacked the village.", "Rebels", "Rebels (unnamed)"),
    (
        "fr",
        "Manifestants et policiers se sont affrontés.",
        "Manifestants",
        "Manifestants (unnamed)",
    ),
    ("en", "Tim Cook left. Cook agreed.", "Cook", "Tim Cook (person)"),
]


@pytest.mark.parametrize(("language", "text", "word", "expected"), SEVERAL)
def test_a_capital_at_the_head_of_a_sentence_makes_no_name_of_a_noun(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected
