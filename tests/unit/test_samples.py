"""The sample articles keep the article format, and say of themselves that they are samples."""

import re
import unicodedata
from collections import Counter
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pydantic import TypeAdapter

from graph_schema.model import Article

SAMPLES = Path(__file__).parents[2] / "samples"
OUTLETS = {
    "Annales Sample Wire": ("en", "wire.example.org"),
    "Annales Example Courier": ("en", "courier.example.com"),
    "Annales Example Ledger": ("en", "ledger.example.net"),
    "Agence d’exemple Annales": ("fr", "agence.example.org"),
    "Courrier d’exemple Annales": ("fr", "courrier.example.com"),
    "Quotidien d’exemple Annales": ("fr", "quotidien.example.net"),
}
LABELS = {"en": "[Sample] ", "fr": "[Exemple] "}
DISPATCHES = [
    ("sample-en-08", "sample-en-09", "Annales Sample Wire"),
    ("sample-fr-11", "sample-fr-12", "Agence d’exemple Annales"),
]

ARTICLES = [
    TypeAdapter(Article).validate_json(line)
    for line in (SAMPLES / "articles.jsonl").read_bytes().splitlines()
]
BY_ID = {article.id: article for article in ARTICLES}

each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)


def test_there_are_at_least_ten_articles_in_each_language() -> None:
    counts = Counter(article.language for article in ARTICLES)

    assert set(counts) == {"en", "fr"}
    assert min(counts.values()) >= 10


def test_no_two_articles_share_an_id_an_address_or_a_text() -> None:
    assert len({article.id for article in ARTICLES}) == len(ARTICLES)
    assert len({article.url for article in ARTICLES}) == len(ARTICLES)
    assert len({article.text for article in ARTICLES}) == len(ARTICLES)


def test_the_articles_stand_in_the_order_of_their_days() -> None:
    days = [(article.published or "")[:10] for article in ARTICLES]

    assert days == sorted(days)


@each_article
def test_the_id_names_the_language_and_is_allowed(article: Article) -> None:
    assert re.fullmatch(rf"sample-{article.language}-\d\d", article.id)


@each_article
def test_the_publication_is_a_day_or_an_instant_with_its_zone(article: Article) -> None:
    moment = datetime.fromisoformat(article.published or "")

    assert moment.tzinfo is not None or article.published == moment.date().isoformat()
    assert 2019 <= moment.year <= 2021


@each_article
def test_the_publisher_is_one_that_we_invented(article: Article) -> None:
    language, host = OUTLETS[article.publisher or ""]
    address = urlsplit(article.url or "")

    assert article.language == language
    assert (address.scheme, address.netloc) == ("https", host)


@each_article
def test_the_title_says_that_it_is_a_sample(article: Article) -> None:
    title = article.title or ""
    label = LABELS[article.language]

    assert title.startswith(label)
    assert len(title) > len(label)


@each_article
def test_the_text_is_80_to_250_words_of_clean_characters(article: Article) -> None:
    odd = {
        character
        for character in article.text
        if unicodedata.category(character).startswith("C") and character != "\n"
    }

    assert 80 <= len(article.text.split()) <= 250
    assert odd == set()
    assert article.text == unicodedata.normalize("NFC", article.text).strip()


@pytest.mark.parametrize(("first", "copy", "agency"), DISPATCHES)
def test_a_dispatch_stands_in_two_papers_and_the_second_names_the_agency(
    first: str, copy: str, agency: str
) -> None:
    original, reprint = BY_ID[first], BY_ID[copy]
    likeness = SequenceMatcher(
        None, original.text.split(), reprint.text.split(), autojunk=False
    ).ratio()

    assert original.publisher == agency != reprint.publisher
    assert agency not in original.text
    assert agency in reprint.text
    assert likeness > 0.9


def test_the_readme_names_every_outlet_and_every_article() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    table = readme[readme.index("| day |") : readme.index("- en-08")]
    outlets = {line.split(" | ")[0].removeprefix("| ") for line in readme.splitlines()}

    named = {f"sample-{short}" for short in re.findall(r"\b(?:en|fr)-\d\d\b", table)}

    assert named == set(BY_ID)
    assert outlets >= OUTLETS.keys()
