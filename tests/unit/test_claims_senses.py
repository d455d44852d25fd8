"""Verbs of several senses, and what is nobody's doing: the type an action has, or has not."""

import pytest

from graph_schema.model import Language
from tests.told import read


def types(language: Language, text: str) -> dict[str, str | None]:
    return {claim.action.lemma: claim.action.type for claim in read(language, text).claims}


@pytest.mark.parametrize(
    ("language", "text", "lemma", "kind"),
    [
        ("en", "Forecasters warned of floods in Kent.", "warn", None),
        ("en", "North Korea warned the United States of a strike.", "warn", "THREATEN"),
        ("en", "Iran warned that it would retaliate.", "warn", "THREATEN"),
        ("fr", "La Russie a averti l'Otan qu'elle riposterait.", "avertir", "THREATEN"),
        ("fr", "L'Iran a averti qu'il riposterait.", "avertir", "THREATEN"),
        ("en", "Google deployed a new tool in Europe.", "deploy", None),
        ("en", "NATO has deployed 4,000 troops to Poland.", "deploy", "MOBILIZE"),
        ("en", "Turkey deployed S-400 systems near Syria.", "deploy", "MOBILIZE"),
        ("fr", "Des militants ont déployé une banderole à Paris.", "déployer", "PROTEST"),
        ("fr", "La France a déployé 500 soldats au Mali.", "déployer", "MOBILIZE"),
        ("en", "Germany presses ahead with the pipeline.", "press", None),
        ("en", "Washington pressed Tehran to release the hostages.", "press", "REQUEST"),
        ("en", "The minister pleaded for calm.", "plead", "REQUEST"),
        ("fr", "Le sénateur a plaidé coupable de fraude.", "plaider", None),
        ("fr", "Le ministre a plaidé pour le calme.", "plaider", "SUPPORT"),
        ("fr", "La grève a frappé trois usines de Renault.", "frapper", None),
        ("fr", "La crise a frappé la Grèce.", "frapper", None),
        ("fr", "L'armée a frappé trois villages.", "frapper", "ASSAULT"),
        ("en", "The virus killed 300 people.", "kill", None),
        ("en", "The militia killed 300 people.", "kill", "ASSAULT"),
        ("en", "The minister began a tour of Africa.", "tour", "CONSULT"),
        ("fr", "Le ministre a commencé une tournée en Afrique.", "tournée", "CONSULT"),
        ("fr", "La signature de l'accord par le ministre a choqué.", "signer", "COOPERATE"),
        ("en", "A neighbour warned the police.", "warn", None),
        ("fr", "Un voisin a averti les autorités.", "avertir", None),
        ("fr", "L'accusé a fait appel de la décision.", "appeler", None),
        ("fr", "La région a fait appel à des sociétés privées.", "appeler", None),
        ("fr", "La ministre a lancé un appel à la population.", "appeler", "REQUEST"),
        ("en", "The company appealed the ruling.", "appeal", None),
        ("en", "Lawyers filed an appeal against the ruling.", "appeal", None),
        ("en", "The king appealed to the nation.", "appeal", "REQUEST"),
        ("en", "China called for restraint.", "call", "REQUEST"),
        ("fr", "La Chine a appelé l'Iran à la retenue.", "appeler", "REQUEST"),
        ("en", "The mayor called the president.", "call", None),
        ("fr", "Le maire a appelé le président.", "appeler", None),
        ("en", "The government withdrew its bill.", "withdraw", None),
        ("fr", "Le gouvernement retire son texte.", "retirer", None),
        ("en", "Russia withdrew its troops from Ukraine.", "withdraw", "RETREAT"),
        ("fr", "La Russie a retiré ses troupes du Mali.", "retirer", "RETREAT"),
        ("en", "Rescuers evacuated the wounded.", "evacuate", "AID"),
        ("fr", "Les secours ont évacué des blessés.", "évacuer", "AID"),
        ("en", "The army evacuated the base.", "evacuate", "RETREAT"),
        ("fr", "L'armée a évacué la base.", "évacuer", "RETREAT"),
        ("en", "Prosecutors opened an investigation.", "investigate", "ACCUSE"),
        ("fr", "Le parquet a ouvert une enquête.", "enquêter", "ACCUSE"),
        ("en", "The president opened a school.", "open", None),
        ("fr", "Le président a ouvert une école.", "ouvrir", None),
        ("en", "Police took the mayor into custody.", "take", "COERCE"),
        ("fr", "Le maire a été placé en garde à vue.", "placer", "COERCE"),
        ("fr", "Le maire a été mis en examen.", "mettre", "ACCUSE"),
        ("fr", "Le maire a placé l'argent en banque.", "placer", None),
        ("en", "Police took the mayor into a room.", "take", None),
    ],
)
def test_what_stands_with_a_verb_says_what_it_means(
    language: Language, text: str, lemma: str, kind: str | None
) -> None:
    assert types(language, text)[lemma] == kind


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The weather agency warned that the river would flood the town.", "warn"),
        ("fr", "L'OMS a averti que le virus allait gagner l'Europe.", "avertir"),
        ("en", "The singer cancelled his tour.", "tour"),
        ("fr", "Le décret porte la signature de Vladimir Poutine.", "signer"),
    ],
)
def test_what_only_looks_like_an_event_is_none(language: Language, text: str, lemma: str) -> None:
    assert lemma not in types(language, text)


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The base hosts American troops.", "host"),
        ("fr", "La base accueille des soldats américains.", "accueillir"),
        ("en", "Rockets hit a camp that shelters refugees.", "shelter"),
        ("fr", "Des roquettes ont visé un camp qui abrite des réfugiés.", "abriter"),
        ("en", "The anniversary falls on 3 January.", "fall"),
        ("fr", "L'anniversaire tombe le 3 janvier.", "tomber"),
        ("en", "Soldiers housed at the base fired at the crowd.", "house"),
    ],
)
def test_what_only_is_somewhere_or_is_due_is_a_state(
    language: Language, text: str, lemma: str
) -> None:
    (action,) = (it.action for it in read(language, text).claims if it.action.lemma == lemma)

    assert (action.stative, action.type) == (True, None)


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The president hosted the chancellor.", "host"),
        ("fr", "Le président a accueilli la chancelière.", "accueillir"),
        ("en", "The government fell on Monday.", "fall"),
        ("fr", "Mossoul est tombée lundi.", "tomber"),
        ("en", "The town hosted a summit.", "host"),
        ("fr", "La ville a accueilli un sommet.", "accueillir"),
    ],
)
def test_who_receives_guests_or_falls_does_something(
    language: Language, text: str, lemma: str
) -> None:
    assert lemma in types(language, text)
