"""Events named by nouns: who acts, who is acted on, and which of them are told to have happened."""

from datetime import UTC, datetime
from functools import cache

import pytest

from graph_schema.model import Article, Claim, Language
from ingest.pipeline import Reader


@cache
def reader() -> Reader:
    return Reader(recorded_at=datetime(2020, 12, 3, tzinfo=UTC))


def read(language: Language, text: str) -> tuple[Claim, ...]:
    return reader()(Article(id="a", language=language, published="2020-12-03", text=text)).claims


def shown(claim: Claim) -> str:
    actors = ", ".join(actor.name for actor in claim.actors) or "-"
    targets = ", ".join(target.name for target in claim.targets) or "-"
    return f"{actors} > {claim.action.lemma} > {targets}"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Russia's annexation of Crimea angered Paris.", "Russia > annex > Crimea"),
        ("en", "China's invasion of Vietnam ended in 1979.", "China > invade > Vietnam"),
        ("en", "The army's arrest of the minister angered Paris.", "army > arrest > minister"),
        ("en", "Apple's acquisition of Beats angered Google.", "Apple > acquire > Beats"),
        ("en", "The minister's arrest angered Paris.", "- > arrest > minister"),
        ("en", "Ukraine's invasion by Russia angered Paris.", "Russia > invade > Ukraine"),
        ("en", "Ukraine's invasion in 2014 angered Paris.", "- > invade > Ukraine"),
        ("fr", "L'Allemagne a repris ses exportations d'armes.", "Allemagne > exporter > armes"),
        ("fr", "Le maire a été libéré. Son arrestation a choqué Paris.", "- > arrêter > maire"),
    ],
)
def test_whose_event_it_is_acts_where_another_is_acted_on(
    language: Language, text: str, told: str
) -> None:
    assert told in map(shown, read(language, text))


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        ("fr", "La France a envoyé une aide d'urgence au Liban.", []),
        ("fr", "Une aide de deux millions d'euros au Mali a été votée.", []),
        ("fr", "Les menaces de mort contre le ministre inquiètent Paris.", []),
        ("fr", "L'aide de la Suède au Mali a été saluée.", ["Suède"]),
        ("en", "Threats of war against Taiwan angered Japan.", []),
        ("en", "The support of France for the army angered Rome.", ["France"]),
    ],
)
def test_a_thing_behind_of_does_not_act(language: Language, text: str, actors: list[str]) -> None:
    nouns = [claim for claim in read(language, text) if claim.rules[0] == "noun"]

    assert [actor.name for claim in nouns for actor in claim.actors] == actors


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr", "Les négociations de paix entre Paris et Rome ont repris.",
            "France, Italie > négocier > -",
        ),
        (
            "en", "Talks of peace between France and Italy resumed.",
            "France, Italy > talk > -",
        ),
        (
            "en", "Peace talks between France and Italy resumed.",
            "France, Italy > negotiate > -",
        ),
    ],
)  # fmt: skip
def test_those_between_whom_it_is_act_together(language: Language, text: str, told: str) -> None:
    assert told in map(shown, read(language, text))


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Le ministre a imputé les violences à l'opposition.", "opposition"),
        ("fr", "Kiev a imputé l'attaque à la Russie.", "Russie"),
        ("fr", "Le ministre attribue les attaques aux rebelles.", "rebelles"),
        ("en", "The minister blamed the attack on the opposition.", "opposition"),
        ("en", "The minister blamed the opposition on Monday.", "opposition"),
    ],
)
def test_whom_an_event_is_imputed_to_is_no_victim_of_it(
    language: Language, text: str, told: str
) -> None:
    claims = read(language, text)

    assert [claim.action.text for claim in claims for it in claim.targets if it.name == told] == [
        claims[0].action.text
    ]
