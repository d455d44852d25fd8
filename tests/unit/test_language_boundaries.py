"""Where a line runs into the next without a full stop, the network sees that a sentence starts."""

from functools import cache

import pytest

from graph_schema.model import Language
from ingest.language.pipeline import load

loaded = cache(load)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une explosion fait dix morts à Beyrouth|Le bilan pourrait s'alourdir."),
        ("fr", "Macron en visite à Bagdad|Le président français a rencontré son homologue."),
        ("fr", "Le Figaro Magazine a interrogé le ministre Jean Dupont."),
        ("fr", "Il a vu Les Misérables au cinéma Le Champo avec La Fontaine."),
        ("en", "Militia attacks embassy in Baghdad|The ministry said that nobody was hurt."),
        ("en", "He read The Great Gatsby and The Old Man and the Sea."),
    ],
)
def test_sentences_start_where_the_bars_stand(language: Language, text: str) -> None:
    doc = loaded(language)(text.replace("|", " "))

    assert [sentence.text for sentence in doc.sents] == text.split("|")
    assert [token.text for token in doc if token.head == token] == [
        sentence.root.text for sentence in doc.sents
    ]
