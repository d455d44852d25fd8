"""Trees in ClearNLP's relations come out as UD would have them."""

import pytest
from spacy.language import Language as Pipeline
from spacy.tokens import Doc, Span

from ingest.language.conversion import convert
from ingest.language.kinds import kinds_of

VOCAB = Pipeline().vocab


def tree(rows: str) -> Doc:
    """Make a Doc of "word/TAG/lemma/head/relation", heads counted from 0."""
    cells = [row.split("/") for row in rows.split()]
    words, tags, lemmas, heads, relations = zip(*cells, strict=True)
    return Doc(
        VOCAB,
        words=list(words),
        pos=list(tags),
        lemmas=list(lemmas),
        heads=[int(head) for head in heads],
        deps=list(relations),
    )


@pytest.mark.parametrize(
    ("clear", "ud"),
    [
        (
            (
                "Iran/PROPN/Iran/1/nsubj attacked/VERB/attack/1/ROOT the/DET/the/3/det "
                "base/NOUN/base/1/dobj in/ADP/in/1/prep Iraq/PROPN/Iraq/4/pobj"
            ),
            "nsubj>attacked ROOT det>base obj>attacked case>Iraq obl>attacked",
        ),
        (
            (
                "Bases/NOUN/base/2/nsubjpass were/AUX/be/2/auxpass hit/VERB/hit/2/ROOT "
                "by/ADP/by/2/agent Iran/PROPN/Iran/3/pobj"
            ),
            "nsubj:pass>hit aux:pass>hit ROOT case>Iran obl:agent>hit",
        ),
        (
            (
                "She/PRON/she/1/nsubj is/AUX/be/1/ROOT president/NOUN/president/1/attr "
                "of/ADP/of/2/prep Peru/PROPN/Peru/3/pobj"
            ),
            "nsubj>president cop>president ROOT case>Peru nmod>president",
        ),
        (
            (
                "He/PRON/he/1/nsubj says/VERB/say/1/ROOT she/PRON/she/3/nsubj "
                "was/AUX/be/1/ccomp ill/ADJ/ill/3/acomp"
            ),
            "nsubj>says ROOT nsubj>ill cop>ill ccomp>says",
        ),
        (
            (
                "Iran/PROPN/Iran/4/nsubj and/CCONJ/and/0/cc its/PRON/its/3/poss "
                "allies/NOUN/ally/0/conj left/VERB/leave/4/ROOT"
            ),
            "nsubj>left cc>allies nmod:poss>allies conj>Iran ROOT",
        ),
        (
            (
                "They/PRON/they/1/nsubj left/VERB/leave/1/ROOT without/ADP/without/1/prep "
                "saying/VERB/say/2/pcomp why/ADV/why/3/advmod"
            ),
            "nsubj>left ROOT mark>saying advcl>left advmod>saying",
        ),
    ],
)
def test_relations_and_heads_are_those_of_ud(clear: str, ud: str) -> None:
    doc = convert(tree(clear))

    found = [
        token.dep_ if token.head == token else f"{token.dep_}>{token.head.text}" for token in doc
    ]
    assert found == ud.split()
    assert [token for token in doc if token.head == token] == [s.root for s in doc.sents]


def test_a_tree_of_ud_keeps_its_shape_and_loses_sub_types_nobody_reads() -> None:
    doc = convert(
        tree(
            "Elle/PRON/elle/1/nsubj parle/VERB/parler/1/ROOT à/ADP/à/3/case Luc/PROPN/Luc/1/obl:arg"
        )
    )

    assert [(token.dep_, token.head.i) for token in doc] == [
        ("nsubj", 1), ("ROOT", 1), ("case", 3), ("obl", 1),
    ]  # fmt: skip


def test_entities_say_what_names_may_name() -> None:
    doc = tree("Iran/PROPN/Iran/1/nsubj attacked/VERB/attack/1/ROOT NATO/PROPN/NATO/1/dobj")
    doc.set_ents([Span(doc, 0, 1, "GPE"), Span(doc, 2, 3, "ORG")])

    assert kinds_of(convert(doc)).tolist() == [[0, 0, 1, 0], [0, 0, 0, 0], [0, 1, 0, 0]]
