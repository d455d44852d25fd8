"""What is told and not said to happen: questions, purposes, what is awaited, what was not."""

from collections.abc import Collection, Sequence

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.complements import governor_above, leader_of
from ingest.claims.governing import Governing
from ingest.claims.lexicon import Lexicon
from ingest.claims.passives import is_passive
from ingest.claims.subjects import caught_at
from ingest.claims.tenses import is_perfect_infinitive

_WHETHER = frozenset({"whether", "if", "si"})
_UNTIL = frozenset({"until", "till", "once"})
_TO = frozenset({"to", "pour"})
_LEADS_TO_CONTENT = frozenset(
    {"about", "against", "at", "de", "for", "from", "into", "of", "over", "pour", "to", "toward",
     "towards", "with", "à"}
)  # fmt: skip
"""What introduces an infinitive or gerund that only the word above can explain."""
_SINGLED_OUT = frozenset({"last", "latest", "next", "only", "dernier", "premier", "seul"})
_REASONS = frozenset({"for", "pour"})
_TAKEN = frozenset({"blame", "credit", "responsibility", "responsabilité"})
"""What the subject takes on itself: "claimed responsibility for attacking"."""
_UNKNOWN = frozenset(
    {"certain", "clair", "clear", "decide", "determine", "décider", "déterminer", "ignorer",
     "investigate", "know", "question", "savoir", "sure", "sûr", "uncertain", "unclear", "unknown",
     "vérifier", "wonder"}
)  # fmt: skip
"""Behind these, "if" asks and states no condition, whatever a parser says."""
IN_QUESTION = _UNKNOWN | {"ask", "check", "demander", "dire", "say", "see", "tell", "voir"}
"""Words whose clause behind "if" asks."""
_MIGHT = frozenset({"could", "might", "would"})
_AHEAD = frozenset({"'ll", "must", "shall", "will", "wo", "’ll"})


def is_open(carrier: Token, chain: Sequence[Governing]) -> bool:
    """Whether nothing is said of it: it is asked, or told as what would have been."""
    if _is_not_commented(carrier):
        return True
    places = (carrier, *(step.word for step in chain))
    is_asked = any(_is_asked(place) for place in places)
    return is_asked or _would_have_been(carrier) or _is_main_question(places[-1])


def is_unexplained(
    carrier: Token, chain: Sequence[Governing], lexicon: Lexicon, cues: Collection[int]
) -> bool:
    """Whether an infinitive or gerund depends on a word of which nothing is known.

    "Was entrusted with attacking", "a applaudi d'avoir attaqué": that it happens, and who does
    it, is for that word to say. Gerunds that tell of a means or a time explain themselves.
    """
    verb = leader_of(carrier)
    if tree.finite_part(verb) is not None or not (_is_infinitive(verb) or _is_gerund(verb)):
        return False
    marks = tree.marks(verb)
    if marks - _LEADS_TO_CONTENT or _is_before(verb):
        return False
    if (upper := governor_above(verb, lexicon)) is not None:
        entries = [step.entry for step in chain if step.word.i == upper.i]
        return None in entries and upper.i not in cues and caught_at(verb) is None
    if verb.dep_ not in {"acl", "advcl", "obl"} or not marks or is_purpose(verb, ()):
        return False
    return not (marks <= _REASONS and _gives_its_own_reason(verb.head))


def is_purpose(carrier: Token, chain: Sequence[Governing]) -> bool:
    """Whether an infinitive says what something was done for: "sent troops to free them"."""
    if chain or carrier.dep_ not in {"acl", "advcl", "xcomp"} or not _is_infinitive(carrier):
        return False
    if carrier.dep_ == "acl" and any(map(_is_ordinal, carrier.head.children)):
        return False  # "the first woman to lead a firm"
    return bool(_TO & tree.marks(carrier)) and not is_perfect_infinitive(carrier)


def is_awaited(clause: Token) -> bool:
    """Whether something else lasts or waits until it happens: "until Israel ends the war".

    Of a past that lasted until another past is over both have happened; a past perfect is that
    of a condition ("until workers had been vaccinated").
    """
    finite = tree.finite_part(clause)
    if finite is None or clause.dep_ in {"ROOT", "conj"} or not _UNTIL & _openers(clause):
        return False
    is_set = finite.lower_ == "had" or bool(_AHEAD & _group(clause.head))
    return tree.feature(finite, "Tense") == "Pres" or is_set


