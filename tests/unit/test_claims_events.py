"""Events named by nouns: who acts, who is acted on, and which of them are told to have happened."""

import pytest

from graph_schema.model import Language
from tests.told import read, shown


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
    assert told in map(shown, read(language, text).claims)


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
    nouns = [claim for claim in read(language, text).claims if claim.rules[0] == "noun"]

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
    assert told in map(shown, read(language, text).claims)


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
    claims = read(language, text).claims

    assert [claim.action.text for claim in claims for it in claim.targets if it.name == told] == [
        claims[0].action.text
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'Allemagne a suspendu ses exportations d'armes au Mali."),
        ("fr", "Washington a gelé une aide à l'Égypte."),
        ("fr", "La police a déjoué un attentat contre l'ambassade."),
        ("fr", "Les négociations entre Paris et Rome ont été reportées."),
        ("fr", "Le pays a mis fin à l'aide au Mali."),
        ("fr", "L'annulation de la visite du ministre à Rome a choqué Paris."),
        ("fr", "Un attentat déjoué contre l'ambassade inquiète Rome."),
        ("en", "Germany suspended exports of arms to Mali."),
        ("en", "France froze aid to Egypt."),
        ("en", "The police foiled an attack and a kidnapping in Rome."),
        ("en", "The president cancelled a visit to Moscow."),
        ("en", "Peace talks between Paris and Rome were postponed."),
        ("en", "The country put an end to aid to Mali."),
        ("en", "The suspension of aid to Mali angered Rome."),
        ("en", "The foiled attack on the embassy angered Rome."),
    ],
)
def test_what_is_stopped_did_not_happen(language: Language, text: str) -> None:
    stopped = {"aider", "aid", "arm", "attack", "attaquer", "attentat", "bomb", "export",
               "exporter", "kidnap", "negotiate", "négocier", "visit", "visiter"}  # fmt: skip

    assert [
        it.action.lemma for it in read(language, text).claims if it.action.lemma in stopped
    ] == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "L'armée poursuit les attaques contre l'ambassade.", "armée > attaquer > ambassade"),
        ("fr", "La fin de l'attaque contre l'ambassade a rassuré.", "- > attaquer > ambassade"),
        ("en", "The end of the attack on the embassy pleased Rome.", "- > attack > embassy"),
        ("en", "The army launched an attack on the embassy.", "army > attack > embassy"),
    ],
)
def test_what_goes_on_or_ends_did_happen(language: Language, text: str, told: str) -> None:
    assert told in map(shown, read(language, text).claims)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'armée a empêché une attaque contre l'ambassade."),
        ("en", "The army prevented an attack on the embassy."),
    ],
)
def test_what_is_prevented_is_said_not_to_happen(language: Language, text: str) -> None:
    polarities = [it.polarity for it in read(language, text).claims if it.action.type == "ASSAULT"]

    assert polarities == ["negative"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Paris et Rome renouent le fil.", ("France, Italie", "fil", False)),
        ("fr", "Emmanuel Macron a combattu la pauvreté.", ("Emmanuel Macron", "pauvreté", False)),
        ("fr", "La police a affronté la milice.", ("police, milice", "", True)),
        ("en", "The union refused to meet the demands.", ("union", "demands", False)),
        ("en", "The police clashed with the militia.", ("police, militia", "", True)),
    ],
)
def test_a_thing_does_nothing_together_with_anybody(
    language: Language, text: str, told: tuple[str, str, bool]
) -> None:
    claim = next(each for each in read(language, text).claims if each.rules[0] != "noun")

    parties = [", ".join(it.name for it in side) for side in (claim.actors, claim.targets)]
    assert (*parties, claim.reciprocal) == told


@pytest.mark.parametrize(
    ("language", "text", "told", "kind"),
    [
        ("fr", "Les cheminots se sont mis en grève.", "cheminots > grève > -", "PROTEST"),
        ("fr", "Les ouvriers ont entamé une grève.", "ouvriers > grève > -", "PROTEST"),
        (
            "fr", "La journaliste a porté plainte contre le ministre.",
            "journaliste > plainte > ministre", "ACCUSE",
        ),
        (
            "fr", "Les États-Unis ont imposé des sanctions à l'Iran.",
            "États-Unis > sanctionner > Iran", "SANCTION",
        ),
        (
            "fr", "L'Iran et Oman ont entamé des négociations.",
            "Iran, Oman > négocier > -", "CONSULT",
        ),
        ("en", "Workers in Lagos went on strike.", "Workers in Lagos > strike > -", "PROTEST"),
        ("en", "The pilots began a strike.", "pilots > strike > -", "PROTEST"),
        ("en", "The army launched a strike.", "army > strike > -", None),
        (
            "en", "The journalist filed a complaint against the minister.",
            "journalist > complain > minister", "ACCUSE",
        ),
        (
            "en", "The United States imposed sanctions on Iran.",
            "United States > sanction > Iran", "SANCTION",
        ),
        ("en", "London imposed tariffs on Iran.", "United Kingdom > impose > Iran", "SANCTION"),
    ],
)  # fmt: skip
def test_who_begins_files_or_imposes_it_does_it(
    language: Language, text: str, told: str, kind: str | None
) -> None:
    assert [(shown(it), it.action.type) for it in read(language, text).claims] == [(told, kind)]
