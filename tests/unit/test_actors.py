"""Who a noun phrase means: the rows of design §4 "Identity", in French and in English."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language as Pipeline

from graph_schema.errors import Broken
from graph_schema.identity import part_of
from graph_schema.model import Article, Language, Mention
from ingest.claims.actors import Cast
from ingest.language.pipeline import load

Meant = tuple[str, str, str, str | None]


@cache
def analysis(language: Language) -> Pipeline:
    return load(language)


def mention(
    language: Language, text: str, word: str, *, nth: int = 0, as_place: bool = False
) -> Mention | None:
    doc = analysis(language)(text)
    cast = Cast(Article(id="art", language=language, text=text), doc)
    head = [token for token in doc if token.text == word][nth]
    return cast.mention_of(head, as_place=as_place)


def meant(found: Mention | None) -> Meant | None:
    return (found.text or "", found.id, found.kind, found.code) if found else None


ACTING: list[tuple[Language, str, str, Meant]] = [
    ("fr", "L’Irak a condamné l’attaque.", "Irak", ("Irak", "IRQ", "state", "IRQ")),
    ("en", "Iraq condemned the attack.", "Iraq", ("Iraq", "IRQ", "state", "IRQ")),
    ("fr", "Bagdad a condamné l’attaque.", "Bagdad", ("Bagdad", "IRQ", "state", "IRQ")),
    ("en", "Baghdad condemned the attack.", "Baghdad", ("Baghdad", "IRQ", "state", "IRQ")),
    ("fr", "Washington a réagi.", "Washington", ("Washington", "USA", "state", "USA")),
    ("en", "Washington attacked Iraq.", "Washington", ("Washington", "USA", "state", "USA")),
    ("fr", "Les Etats-Unis ont réagi.", "Etats-Unis", ("Etats-Unis", "USA", "state", "USA")),
    ("en", "The U.S. attacked Iraq.", "U.S.", ("U.S.", "USA", "state", "USA")),
    ("fr", "Les Américains ont réagi.", "Américains", ("Américains", "USA", "state", "USA")),
    ("en", "The Americans have left.", "Americans", ("Americans", "USA", "state", "USA")),
    (
        "fr", "Des milliers d’Irakiens manifestent.", "milliers",
        ("milliers d’Irakiens", "IRQ.CIV", "population", "IRQ"),
    ),
    (
        "en", "The police arrested thousands of Iraqis.", "thousands",
        ("thousands of Iraqis", "IRQ.CIV", "population", "IRQ"),
    ),
    (
        "fr", "L’administration américaine a réagi.", "administration",
        ("administration américaine", "USA.GOV", "organization", "USA"),
    ),
    (
        "en", "The US administration attacked Iraq.", "administration",
        ("US administration", "USA.GOV", "organization", "USA"),
    ),
    (
        "fr", "La Maison Blanche a réagi.", "Maison",
        ("Maison Blanche", "USA.GOV", "organization", "USA"),
    ),
    (
        "en", "The White House condemned the attack.", "House",
        ("White House", "USA.GOV", "organization", "USA"),
    ),
    ("fr", "Le Pentagone a réagi.", "Pentagone", ("Pentagone", "USA.MIL", "organization", "USA")),
    ("en", "The Pentagon agreed.", "Pentagon", ("Pentagon", "USA.MIL", "organization", "USA")),
    (
        "fr", "L’armée américaine a réagi.", "armée",
        ("armée américaine", "USA.MIL", "organization", "USA"),
    ),
    (
        "en", "U.S. troops left Iraq.", "troops",
        ("U.S. troops", "USA.MIL", "organization", "USA"),
    ),
    (
        "fr", "Un second responsable irakien a réagi.", "responsable",
        ("second responsable irakien", "art.1", "unnamed", "IRQ"),
    ),
    (
        "en", "A second Iraqi official agreed.", "official",
        ("second Iraqi official", "art.1", "unnamed", "IRQ"),
    ),
    (
        "fr", "Une source locale a réagi.", "source", ("source locale", "art.1", "unnamed", None),
    ),
    ("en", "A local source agreed.", "source", ("local source", "art.1", "unnamed", None)),
    (
        "fr", "Le général Qassem Soleimani a été tué.", "général",
        ("général Qassem Soleimani", "qassem-soleimani", "person", None),
    ),
    (
        "fr", "Il a rencontré Kassem Soleimani.", "Kassem",
        ("Kassem Soleimani", "qassem-soleimani", "person", None),
    ),
    (
        "en", "Qasem Suleimani was killed.", "Qasem",
        ("Qasem Suleimani", "qassem-soleimani", "person", None),
    ),
    (
        "fr", "Elle a été attaquée par des milices chiites pro-iraniennes.", "milices",
        ("milices chiites pro-iraniennes", "milices-chiites-pro-iraniennes", "armed-group", None),
    ),
    (
        "en", "Shiite militias attacked the troops.", "militias",
        ("Shiite militias", "shiite-militias", "armed-group", None),
    ),
    (
        "fr", "L’ambassade américaine à Bagdad a été attaquée.", "ambassade",
        ("ambassade américaine à Bagdad", "embassy-usa-baghdad", "organization", "USA"),
    ),
    (
        "en", "The US embassy in Baghdad was attacked.", "embassy",
        ("US embassy in Baghdad", "embassy-usa-baghdad", "organization", "USA"),
    ),
    (
        "fr", "Sky News Arabia a révélé cela.", "Sky",
        ("Sky News Arabia", "sky-news-arabia", "organization", None),
    ),
    (
        "en", "They told Sky News Arabia.", "Arabia",
        ("Sky News Arabia", "sky-news-arabia", "organization", None),
    ),
    (
        "fr", "La police irakienne a réagi.", "police",
        ("police irakienne", "IRQ.COP", "organization", "IRQ"),
    ),
    (
        "fr", "Le ministère iranien des Affaires étrangères a réagi.", "ministère",
        ("ministère iranien des Affaires étrangères", "ministry-irn-foreign-affairs",
         "organization", "IRN"),
    ),
    (
        "en", "The Iraqi Oil Ministry agreed.", "Ministry",
        ("Iraqi Oil Ministry", "ministry-irq-oil", "organization", "IRQ"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "word", "expected"), ACTING)
def test_words_that_act_have_the_id_and_kind_of_the_design(
    language: Language, text: str, word: str, expected: Meant
) -> None:
    found = mention(language, text, word)

    assert meant(found) == expected


PLACES: list[tuple[Language, str, str, Meant | None]] = [
    ("fr", "Il est mort à Bagdad.", "Bagdad", ("Bagdad", "baghdad", "place", "IRQ")),
    ("en", "He died in Baghdad.", "Baghdad", ("Baghdad", "baghdad", "place", "IRQ")),
    ("fr", "Il est mort en Irak.", "Irak", ("Irak", "IRQ", "place", "IRQ")),
    ("en", "He died in Iraq.", "Iraq", ("Iraq", "IRQ", "place", "IRQ")),
    (
        "fr", "Il est mort dans la capitale irakienne.", "capitale",
        ("capitale irakienne", "baghdad", "place", "IRQ"),
    ),
    ("en", "He died in Calenardhon.", "Calenardhon", ("Calenardhon", "calenardhon", "place", None)),
    ("fr", "Il l’a dit à un responsable.", "responsable", None),
    ("en", "He said so to Barack Obama.", "Barack", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "word", "expected"), PLACES)
def test_where_something_happens_is_a_place_or_nothing(
    language: Language, text: str, word: str, expected: Meant | None
) -> None:
    found = mention(language, text, word, as_place=True)

    assert meant(found) == expected


def test_a_name_is_shown_in_the_language_of_the_article() -> None:
    french = mention("fr", "Les Américains ont réagi.", "Américains")
    english = mention("en", "The Americans have left.", "Americans")

    assert (french.name if french else "") == "États-Unis"
    assert (english.name if english else "") == "United States"


def test_an_unnamed_official_is_part_of_the_government_and_an_embassy_too() -> None:
    official = mention("fr", "Un second responsable irakien a réagi.", "responsable")
    embassy = mention("en", "The US embassy in Baghdad was attacked.", "embassy")

    assert [part_of(it.id, it.kind, it.code) for it in (official, embassy) if it] == [
        "IRQ.GOV",
        "USA.GOV",
    ]


def test_an_adjective_of_nationality_is_the_state() -> None:
    found = mention("fr", "Une frappe iranienne a eu lieu.", "iranienne")

    assert meant(found) == ("iranienne", "IRN", "state", "IRN")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("fr", "Lundi, il a attaqué.", "Lundi"),
        ("fr", "La semaine a commencé.", "semaine"),
        ("en", "The week began.", "week"),
        ("fr", "Il y a une rupture.", "Il"),
        ("fr", "Les prix ont augmenté de 20 %.", "%"),
        ("fr", "Nous avons gagné.", "Nous"),
        ("en", "He lost a third.", "third"),
    ],
)
def test_times_amounts_and_words_for_nobody_take_part_in_nothing(
    language: Language, text: str, word: str
) -> None:
    assert mention(language, text, word) is None


def test_a_tree_of_another_text_is_a_bug() -> None:
    doc = analysis("fr")("Bagdad a réagi.")

    with pytest.raises(Broken, match="another text"):
        Cast(Article(id="art", language="fr", text="Bagdad a réagi !"), doc)


WORDS = (
    "Bagdad", "l’", "le", "du", "général", "Qassem", "Soleimani", "il", "leur", "a", "dit", "de",
    ",", ".", "«", "»", "américaine", "ambassade", "à", "trois", "Irakiens", "qui", "-", "e\u0301",
    "M.", "\u202e", "lundi", "20", "%", "deux", "milliers", "d’", "États-Unis",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_the_words_of_a_mention_stand_at_its_offsets_in_any_text(text: str) -> None:
    doc = analysis("fr")(text)
    cast = Cast(Article(id="art", language="fr", text=text), doc)

    found = [
        (one.text, text[one.start : one.end])
        for token in doc
        for as_place in (False, True)
        if (one := cast.mention_of(token, as_place=as_place))
    ]

    assert [said for said, _ in found] == [there for _, there in found]
    assert all(said for said, _ in found)
