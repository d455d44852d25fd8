"""Clauses that the parser joined at the wrong word, and lists of parties that stay whole."""

import pytest

from graph_schema.model import Language
from tests.told import told


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            "en", "Poland summoned the ambassador and Latvia expelled two diplomats.",
            ["Poland > summon > ambassador", "Latvia > expel > two diplomats"],
        ),
        (
            "en", "Turkey bombed Afrin and Russia has criticized Ankara.",
            ["Turkey > bomb > Afrin", "Russia > criticize > Turkey"],
        ),
        (
            "en", "The army attacked the village and the rebels fled the area.",
            ["army > attack > village", "rebels > flee > area"],
        ),
        (
            "fr", "L'armée attaque la ville et les rebelles quittent la région.",
            ["armée > attaquer > ville", "rebelles > quitter > région"],
        ),
        (
            "fr", "La Pologne a arrêté l'ambassadeur et Riga a expulsé deux diplomates.",
            ["Pologne > arrêter > ambassadeur", "Lettonie > expulser > deux diplomates"],
        ),
    ],
)  # fmt: skip
def test_who_stands_before_a_second_verb_is_its_subject(
    language: Language, text: str, lines: list[str]
) -> None:
    assert told(language, text) == lines


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        ("en", "The army killed rebels and civilians.", ["army > kill > rebels, civilians"]),
        (
            "en", "The rebels seized the town and the airport and killed ten soldiers.",
            ["rebels > seize > town, airport", "rebels > kill > ten soldiers"],
        ),
        (
            "en", "The police arrested the mayor and later released the judge.",
            ["police > arrest > mayor", "police > release > judge"],
        ),
        (
            "fr", "La police a arrêté le maire et le juge et a saisi des documents.",
            ["police > arrêter > maire, juge", "police > saisir > documents"],
        ),
        (
            "en", "The army killed few soldiers but hundreds of civilians.",
            ["army > kill > few soldiers, civilians"],
        ),
    ],
)  # fmt: skip
def test_a_list_of_parties_stays_whole(language: Language, text: str, lines: list[str]) -> None:
    assert told(language, text) == lines


def test_a_verb_far_from_another_does_not_share_its_subject() -> None:
    text = "Thousands of steelworkers walked out after talks between Paris and Rome collapsed."

    assert not any("> collapse >" in line for line in told("en", text))


def test_what_was_seized_last_year_seizes_nothing() -> None:
    text = "The army will return weapons and equipment seized last year from the rebels."

    assert not any("equipment > seize" in line for line in told("en", text))


def test_a_plan_is_denied_behind_but() -> None:
    text = "Russia massed troops but denies planning an attack."

    assert told("en", text) == ["Russia > mass > troops", "Russia > attack > -"]


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            "en", "They met after an American drone killed Soleimani and Muhandis near the town.",
            ["- > meet > -", "United States > kill > Qassem Soleimani, Abu Mahdi al-Muhandis"],
        ),
        (
            "fr", "Ils se sont vus après qu'un drone américain a tué Qassem Soleimani.",
            ["États-Unis > tuer > Qassem Soleimani"],
        ),
        (
            "en", "The president spoke as rebels attacked the capital.",
            ["president > speak > -", "rebels > attack > capital"],
        ),
        (
            "fr", "Le président a parlé alors que des rebelles attaquaient la capitale.",
            ["président > parler > -", "rebelles > attaquer > capitale"],
        ),
        (
            "fr", "Il a fui après qu'un tribunal a condamné Omar al-Bachir.",
            ["tribunal > condamner > Omar el-Béchir"],
        ),
        ("en", "He fled after a court sentenced him to death.", ["court > sentence > -"]),
    ],
)  # fmt: skip
def test_a_past_with_an_object_of_its_own_is_done_by_who_stands_before_it(
    language: Language, text: str, lines: list[str]
) -> None:
    assert set(lines) <= set(told(language, text))


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            "en", "The ministers met after a truce brokered by Qatar.",
            ["ministers > meet > -", "- > truce > -", "Qatar > broker > truce"],
        ),
        (
            "fr", "Les ministres ont salué une trêve négociée par le Qatar.",
            ["ministres > saluer > trêve", "- > trêve > -", "Qatar > négocier > trêve"],
        ),
        (
            "en", "The militia arrested two men accused of spying.",
            ["militia > arrest > two men", "- > accuse > two men"],
        ),
        (
            "en", "The fighting resumed after a truce signed Monday.",
            ["- > fight > -", "- > truce > -", "- > sign > truce"],
        ),
        (
            "fr", "La milice a arrêté deux hommes accusés d'espionnage.",
            ["milice > arrêter > deux hommes", "- > accuser > deux hommes"],
        ),
    ],
)  # fmt: skip
def test_a_participle_without_one_is_done_to_who_stands_before_it(
    language: Language, text: str, lines: list[str]
) -> None:
    assert told(language, text) == lines


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        ("en", "An American drone killed two men.", ["United States > kill > two men"]),
        ("en", "A US drone killed two men.", ["United States > kill > two men"]),
        ("en", "Two men were killed by an Iranian missile.", ["Iran > kill > Two men"]),
        ("en", "A small drone killed two men.", ["small drone > kill > two men"]),
        ("en", "An American company fired two men.", ["American company > fire > two men"]),
        ("fr", "Un drone américain a tué deux hommes.", ["États-Unis > tuer > deux hommes"]),
        ("fr", "Deux hommes ont été tués par un missile iranien.", ["Iran > tuer > Deux hommes"]),
        ("fr", "Un petit drone a tué deux hommes.", ["petit drone > tuer > deux hommes"]),
    ],
)
def test_a_nation_acts_with_its_weapons(language: Language, text: str, lines: list[str]) -> None:
    assert told(language, text) == lines
