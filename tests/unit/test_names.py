"""Names as spans of a Doc, for matchers."""

import pytest

from ingest.claims.cast.names import set_names
from ingest.language.pipeline import load


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Selon Mme Le Pen, la loi est mauvaise.", ["Le Pen person"]),
        ("Marine Le Pen a quitté La Rochelle.", ["Marine Le Pen person", "La Rochelle place"]),
        ("Le général Soleimani est mort.", ["Soleimani person"]),
    ],
)
def test_a_name_keeps_the_article_that_begins_it(text: str, names: list[str]) -> None:
    doc = set_names(load("fr")(text))

    assert [f"{name.text} {name.label_}" for name in doc.ents] == names
