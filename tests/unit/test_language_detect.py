"""French and English are told apart; what is neither is rejected with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_schema.errors import Rejected
from graph_schema.model import Language
from ingest.language.detect import detect


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attaque à Bagdad", "fr"),
        ("Deux morts à Beyrouth", "fr"),
        ("Bagdad (AFP)", "fr"),
        ("L'ONU condamne", "fr"),
        ("Soleimani tué", "fr"),
        ("Il n'y a pas de rupture diplomatique, a ajouté cette source.", "fr"),
        ("US strikes Iraq", "en"),
        ("Soleimani killed", "en"),
        ("Iran denies", "en"),
        ("Macron meets Merkel in Berlin", "en"),
        ("Libyan leader Muammar Gaddafi and Bulgarian President Todor Zhivkov met", "en"),
        ("The embassy said it had not been attacked.", "en"),
    ],
)
def test_our_languages_are_told_apart_even_in_headlines(text: str, expected: Language) -> None:
    assert detect(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Die Regierung hat den Angriff auf die Botschaft verurteilt.", "'de'"),
        ("Trump droht Iran mit Angriff", "'de'"),
        ("هاجم الجيش السفارة في بغداد", "'ar'"),
        ("La reunión fue ayer en Madrid", "'es'"),
        ("Il presidente ha detto di no", "'it'"),
        ("Het leger heeft de ambassade aangevallen", "'nl'"),
        ("Взрыв в Багдаде", "'ru'"),
        ("12 345", "no letters"),
        ("", "no letters"),
        ("😀 … !", "no letters"),
    ],
)
def test_what_we_do_not_read_is_rejected_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Rejected, match=reason):
        detect(text)


@given(text=st.text(st.characters()))
def test_any_string_at_all_is_told_or_rejected_twice_alike(text: str) -> None:
    def verdict() -> str:
        try:
            return detect(text)
        except Rejected as reason:
            return str(reason)

    assert verdict() == verdict()
