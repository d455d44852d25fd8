"""A negation is never lost nor counted twice, and what nothing proves is no fact."""

import pytest

from graph_schema.model import Language
from tests.told import read


def told(language: Language, text: str, lemma: str) -> str | None:
    """Polarity and certainty of the action; None: it makes no claim."""
    found = (it for it in read(language, text).claims if it.action.lemma == lemma)
    return next((f"{it.polarity} {it.certainty}" for it in found), None)


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("fr", "Il n'a pas pu joindre M. Macron.", "joindre", "negative certain"),
        ("fr", "L'armée a pu quitter la ville.", "quitter", "positive certain"),
        ("en", "The minister was not able to reach the president.", "reach", "negative certain"),
        ("en", "The president was not allowed to leave the country.", "leave", "negative certain"),
        ("fr", "L'armée n'a pas dû quitter la ville.", "quitter", None),
        ("fr", "L'Espagne n'exclut pas d'expulser l'ambassadeur.", "expulser",
         "positive possible"),
        ("en", "Spain did not rule out expelling the ambassador.", "expel", "positive possible"),
        ("fr", "Il n'est pas exclu que l'armée attaque la ville.", "attaquer",
         "positive possible"),
        ("fr", "Le ministre n'a jamais refusé de rencontrer le président.", "rencontrer",
         "positive possible"),
        ("en", "Kyiv has never refused to meet Russian negotiators.", "meet",
         "positive possible"),
        ("en", "The police failed to prevent the army from attacking the village.", "attack",
         "positive possible"),
        ("fr", "L'ONU a échoué à empêcher la milice d'attaquer le village.", "attaquer",
         "positive possible"),
        ("fr", "La milice n'a pas cessé d'attaquer l'ambassade.", "attaquer",
         "positive certain"),
        ("en", "The militia did not stop attacking the embassy.", "attack", "positive certain"),
        ("fr", "Le roi n'a pas hésité à dissoudre le parlement.", "dissoudre",
         "positive certain"),
        ("en", "The king did not hesitate to dissolve parliament.", "dissolve",
         "positive certain"),
        ("en", "The minister no longer supports the militia.", "support", "negative certain"),
        ("fr", "Le gouvernement a renoncé à fermer la frontière.", "fermer", "negative certain"),
        ("en", "The king did not rule out declaring a state of emergency.", "declare",
         "positive possible"),
        ("en", "The king did not rule out declaring a state of emergency.", "rule", None),
        ("en", "Israel has neither confirmed nor denied bombing the plant.", "bomb",
         "positive possible"),
        ("en", "The ministry would neither confirm nor deny that Israel bombed the plant.",
         "bomb", None),
        ("en", "The ministry would not confirm or deny that Israel bombed the plant.", "bomb",
         None),
        ("en", "Russia denied bombing the plant.", "bomb", "negative certain"),
        ("fr", "Le ministère n'a ni confirmé ni démenti avoir bombardé le village.", "bombarder",
         None),
        ("fr", "Le ministère n'a confirmé ni démenti avoir bombardé le village.", "bombarder",
         None),
        ("fr", "Le ministère a démenti avoir bombardé le village.", "bombarder",
         "negative certain"),
        ("fr", "La police n'a rien fait pour les civils.", "faire", "negative certain"),
        ("fr", "L'armée a parlé de tout avec la police.", "parler", "positive certain"),
        ("fr", "La police a fait un rien de ménage chez les civils.", "faire",
         "positive certain"),
        ("en", "The police did nothing for the civilians.", "do", "negative certain"),
    ],
)  # fmt: skip
def test_a_negated_governor_says_what_is_left_of_its_event(
    language: Language, text: str, lemma: str, expected: str | None
) -> None:
    assert told(language, text, lemma) == expected


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("en", "There is no evidence that Hamas used the hospital.", "use", None),
        ("en", "The commission found no evidence that the army bombed the town.", "bomb", None),
        ("fr", "Il n'y a aucune preuve que l'armée a attaqué le village.", "attaquer", None),
        ("fr", "Rien ne prouve que le Hamas a utilisé l'hôpital.", "utiliser", None),
        ("en", "The minister rejected claims that police killed the student.", "kill", None),
        ("en", "The minister did not say that the police had killed the student.", "kill", None),
        ("en", "The army dismissed reports that it had attacked the village.", "attack",
         "negative probable"),
        ("fr", "Le ministre a réfuté que l'armée ait attaqué le village.", "attaquer",
         "negative certain"),
        ("en", "Rumours that the army had killed the mayor spread quickly.", "kill",
         "positive possible"),
        ("fr", "La rumeur que l'armée a tué le maire se répand.", "tuer", "positive possible"),
        ("en", "It is false that the army attacked the village.", "attack", "negative certain"),
        ("fr", "Son avocat a contesté toute frappe de l'armée contre le village.", "frapper",
         "negative certain"),
        ("fr", "L'avocat a contesté l'expulsion du diplomate.", "expulser", "positive certain"),
        ("en", "Washington warned Russia against an invasion of Ukraine.", "invade",
         "negative possible"),
        ("fr", "Washington a mis en garde Moscou contre une invasion de l'Ukraine.", "envahir",
         "negative possible"),
        ("en", "Iran warned of an attack on Israel.", "attack", "positive possible"),
        ("en", "The minister spoke about the attack on the embassy.", "attack",
         "positive certain"),
        ("fr", "Il est faux que l'armée a attaqué le village.", "attaquer", "negative certain"),
        ("en", "It is not true that the army attacked the village.", "attack",
         "negative certain"),
        ("en", "The fact that the army attacked the village angered the minister.", "attack",
         "positive certain"),
        ("fr", "Le fait que l'armée a attaqué le village inquiète le ministre.", "attaquer",
         "positive certain"),
        ("en", "It should be mentioned that the army attacked the village.", "attack",
         "positive certain"),
    ],
)  # fmt: skip
def test_a_claim_is_as_well_founded_as_the_word_that_tells_it(
    language: Language, text: str, lemma: str, expected: str | None
) -> None:
    assert told(language, text, lemma) == expected


