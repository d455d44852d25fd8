"""Sentences to claims, through the real pipeline: docs/claims.md and the table of the formats."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph_schema.model import Claim, Language, Mention
from tests.told import read

GUIDE = Path(__file__).parents[2] / "docs" / "claims.md"
EXAMPLE = re.compile(r"- (?P<language>fr|en): (?P<text>.+?) → (?P<read>.+)")
REFUSED = re.compile(r"- refuses: (?P<language>fr|en): (?P<text>.+)")
OF_REPORTS = {"said-that", "said-after", "according-to", "told-to", "quoted", "goes-on"}


@dataclass(frozen=True)
class Example:
    """A line of the guide: a sentence, and what its rule reads there; None: nothing."""

    rule: str
    language: Language
    text: str
    read: str | None


def examples() -> Iterator[Example]:
    rule = ""
    for line in GUIDE.read_text(encoding="utf-8").splitlines():
        if line.startswith("### "):
            rule = line.removeprefix("### ")
        elif found := EXAMPLE.fullmatch(line) or REFUSED.fullmatch(line):
            language: Language = "fr" if found["language"] == "fr" else "en"
            yield Example(rule, language, found["text"], found.groupdict().get("read"))


CLAIMS = [example for example in examples() if example.rule not in OF_REPORTS]
REPORTS = [example for example in examples() if example.rule in OF_REPORTS]


def names(mentions: Sequence[Mention]) -> str:
    return ", ".join(mention.name for mention in mentions) or "-"


def shown(claim: Claim) -> str:
    return f"{names(claim.actors)} > {claim.action.lemma} > {names(claim.targets)}"


@pytest.mark.parametrize(
    "example", CLAIMS, ids=lambda example: f"{example.rule}-{example.language}"
)
def test_a_rule_reads_its_example_and_refuses_what_it_says(example: Example) -> None:
    found = read(example.language, example.text)

    by_rule = [shown(claim) for claim in found.claims if example.rule in claim.rules]

    if example.read is None:
        assert by_rule == []
    else:
        assert example.read in by_rule


@pytest.mark.parametrize(
    "example", REPORTS, ids=lambda example: f"{example.rule}-{example.language}"
)
def test_a_report_is_found_in_its_form(example: Example) -> None:
    found = read(example.language, example.text)

    spoken = [
        f"{quote.speaker.name if quote.speaker else '-'}: {quote.cue.text if quote.cue else '-'}"
        for quote in found.quotes
    ]

    if example.read is None:
        assert spoken == []
    else:
        assert example.read in spoken


def test_every_rule_that_fires_in_the_guide_has_its_section() -> None:
    sections = {example.rule for example in CLAIMS}

    fired = {
        rule
        for line in CLAIMS
        for claim in read(line.language, line.text).claims
        for rule in claim.rules
    }

    assert fired - sections == set()


# The table of formats.md, published 2020-12-03, and its English twin. Each row: the sentence, the
# lemma of the action, then polarity, certainty, attitude, and the chain as speaker (stance).
TABLE: list[tuple[Language, str, str, tuple[str, str, str], list[str]]] = [
    ("fr", "La milice a attaqué l'ambassade.", "attaquer", ("positive", "certain", "none"), []),
    ("en", "The militia attacked the embassy.", "attack", ("positive", "certain", "none"), []),
    (
        "fr", "La milice n'a pas attaqué l'ambassade.", "attaquer",
        ("negative", "certain", "none"), [],
    ),
    (
        "en", "The militia did not attack the embassy.", "attack",
        ("negative", "certain", "none"), [],
    ),
    (
        "fr", "La milice dément avoir attaqué l'ambassade.", "attaquer",
        ("negative", "certain", "none"), ["milice (denies)"],
    ),
    (
        "en", "The militia denied attacking the embassy.", "attack",
        ("negative", "certain", "none"), ["militia (denies)"],
    ),
    (
        "fr", "Selon un responsable, la milice aurait attaqué l'ambassade.", "attaquer",
        ("positive", "probable", "none"), ["responsable (asserts)"],
    ),
    (
        "en", "According to an official, the militia allegedly attacked the embassy.", "attack",
        ("positive", "probable", "none"), ["official (asserts)"],
    ),
    (
        "fr", "Washington accuse la milice d'avoir attaqué l'ambassade.", "attaquer",
        ("positive", "certain", "accusation"), ["États-Unis (accuses)"],
    ),
    (
        "en", "Washington accuses the militia of attacking the embassy.", "attack",
        ("positive", "certain", "accusation"), ["United States (accuses)"],
    ),
    (
        "fr", "Washington craint que la milice n'attaque l'ambassade.", "attaquer",
        ("positive", "possible", "fear"), ["États-Unis (fears)"],
    ),
    (
        "en", "Washington fears that the militia will attack the embassy.", "attack",
        ("positive", "possible", "fear"), ["United States (fears)"],
    ),
    (
        "fr", "La milice menace d'attaquer l'ambassade.", "attaquer",
        ("positive", "probable", "threat"), ["milice (threatens)"],
    ),
    (
        "en", "The militia threatens to attack the embassy.", "attack",
        ("positive", "probable", "threat"), ["militia (threatens)"],
    ),
    (
        "fr", "Le ministre promet qu'elle ne sera pas attaquée.", "attaquer",
        ("negative", "probable", "promise"), ["ministre (promises)"],
    ),
    (
        "en", "The minister promises that the embassy will not be attacked.", "attack",
        ("negative", "probable", "promise"), ["minister (promises)"],
    ),
    (
        "fr", "Les États-Unis ont décidé de retirer leur personnel.", "retirer",
        ("positive", "probable", "plan"), [],
    ),
    (
        "en", "The United States has decided to withdraw its staff.", "withdraw",
        ("positive", "probable", "plan"), [],
    ),
    (
        "fr", "S'ils partent, la milice attaquera.", "attaquer",
        ("positive", "possible", "condition"), [],
    ),
    (
        "en", "If they leave, the militia will attack.", "attack",
        ("positive", "possible", "condition"), [],
    ),
]  # fmt: skip


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]}: {row[1]}")
def test_status_and_chain_are_those_of_the_table(
    row: tuple[Language, str, str, tuple[str, str, str], list[str]],
) -> None:
    language, text, lemma, status, chain = row

    (claim,) = [claim for claim in read(language, text).claims if claim.action.lemma == lemma]

    assert (claim.polarity, claim.certainty, claim.attitude) == status
    assert [
        f"{names([source.speaker]) if source.speaker else '-'} ({source.stance})"
        for source in claim.attribution
    ] == chain


def test_a_speaker_without_a_name_is_anonymous() -> None:
    texts: list[tuple[Language, str]] = [
        ("fr", "Selon un responsable, la milice a attaqué l'ambassade."),
        ("en", "An official said that the militia had attacked the embassy."),
        ("fr", "La milice aurait attaqué l'ambassade."),
        ("en", "Emmanuel Macron said that the militia had attacked the embassy."),
    ]

    claims = [read(language, text).claims[-1] for language, text in texts]

    assert [[source.anonymous for source in claim.attribution] for claim in claims] == [
        [True], [True], [True], [False],
    ]  # fmt: skip


def test_hearsay_names_neither_speaker_nor_cue() -> None:
    (claim,) = read("fr", "La milice aurait attaqué l'ambassade.").claims

    assert [(source.speaker, source.cue, source.stance) for source in claim.attribution] == [
        (None, None, "asserts")
    ]


def test_a_chain_begins_with_the_outermost_speaker() -> None:
    text = "Reuters a affirmé que le ministre avait dit que la milice avait attaqué l'ambassade."

    claim = read("fr", text).claims[-1]

    assert [source.speaker.name for source in claim.attribution if source.speaker] == [
        "Reuters", "ministre",
    ]  # fmt: skip


def test_an_agentless_passive_has_no_actor() -> None:
    texts: list[tuple[Language, str]] = [
        ("fr", "Deux soldats ont été tués."),
        ("en", "Two soldiers were killed."),
    ]

    claims = [claim for language, text in texts for claim in read(language, text).claims]

    assert [names(claim.actors) for claim in claims] == ["-", "-"]


def test_accusing_threatening_and_withdrawing_are_events_with_types() -> None:
    texts = [
        "Washington accuse la milice d'avoir attaqué l'ambassade.",
        "La milice menace d'attaquer l'ambassade.",
        "Les États-Unis ont décidé de retirer leur personnel.",
    ]

    types = [{claim.action.type for claim in read("fr", text).claims} for text in texts]

    assert types == [{"ACCUSE", "ASSAULT"}, {"THREATEN", "ASSAULT"}, {"RETREAT"}]
