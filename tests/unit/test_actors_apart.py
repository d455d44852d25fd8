"""Who is not taken for somebody else: owners, namesakes, bearers of half a name."""

import pytest

from graph_schema.model import Language
from tests.named import name

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


ARTICLES: list[Row] = [
    ("fr", "Mme Le Pen a parlé.", "Mme", "Le Pen (person)"),
    ("fr", "Marine Le Pen est partie. Mme Le Pen a quitté Paris.", "Mme", "Marine Le Pen (person)"),
    ("fr", "M. De Luca a parlé.", "M.", "De Luca (person)"),
    ("fr", "Le Louvre a parlé.", "Louvre", "Louvre (place)"),
    ("en", "Mr. Di Maio agreed.", "Di", "Di Maio (person)"),
]


@pytest.mark.parametrize(("language", "text", "word", "expected"), ARTICLES)
def test_a_capital_article_within_a_name_belongs_to_it(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected


PRONOUNS: list[Row] = [
    (
        "en",
        "Emmanuel Macron met Boris Johnson. Johnson asked him to resign.",
        "him",
        "Emmanuel Macron (person)",
    ),
    ("en", "Boris Johnson had asked him to resign.", "him", None),
    ("en", "Emmanuel Macron wants to meet him.", "him", None),
    ("en", "Emmanuel Macron left. The minister criticized him.", "him", "Emmanuel Macron (person)"),
    ("en", "The president met the general. The minister arrested him.", "him", None),
    ("en", "Soldiers freed hostages before they were killed.", "they", None),
    ("en", "The rebels attacked the village. They fled.", "They", "rebels (unnamed)"),
    (
        "fr",
        "Emmanuel Macron a vu Boris Johnson. Johnson lui a demandé de partir.",
        "lui",
        "Emmanuel Macron (person)",
    ),
    ("fr", "Emmanuel Macron veut lui parler.", "lui", None),
    (
        "fr",
        "Emmanuel Macron est parti. Le ministre lui a demandé de revenir.",
        "lui",
        "Emmanuel Macron (person)",
    ),
    ("fr", "Les soldats ont libéré les otages avant qu’ils ne soient tués.", "ils", None),
    ("fr", "Les rebelles ont attaqué le village. Ils ont fui.", "Ils", "rebelles (unnamed)"),
]


@pytest.mark.parametrize(("language", "text", "word", "expected"), PRONOUNS)
def test_whoever_does_it_is_not_whom_it_is_done_to(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected
