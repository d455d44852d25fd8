"""Clauses that a parser joined at the wrong word: "summoned the envoy and Rome | expelled two"."""

from spacy.tokens import Token

from ingest.claims import tree

_NEARBY = 4
_LETS = frozenset({"have", "help", "let", "make", "see", "watch"})
_BETWEEN = frozenset({"between", "entre"})


def is_unjoined(verb: Token) -> bool:
    """Whether a verb is said to be joined to another, and neither "and" nor a comma stands before.

    Then it has a subject of its own, which the parser took for something else.
    """
    if verb.dep_ != "conj" or not tree.is_verbal(verb.head):
        return False
    before = _word_before(verb)
    is_nominal = before.i > verb.head.i and before.pos_ in {"NOUN", "PROPN"}
    return is_nominal and not verb.is_ancestor(before)


def subject_before(verb: Token) -> Token | None:
    """The subject of such a verb, where "and" stands before it: of "the envoy and Rome", Rome."""
    if (own := tree.first_child(verb, *tree.SUBJECTS)) is not None:
        is_cut = verb.dep_ == "conj" and tree.edges(verb)[0] - 1 == verb.head.i
        return _last_joined(own) if is_cut and not tree.first_child(verb, "cc") else None
    if not is_unjoined(verb) or verb.head.lemma_ in _LETS or tree.lacks_object(verb):
        return None
    last = _word_before(verb)
    for word in (last, *tree.above(last)):
        if word.i <= verb.head.i:
            return None
        cc = tree.first_child(word, "cc") or tree.first_child(verb, "cc")
        if word.dep_ == "conj" and not tree.is_verbal(word) and cc is not None and cc.i < word.i:
            return word if tree.preposition_of(word.head) not in _BETWEEN else None
    return None


def is_subject_behind(noun: Token) -> bool:
    """Whether a noun joined by "and" is the subject of what follows instead."""
    if noun.dep_ != "conj":
        return False
    after = tree.edges(noun)[1] + 1
    following = noun.doc[after : min(after + _NEARBY, len(noun.doc))]
    return any(word.dep_ == "conj" and subject_before(word) == noun for word in following)


def _word_before(verb: Token) -> Token:
    """The word before a verb, its auxiliaries and adverbs; itself where none is."""
    group = [child.i for child in verb.lefts if child.dep_.startswith(("aux", "advmod"))]
    return verb.doc[max(0, min([*group, verb.i]) - 1)]


def is_unseen_verb(noun: Token) -> bool:
    """Whether it is a verb behind "but" with its gerund: "massed troops but denies planning"."""
    if noun.dep_ != "conj" or noun.pos_ != "NOUN" or noun.lang_ != "en":
        return False
    cc = tree.first_child(noun, "cc")
    is_alone = all(child.dep_ in {"cc", "punct"} for child in noun.lefts)
    gerund = any(child.dep_ == "acl" and child.i == noun.i + 1 for child in noun.rights)
    return noun.lower_.endswith("s") and is_alone and gerund and cc is not None and cc.text == "but"


def _last_joined(subject: Token) -> Token | None:
    joined = [word for word in tree.children(subject, "conj") if tree.first_child(word, "cc")]
    return joined[-1] if joined else None
