"""Treebanks are read as the pipeline would cut and label them, and scored by hand-counted rows."""

import lzma
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from ingest.language.training.scores import (
    Score,
    arcs_of,
    attachment,
    clauses,
    gold_arcs,
    joined,
    reported,
    sentence_ends,
)
from ingest.language.training.treebanks import Sentence, Token, sentences_in

CONLLU = """\
# sent_id = one
# text = Il va au port, dit-il.
1	Il	il	PRON	_	Gender=Masc	2	nsubj	_	_
2	va	aller	VERB	_	_	6	ccomp:obj	_	_
3-4	au	_	_	_	_	_	_	_	_
3	à	à	ADP	_	_	5	case	_	_
4	le	le	DET	_	Definite=Def	5	det	_	_
5	port	port	NOUN	_	_	2	obl:arg	_	SpaceAfter=No
5.1	rien	rien	X	_	_	_	_	_	_
6-7	dit-il	_	_	_	_	_	_	_	SpaceAfter=No
6	dit	dire	VERB	_	_	0	root	_	_
7	-il	il	PRON	_	_	6	nsubj	_	_
8	.	.	PUNCT	_	_	6	punct	_	_

# newpar
# sent_id = two
1	Oui	oui	INTJ	_	_	0	root	_	SpaceAfter=No
2	.	.	PUNCT	_	_	1	punct	_	_

"""


def treebank(folder: Path) -> list[Sentence]:
    file = folder / "some.conllu.xz"
    file.write_bytes(lzma.compress(CONLLU.encode()))
    return list(sentences_in(file))


def analysed(sentence: Sentence, heads: list[int], labels: list[str]) -> Doc:
    return Doc(
        Vocab(),
        [token.text for token in sentence.tokens],
        [token.spaced for token in sentence.tokens],
        pos=[token.tag for token in sentence.tokens],
        heads=heads,
        deps=labels,
    )


def test_words_grown_together_are_one_token_and_others_their_own(tmp_path: Path) -> None:
    first, second = treebank(tmp_path)

    assert first.tokens == (
        Token("Il", "il", "PRON", "Gender=Masc", 1, "nsubj", spaced=True),
        Token("va", "aller", "VERB", "", 4, "ccomp", spaced=True),
        Token("au", "à", "ADP", "", 3, "case", spaced=True),
        Token("port", "port", "NOUN", "", 1, "obl", spaced=False),
        Token("dit", "dire", "VERB", "", -1, "ROOT", spaced=False),
        Token("-il", "il", "PRON", "", 4, "nsubj", spaced=False),
        Token(".", ".", "PUNCT", "", 4, "punct", spaced=True),
    )
    assert second.id == "two"
    assert joined([first, second]) == ("Il va au portdit-il. Oui.", [0, 21])
    assert joined([first, second], in_lines=True) == ("Il va au portdit-il.\n\nOui.", [0, 22])


def test_attachment_leaves_punctuation_out_and_counts_what_is_cut_otherwise(
    tmp_path: Path,
) -> None:
    sentence, _ = treebank(tmp_path)
    right = analysed(
        sentence, [1, 4, 3, 1, 4, 4, 1], ["nsubj", "ccomp", "case", "obl:arg", "ROOT", "obj", "x"]
    )

    labelled, tagged = attachment(gold_arcs(sentence), arcs_of(right))

    assert labelled == Score(5, 6, 6)
    assert tagged == Score(7, 7, 7)
    assert attachment(gold_arcs(sentence, 1), arcs_of(right))[0] == Score(0, 6, 6)


def test_a_clause_is_right_with_its_subject_and_its_object() -> None:
    rows = [("Il", 1, "nsubj"), ("voit", -1, "ROOT"), ("tout", 1, "obj")]
    sentence = Sentence(
        "",
        "",
        tuple(
            Token(text, text, "VERB" if head < 0 else "PRON", "", head, relation, spaced=True)
            for text, head, relation in rows
        ),
    )
    whole = analysed(sentence, [1, 1, 1], ["nsubj", "ROOT", "obj"])
    half = analysed(sentence, [1, 1, 1], ["nsubj", "ROOT", "obl"])

    assert clauses(sentence, whole) + clauses(sentence, half) == Score(1, 2, 2)


def test_a_reported_clause_hangs_on_its_verb_of_saying(tmp_path: Path) -> None:
    sentence, _ = treebank(tmp_path)
    labels = ["nsubj", "ccomp", "case", "obl", "ROOT", "nsubj", "punct"]
    linked = analysed(sentence, [1, 4, 3, 1, 4, 4, 4], labels)
    apart = analysed(sentence, [1, 5, 3, 1, 4, 4, 4], labels)

    assert reported(sentence, linked, {"dire"}) == Score(1, 1, 1)
    assert reported(sentence, apart, {"dire"}) == Score(0, 1, 1)
    assert reported(sentence, linked, set[str]()) == Score()


def test_sentences_end_where_the_treebank_ends_them(tmp_path: Path) -> None:
    sentences = treebank(tmp_path)
    words = ["Il", "va", "au", "port", "dit", "-il", ".", "Oui", "."]
    spaces = [True, True, True, False, False, False, True, False, False]

    def ends(*starts: int) -> Score:
        doc = Doc(Vocab(), words, spaces, sent_starts=[i in starts for i in range(len(words))])
        return sentence_ends(sentences, joined(sentences)[1], doc)

    assert ends(0, 7) == Score(2, 2, 2)
    assert ends(0) == Score(1, 2, 1)
