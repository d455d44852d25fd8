"""Whom an article names again: by a pronoun, a last name, a demonstrative, a role."""

from functools import cache

import pytest
from spacy.language import Language as Pipeline

from graph_schema.model import Article, Language
from ingest.claims.actors import Cast
from ingest.language.pipeline import load
from tests.named import named_by


@cache
def analysis(language: Language) -> Pipeline:
    return load(language)


def ids(language: Language, text: str, *words: str) -> list[str | None]:
    """The id of each word, in text order; a word given twice is looked for twice."""
    doc = analysis(language)(text)
    cast = Cast(Article(id="art", language=language, text=text), doc)
    found: list[str | None] = []
    at = 0
    for word in words:
        head = next(token for token in doc[at:] if token.text == word)
        at = head.i + 1
        mention = cast.mention_of(named_by(head))
        found.append(mention.id if mention else None)
    return found


def test_unnamed_people_are_numbered_in_text_order_whatever_is_asked_first() -> None:
    text = "Une source locale a parlé. Un responsable irakien a démenti."
    doc = analysis("fr")(text)
    cast = Cast(Article(id="lefigaro:7", language="fr", text=text), doc)
    source, official = (token for token in doc if token.text in {"source", "responsable"})

    found = [cast.mention_of(official), cast.mention_of(source)]

    assert [it.id for it in found if it] == ["lefigaro:7.2", "lefigaro:7.1"]


