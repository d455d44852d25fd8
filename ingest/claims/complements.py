"""What an infinitive, gerund or clause hangs on, also where a parser hung it somewhere else."""

from spacy.tokens import Token

from graph_schema.model import Attitude
from ingest.claims import tree, words
from ingest.claims.lexicon import Governor, Lexicon
from ingest.claims.negation import is_negated
from ingest.claims.predicates import is_governed_by

_TELL = frozenset({"advise", "tell"})
"""Words that demand by an infinitive and only report by a clause: "told reporters: we won't"."""
_TO_COME = frozenset[Attitude]({"plan", "promise", "threat", "demand"})
_TO = frozenset({"d'", "de", "d’", "to", "à"})
_THAT = frozenset({"that", "que"})
_PARTIES = frozenset({"obj", "obl:arg", "iobj", "nsubj:pass", "obl"})
_MODAL_PASTS = frozenset({"could", "might", "should", "would"})
_LOOSE = frozenset({"acl", "advcl", "xcomp"})
_LEADING = frozenset({"de", "à", "of", "to", "from", "against", "for", "pour", "with"})
_INSIDE_A_PHRASE = frozenset({"amod", "nmod", "flat", "flat:name", "appos", "compound", "acl"})
_ANY = frozenset({"any", "tout"})
DENIED = Governor(polarity="negative")
"""What a denial says of what is denied."""


def governor_above(token: Token, lexicon: Lexicon) -> Token | None:
    """The word whose infinitive, clause or object it is; verbs joined by "and" share theirs."""
    token = leader_of(token)
    if token.head.i == token.i:
        return None
    nearer = _told_by_noun(token, lexicon) or _nearer(token, lexicon)
    return nearer or _demanded_of(token, lexicon) or _hung_on(token, lexicon)


def _hung_on(token: Token, lexicon: Lexicon) -> Token | None:
    """The word that the parser hung it on, if that is one that governs."""
    above, label = token.head, token.dep_
    if label == "ccomp":
        return None if _adds_to_a_noun(token) else _feared(token, lexicon) or above
    if label == "xcomp":
        return None if _is_purpose(token, lexicon) else above
    is_known = words.governor_of(above, lexicon) and is_governed_by(token, above, lexicon)
    is_empty_subject = label == "csubj" and tree.first_child(above, "expl", "expl:subj")
    is_marked = words.marked_governor_of(above, token, lexicon)
    return above if is_known or is_empty_subject or is_marked else None


def entry_above(upper: Token, below: Token, lexicon: Lexicon) -> Governor | None:
    """What a governing word says of this infinitive or clause of it.

    Of what is told as past no word can say that it is planned or demanded: "suggested that the
    crowd had attacked".
    """
    below = leader_of(below)
    marked = words.marked_governor_of(upper, below, lexicon)
    entry = marked or words.governor_of(upper, lexicon)
    if not is_clause(below):
        return entry
    if entry is None:
        return DENIED if _denies(upper, lexicon) else None
    if upper.lemma_ in _TELL:
        return None
    if entry.attitude in _TO_COME and below.dep_ != "xcomp" and _looks_back(below):
        return Governor(certainty=entry.certainty, polarity=entry.polarity)
    return entry


def denied_by(noun: Token, lexicon: Lexicon) -> Token | None:
    """Who denies an event that nobody takes for granted: "contests any breach of the deal"."""
    is_any = any(child.lemma_ in _ANY for child in tree.children(noun, "det", "amod"))
    is_denied = noun.dep_ == "obj" and is_any and _denies(noun.head, lexicon)
    return noun.head if is_denied else None


def is_clause(token: Token) -> bool:
    """Whether it is a clause of its own, its verb finite or, by its subject, taken for less."""
    if not tree.is_verbal(token):
        return False
    has_subject = tree.first_child(token, *tree.SUBJECTS) is not None
    is_past = tree.is_past_participle(token) and has_subject
    return tree.finite_part(token) is not None or is_past


def doubted_by(noun: Token, lexicon: Lexicon) -> tuple[Token, Governor | None] | None:
    """What says that a claim, a report or a proof is denied, rejected, false or not found.

    Who denies it speaks; of the others nothing can be said of what was claimed.
    """
    upper, told = noun.head, lexicon.governing_noun(noun.lemma_)
    if noun.pos_ != "NOUN" or noun.i == upper.i or told is None or told.attitude in _TO_COME:
        return None
    if noun.dep_ == "nsubj" and upper.pos_ == "ADJ":
        entry = words.governor_of(upper, lexicon)
        return (upper, entry) if entry is not None and entry.polarity == "negative" else None
    if noun.dep_ not in {"obj", "nsubj:pass"} or not tree.is_verbal(upper):
        return None
    if _denies(upper, lexicon):
        return upper, DENIED
    act = words.verb_of(upper, lexicon)
    is_rejected = act is not None and act.type == "REJECT"
    return (upper, None) if is_rejected or is_negated(upper, lexicon) else None


def leader_of(token: Token) -> Token:
    """Of verbs joined by "and" under one governor the first: of "to stop and leave", "stop"."""
    while token.dep_ == "conj" and _shares_the_governor(token):
        token = token.head
    return token


