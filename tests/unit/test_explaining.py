"""What a person is shown of a reading."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from rich.console import Console

from graph_schema.model import (
    Action,
    Cue,
    Evidence,
    Language,
    Mention,
    Passage,
    Quote,
    Reading,
    Source,
    Time,
)
from ingest.explaining import explain
from ingest.page import page_of
from tests.builders import BAGHDAD, MILITIA, USA, mention, reading
from tests.told import read

NOWHERE: Mapping[str, str] = {}
"""An environment that says nothing of colours."""
RED, PLAIN = "\x1b[1;4;31m", "\x1b[0m"


def shown(
    reading: Reading, *, terminal: bool = False, environ: Mapping[str, str] = NOWHERE
) -> list[str]:
    """The lines that are printed, without the empty ones."""
    file = StringIO()
    console = Console(
        file=file, force_terminal=terminal, color_system="standard" if terminal else "auto",
        width=40, highlight=False, _environ=environ,
    )  # fmt: skip
    explain([reading], console)
    return [line for line in file.getvalue().splitlines() if line]


def with_evidence(reading: Reading, start: int, end: int) -> Reading:
    """The same, its claims read from these characters."""
    evidence = Evidence(start=start, end=end, quote=reading.article.text[start:end])
    claims = tuple(replace(claim, evidence=evidence) for claim in reading.claims)
    return replace(reading, claims=claims)


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            "fr",
            "Selon un responsable, la milice aurait attaqué l'ambassade lundi. Il pleut.",
            [
                "Selon un responsable, la milice aurait attaqué l'ambassade lundi.",
                '  quote 0: responsable · "Selon" · asserts · indirect: la milice aurait attaqué',
                "milice > attaquer [ASSAULT] > ambassade",
                'certainty probable · time "lundi" = 2020-11-30 (weekday past) · according to',
                "responsable (asserts, anonymous) · in quote 0",
                "rules: finite, hearsay",
                "Il pleut.",
            ],
        ),
        (
            "en",
            "The militia did not attack the embassy.",
            [
                "The militia did not attack the embassy.",
                "militia > attack [ASSAULT] > embassy",
                "polarity negative",
                "rules: finite, negation",
            ],
        ),
    ],
)
def test_each_sentence_stands_above_what_was_read_from_it(
    language: Language, text: str, lines: list[str]
) -> None:
    printed = shown(read(language, text))[2:]

    assert printed[0] == lines[0]
    for wanted in lines:
        assert any(wanted in line for line in printed), wanted


def test_an_article_is_headed_by_what_is_known_of_it() -> None:
    one = reading()

    titled = replace(one, article=replace(one.article, title="A long title, longer than a line is"))

    about = "art_one · en · 2020-12-21 · Sample Wire · annales test"
    recorded = "recorded 2020-12-24T18:00:00+00:00"
    assert shown(one)[:2] == ["art_one", f"{about} · {recorded}"]
    assert shown(titled)[0] == "A long title, longer than a line is"


def test_what_is_not_as_it_mostly_is_is_told() -> None:
    text = "They bombed it there."
    pentagon = Mention(name="Pentagon", id="USA.MIL", kind="organization")
    (claim,) = reading().claims
    claim = replace(
        claim,
        evidence=Evidence(start=0, end=len(text), quote=text),
        action=Action(
            text="bombed",
            start=5,
            end=11,
            lemma="bomb",
            type="ASSAULT",
            mode="aerial",
            stative=True,
        ),
        actors=(mention("They", text, MILITIA),),
        targets=(),
        reciprocal=True,
        place=mention("there", text, BAGHDAD),
        time=Time(start_earliest=date(2020, 12, 20), rule="since"),
        polarity="negative",
        certainty="possible",
        tense="future",
        attitude="plan",
        attribution=(
            Source(speaker=None, stance="fears", anonymous=True),
            Source(speaker=pentagon, stance="denies", anonymous=False),
        ),
        quote=1,
        rules=("one", "two"),
    )
    quotes = (
        Quote(content=(), style="nominal", stance="accuses"),
        Quote(
            speaker=mention("They", text, USA),
            cue=Cue(text="bombed", start=5, end=11, lemma="bomb"),
            content=(
                Passage(text="They", start=0, end=4),
                Passage(text="there", start=15, end=20),
            ),
            style="mixed",
            stance="threatens",
            nested_in=0,
        ),
    )
    one = replace(
        reading(), article=replace(reading().article, text=text), quotes=quotes, claims=(claim,)
    )

    facts = [
        "state · with each other · polarity negative · certainty possible · tense future",
        'attitude plan · place Baghdad ("there") · time 2020-12-20..?..?..? (since)',
        "according to nobody named (fears, anonymous) > Pentagon (denies) · in quote 1",
    ]
    how = '"bombed" · threatens · mixed · inside quote 0'
    assert shown(one)[2:] == [
        text,
        f'  quote 1: United States ("They") · {how}: They … there',
        '  0.80  Kataib Hezbollah ("They") > bomb [ASSAULT/aerial] > -',
        f"        {' · '.join(facts)}",
        "        rules: one, two",
        "(no words of the article)",
        "  quote 0: nobody named · accuses · nominal: ",
    ]


def test_the_words_of_a_claim_are_coloured_in_a_terminal() -> None:
    one = with_evidence(reading(), 0, 72)

    sentence = shown(one, terminal=True)[2]

    assert f"{RED}attacked{PLAIN}" in sentence
    assert "\x1b[1;4;36mKataib Hezbollah" in sentence
    assert "\x1b[1;4;33mUS embassy in Baghdad" in sentence


def test_words_of_another_sentence_colour_nothing_in_this_one() -> None:
    one = with_evidence(reading(), 26, 72)  # the actor and the action stand before it

    lines = shown(one, terminal=True)

    assert lines[3].startswith("the \x1b[1;4;33mUS embassy in Baghdad\x1b[0m on 20")
    assert lines[3].count(PLAIN) == 1


def test_colours_are_for_terminals_alone() -> None:
    assert "\x1b" not in "".join(shown(reading()))


def test_who_wants_no_colours_gets_none() -> None:
    lines = shown(with_evidence(reading(), 0, 72), terminal=True, environ={"NO_COLOR": "1"})

    assert "\x1b[1;4mattacked" in lines[2]


def test_an_article_sends_no_orders_to_a_terminal() -> None:
    text = "Iran\x1b[2J \u202eattacked\nthe [red]base\x9b."
    one = reading(text="Kataib Hezbollah attacked the US embassy in Baghdad.")
    one = replace(one, article=replace(one.article, text=text, title="\x1b]0;x\x07"), claims=())

    lines = shown(one)

    assert lines[0] == "�]0;x�"
    assert lines[2:] == ["Iran�[2J �attacked the [red]base�."]


def test_a_page_escapes_what_an_article_says_and_fetches_nothing() -> None:
    text = (
        'Kataib Hezbollah attacked the US embassy in Baghdad <script src="http://x">{0}</script>.'
    )
    one = reading(text=text)
    one = replace(one, article=replace(one.article, title="<b>&amp;", publisher="'<i>"))

    page = "".join(page_of([one, one]))

    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</html>\n")
    assert page.count("&lt;script src=&quot;http://x&quot;&gt;{0}&lt;/script&gt;") == 2
    assert page.count("&lt;b&gt;&amp;amp;") == 2
    assert all(tag not in page for tag in ("<script", "<b>", "<i>", "<link", "<img", "<a ", "url("))


def test_a_page_keeps_the_colours() -> None:
    page = "".join(page_of([with_evidence(reading(), 0, 72)]))

    assert 'text-decoration: underline">attacked</span>' in page
