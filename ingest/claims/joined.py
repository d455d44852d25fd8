"""Clauses that a parser joined at the wrong word: "summoned the envoy and Rome | expelled two"."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.passives import lacks_object

_NEARBY = 4
_LETS = frozenset({"have", "help", "let", "make", "see", "watch"})
_BETWEEN = frozenset({"between", "entre"})
_WHILE = frozenset({"after", "as", "before", "once", "since", "till", "until", "when", "while"})
_NOMINALS = frozenset({"NOUN", "NUM", "PRON", "PROPN"})
_ADJUNCTS = frozenset({"compound", "nmod", "nsubj", "obj", "obl"})
_OF_TWO = frozenset(
    {"accord", "allow", "appoint", "ask", "assign", "award", "brand", "call", "consider", "crown",
     "declare", "deem", "deny", "designate", "dub", "elect", "feed", "find", "fine", "give",
     "grant", "guarantee", "hand", "issue", "label", "leave", "lend", "loan", "make", "name",
     "nickname", "nominate", "offer", "owe", "pay", "promise", "proclaim", "pronounce", "quote",
     "refuse", "rule", "sell", "send", "show", "teach", "tell", "term", "throw", "title", "vote",
     "wire"}
)  # fmt: skip
"""English verbs that keep an object when they are passive: "a man given land", "named envoy"."""
_HANDED_ON = frozenset(
    {"attacked", "burned", "captured", "collected", "confiscated", "delivered", "demanded",
     "distributed", "escorted", "handed", "killed", "looted", "offered", "provided", "raided",
     "ransacked", "recovered", "searched", "seized", "supplied", "torched", "visited"}
)  # fmt: skip
"""Pasts that describe a noun behind "and" less often than they are done to it."""
_WHEN = frozenset(
    {"century", "day", "decade", "friday", "hour", "minute", "monday", "month", "night",
     "saturday", "sunday", "thursday", "time", "today", "tomorrow", "tuesday", "wednesday", "week",
     "weekend", "year", "yesterday"}
)  # fmt: skip


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
    if not is_unjoined(verb) or verb.head.lemma_ in _LETS or lacks_object(verb):
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


def is_object_behind(noun: Token) -> bool:
    """Whether it is the object of a verb of its own: "rescued families and | distributed food"."""
    if noun.dep_ != "conj" or noun.lang_ != "en" or noun.i == 0:
        return False
    before = noun.doc[tree.edges(noun)[0] - 1]
    if before.dep_ == "conj" and before.lower_.endswith("ed") and before.pos_ == "VERB":
        return before.head.i < before.i < noun.i and noun.head.i < before.i
    cc = tree.first_child(noun, "cc")
    done = tree.first_child(noun, "amod")
    is_next = cc is not None and done is not None and done.i == cc.i + 1
    return is_next and done is not None and done.lower_ in _HANDED_ON


def _last_joined(subject: Token) -> Token | None:
    joined = [word for word in tree.children(subject, "conj") if tree.first_child(word, "cc")]
    return joined[-1] if joined else None


def is_past_of_noun(verb: Token) -> bool:
    """Whether an English past was taken for a participle: "after a drone | killed the general".

    It has an object of its own, and no participle keeps one but of verbs that have two.
    """
    is_plain = verb.lang_ == "en" and tree.is_past_participle(verb) and not tree.auxiliaries(verb)
    if not is_plain or verb.dep_ not in {"acl", "advcl"} or verb.lower_.endswith("n"):
        return False
    before = _word_before(verb)
    is_noun = before.i < verb.i and before.pos_ in {"NOUN", "PROPN"}
    has_noun = before == verb.head or _stands_for_subject(before, verb)
    return is_noun and has_noun and bool(objects_of_past(verb))


def objects_of_past(verb: Token) -> list[Token]:
    """The objects of a past; a name right behind it may be hung like a predicate."""
    if verb.lemma_ in _OF_TWO:
        return []
    names = [it for it in tree.children(verb, "xcomp") if it.pos_ == "PROPN"]
    found = [it for it in (*tree.children(verb, "obj"), *names) if it.pos_ in _NOMINALS]
    return [it for it in found if it.i > verb.i and it.lemma_.lower() not in _WHEN]


def names_behind(verb: Token) -> list[Token]:
    """The object taken for a second subject: "qu'un drone | a tué Qassem Soleimani"."""
    subjects = tree.children(verb, "nsubj")
    has_its_own = any(it.i < verb.i for it in subjects) and tree.first_child(verb, "obj") is None
    return [it for it in subjects if has_its_own and it.i == verb.i + 1 and it.pos_ == "PROPN"]


def subject_taken_for_adjunct(verb: Token) -> Token | None:
    """The subject that was hung on what comes before: "left after | rebels attacked the town"."""
    if verb.lang_ != "en" or tree.first_child(verb, *tree.SUBJECTS) is not None:
        return None
    before = _word_before(verb)
    is_noun = before.i < verb.i and before.pos_ in {"NOUN", "PROPN"}
    if not is_noun or not objects_of_past(verb) or tree.auxiliaries(verb):
        return None
    return before if _stands_for_subject(before, verb) else None


def _stands_for_subject(noun: Token, verb: Token) -> bool:
    """Whether it stands behind "after", "as", "before", which introduce clauses too."""
    if noun.dep_ not in _ADJUNCTS:
        return False
    if preposition := tree.preposition_of(noun):
        return preposition in _WHILE
    return bool({tree.preposition_of(verb), *tree.marks(verb)} & _WHILE)