def _is_not_commented(event: Token) -> bool:
    """Whether it is what somebody would not "confirm or deny", which parsers split.

    In French what "n'a ni confirmé ni démenti" hangs on either.
    """
    if event.head.dep_ == "conj" and event.head.lemma_ == "démentir":
        words = {child.lower_ for child in event.head.children}
        return event.head.head.lemma_ == "confirmer" and "ni" in words
    starts = (event.i, *(mark.i for mark in tree.children(event, "mark")))
    words = (event.doc[max(0, start - 3) : start] for start in starts)
    return any(
        [word.lower_ for word in three] in (["confirm", "or", "deny"], ["confirm", "nor", "deny"])
        for three in words
    )


def _openers(clause: Token) -> set[str]:
    first = tree.edges(clause)[0]
    openers = tree.children(clause, "mark", "advmod", "case")
    found = {it.lower_ for it in openers if it.dep_ != "advmod" or it.i == first}
    return found | ({clause.doc[first].lower_} - {"once"})  # "until" hangs on subjects, too


def _gives_its_own_reason(verb: Token) -> bool:
    """Whether who is punished, or who acts with no object, did what follows "for" or "pour".

    Behind a noun nobody is told: "the rules for creating".
    """
    if not tree.is_verbal(verb) and verb.lemma_ not in _TAKEN:
        return False
    direct = tree.first_child(verb, "obj")
    return is_passive(verb) or direct is None or direct.lemma_ in _TAKEN


def _is_before(verb: Token) -> bool:
    """Whether "avant" leads to it, which the parser hangs on the verb above."""
    mark = tree.first_child(verb, "mark")
    return mark is not None and mark.i > 0 and mark.nbor(-1).lower_ == "avant"


def _is_ordinal(word: Token) -> bool:
    return tree.feature(word, "NumType") == "Ord" or word.lemma_ in _SINGLED_OUT


def _is_infinitive(verb: Token) -> bool:
    """Whether it is one, or a passive or perfect one: "to leave", "to be freed"."""
    return "Inf" in {tree.form_of(verb), *map(tree.form_of, tree.auxiliaries(verb))}


def _is_gerund(verb: Token) -> bool:
    last = next((word for word in tree.auxiliaries(verb)), verb)
    return last.lower_.endswith(("ing", "ant"))


def _is_asked(clause: Token) -> bool:
    """Whether it stands behind "whether", or behind "if" and a word of asking or knowing."""
    marks = tree.marks(clause)
    if "whether" in marks:
        return True
    asks = clause.dep_ == "ccomp" or (
        clause.dep_ == "advcl" and clause.head.lemma_ in _UNKNOWN and clause.i > clause.head.i
    )
    return asks and bool(_WHETHER & marks)


def _would_have_been(verb: Token) -> bool:
    """English "would have died", "should have", and "had they gone" before or behind it."""
    above, group = verb.head, _group(verb)
    is_inverted = above.lower_ == "had" and above.i == tree.sentence_of(above)[0] != verb.i
    is_unreal = "have" in group and bool(group & {"ought", "should", "would"})
    return is_unreal or is_inverted or _is_inverted(verb)


def _is_inverted(verb: Token) -> bool:
    """Whether "had" stands before its subject, beside what would have been."""
    subject, finite = tree.first_child(verb, *tree.SUBJECTS), tree.finite_part(verb)
    if subject is None or finite is None or finite.lower_ != "had" or finite.i > subject.i:
        return False
    start, end = tree.sentence_of(verb)
    return any(word.lower_ in _MIGHT for word in verb.doc[start:end] if word.head.i != verb.i)


def _group(verb: Token) -> set[str]:
    return {word.lower_ for word in tree.auxiliaries(verb)}


def _is_main_question(top: Token) -> bool:
    while top.dep_ == "conj" and tree.is_verbal(top.head):
        top = top.head
    if top.dep_ != "ROOT":
        return False
    end = tree.sentence_of(top)[1]
    return any(word.text == "?" for word in top.doc[max(top.i, end - 2) : end])
