"""Headlines: a topic before a colon, and passives without their "was"."""

import pytest

from graph_schema.model import Language
from tests.told import told


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        (
            "fr", "Cyberattaque : Londres et Washington soupçonnent la Russie",
            "Royaume-Uni, États-Unis > soupçonner > Russie",
        ),
        (
            "fr", "Afghanistan : des soldats français ont quitté Mossoul",
            "soldats français > quitter > Mossoul",
        ),
        ("fr", "Ukraine : la Russie bombarde Kharkiv", "Russie > bombarder > Kharkiv"),
        ("en", "Cyberattack: London accuses Russia", "United Kingdom > accuse > Russia"),
        ("en", "War in Ukraine: Russia expels diplomats", "Russia > expel > diplomats"),
    ],
)  # fmt: skip
def test_the_topic_of_a_headline_does_not_act(language: Language, text: str, line: str) -> None:
    assert told(language, text) == [line]


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "Two soldiers killed in Mali", "- > kill > Two soldiers"),
        ("en", "Haiti president assassinated", "- > assassinate > Haiti president"),
        ("en", "Senator convicted of fraud", "- > convict > Senator"),
        ("en", "Opposition leader poisoned, Germany says", "- > poison > Opposition leader"),
        ("fr", "L'opposant Alexeï Navalny arrêté à Moscou", "- > arrêter > Alexeï Navalny"),
        ("fr", "Un maire arrêté à Marseille", "- > arrêter > maire"),
        ("en", "Police killed at least 12 in Lagos", "Police > kill > -"),
        ("en", "Police arrested more than 100 in Minsk", "Police > arrest > -"),
        ("en", "They killed in cold blood.", "- > kill > -"),
        ("en", "Two soldiers died in Mali", "- > die > Two soldiers"),
        ("en", "Iran attacked the embassy in Baghdad", "Iran > attack > embassy"),
        ("fr", "Le ministre a arrêté le maire à Lyon", "ministre > arrêter > maire"),
    ],
)
def test_a_headline_may_leave_out_that_it_is_a_passive(
    language: Language, text: str, line: str
) -> None:
    assert told(language, text) == [line]


def test_the_owner_of_what_a_headline_names_does_nothing() -> None:
    lines = told("en", "Belarus diverts Ryanair jet to arrest journalist")

    assert not any(line.startswith("Ryanair") for line in lines)


def test_a_title_before_a_name_is_not_taken_for_a_verb() -> None:
    (line,) = told("en", "Foreign Minister Heiko Maas visited Baghdad.")

    assert line == "Heiko Maas > visit > Iraq"
