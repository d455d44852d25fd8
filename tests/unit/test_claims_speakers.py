"""Who speaks: nobody is made a speaker, none is lost, and a report ends where it ends."""

import pytest

from graph_schema.model import Language, Source
from tests.told import read


def shown(source: Source) -> str:
    who = source.speaker.name if source.speaker else "-"
    return f"{who} ({'anonymous, ' if source.anonymous else ''}{source.stance})"


def chain(language: Language, text: str, lemma: str) -> list[str]:
    """The speakers of the claim whose action has this lemma."""
    claims = read(language, text).claims
    return [
        shown(it) for claim in claims if claim.action.lemma == lemma for it in claim.attribution
    ]


Row = tuple[Language, str, str, list[str]]

TOLD: list[Row] = [
    ("en", "Mali asked the United Nations to send troops.", "send", ["Mali (demands)"]),
    ("en", "Russia ordered Facebook to delete posts and attacked the port.", "attack", []),
    (
        "en", "Shell told the FBI that rebels had attacked the port.", "attack",
        ["Shell (asserts)"],
    ),
    (
        "en", "Shell told Al Jazeera that rebels had attacked the port.", "attack",
        ["Al Jazeera (asserts)", "Shell (asserts)"],
    ),
    (
        "en", "Shell told the Calgary Herald that rebels had attacked the port.", "attack",
        ["Calgary Herald (asserts)", "Shell (asserts)"],
    ),
    ("fr", "Le Mali a demandé à l'ONU d'envoyer des soldats.", "envoyer", ["Mali (demands)"]),
    ("fr", "La Russie a ordonné à Facebook de partir et a attaqué le port.", "attaquer", []),
    (
        "fr", "Shell a confirmé à l'AFP que l'armée avait attaqué le port.", "attaquer",
        ["AFP (asserts)", "Shell (confirms)"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lemma", "expected"), TOLD)
def test_only_a_medium_passes_on_what_it_is_told(
    language: Language, text: str, lemma: str, expected: list[str]
) -> None:
    assert chain(language, text, lemma) == expected


WHOEVER: list[Row] = [
    ("en", "The militia attacked the town, he said.", "attack", ["he (asserts)"]),
    ("en", "It said the militia had attacked the town.", "attack", ["- (asserts)"]),
    ("en", "According to him, the militia attacked the town.", "attack", ["- (asserts)"]),
    (
        "en", "It was reported that the militia had attacked the town.", "attack",
        ["- (anonymous, asserts)"],
    ),
    (
        "en", "Some said that the militia had attacked the town.", "attack",
        ["- (anonymous, asserts)"],
    ),
    ("fr", "La milice a attaqué la ville, a-t-il indiqué.", "attaquer", ["il (asserts)"]),
    ("fr", "Selon elle, la milice a attaqué la ville.", "attaquer", ["elle (asserts)"]),
    ("fr", "D'après lui, la milice a attaqué la ville.", "attaquer", ["- (asserts)"]),
    (
        "fr", "La milice a attaqué la ville, a-t-on appris.", "attaquer",
        ["- (anonymous, asserts)"],
    ),
    (
        "fr", "On a dit que la milice avait attaqué la ville.", "attaquer",
        ["- (anonymous, asserts)"],
    ),
    (
        "fr", "Il a été annoncé que la milice avait attaqué la ville.", "attaquer",
        ["- (anonymous, asserts)"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lemma", "expected"), WHOEVER)
def test_a_speaker_who_is_named_but_not_understood_is_not_anonymous(
    language: Language, text: str, lemma: str, expected: list[str]
) -> None:
    assert chain(language, text, lemma) == expected


SOURCED: list[Row] = [
    ("fr", "D'après le quotidien Sud Ouest, la milice a attaqué la ville.", "attaquer",
     ["Sud Ouest (asserts)"]),
    ("fr", "La milice a attaqué la ville, d’après Human Rights Watch.", "attaquer",
     ["Human Rights Watch (asserts)"]),
    ("fr", "La milice, d'après l'ONU, a attaqué la ville.", "attaquer", ["ONU (asserts)"]),
    ("fr", "Un film d'après Victor Hugo a provoqué des émeutes à Cannes.", "provoquer", []),
    ("fr", "La série, tournée d'après Victor Hugo, a été diffusée par Arte.", "diffuser", []),
    ("en", "The militia, according to Shell, attacked the town.", "attack",
     ["Shell (asserts)"]),
    ("en", "The militia attacked the town, according to Human Rights Watch.", "attack",
     ["Human Rights Watch (asserts)"]),
    ("en", "A film after Victor Hugo caused riots in Cannes.", "cause", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lemma", "expected"), SOURCED)
def test_a_source_behind_a_preposition_speaks_wherever_it_stands(
    language: Language, text: str, lemma: str, expected: list[str]
) -> None:
    assert chain(language, text, lemma) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the town, his spokesman Garba Shehu said.",
        "Rebels attacked the town, said his spokesman Garba Shehu.",
    ],
)
def test_a_title_and_a_name_that_were_made_two_subjects_are_one_speaker(text: str) -> None:
    assert chain("en", text, "attack") == ["Garba Shehu (asserts)"]


BEHIND: list[Row] = [
    (
        "en", "Iran is considering an attack on the port, President Biden said on Thursday.",
        "attack", ["Joe Biden (asserts)"],
    ),
    ("fr", "L'Iran a attaqué un port, affirment les États-Unis.", "attaquer",
     ["États-Unis (asserts)"]),
    ("fr", "L'armée a attaqué un port, affirment les rebelles.", "attaquer",
     ["rebelles (anonymous, asserts)"]),
    ("fr", "L'armée a attaqué un port, affirmant sa force.", "attaquer", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lemma", "expected"), BEHIND)
def test_a_speaker_behind_the_words_is_found_in_a_wrong_tree(
    language: Language, text: str, lemma: str, expected: list[str]
) -> None:
    assert chain(language, text, lemma) == expected


CONTENTS: list[tuple[Language, str, list[str]]] = [
    (
        "en", "The envoy said the army attacked the town, a claim rejected by the commission.",
        ["the army attacked the town"],
    ),
    (
        "en", "The envoy said that the army attacked the town, which the army denied.",
        ["that the army attacked the town"],
    ),
    (
        "en", "The envoy said that the militia, which denied the attack, had left the town.",
        ["that the militia, which denied the attack, had left the town"],
    ),
    (
        "en", "The envoy said the army attacked Kos, a town held by rebels.",
        ["the army attacked Kos, a town held by rebels"],
    ),
    (
        "en", "The envoy said that Israel struck the port; Iran condemned it.",
        ["that Israel struck the port"],
    ),
    (
        "fr", "Le ministre a dit que l'armée avait attaqué la ville, une accusation rejetée hier.",
        ["que l'armée avait attaqué la ville"],
    ),
    (
        "fr", "Le ministre a dit que l'armée avait attaqué la ville, ce que l'armée a démenti.",
        ["que l'armée avait attaqué la ville"],
    ),
    (
        "fr", "Le ministre a dit que la milice, qui a démenti l'attaque, avait quitté la ville.",
        ["que la milice, qui a démenti l'attaque, avait quitté la ville"],
    ),
    (
        "fr", "Le ministre a dit que l'armée avait attaqué la ville, ce qui confirme la rumeur.",
        ["que l'armée avait attaqué la ville, ce qui confirme la rumeur"],
    ),
    (
        "fr", "Le ministre a dit que l'armée avait attaqué la ville ; l'Iran l'a condamnée.",
        ["que l'armée avait attaqué la ville"],
    ),
    ("en", "Israel agreed to a ceasefire brokered by Egypt.", []),
    ("fr", "Les rebelles ont convenu d'une trêve négociée par le Qatar.", []),
    ("en", "Police confirmed the arrest of the mayor.", ["the arrest of the mayor"]),
    ("fr", "La police a confirmé l'arrestation du maire.", ["l'arrestation du maire"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CONTENTS)
def test_a_report_ends_before_what_others_say_to_it(
    language: Language, text: str, expected: list[str]
) -> None:
    outermost = read(language, text).quotes[:1]

    assert [piece.text for quote in outermost for piece in quote.content] == expected