def test_accusations_that_are_rejected_were_made() -> None:
    text = "Le ministre a rejeté les accusations de l'Iran."

    assert told("fr", text, "accuser") == "positive certain"


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The government had not decided whether to attack Iran.", "attack"),
        ("en", "Israel has not yet decided whether it will attack Iran.", "attack"),
        ("en", "It is unclear whether the army attacked the village.", "attack"),
        ("en", "It was not clear if the militia attacked the embassy.", "attack"),
        ("fr", "Il n'est pas clair si la milice a attaqué l'ambassade.", "attaquer"),
        ("en", "The war would have ended had Israel not struck Iran.", "strike"),
        ("en", "The minister should have attacked the city.", "attack"),
        ("en", "Iran is not known to have attacked the ship.", "attack"),
    ],
)
def test_what_is_asked_or_imagined_is_left_out(language: Language, text: str, lemma: str) -> None:
    assert told(language, text, lemma) is None


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("fr", "Le ministre a suggéré d'attaquer l'Iran.", "attaquer", "positive possible"),
        ("en", "The minister suggested attacking Iran.", "attack", "positive possible"),
        ("en", "The president suggested that the crowd had attacked the building.", "attack",
         "positive possible"),
    ],
)  # fmt: skip
def test_what_is_suggested_is_possible(
    language: Language, text: str, lemma: str, expected: str
) -> None:
    assert told(language, text, lemma) == expected


@pytest.mark.parametrize(
    ("language", "text", "lemma", "expected"),
    [
        ("en", "He was convicted of the attempted murder of his wife.", "murder",
         "possible past plan"),
        ("en", "He was convicted of the murder of his wife.", "murder", "certain past none"),
        ("en", "Prosecutors charged the man with the attempted assassination of Trump.",
         "assassination", "possible past accusation"),
        ("en", "The army tried to retake the city.", "retake", "possible past plan"),
        ("en", "The army is trying to retake the city.", "retake", "possible future plan"),
        ("en", "The army wants to try to retake the city.", "retake", "possible future plan"),
        ("en", "Trump has not ruled out invading Greenland.", "invade", "possible future none"),
        ("fr", "La police a arrêté un homme pour une tentative d'assassinat du président.",
         "assassiner", "possible past plan"),
        ("fr", "La police a arrêté un homme pour l'assassinat du président.", "assassiner",
         "certain past none"),
        ("fr", "L'armée a tenté de reprendre la ville.", "reprendre", "possible past plan"),
        ("fr", "Des soldats auraient tenté de bloquer le port.", "bloquer",
         "possible past plan"),
        ("fr", "La police a démantelé un réseau et saisi 30 kilos de cocaïne.", "saisir",
         "certain past none"),
        ("fr", "La police surveille un réseau et saisit des armes.", "saisir",
         "certain present none"),
        ("en", "Police dismantled a network and seized 30 kilos of cocaine.", "seize",
         "certain past none"),
        ("fr", "L'armée tente de reprendre la ville.", "reprendre", "possible future plan"),
        ("fr", "L'armée veut tenter de reprendre la ville.", "reprendre",
         "possible future plan"),
        ("fr", "La France n'exclut pas de frapper la Syrie.", "frapper", "possible future none"),
    ],
)  # fmt: skip
def test_what_was_tried_is_over_and_what_is_not_ruled_out_lies_ahead(
    language: Language, text: str, lemma: str, expected: str
) -> None:
    found = (it for it in read(language, text).claims if it.action.lemma == lemma)

    assert [f"{it.certainty} {it.tense} {it.attitude}" for it in found] == [expected]