@pytest.mark.parametrize(
    ("language", "text", "words", "same"),
    [
        ("fr", "Une source locale a parlé. Cette source a démenti.", ("source", "source"), True),
        ("en", "A local source agreed. This source left.", ("source", "source"), True),
        ("fr", "Une source a parlé. Une autre source a démenti.", ("source", "source"), False),
        ("en", "An Iraqi official agreed. The official left.", ("official", "official"), True),
        (
            "en", "An Iraqi official agreed. The Iranian official left.",
            ("official", "official"), False,
        ),
        (
            "fr", "Un soldat a été tué. Un soldat a été blessé.", ("soldat", "soldat"), False,
        ),
        ("fr", "La police a tiré. La police a démenti.", ("police", "police"), True),
    ],
)  # fmt: skip
def test_the_same_unnamed_people_have_the_same_number(
    language: Language,
    text: str,
    words: tuple[str, str],
    same: bool,  # noqa: FBT001 - a column
) -> None:
    first, second = ids(language, text, *words)

    assert first is not None
    assert (first == second) is same


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        (
            "fr", "Sergueï Stépachine est arrivé. Stépachine a parlé.",
            ("Sergueï", "Stépachine", "Stépachine"),
            ["serguei-stepachine", "serguei-stepachine", "serguei-stepachine"],
        ),
        (
            "en", "Smith left. The chairman, John Smith, had resigned.",
            ("Smith", "John"), ["john-smith", "john-smith"],
        ),
        (
            "fr", "Le général Qassem Soleimani est mort. Le général voyageait.",
            ("général", "général"), ["qassem-soleimani", "qassem-soleimani"],
        ),
        (
            "en", "President Donald Trump agreed. The president left.",
            ("Trump", "president"), ["donald-trump", "donald-trump"],
        ),
        (
            "fr", "Le président Trump et le président Macron ont parlé. Le président est parti.",
            ("président", "président", "président"),
            ["donald-trump", "emmanuel-macron", "art.1"],
        ),
        (
            "fr", "Elle l’a dit à Sky News Arabia. La même chaîne a démenti.",
            ("chaîne",), ["sky-news-arabia"],
        ),
        (
            "fr", "L’ambassade américaine à Bagdad est fermée. L’ambassade a été attaquée.",
            ("ambassade", "ambassade"), ["embassy-usa-baghdad", "embassy-usa-baghdad"],
        ),
        (
            "en", "The US embassy closed. The US embassy in Baghdad was attacked.",
            ("embassy", "embassy"), ["embassy-usa-baghdad", "embassy-usa-baghdad"],
        ),
        (
            "fr", "Le secrétaire général de l’ONU Kofi Annan a réagi.",
            ("secrétaire", "ONU"), ["kofi-annan", "united-nations"],
        ),
        (
            "fr", "Le général Soleimani, commandant de la Force Al-Qods, est mort.",
            ("commandant", "Force"), ["qassem-soleimani", "quds-force"],
        ),
        (
            "fr", "Un proche du président Jacques Chirac a réagi.",
            ("proche", "président"), ["art.1", "jacques-chirac"],
        ),
        (
            "fr", "Le porte-parole, Ali Hassan, a réagi.",
            ("porte-parole", "Ali"), ["ali-hassan", "ali-hassan"],
        ),
    ],
)  # fmt: skip
def test_a_person_or_body_named_again_keeps_its_id(
    language: Language, text: str, words: tuple[str, ...], expected: list[str | None]
) -> None:
    found = ids(language, text, *words)

    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        ("fr", "Emmanuel Macron est arrivé. Il a parlé.", "Il", "emmanuel-macron"),
        ("en", "Barack Obama agreed. He left.", "He", "barack-obama"),
        ("fr", "Les Américains sont partis. Ils ont parlé.", "Ils", "USA"),
        ("en", "Shiite militias attacked the base. They fled.", "They", "shiite-militias"),
        ("en", "The Pentagon said it would leave.", "it", "USA.MIL"),
        ("fr", "Un soldat qui fuyait a tiré.", "qui", "art.1"),
        ("fr", "Les Américains retirent leur personnel.", "leur", "USA"),
        ("fr", "Emmanuel Macron a vu Angela Merkel. Elle est partie.", "Elle", "angela-merkel"),
    ],
)
def test_a_pronoun_with_one_possible_antecedent_stands_for_it(
    language: Language, text: str, word: str, expected: str
) -> None:
    assert ids(language, text, word) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Barack Obama and Vladimir Putin met. He left.", "He"),
        ("fr", "Emmanuel Macron a vu Vladimir Poutine. Une femme a crié. Il est parti.", "Il"),
        ("fr", "Il a parlé.", "Il"),
        ("en", "The rockets hit the city. They fell.", "They"),
        ("fr", "La présidente est arrivée. Il a parlé.", "Il"),
        ("en", "The Pentagon agreed. It is possible.", "It"),
        ("en", "Angela Merkel left. He agreed.", "He"),
    ],
)
def test_a_pronoun_that_may_stand_for_two_or_none_stands_for_nobody(
    language: Language, text: str, word: str
) -> None:
    assert ids(language, text, word) == [None]


@pytest.mark.parametrize(
    ("language", "text", "who", "word"),
    [
        ("en", "GM admitted that the loss could grow as it pays pensions.", "GM", "it"),
        ("en", "The company Northstar said that it had cut jobs.", "Northstar", "it"),
        ("fr", "L'armée a affirmé que la perte grandit quand elle tire.", "armée", "elle"),
    ],
)
def test_it_in_what_somebody_says_is_who_says_it_if_no_other_body_is_named(
    language: Language, text: str, who: str, word: str
) -> None:
    named, again = ids(language, text, who, word)

    assert again == named


def test_it_is_nobody_where_two_bodies_are_named() -> None:
    text = "The army said that the militia had fired when it withdrew."

    assert ids("en", text, "it") == [None]


def test_a_state_that_is_named_in_the_plural_is_it_again() -> None:
    text = "The United States said it was talking to allies."

    assert ids("en", text, "States", "it") == ["USA", "USA"]


def test_the_minister_is_not_the_prime_minister() -> None:
    text = "Le Premier ministre Jean Dupont a parlé. « Non », a dit le ministre."

    assert ids("fr", text, "Dupont", "ministre")[0] == "jean-dupont"
    assert ids("fr", text, "Dupont", "ministre")[1] != "jean-dupont"