def noun_before(token: Token) -> Token | None:
    """The head of the noun phrase that ends right before a word, a comma aside."""
    start, last = tree.sentence_of(token)[0], token.i - 1
    if last > start and token.doc[last].is_punct:
        last -= 1
    if last < start:
        return None
    head = token.doc[last]
    while head.head.i < token.i and head.head.i != head.i and head.dep_ in _INSIDE_A_PHRASE:
        head = head.head
    return head if head.pos_ in {"NOUN", "PROPN"} else None


def _shares_the_governor(token: Token) -> bool:
    if not tree.is_verbal(token):
        return True
    alone = tree.first_child(token, *tree.SUBJECTS) is None
    return alone and tree.form_of(token) == tree.form_of(token.head)


def _told_by_noun(clause: Token, lexicon: Lexicon) -> Token | None:
    """The noun in "claims that police killed", "les rumeurs selon lesquelles il a tué"."""
    if not tree.is_verbal(clause) or tree.first_child(clause, *tree.SUBJECTS) is None:
        return None
    opener = _opener(clause)
    noun = noun_before(opener) if opener is not None else None
    return noun if noun is not None and lexicon.governing_noun(noun.lemma_) else None


def _opener(clause: Token) -> Token | None:
    """The "that" of a clause that a noun tells, which no relative pronoun is."""
    objects = tree.children(clause, "obj")
    for child in clause.children:
        word = child.lower_.replace("’", "'")
        is_that = word in _THAT or word == "qu'"
        if is_that and (child.dep_ == "mark" or (child in objects and len(objects) > 1)):
            return child
        if tree.feature(child, "PronType") == "Rel" and tree.preposition_of(child) == "selon":
            return tree.first_child(child, "case")
    return None


def _nearer(token: Token, lexicon: Lexicon) -> Token | None:
    """What stands right before the infinitive: "supports a bid to", "a law forcing Google to"."""
    mark = tree.first_child(token, "mark")
    if mark is None or token.dep_ not in _LOOSE or not tree.marks(token) & _LEADING:
        return None
    noun = noun_before(mark)
    if noun is None or mark.nbor(-1).is_punct or not token.head.i < noun.i:
        return None
    plan = lexicon.governing_noun(noun.lemma_) if noun.pos_ == "NOUN" else None
    if plan is not None and mark.lower_ in _TO and plan.attitude != "none":
        return noun
    verb = noun.head
    is_inner = noun.dep_ == "obj" and verb.i > token.head.i and tree.is_verbal(verb)
    entry = entry_above(verb, token, lexicon) if is_inner else None
    return verb if entry is not None and entry.control != "subject" else None


def _demanded_of(token: Token, lexicon: Lexicon) -> Token | None:
    """The verb in "accused the army of attacking", whose object the parser hung it on."""
    party = token.head
    while party.dep_ == "conj":
        party = party.head
    if token.dep_ not in _LOOSE or party.dep_ not in _PARTIES:
        return None
    if party.dep_ == "obl" and tree.preposition_of(party) != "à":
        return None
    if not tree.is_verbal(party.head) or lexicon.governing_noun(party.lemma_):
        return None
    is_led_to = tree.marks(token) & _LEADING
    is_bare = tree.form_of(token) == "Inf" and not tree.marks(token)
    entry = entry_above(party.head, token, lexicon) if is_led_to or is_bare else None
    return party.head if entry is not None and entry.control != "subject" else None


def _is_purpose(token: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive says what an act with an object is for: "hosts X to celebrate Y"."""
    above = token.head
    if not tree.marks(token) & {"pour", "to"} or not tree.is_verbal(above):
        return False
    known = words.governor_of(above, lexicon) or words.marked_governor_of(above, token, lexicon)
    return known is None and tree.first_child(above, "obj") is not None


def _adds_to_a_noun(clause: Token) -> bool:
    """Whether it is a relative clause behind a comma: "could follow Rome, which has blocked"."""
    subject = tree.first_child(clause, *tree.SUBJECTS)
    if subject is None or subject.i == 0 or subject.lower_ not in {"which", "who", "qui"}:
        return False
    return subject.nbor(-1).text == ","


def _feared(clause: Token, lexicon: Lexicon) -> Token | None:
    """Of "said he feared Iran would attack" the fear, which parsers hang beside the attack."""
    first = tree.edges(clause)[0]
    for other in tree.children(clause.head, "ccomp"):
        if other.i == first - 1 and other.i > clause.head.i and words.governor_of(other, lexicon):
            return other
    return None


def _denies(verb: Token, lexicon: Lexicon) -> bool:
    cue = words.cue_of(verb, lexicon) if tree.is_verbal(verb) else None
    return cue is not None and cue.stance == "denies"


def _looks_back(clause: Token) -> bool:
    """Whether a clause tells of a past that is over: "attacked", "had attacked", "a attaqué".

    The English subjunctive ("demanded that Hamas leave") is taken for a past by parsers.
    """
    finite = tree.finite_part(clause)
    if finite is None or tree.feature(finite, "Mood") in {"Sub", "Cnd"}:
        return False
    if "to" in tree.marks(clause) or finite.lower_ == clause.lemma_:
        return False
    if finite.i != clause.i and finite.lemma_ in {"avoir", "have"}:
        return tree.is_past_participle(clause)
    return tree.feature(finite, "Tense") == "Past" and finite.lower_ not in _MODAL_PASTS
