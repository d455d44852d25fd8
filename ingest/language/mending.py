"""Repairs trees where a verb that is no noun was taken for one: "Russia denies planning it".

Before an "-ing" the English parser takes such a verb for a noun, what stands before it for a part
of its name, and at times the "-ing" for the verb of the sentence. The step runs right after the
parser, so that lemmas and all that follows see the verb.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.language.repairs import Repair, apply

_VERBS = frozenset(
    {"acknowledge", "acknowledges", "admit", "admits", "avoid", "avoids", "begin", "begins",
     "condemn", "condemns", "confirm", "confirms", "consider", "considers", "contemplate",
     "contemplates", "continue", "continues", "defend", "defends", "denies", "denounce",
     "denounces", "deny", "describe", "describes", "disclose", "discloses", "discuss",
     "discusses", "forbid", "forbids", "justifies", "justify", "mull", "mulls", "oppose",
     "opposes", "ponder", "ponders", "postpone", "postpones", "propose", "proposes", "recommend",
     "recommends", "reject", "rejects", "resist", "resists", "resume", "resumes", "suggest",
     "suggests"}
)  # fmt: skip
"""Verbs in the present that take an "-ing" and are no nouns in these forms."""
_NAME = frozenset({"compound", "nsubj", "flat", "nmod"})


def mend(doc: Doc) -> Doc:
    """Make a verb of such a word, of what stands before it the subject, of the "-ing" its object.

    >>> from ingest.language.pipeline import load
    >>> [f"{token.text} {token.dep_}" for token in load("en")("Russia denies planning it.")][:3]
    ['Russia nsubj', 'denies ROOT', 'planning xcomp']
    """
    found = ((token, gerund) for token in doc if (gerund := _gerund_behind(token)) is not None)
    apply(doc, [repair for verb, gerund in found for repair in _joined(verb, gerund)])
    return doc


def _gerund_behind(verb: Token) -> Token | None:
    """The head of the "-ing" right behind such a word, if a name hangs on that word."""
    if verb.lower_ not in _VERBS or verb.is_sent_start or verb.i + 1 == len(verb.doc):
        return None
    after = verb.nbor(1)
    is_named = any(child.dep_ in _NAME and child.i < verb.i for child in verb.children)
    if not (is_named and _is_mistaken(verb) and after.lower_.endswith("ing")):
        return None
    gerund = after.head if after.dep_.startswith("aux") else after
    is_one = gerund.pos_ in {"VERB", "AUX"} and gerund.i > verb.i
    return gerund if is_one and (gerund.head == verb or verb.head == gerund) else None


def _is_mistaken(verb: Token) -> bool:
    """Whether it is tagged as a noun, or as a verb that has no subject but a compound."""
    return verb.pos_ in {"NOUN", "PROPN"} or not any(
        child.dep_.startswith(("nsubj", "expl")) for child in verb.children
    )


def _joined(verb: Token, gerund: Token) -> Iterator[Repair]:
    name = [child for child in verb.lefts if child.dep_ in _NAME]
    subject = name[0] if name[-1].pos_ == "PROPN" and name[0].pos_ == "PROPN" else name[-1]
    if verb.head == gerund:
        yield Repair(verb, gerund.head if gerund.head != gerund else verb, gerund.dep_)
    yield Repair(gerund, verb, "xcomp")
    yield Repair(subject, verb, "nsubj")
    for child in verb.lefts:
        if child != subject and child.dep_ not in {"cc", "punct", "advmod", "mark"}:
            yield Repair(child, subject, "flat" if child.i > subject.i else child.dep_)
    number = "Sing" if verb.lower_.endswith("s") else "Plur"
    features = f"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin"
    yield Repair(verb, tag="VERB", features=features)
