"""How a source stays unnamed is no event; what it says is read all the same."""

import pytest

from graph_schema.model import Language
from tests.told import read


def lemmas(language: Language, text: str) -> list[str]:
    return [claim.action.lemma for claim in read(language, text).claims]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A source who spoke on condition of anonymity said Iran attacked the ship.",
         ["attack"]),
        ("en", "The officials spoke on condition of anonymity.", []),
        ("en", "The minister has resigned, said an official who asked not to be named.",
         ["resign"]),
        ("en", "An aide who declined to be named said the minister had resigned.", ["resign"]),
        ("en", "The official, who requested anonymity, said Iran had attacked the ship.",
         ["attack"]),
        ("en", "The source asked to remain anonymous.", []),
        ("en", "The officials asked that their names not be used.", []),
        ("en", "He was granted anonymity to discuss the matter.", []),
        ("en", "The general insisted on anonymity: he was not authorized to speak to the media.",
         []),
        ("fr", "Une source ayant requis l'anonymat a déclaré que l'Iran avait attaqué le navire.",
         ["attaquer"]),
        ("fr", "Le responsable a parlé sous le couvert de l'anonymat.", []),
        ("fr", "Le ministre a démissionné, selon un responsable qui a requis l'anonymat.",
         ["démissionner"]),
        ("fr", "Un proche qui a refusé d'être identifié a dit que le ministre avait démissionné.",
         ["démissionner"]),
        ("fr", "Le témoin a requis de rester anonyme.", []),
        ("fr", "Un diplomate a demandé à ne pas être nommé.", []),
        ("fr", "Le témoin a demandé que son nom ne soit pas cité.", []),
        ("fr", "Le responsable n'est pas autorisé à parler à la presse.", []),
    ],
)  # fmt: skip
def test_to_stay_unnamed_is_no_event(language: Language, text: str, expected: list[str]) -> None:
    assert lemmas(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The minister requested help from France.", ["request"]),
        ("en", "The militia demanded that the prisoners be named.", ["demand", "name"]),
        ("en", "The army refused to name the dead soldiers.", ["refuse", "name"]),
        ("en", "The law protects the anonymity of donors.", ["protect"]),
        ("fr", "Le procureur a requis une peine de prison contre le général.", ["requérir"]),
        ("fr", "Le parquet a demandé que les suspects soient nommés.", ["demander", "nommer"]),
        ("fr", "L'armée a refusé de nommer le nouveau général.", ["refuser", "nommer"]),
    ],
)
def test_other_requests_and_names_are_events(
    language: Language, text: str, expected: list[str]
) -> None:
    assert lemmas(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Kataib Hezbollah denies having carried out the attack.", "kataib-hezbollah"),
        ("en", "Russia denies attacking the hospital.", "RUS"),
        ("en", "The Houthi group denies attacking Mecca.", "houthis"),
        ("fr", "Kataib Hezbollah nie avoir mené l'attaque.", "kataib-hezbollah"),
        ("fr", "La Russie dément avoir attaqué l'hôpital.", "RUS"),
    ],
)
def test_who_denies_in_the_present_is_no_part_of_a_name(
    language: Language, text: str, speaker: str
) -> None:

    (claim,) = read(language, text).claims

    assert [actor.id for actor in claim.actors] == [speaker]
    assert (claim.polarity, claim.attribution[0].stance) == ("negative", "denies")
