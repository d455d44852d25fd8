"""Verbs that say of an event noun that it is, is done, or is done to somebody."""

from spacy.tokens import Token

from ingest.claims import tree, words
from ingest.claims.lexicon import Lexicon
from ingest.claims.occurring import occurrence_of, occurring

_LIGHT = {
    "fr": frozenset({"commencer", "commettre", "conduire", "continuer", "déclencher", "déposer",
                     "effectuer", "entamer", "faire", "imposer", "infliger", "interjeter",
                     "lancer", "mener", "ouvrir", "perpétrer", "porter", "poursuivre", "procéder",
                     "reprendre", "signer"}),
    "en": frozenset({"begin", "carry", "commit", "conduct", "continue", "file", "hold", "impose",
                     "launch", "lodge", "make", "mount", "open", "resume", "sign", "slap", "stage",
                     "start", "wage"}),
}  # fmt: skip
"""Verbs that lend their subject and tense to the event noun that is their object."""

_EMPTY = frozenset(
    {"carry", "commettre", "commit", "conduct", "effectuer", "faire", "lancer", "launch", "make",
     "mener", "mount", "perpétrer", "procéder", "stage", "wage"}
)  # fmt: skip
"""Of these any event; the others say something themselves of one without a type: "sign a deal"."""

_ON_STRIKE = frozenset(
    {("go", "on", "strike"), ("entrer", "en", "grève"), ("mettre", "en", "grève"),
     ("partir", "en", "grève")}
)  # fmt: skip
_TAKE_PLACE = frozenset({("avoir", "lieu"), ("take", "place")})
_UNDERGO = frozenset({"essuyer", "subir", "suffer", "undergo"})
_BUTTS = frozenset({"cible", "objet", "victime", "object", "subject", "target", "victim"})


def existence_of(noun: Token) -> Token | None:
    """What says no more of an event than that it was: "il y a eu", "took place", "it was"."""
    if (verb := occurrence_of(noun)) is not None:
        return verb
    verb = noun.head
    if (copula := tree.first_child(noun, "cop")) is not None:
        subject = tree.first_child(noun, "nsubj")
        return noun if copula.i < noun.i and subject is not None and _is_it(subject) else None
    if noun.dep_ not in {"obj", "nsubj"} or not (tree.is_verbal(verb) or verb.pos_ == "AUX"):
        return None
    if verb.lemma_ in {"avoir", "be"} and tree.first_child(verb, "expl", "expl:subj", "expl:comp"):
        return verb
    place = tree.first_child(verb, "obj")
    is_taking_place = (verb.lemma_, place.lower_ if place is not None else "") in _TAKE_PLACE
    return verb if noun.dep_ == "nsubj" and is_taking_place else None


def undergoing(noun: Token) -> Token | None:
    """What says that the event is done to its subject: "a fait l'objet de", "was the target of"."""
    above = noun.head
    if noun.dep_ == "obj" and above.lemma_ in _UNDERGO:
        return above
    if tree.preposition_of(noun) not in {"de", "of"}:
        return None
    if above.lemma_ in _BUTTS and tree.first_child(above, "cop") is not None:
        return above
    butt = tree.first_child(above, "obj") if above.lemma_ == "faire" else above
    is_butt = butt is not None and butt.lemma_ in _BUTTS and butt.head.lemma_ == "faire"
    return butt.head if butt is not None and is_butt else None


def light_verb_of(noun: Token, lexicon: Lexicon) -> Token | None:
    """What says that the event is done: "a mené une attaque", "went on strike"."""
    verb = noun.head
    if (verb.lemma_, tree.preposition_of(noun), noun.lemma_) in _ON_STRIKE:
        return verb
    if noun.dep_ in {"obj", "nsubj:pass"} and tree.is_verbal(verb):
        return verb if _lends_itself(verb, noun, lexicon) else None
    return None


def carries_an_event(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says no more than that its event noun is, is done or is undergone."""
    nouns = [child for child in tree.children(verb, "obj", "nsubj") if child.pos_ == "NOUN"]
    told = {noun.i: noun for noun in (*nouns, *occurring(verb)) if noun.pos_ == "NOUN"}.values()
    if any(existence_of(noun) == verb and words.event_of(noun, lexicon) for noun in told):
        return True
    if any(light_verb_of(it, lexicon) for it in tree.children(verb, "obl", "obl:arg", "nmod")):
        return True
    if any(noun.lemma_ in _BUTTS for noun in nouns) and verb.lemma_ == "faire":
        return True
    if verb.lemma_ in _UNDERGO and any(words.event_of(noun, lexicon) for noun in nouns):
        return True
    carried = tree.children(verb, "obj", "nsubj:pass")
    return any(_lends_itself(verb, child, lexicon) for child in carried)


def is_typed(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names an event of one of the sixteen types."""
    event = words.event_of(noun, lexicon)
    return event is not None and event.type is not None


def _lends_itself(verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    if noun.pos_ != "NOUN" or verb.lemma_ not in _LIGHT[lexicon.language]:
        return False
    is_event = words.event_of(noun, lexicon) is not None
    return is_event and (verb.lemma_ in _EMPTY or is_typed(noun, lexicon))


def _is_it(subject: Token) -> bool:
    return subject.lower_.replace("’", "'") in {"c'", "ce", "it", "this", "that"}
