"""Which sentences an article has, and what was read from each."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph_schema.model import Claim, Cue, Evidence, Passage, Quote, Reading
from ingest.by_sentence import Sentence, sentences_of
from ingest.language.splitting import split
from tests.builders import reading

TEXT = "It rained. Iran attacked the base, and Iraq protested. It rained again."
SECOND = (11, 54)


def taken(*spans: tuple[int, int], text: str = TEXT, quotes: tuple[Quote, ...] = ()) -> Reading:
    """A reading with a claim from each span of its text."""
    one = reading()
    (claim,) = one.claims
    return replace(
        one,
        article=replace(one.article, text=text),
        claims=tuple(replace(claim, evidence=evidence(*span, text=text)) for span in spans),
        quotes=quotes,
    )


def evidence(start: int, end: int, *, text: str = TEXT) -> Evidence:
    return Evidence(start=start, end=end, quote=text[start:end])


def words_of(sentences: list[Sentence]) -> list[str | None]:
    return [it.start if it.start is None else TEXT[it.start : it.end] for it in sentences]


def claims_of(sentences: list[Sentence]) -> list[tuple[Claim, ...]]:
    return [it.claims for it in sentences]


def test_sentences_from_which_nothing_was_read_are_there_too() -> None:
    one = taken(SECOND)

    sentences = sentences_of(one)

    assert words_of(sentences) == [TEXT[:10], TEXT[11:54], TEXT[55:]]
    assert claims_of(sentences) == [(), one.claims, ()]


def test_a_clause_stands_in_its_sentence() -> None:
    one = taken((11, 34), SECOND)

    sentences = sentences_of(one)

    assert words_of(sentences) == [TEXT[:10], TEXT[11:54], TEXT[55:]]
    assert claims_of(sentences) == [(), one.claims, ()]


def test_a_quote_stands_where_it_begins() -> None:
    quote = Quote(
        content=(Passage(text=TEXT[39:], start=39, end=len(TEXT)),), style="direct", stance="fears"
    )

    sentences = sentences_of(taken(SECOND, quotes=(quote,)))

    assert [it.quotes for it in sentences] == [(), ((0, quote),), ()]


def test_a_quote_without_content_stands_where_it_is_reported() -> None:
    cue = Cue(text="rained", start=58, end=64, lemma="rain")
    quote = Quote(cue=cue, content=(), style="nominal", stance="fears")

    sentences = sentences_of(taken(SECOND, quotes=(quote,)))

    assert [it.quotes for it in sentences] == [(), (), ((0, quote),)]


def test_what_has_no_place_comes_last() -> None:
    one = taken(SECOND)
    (claim,) = one.claims
    placeless = replace(
        claim, evidence=None, action=replace(claim.action, text=None, start=None, end=None)
    )
    quote = Quote(content=(), style="nominal", stance="fears")

    sentences = sentences_of(replace(one, claims=(placeless,), quotes=(quote,)))

    assert sentences[-1] == Sentence(None, None, ((0, quote),), (placeless,))
    assert words_of(sentences)[:-1] == [TEXT[:10], TEXT[11:54], TEXT[55:]]


@given(
    st.text(min_size=1).flatmap(
        lambda text: st.tuples(
            st.just(text), st.lists(st.tuples(*[st.integers(0, len(text))] * 2), max_size=4)
        )
    )
)
def test_every_word_stands_in_one_sentence(drawn: tuple[str, list[tuple[int, int]]]) -> None:
    text, pairs = drawn
    spans = [(min(pair), max(pair)) for pair in pairs if min(pair) < max(pair)]

    sentences = sentences_of(taken(*spans, text=text))

    seen = [
        at for it in sentences if it.start is not None and it.end for at in range(it.start, it.end)
    ]
    assert seen == sorted(set(seen))
    assert {at for at, letter in enumerate(text) if not letter.isspace()} <= set(seen)
    assert sum(len(it.claims) for it in sentences) == len(spans)


def test_a_text_is_split_in_either_language() -> None:
    french = "M. Macron est parti.\n\n  Il revient. "

    spans = split(french, "fr")

    assert [french[start:end] for start, end in spans] == ["M. Macron est parti.", "Il revient."]
