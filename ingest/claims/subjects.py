"""The subject of a verb: its own, a shared one, or the one that what governs it hands down."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.agents import agents
from ingest.claims.complements import entry_above, governor_above, noun_before
from ingest.claims.headlines import named_before, named_before_to
from ingest.claims.joined import is_unjoined, subject_before, subject_taken_for_adjunct
from ingest.claims.lexicon import Lexicon
from ingest.claims.passives import is_passive
from ingest.claims.senses import PLACES

_DEEPEST = 20
"""Verbs that may stand above one another before the subject is given up."""
_BODIES = frozenset(
    {"army", "brigade", "company", "council", "country", "factory", "firm", "government",
     "mill", "militia", "mine", "ministry", "navy", "parliament", "party", "plant", "regiment",
     "state", "union", "university"}
)  # fmt: skip
_TO = frozenset({"à", "to", "of", "on", "upon", "for"})
_OF = frozenset({"de", "of"})
_HAVING = frozenset({"avec", "dans", "en", "in", "on", "par", "pour", "sur", "with"})
"""Who acts "in a bid to", "dans le but de", "with the aim of" has that plan."""
_SEE = frozenset(
    {"capture", "catch", "depict", "film", "find", "hear", "observe", "photograph", "picture",
     "see", "show", "spot", "watch"}
)  # fmt: skip
"""Verbs of which what follows their object tells what that did, not what the subject did."""


def subjects_of(verb: Token, lexicon: Lexicon, rules: list[str] | None = None) -> list[Token]:
    """Find the subject, as it stands in the text; ``rules`` collects how it was found."""
    rules = [] if rules is None else rules
    for _ in range(_DEEPEST):
        verb = _leader(verb, rules)
        if (before := subject_before(verb) or named_before_to(verb)) is not None:
            return [before]
        if (stated := _stated(verb, rules)) is not None:
            return stated
        upper = governor_above(verb, lexicon)
        if upper is None and verb.dep_ in {"advcl", "xcomp"}:
            upper = verb.head
        if upper is None:
            return []
        rules.append("control")
        if (handed := _handed_down(upper, verb, lexicon)) is not None:
            return handed
        if not tree.is_verbal(upper):
            return holders_of(upper, lexicon)
        verb = upper
    return []


def _is_outcome(verb: Token) -> bool:
    """Whether it tells what came of the clause before: "was hit by a drone, killing two"."""
    is_bare = verb.lower_.endswith("ing") and not tree.marks(verb)
    return verb.dep_ == "advcl" and is_bare and verb.i > verb.head.i


def _leader(verb: Token, rules: list[str]) -> Token:
    """The first of verbs joined by "and" that has a subject for all of them."""
    while verb.dep_ == "conj" and tree.is_verbal(verb.head) and not _has_subject(verb):
        rules.append("shared-subject")
        is_finite, verb = tree.finite_part(verb) is not None, verb.head
        if is_finite and tree.finite_part(verb) is None and verb.dep_ in {"xcomp", "advcl"}:
            verb = verb.head  # finite verbs do not join infinitives, but what governs them
    return verb


def _has_subject(verb: Token) -> bool:
    stated = tree.first_child(verb, *tree.SUBJECTS, "expl:subj", "expl")
    return stated is not None or is_unjoined(verb)


def _stated(verb: Token, rules: list[str]) -> list[Token] | None:
    """The subject that a verb states itself; none at all for "il y a"; None: look above."""
    if (own := _nearest(verb, tree.children(verb, *tree.SUBJECTS))) is not None:
        if tree.is_relative(own):
            rules.append("relative")
        return [antecedent_of(own)]
    if _has_subject(verb):
        return []
    adjunct = subject_taken_for_adjunct(verb)
    if adjunct is not None or tree.is_stray(verb):
        return [adjunct or verb.head]
    described = verb.head if _is_participle_of_noun(verb) else caught_at(verb)
    if described is not None:
        rules.append("participle-of")
        return [described]
    return [] if tree.finite_part(verb) is not None else None


def _nearest(verb: Token, subjects: list[Token]) -> Token | None:
    """Of several the name nearest before the verb: the others are titles, datelines, times."""
    names = [subject for subject in subjects if subject.i < verb.i and subject.pos_ == "PROPN"]
    if names and any(_may_be_verb(subject, names[-1]) for subject in subjects):
        return None
    return names[-1] if names else next(iter(subjects), None)


def _may_be_verb(subject: Token, name: Token) -> bool:
    """Whether a word before a name is the verb of a headline: "Belarus diverts Ryanair jet"."""
    if subject.lang_ != "en" or subject.pos_ != "NOUN" or not subject.lower_.endswith("s"):
        return False
    return subject.lower_ != subject.lemma_ and subject.i + 1 == tree.edges(name)[0]


def holders_of(word: Token, lexicon: Lexicon) -> list[Token]:
    """Whose will, plan or claim it is: "Iran's plan to", "la volonté de Paris", "est prêt à"."""
    if owner := tree.first_child(word, "nmod:poss") or named_before(word):
        return [owner]
    if tree.first_child(word, "cop") is not None:
        subject = tree.first_child(word, *tree.SUBJECTS) or _taken_for_empty(word)
        return [antecedent_of(subject)] if subject is not None else []
    owners = [it for it in tree.children(word, "nmod") if tree.preposition_of(it) in _OF]
    if word.dep_ in {"obj", "xcomp"} and tree.is_verbal(word.head):
        named = [it for it in owners if it.pos_ == "PROPN" or (it.is_upper and len(it) > 1)]
        return named or subjects_of(word.head, lexicon)
    if word.pos_ == "ADJ" and word.dep_ == "amod":
        return [word.head]
    if not owners and word.dep_ in tree.OBLIQUES and tree.is_verbal(word.head):
        is_own = tree.preposition_of(word) in _HAVING
        return subjects_of(word.head, lexicon) if is_own else []
    return owners


def _taken_for_empty(word: Token) -> Token | None:
    """The "it" of "says it is willing to", which parsers take for one that means nothing."""
    empty = tree.first_child(word, "expl")
    return empty if empty is not None and word.dep_ == "ccomp" else None


def antecedent_of(party: Token) -> Token:
    """What a relative pronoun stands for; other words stand for themselves."""
    if not tree.is_relative(party):
        return party
    clause = next((word for word in tree.above(party) if word.dep_ in {"acl:relcl", "acl"}), None)
    if clause is not None and clause.head.i < party.i:
        return _who_there(party, clause.head)
    return noun_before(party) or party


def _who_there(party: Token, noun: Token) -> Token:
    """Of "workers at the plant, who" the workers: neither a place nor a body is "who"."""
    holder = noun.head
    is_no_one = noun.lemma_.lower() in PLACES | _BODIES
    if party.lower_ != "who" or noun.dep_ != "nmod" or not is_no_one:
        return noun
    return holder if holder.pos_ in {"NOUN", "PROPN"} else noun


def _is_participle_of_noun(verb: Token) -> bool:
    if verb.dep_ != "acl" or tree.form_of(verb) not in {"Part", "Ger"}:
        return False
    return not tree.marks(verb) and tree.finite_part(verb) is None


def caught_at(verb: Token) -> Token | None:
    """The object that an English "-ing" follows and describes: "caught the man attacking"."""
    is_seen = verb.dep_ == "advcl" and verb.head.lemma_ in _SEE
    if tree.marks(verb) or not verb.lower_.endswith("ing") or not (is_seen or verb.dep_ == "xcomp"):
        return None
    party = verb.nbor(-1) if verb.i > 0 else None
    is_object = party is not None and party.dep_ == "obj" and party.head.i == verb.head.i
    return party if is_object else None


def _handed_down(upper: Token, verb: Token, lexicon: Lexicon) -> list[Token] | None:
    """Of "orders X to leave" X; nobody where X is not named; None where the subject is meant."""
    if _is_outcome(verb) and is_passive(upper):
        return agents(upper)
    entry = entry_above(upper, verb, lexicon)
    if entry is None or entry.control == "subject":
        return None
    if is_passive(upper):
        found = _nearest(upper, tree.children(upper, *tree.SUBJECTS))
        found = upper.head if found is None and _is_participle_of_noun(upper) else found
    else:
        found = tree.first_child(upper, "obj", "iobj") or _addressee(upper)
    if found is None or found.i > verb.i:
        return None if entry.control == "either" else []
    if found.pos_ == "NOUN" and (plan := lexicon.governing_noun(found.lemma_)):
        return None if plan.attitude != "none" or plan.certainty else [found]  # "wants a right to"
    return [antecedent_of(found)]


def _addressee(upper: Token) -> Token | None:
    """Who stands behind the "à" of "ordonner à X de"."""
    parties = tree.children(upper, "obl:arg", "obl")
    to = (it for it in parties if it.i > upper.i and tree.preposition_of(it) in _TO)
    return next(to, None)
