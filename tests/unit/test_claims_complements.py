"""Whose infinitive, gerund or clause it is: what no known word explains makes no claim."""

import pytest

from graph_schema.model import Claim, Language
from tests.told import read


def told(language: Language, text: str, lemma: str) -> Claim | None:
    found = (it for it in read(language, text).claims if it.action.lemma == lemma)
    return next(found, None)


def shown(claim: Claim | None) -> str | None:
    """Actors, polarity, certainty and attitude, in one line."""
    if claim is None:
        return None
    actors = ", ".join(actor.name for actor in claim.actors) or "-"
    return f"{actors} {claim.polarity} {claim.certainty} {claim.attitude}"


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("en", "Amnesty denounced Israel for bombing Gaza.", "bomb",
         "Israel positive certain accusation"),
        ("fr", "Amnesty a dénoncé Israël pour avoir bombardé Gaza.", "bombarder",
         "Israël positive certain accusation"),
        ("en", "The pope praised Italy for rescuing migrants.", "rescue",
         "Italy positive certain none"),
        ("fr", "Le pape a félicité l'Italie d'avoir secouru les migrants.", "secourir",
         "Italie positive certain none"),
        ("en", "The mayor was acquitted of killing his wife.", "kill",
         "mayor negative probable accusation"),
        ("fr", "Le maire a été acquitté d'avoir tué sa femme.", "tuer",
         "maire negative probable accusation"),
        ("en", "The two men were sentenced for attacking the mosque.", "attack",
         "two men positive certain none"),
        ("fr", "Le maire a été condamné pour avoir détourné des fonds.", "détourner",
         "maire positive certain none"),
        ("en", "The United States warned Russia against invading Ukraine.", "invade",
         "Russia negative possible demand"),
        ("fr", "Washington avertit Moscou de ne pas envahir l'Ukraine.", "envahir",
         "Russie negative possible demand"),
        ("en", "Ministers decided against closing the border.", "close",
         "Ministers negative probable plan"),
        ("fr", "La police a empêché les manifestants d'attaquer l'ambassade.", "attaquer",
         "manifestants negative certain none"),
        ("fr", "Le parquet l'accuse d'avoir touché 240 000 euros.", "toucher",
         "- positive certain accusation"),
        ("fr", "Les manifestants ont quitté la ville après avoir attaqué l'ambassade.", "attaquer",
         "manifestants positive certain none"),
        ("en", "Iran responded by attacking Israel.", "attack", "Iran positive certain none"),
        ("en", "The militia claimed responsibility for attacking the embassy.", "attack",
         "militia positive certain none"),
    ],
)  # fmt: skip
def test_what_introduces_a_complement_says_whose_it_is(
    language: Language, text: str, lemma: str, expected: str
) -> None:
    assert shown(told(language, text, lemma)) == expected


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "Ford rewrote the rules for creating a sedan.", "create"),
        ("en", "It would be irresponsible to attack the embassy.", "attack"),
        ("fr", "L'armée s'est fait attaquer par la milice.", "attaquer"),
    ],
)
def test_what_no_known_word_explains_is_left_out(language: Language, text: str, lemma: str) -> None:
    assert told(language, text, lemma) is None


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("en", "Voters want the president to resign.", "resign",
         "president positive probable plan"),
        ("en", "The president wants to resign.", "resign", "president positive probable plan"),
        ("en", "Analysts expected Apple to sue Google.", "sue", "Apple positive probable plan"),
        ("en", "The minister would like the army to leave the city.", "leave",
         "army positive possible hope"),
        ("en", "The group hopes for Israel to release the prisoners.", "release",
         "Israel positive possible hope"),
        ("en", "The UN asked to visit the camp.", "visit",
         "United Nations positive possible demand"),
        ("en", "On the first anniversary the opposition plans to attack the embassy.", "attack",
         "opposition positive probable plan"),
        ("en", "The police stopped the man from attacking the embassy.", "attack",
         "man negative certain none"),
        ("en", "The police stopped attacking the embassy.", "attack",
         "police negative certain none"),
        ("en", "The court kept the militia from attacking the embassy.", "attack",
         "militia negative certain none"),
        ("en", "South Korea passed a law forcing Google to pay publishers.", "pay",
         "Google positive certain none"),
        ("en", "The United States supported Israel's bid to attack Iran.", "attack",
         "Israel positive probable plan"),
        ("en", "The militia attacked the embassy in a bid to free the hostages.", "free",
         "militia positive probable plan"),
        ("en", "The police caught the man attacking a mosque.", "attack",
         "man positive certain none"),
        ("fr", "Le président a vu l'armée quitter la ville.", "quitter",
         "armée positive certain none"),
        ("fr", "La France a laissé la milice attaquer le village.", "attaquer",
         "milice positive certain none"),
        ("fr", "Le juge a interdit au ministre de quitter le pays.", "quitter",
         "ministre negative possible demand"),
        ("fr", "Les alliés ont accueilli la décision du TPI d'inculper le président.", "inculper",
         "Tribunal pénal international positive probable plan"),
        ("fr", "L'armée est en train d'évacuer la ville.", "évacuer",
         "armée positive certain none"),
        ("fr", "Le gouvernement a utilisé l'armée pour attaquer le village.", "attaquer",
         "gouvernement positive probable plan"),
    ],
)  # fmt: skip
def test_who_is_to_do_it_is_who_stands_between(
    language: Language, text: str, lemma: str, expected: str
) -> None:
    assert shown(told(language, text, lemma)) == expected


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The court fined Google for breaching the law.", "fine"),
        ("en", "Police arrested a man for attacking a mosque.", "arrest"),
        ("fr", "Le pape a félicité l'Italie d'avoir secouru les migrants.", "féliciter"),
        ("fr", "L'homme a été arrêté pour avoir attaqué une mosquée.", "arrêter"),
    ],
)
def test_what_is_done_for_a_reason_stays_an_event(
    language: Language, text: str, lemma: str
) -> None:
    assert told(language, text, lemma) is not None


def test_to_rule_out_is_no_ruling() -> None:
    claims = read("en", "Biden ruled out sending troops to Ukraine.").claims

    assert [(it.action.lemma, it.polarity) for it in claims] == [("send", "negative")]
