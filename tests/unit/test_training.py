"""What the parsers learn from: passages, their numbers, and what names name."""

import lzma
import random
from pathlib import Path

import numpy as np
import pytest

from ingest.language.forms import Vocabulary
from ingest.language.training.batches import NO_ANSWER, Numbering, batches_of, blocks_of
from ingest.language.training.corpora import HELD_OUT, MEASURED, SOURCES, corpus_of, parted
from ingest.language.training.kinds import judge_of
from ingest.language.training.passages import Passage, plain, varied
from ingest.language.training.treebanks import Sentence, Token, sentences_in

VOCABULARY = Vocabulary(
    words=("il", "."),
    characters=("i", "l"),
    tags=("PRON", "VERB", "PUNCT"),
    features=("", "Person=3"),
    labels=("nsubj", "punct", "ROOT"),
    vectors={"dort": 5},
    lexicon={"dort": 4},
)


def sentence(id: str, words: str = "Il dort .") -> Sentence:
    first, second, *rest = words.split()
    tokens = (
        Token(first, "il", "PRON", "Person=3", 1, "nsubj", spaced=True),
        Token(second, "dormir", "VERB", "", -1, "ROOT", spaced=True),
        *(Token(word, word, "PUNCT", "", 1, "punct", spaced=False) for word in rest),
    )
    return Sentence(id, words, tokens)


def test_passages_keep_the_tree_of_each_sentence() -> None:
    both = Passage(sentence("a").tokens) + Passage(sentence("b").tokens)

    assert [token.head for token in both.tokens] == [1, -1, 1, 4, -1, 4]
    assert both.starts == {3}


def test_every_sentence_is_shown_once_whatever_it_is_joined_to() -> None:
    many = [sentence(str(number)) for number in range(400)]

    shown = list(varied(many, random.Random(1)))

    assert sum(1 + len(passage.starts) for passage in shown) == 400
    assert any(passage.starts for passage in shown)
    assert {len(p.tokens) for p in shown if not p.starts} == {2, 3}  # some lose their full stop


def test_what_no_rule_parts_is_shown_in_a_row() -> None:
    def share_joined(words: str) -> float:
        shown = list(varied([sentence("a", words)] * 1_000, random.Random(1)))
        return sum(len(passage.starts) for passage in shown) / 1_000

    assert share_joined("Il dort .") < 0.25
    assert share_joined("Il dort") > 0.75  # no full stop
    assert share_joined("il dort .") > 0.75  # the next one begins with a small letter


def test_what_is_kept_back_comes_from_all_over_a_file() -> None:
    many = [sentence(str(number)) for number in range(2_001)]

    kept, others = parted("en_ewt-ud-dev", many)

    assert (len(kept), len(others)) == (400, 1_601)
    assert [int(it.id) for it in kept[:10]] == [0, 1, 2, 3, 4, 5, 6, 7, 40, 41]
    assert parted("ewt-train", many) == ([], many)


def test_a_block_holds_the_answers_behind_a_root() -> None:
    (block,) = blocks_of(plain([sentence("a"), sentence("b", "Il meurt .")]), Numbering(VOCABULARY))

    assert block.forms.tolist() == [[0, 1, 2, 3], [0, 1, 4, 3]]
    assert block.words.tolist() == [1, 2, 0, 3, 0]
    assert block.vectors.tolist() == [1, 0, 5, 0, 0]
    assert np.flatnonzero(block.classes.sum(axis=1)).tolist() == [2]
    assert block.heads.tolist() == [[NO_ANSWER, 2, 0, 2]] * 2
    assert block.labels.tolist() == [[NO_ANSWER, 0, 2, 1]] * 2
    assert block.starts.tolist() == [[NO_ANSWER, 0, 0, 0]] * 2
    assert block.counted.tolist() == [[False, True, True, False]] * 2


def test_batches_hold_every_passage_once() -> None:
    many = [*plain(sentence(str(number)) for number in range(2_000))]

    batches = list(batches_of(many, Numbering(VOCABULARY), random.Random(1)))

    assert sum(len(block.forms) for batch in batches for block in batch) == 2_000
    assert len(batches) > 1


def test_nothing_is_learnt_that_is_measured_or_kept_back() -> None:
    for language, sources in SOURCES.items():
        assert not {source.name for source in sources} & set(MEASURED[language])
    assert set(HELD_OUT) <= {source.name for some in SOURCES.values() for source in some}


def test_sentences_of_the_test_files_are_left_out_of_training(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en-ner").mkdir()
    texts = {"gum_free-train": ["It rains", "It snows"], "gum_free-test": ["It rains"]}
    for name in (*(source.name for source in SOURCES["en"]), *MEASURED["en"]):
        rows = (
            f"# sent_id = {name}-{at}\n1\t{a}\t{a}\tPRON\t_\t_\t2\tnsubj\t_\t_\n"
            f"2\t{b}\t{b}\tVERB\t_\t_\t0\troot\t_\t_\n\n"
            for at, (a, b) in enumerate(text.split() for text in texts.get(name, []))
        )
        with lzma.open(tmp_path / "en" / f"{name}.conllu.xz", "wt", encoding="utf-8") as file:
            file.writelines(rows)
    with lzma.open(tmp_path / "en-ner" / "uner_en_ewt-ud-dev.iob2.xz", "wt") as file:
        file.write("")

    corpus = corpus_of("en", tmp_path, tmp_path)

    assert [sentence.id for sentence in corpus.sentences] == ["gum_free-train-1"]


GUM = """# sent_id = a
1	The	the	DET	DT	_	3	det	_	Entity=(1-organization-new-cf1-1-sgl
2	New	New	PROPN	NNP	_	3	compound	_	Entity=(2-place-new-cf2-1-coref
3	York	York	PROPN	NNP	_	4	compound	_	Entity=2)
4	Times	Times	PROPN	NNP	_	5	nsubj	_	Entity=1)
5	met	meet	VERB	VBD	_	0	root	_	_
6	President	President	PROPN	NNP	_	5	obj	_	Entity=(3-person-new-cf3-1-coref
7	Obama	Obama	PROPN	NNP	_	6	flat	_	Entity=3)
8	Monday	Monday	PROPN	NNP	_	5	obl	_	_

"""


@pytest.fixture
def gum(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    (tmp_path / "en-ner").mkdir()
    for part, text in (("train", GUM), ("dev", "")):
        with lzma.open(tmp_path / "en" / f"gum_free-{part}.conllu.xz", "wt") as file:
            file.write(text)
    with lzma.open(tmp_path / "en-ner" / "uner_en_ewt-ud-dev.iob2.xz", "wt") as file:
        file.write("")
    return tmp_path


def test_a_name_is_what_the_innermost_entity_around_it_is(gum: Path) -> None:
    (read,) = sentences_in(gum / "en" / "gum_free-train.conllu.xz")

    judged = judge_of("en", gum, gum)("gum_free-train")(read)

    assert [token.kind for token in judged.tokens] == [
        "", "place", "place", "organization", "", "person", "person", "thing",
    ]  # fmt: skip
