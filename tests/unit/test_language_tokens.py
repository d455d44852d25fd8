"""Tokens are cut as the treebanks cut them, and give the text back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language as Pipeline

from graph_schema.model import Language
from ingest.language.tokens import Tokenizer

VOCAB = Pipeline().vocab
TOKENIZERS = {"fr": Tokenizer(VOCAB, "fr"), "en": Tokenizer(VOCAB, "en")}
LANGUAGES = st.sampled_from(["fr", "en"])
# Strings likely to meet the patterns: pieces of words, clitics, marks, numbers and odd spaces.
PIECES = st.sampled_from(
    [
        *("a", "-t-il", "l'", "l’", "qu'", "n't", "'s", "aujourd'hui", "U.S.", "M.", "J.-C.", "é"),
        *("1 000", "12", "3,5", "-", "--", "...", "!?", "«", "»", '"', "(", " ", "  ", "\n", "\t"),
        *("\u00a0", "\u202f", "\u0301", "\u200d", "\u202e", "\x00", "\ufeff", "😀", "@", "http://"),
    ]
)


def tokens(text: str, language: Language) -> list[str]:
    return [token.text for token in TOKENIZERS[language](text) if not token.is_space]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée a-t-elle attaqué ?", "L'|armée|a|-t-elle|attaqué|?"),
        ("Selon lui, l’ONU n’a qu’un but.", "Selon|lui|,|l’|ONU|n’|a|qu’|un|but|."),
        ("au, du, des, aux et auquel", "au|,|du|,|des|,|aux|et|auquel"),
        ("Aujourd'hui, celui-ci est au-delà.", "Aujourd'hui|,|celui-ci|est|au-delà|."),
        ("C'est-à-dire les États-Unis", "C'est-à-dire|les|États-Unis"),
        ("lorsqu'il a rendez-vous, dit-il", "lorsqu'|il|a|rendez-vous|,|dit|-il"),
        ("Rendez-le-moi, vas-y", "Rendez|-le|-moi|,|vas|-y"),
        ("ce jour-là, l'on part", "ce|jour|-là|,|l'on|part"),
        ("10 000 morts, 3,5 % et 1 200,50 euros", "10 000|morts|,|3,5|%|et|1 200,50|euros"),
        ("M. Dupont et Mme X. du XXe siècle", "M.|Dupont|et|Mme|X|.|du|XXe|siècle"),
        ("J. Chirac en 44 av. J.-C. à l'O.N.U.", "J.|Chirac|en|44|av.|J.-C.|à|l'|O.N.U."),
        ("N'Djamena et Côte-d'Or", "N'Djamena|et|Côte-d'Or"),
        ("Il dit «non»… (AFP)", "Il|dit|«|non|»|…|(|AFP|)"),
        ("l'e\u0301te\u0301", "l'|e\u0301te\u0301"),
        ("art. 5 d'art.", "art.|5|d'|art|."),
        ("voir www.lemonde.fr.", "voir|www.lemonde.fr|."),
        ("Bien :) (n° 5 à 20 °C)", "Bien|:)|(|n°|5|à|20|°C|)"),
        ("*** FLASH *** ====", "***|FLASH|***|===="),
    ],
)
def test_french_is_cut_as_in_ud_french(text: str, expected: str) -> None:
    assert tokens(text, "fr") == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I dont know, thats alot", "I|do|nt|know|,|that|s|a|lot"),
        ("a@b, 555-1234 b/c >> :-( ''", "a@b|,|555-1234|b/c|>>|:-(|''"),
        ("They don't, can't and cannot.", "They|do|n't|,|ca|n't|and|can|not|."),
        ("It’s Iran’s, isn’t it?", "It|’s|Iran|’s|,|is|n’t|it|?"),
        ("the protesters' leaders", "the|protesters|'|leaders"),
        ("Iran-backed, pro-Iranian ex-officials", "Iran|-|backed|,|pro-Iranian|ex-officials"),
        ("the U.S. at 5 p.m. in the '90s", "the|U.S.|at|5|p.m.|in|the|'90s"),
        ("Gen. Qassem Soleimani Jr. said No. 2", "Gen.|Qassem|Soleimani|Jr.|said|No.|2"),
        ("No. He said no.", "No|.|He|said|no|."),
        ("$1,200.50 or 5% on 3rd", "$|1,200.50|or|5|%|on|3rd"),
        ("O'Brien at AT&T", "O'Brien|at|AT&T"),
        ('"Yes," he said...', '"|Yes|,|"|he|said|...'),
    ],
)
def test_english_is_cut_as_in_ud_english(text: str, expected: str) -> None:
    assert tokens(text, "en") == expected.split("|")


@given(text=st.one_of(st.text(), st.lists(PIECES).map("".join)), language=LANGUAGES)
def test_tokens_rebuild_any_text(text: str, language: Language) -> None:
    doc = TOKENIZERS[language](text)

    assert doc.text == text
    assert [text[token.idx : token.idx + len(token)] for token in doc] == [t.text for t in doc]


@given(text=st.lists(PIECES).map("".join), language=LANGUAGES)
def test_white_space_never_shares_a_token_with_words_but_inside_numbers(
    text: str, language: Language
) -> None:
    spaced = [word for word in tokens(text, language) if word.split() != [word]]

    assert [word for word in spaced if not word.lstrip("+-")[0].isdigit()] == []
