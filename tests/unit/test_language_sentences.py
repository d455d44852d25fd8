"""Sentences begin where the rules say, and only at words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language as Pipeline

from graph_schema.model import Language
from ingest.language.sentences import LONGEST, Splitter
from ingest.language.tokens import Tokenizer
from ingest.language.words import words_of

VOCAB = Pipeline().vocab


def sentences(text: str, language: Language) -> list[str]:
    doc = Splitter(words_of(language))(Tokenizer(VOCAB, language)(text))
    return [sentence.text.strip() for sentence in doc.sents]


@pytest.mark.parametrize(
    "text",
    [
        "M. Macron a parlé.|Mme Merkel aussi.",
        "Le gén. Soleimani est mort.|L'Iran dément.",
        "« Non ! » a-t-il dit.|Il est parti.",
        "« Il n'y a pas de rupture. »|Une source l'affirme.",
        'Il a dit : "Nous partons."|Puis rien.',
        'Il a dit : " Nous partons. "|Puis rien.',
        "Il hésite… puis part.|Pourquoi ?|Nul ne sait.",
        "Il a 3,5 millions.|2020 fut pire.",
        "Voir art. 5 et p. 12.|Fin.",
        "Des armes, des chars, etc.|Les autres suivent.",
        "J. Chirac et A. Juppé sont venus.|Ils ont parlé.",
        "Il fuit les États-Unis (U.S.A.).|Elle reste.",
        "1. Les faits\n|2. La suite",
        "BAGDAD (AFP) —|Deux roquettes sont tombées.",
        "Paris, 3 janv. 2020 (AFP) -|Le ministre est mort.",
        "BAGDAD (Agence d'exemple Annales) -|Des roquettes ont visé la ville.",
        "BEYROUTH, le 3 janvier (l'Orient-Le Jour) -|Une bombe a explosé.",
        "Moscou (envoyé spécial) –|La police est partie.",
        "Macron (de retour à Paris) - un ami - est parti.",
        "Le ministre (en visite) - Jean Dupont - est parti.",
        "BEYROUTH –|Une explosion a tué dix personnes.",
        "Afghanistan :|les derniers soldats ont quitté Kaboul",
        "Guerre en Ukraine :|Paris propose des sanctions",
        "Emmanuel Macron : « Nous partirons »",
        "Macron l'a dit : nous partirons",
        "Le ministre : nous partirons",
        "Attaque à Bagdad\n|Deux morts.",
        "Le texte finit ici,\nmais continue.",
        "Premier paragraphe sans point\n\n|second paragraphe",
        "(Le Figaro)",
    ],
)
def test_french_sentences_end_where_the_bars_stand(text: str) -> None:
    expected = [sentence.strip() for sentence in text.split("|")]

    assert sentences(text.replace("\n|", "\n").replace("|", " "), "fr") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Gen. Jones.|They talked.",
        "Myanmar:|army arrests leader",
        "War in Ukraine:|Paris offers help",
        'Joe Biden: "We will leave"',
        "Biden said: we will leave",
        "It was made in the U.S.|The embassy denied it.",
        "The U.S. Embassy denied it.|Iran did not.",
        "It fell at 5 p.m.|The siege ended.",
        "He lives at No. 10 Downing St. with J. K. Rowling.",
        '"We left."|She stayed.',
        "“Why?” he asked.|Nobody knew.",
        "He said no.|No.|Never.",
        "WASHINGTON (AP) —|Two rockets fell.",
        "LONDON, Jan 3 (our own correspondent) —|The minister left.",
        "NEW YORK (The Associated Press and others) —|Police left.",
        "Moscow (news agency of the region) -|Police left.",
        "Macron (on a visit to Rome) - a friend - left.",
        "The minister (on a visit) - John Smith - left.",
        "BAGHDAD, Jan 3 (Reuters) -|The militia left.",
        "It cost $3.5 million.|Then it rose.",
    ],
)
def test_english_sentences_end_where_the_bars_stand(text: str) -> None:
    assert sentences(text.replace("|", " "), "en") == text.split("|")


def test_a_hard_wrapped_line_does_not_end_a_sentence() -> None:
    text = (
        "Le ministre irakien des Affaires étrangères a rencontré\n"
        "Emmanuel Macron à Paris au début de la semaine dernière\n"
        "et n'a rien dit."
    )

    assert sentences(text, "fr") == [text]


def test_a_sentence_too_long_is_cut_behind_its_best_mark() -> None:
    text = "mot " * 120 + "fin ; " + "mot " * 60 + ", " + "mot " * 100

    lengths = [len(sentence.split()) for sentence in sentences(text, "fr")]

    assert lengths == [122, 161]


@given(
    text=st.lists(
        st.sampled_from(["a", "Le", ".", "!", '"', "«", "»", "\n", " ", "\n\n", "-", "(AFP)", "3"])
    ).map("".join),
    language=st.sampled_from(["fr", "en"]),
)
def test_every_sentence_but_the_first_begins_with_a_word(text: str, language: Language) -> None:
    doc = Splitter(words_of(language))(Tokenizer(VOCAB, language)(text))

    assert [sentence[0].text for sentence in doc.sents if sentence[0].is_space][1:] == []


@given(size=st.integers(0, 5 * LONGEST), mark=st.sampled_from([";", ",", "mot"]))
def test_no_sentence_is_longer_than_the_cap(size: int, mark: str) -> None:
    text = " ".join(mark if n % 7 == 0 else "mot" for n in range(size))
    doc = Splitter(words_of("fr"))(Tokenizer(VOCAB, "fr")(text))

    assert max((len(sentence) for sentence in doc.sents), default=0) <= LONGEST
