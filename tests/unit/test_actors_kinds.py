"""What kind of actor a name is: a people or its state, a town or its state, a firm, a band."""

import pytest

from graph_schema.model import Language
from tests.named import name

Row = tuple[Language, str, str, str | None]

PEOPLES: list[Row] = [
    ("fr", "La France a expulsé des Syriens.", "Syriens", "Syriens (population)"),
    ("fr", "La police a arrêté des Américains et des Russes.", "Russes", "Russes (population)"),
    ("fr", "Le retrait des Américains a commencé.", "Américains", "États-Unis (state)"),
    ("fr", "Les Américains ont réagi.", "Américains", "États-Unis (state)"),
    ("en", "France expelled some Syrians.", "Syrians", "Syrians (population)"),
    ("en", "The Syrians agreed.", "Syrians", "Syria (state)"),
]


@pytest.mark.parametrize(("language", "text", "word", "expected"), PEOPLES)
def test_some_of_a_people_are_not_its_state(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected


TOWNS: list[Row] = [
    ("fr", "Les talibans ont pris Kaboul.", "Kaboul", "Kaboul (place)"),
    ("fr", "La Russie a bombardé Kiev.", "Kiev", "Kiev (place)"),
    ("fr", "L’armée est entrée dans Bagdad.", "Bagdad", "Bagdad (place)"),
    ("fr", "La chute de Kaboul inquiète la Chine.", "Kaboul", "Kaboul (place)"),
    ("fr", "La Russie a menacé Kiev.", "Kiev", "Ukraine (state)"),
    ("fr", "La milice est soutenue par Téhéran.", "Téhéran", "Iran (state)"),
    ("en", "Rebels seized Kabul.", "Kabul", "Kabul (place)"),
    ("en", "Russian forces bombed Kyiv.", "Kyiv", "Kyiv (place)"),
    ("en", "The rebels attacked Damascus.", "Damascus", "Damascus (place)"),
    ("en", "The fall of Kabul angered China.", "Kabul", "Kabul (place)"),
    ("en", "Washington criticized Beijing.", "Beijing", "China (state)"),
    ("en", "The attack on Kyiv killed two men.", "Kyiv", "Kyiv (place)"),
    ("en", "Kabul condemned the attack.", "Kabul", "Afghanistan (state)"),
    ("fr", "L’offensive de Moscou inquiète la Chine.", "Moscou", "Russie (state)"),
]


@pytest.mark.parametrize(("language", "text", "word", "expected"), TOWNS)
def test_a_capital_that_is_taken_entered_or_shelled_is_a_town(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected


FIRMS: list[Row] = [
    ("en", "Northstar Metals closed the plant.", "Metals", "Northstar Metals (organization)"),
    ("en", "Naval Group signed a contract.", "Group", "Naval Group (organization)"),
    ("en", "Apexia Capital closed the plant.", "Apexia", "Apexia Capital (organization)"),
    ("en", "Delta Steel closed the plant.", "Delta", "Delta Steel (organization)"),
    ("en", "Danielle Steel closed the plant.", "Danielle", "Danielle Steel (person)"),
    ("en", "Ranil Wickremesinghe left.", "Ranil", "Ranil Wickremesinghe (person)"),
    ("fr", "Bolloré Logistics a vendu une usine.", "Bolloré", "Bolloré Logistics (organization)"),
    ("fr", "Arkéa Assurances a accusé la banque.", "Arkéa", "Arkéa Assurances (organization)"),
    ("fr", "Sopra Steria a été attaqué.", "Sopra", "Sopra Steria (organization)"),
    ("fr", "Bassirou Faye est parti.", "Bassirou", "Bassirou Faye (person)"),
]


@pytest.mark.parametrize(("language", "text", "word", "expected"), FIRMS)
def test_a_firm_is_no_person_and_a_person_with_such_a_surname_is_none(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected


GROUPS: list[Row] = [
    ("fr", "Le groupe Renault a fermé l’usine.", "groupe", "Renault (organization)"),
    (
        "fr",
        "Le groupe Renault est là. Le groupe a fermé l’usine.",
        "groupe",
        "Renault (organization)",
    ),
    ("fr", "Un groupe terroriste a attaqué la ville.", "groupe", "groupe terroriste (armed-group)"),
    ("fr", "Un groupe d’hommes armés a attaqué la ville.", "groupe", "hommes armés (unnamed)"),
    ("fr", "Un groupe de députés a protesté.", "groupe", "députés (unnamed)"),
    (
        "en",
        "NPD Group, a research firm, published it. The firm was sold.",
        "firm",
        "NPD Group (organization)",
    ),
    (
        "fr",
        "Arkéa Assurances, une société bretonne, a vendu une usine. La société a protesté.",
        "société",
        "Arkéa Assurances (organization)",
    ),
    ("en", "The group attacked the town.", "group", "group (organization)"),
    ("en", "A rebel group attacked the town.", "group", "rebel group (armed-group)"),
    ("en", "A group of gunmen attacked the town.", "group", "gunmen (unnamed)"),
    ("en", "A human rights group protested.", "group", "human rights group (organization)"),
]


@pytest.mark.parametrize(("language", "text", "word", "expected"), GROUPS)
def test_a_group_is_a_body_unless_its_members_are_told(
    language: Language, text: str, word: str, expected: str | None
) -> None:
    assert name(language, text, word) == expected
