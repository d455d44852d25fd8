"""What is told and not said to happen makes no claim; what parsers confuse keeps its status."""

import pytest

from graph_schema.model import Language
from tests.told import read


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("fr", "L'Iran a-t-il attaqué l'ambassade ?", "attaquer"),
        ("fr", "Faut-il dissoudre le parlement ?", "dissoudre"),
        ("en", "Did the Pentagon attack the militia?", "attack"),
        ("fr", "Le ministre n'a pas dit si l'armée attaquerait la ville.", "attaquer"),
        ("en", "The minister did not say whether troops would storm the embassy.", "storm"),
        ("en", "Had the strikes gone ahead, 150 people would have died.", "die"),
        ("en", "Had the strikes gone ahead, 150 people would have died, Trump wrote.", "go"),
    ],
)
def test_what_is_asked_or_would_have_been_is_left_out(
    language: Language, text: str, lemma: str
) -> None:
    assert lemma not in {claim.action.lemma for claim in read(language, text).claims}


def test_what_a_relative_clause_adds_is_as_sure_as_it_says() -> None:
    text = "Slovakia could follow Hungary, which has repeatedly blocked EU sanctions."

    told = {claim.action.lemma: claim.certainty for claim in read("en", text).claims}

    assert told == {"follow": "possible", "block": "certain"}


def test_a_perfect_with_etre_has_happened() -> None:
    (claim,) = read("fr", "La milice est arrivée à Bagdad.").claims

    assert claim.tense == "past"


def test_an_english_past_that_is_joined_to_another_is_active() -> None:
    claims = read("en", "Elon Musk bought Twitter and fired half of its staff.").claims

    assert {claim.action.lemma: [it.id for it in claim.actors] for claim in claims} == {
        "buy": ["elon-musk"],
        "fire": ["elon-musk"],
    }


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("en", '"The militia has left the city," he told reporters.', ["a.3"]),
        ("en", '"We will not forgive," said Joe Biden, who has been criticized.', ["joe-biden"]),
        ("fr", "Les soldats, dont beaucoup soutiennent l'Iran, ont réclamé le départ.", ["a.1"]),
        ("en", "The European Union has warned Twitter it must respect its rules.",
         ["european-union"]),
        ("fr", "Un responsable, joint par téléphone, a affirmé que l'Iran avait pris le navire.",
         ["a.1"]),
        ("en", "An official, reached by phone, said that Iran had seized the ship.", ["a.1"]),
    ],
)  # fmt: skip
def test_who_is_told_or_named_beside_is_no_speaker(
    language: Language, text: str, speakers: list[str | None]
) -> None:
    quotes = read(language, text).quotes

    assert [quote.speaker.id if quote.speaker else None for quote in quotes] == speakers


@pytest.mark.parametrize(
    ("language", "text", "read_as"),
    [
        ("fr", "Le séisme a frappé le village.", ("frapper", None, 1)),
        ("en", "The storm destroyed the embassy.", ("destroy", None, 1)),
        ("en", "The militia destroyed the embassy.", ("destroy", "ASSAULT", 1)),
        ("en", "The soldiers were evacuated by bus.", ("evacuate", "RETREAT", 0)),
    ],
)
def test_a_disaster_assaults_nobody_and_a_bus_does_nothing(
    language: Language, text: str, read_as: tuple[str, str | None, int]
) -> None:
    claim = next(each for each in read(language, text).claims if each.rules[0] == "finite")

    assert (claim.action.lemma, claim.action.type, len(claim.actors)) == read_as


def test_a_day_is_no_place() -> None:
    (claim,) = read("en", "The militia had attacked the embassy on Sept. 7.").claims

    assert claim.place is None


def test_who_a_blocked_sanction_is_against_is_no_target() -> None:
    (claim,) = read("en", "Hungary has blocked EU sanctions against Russia.").claims

    assert "RUS" not in {target.id for target in claim.targets}


def test_a_court_that_sentences_does_not_only_blame() -> None:
    texts = [
        "Le tribunal a condamné le maire à deux ans de prison.",
        "Le ministre a condamné l'attaque.",
    ]

    types = [read("fr", text).claims[0].action.type for text in texts]

    assert types == ["SANCTION", "ACCUSE"]


def test_the_dead_are_no_death() -> None:
    claims = read("fr", "L'Iran a juré de venger ses morts.").claims

    assert "mourir" not in {claim.action.lemma for claim in claims}


def test_two_persons_with_one_first_name_stay_two() -> None:
    text = "Sergei Lavrov spoke. London had accused Moscow of poisoning former spy Sergei Skripal."

    poison = next(it for it in read("en", text).claims if it.action.lemma == "poison")

    assert "sergei-lavrov" not in {target.id for target in poison.targets}


def test_they_of_another_sentence_are_no_single_body() -> None:
    claims = read("en", "The charity left. They were attacked by the army.").claims

    assert [claim.targets for claim in claims if claim.action.lemma == "attack"] == [()]


def test_to_say_is_no_act() -> None:
    claims = read("en", "The army said it had exchanged fire with the gunmen.").claims

    assert "say" not in {claim.action.lemma for claim in claims}


def test_to_tell_is_to_demand_only_with_an_infinitive() -> None:
    texts = [
        '"We are not changing our policy," the minister told reporters.',
        "The minister told the militia to change its policy.",
    ]

    attitudes = [
        {it.attitude for it in read("en", text).claims if it.action.lemma == "change"}
        for text in texts
    ]

    assert attitudes == [{"none"}, {"demand"}]


@pytest.mark.parametrize(
    "text",
    [
        "Autant dire que les soldats se trouvent en terrain connu.",
        "La France a dépassé un cap : sa population s'établissait hier à 60.082.000 habitants.",
    ],
)
def test_what_nobody_says_is_no_report(text: str) -> None:
    assert read("fr", text).quotes == ()
