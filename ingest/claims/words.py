"""Looking words up as they stand in a sentence, with reflexive pronoun, particle or adjective."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.lexicon import CueWord, EventNoun, Governor, Lexicon, Verb
from ingest.claims.passives import is_passive
from ingest.claims.senses import is_state, is_typed, is_typed_noun
from ingest.claims.things import sense_meant
from ingest.claims.weapons import sense_of

_AGAINST = frozenset({"against", "contre"})
_OF = frozenset({"de", "of"})
_WORDS_AHEAD = 5
_CALLING = {"appeler": "à", "call": "for"}
_PENALTIES = frozenset(
    {"amende", "an", "euro", "jour", "mois", "mort", "peine", "perpétuité", "prison", "réclusion"}
)
_NO_EVENTS = frozenset(
    {("bear", "signature"), ("carry", "signature"), ("open", "fire"), ("porter", "signature")}
)
"""A paper that bears a signature was not signed just then; who opens fire fires at somebody."""


def lemma_of(token: Token) -> str:
    """The lemma; of a French verb that was tagged as something else, "menace", its infinitive."""
    is_mistagged = token.pos_ in {"NOUN", "ADJ"} and tree.form_of(token) == "Fin"
    return f"{token.lower_}r" if is_mistagged and token.lower_.endswith("e") else token.lemma_


def verb_of(token: Token, lexicon: Lexicon) -> Verb | None:
    """What the lexicon knows of a verb as an action or state."""
    if is_state(token):
        return Verb(stative=True)
    particle = "à" if _sentences(token) else tree.particle_of(token)
    verb = _with_what_follows(token, lexicon) or lexicon.verb(
        lemma_of(token), reflexive=tree.is_reflexive(token), particle=particle
    )
    verb = sense_of(token, verb) if verb is not None else None
    of_subject = verb is not None and verb.subject == "target"
    sense = sense_meant(token, lemma_of(token), lexicon, of_subject=of_subject)
    if sense is not None:
        return sense.of(verb or Verb())
    if verb is not None and verb.aspect:
        event = next((event for _, event in events_done(token, lexicon)), None)
        return replace(verb, type=event.type, mode=event.mode) if event is not None else verb
    if verb is None or verb.type is None or is_typed(token):
        return verb
    return replace(verb, type=None, mode=None)


def _with_what_follows(verb: Token, lexicon: Lexicon) -> Verb | None:
    """What the lexicon knows of a verb with a preposition and a noun: "take into custody"."""
    places = (verb, *tree.children(verb, "obj", "obl"))
    behind = [it for place in places for it in tree.children(place, *tree.OBLIQUES)]
    phrases = (f"{tree.preposition_of(it)} {it.lemma_}" for it in behind if it.i > verb.i)
    found = (lexicon.verb(lemma_of(verb), particle=phrase) for phrase in phrases)
    return next(filter(None, found), _calls_for(verb, behind))


def _calls_for(verb: Token, behind: list[Token]) -> Verb | None:
    """What is demanded: "called for restraint", "a appelé l'Iran à la retenue"."""
    preposition = _CALLING.get(lemma_of(verb))
    if preposition is None or is_passive(verb) or tree.particle_of(verb):
        return None
    for it in behind:
        is_named = it.pos_ == "NOUN" and tree.first_child(it, "nummod") is None
        if it.head == verb and is_named and tree.preposition_of(it) == preposition:
            return Verb(type="REQUEST")
    return None


def _sentences(verb: Token) -> bool:
    """Whether a court speaks: "condamner à deux ans de prison" is no blame."""
    if verb.lemma_ != "condamner":
        return False
    places = (verb, *tree.children(verb, "obj"))
    behind = [it for place in places for it in tree.children(place, *tree.OBLIQUES)]
    return any(it.lemma_ in _PENALTIES and tree.preposition_of(it) == "à" for it in behind)


def events_done(verb: Token, lexicon: Lexicon) -> Iterator[tuple[Token, EventNoun]]:
    """The events that are its object: "stepped up its attacks", "ended two days of talks"."""
    for direct in tree.children(verb, "obj", "nsubj:pass"):
        inside = [it for it in tree.children(direct, "nmod") if tree.preposition_of(it) in _OF]
        for noun in (direct, *inside):
            if noun.pos_ == "NOUN" and (event := event_of(noun, lexicon)) is not None:
                yield noun, event
                break


def cue_of(token: Token, lexicon: Lexicon) -> CueWord | None:
    """What the lexicon knows of a verb as one of saying; "se dit" is also looked up as "dire"."""
    if _goes_to_court(token):
        return None
    reflexive = tree.is_reflexive(token)
    return lexicon.cue(
        lemma_of(token), reflexive=reflexive, particle=tree.particle_of(token)
    ) or lexicon.cue(lemma_of(token))


def governor_of(token: Token, lexicon: Lexicon) -> Governor | None:
    """What a word says of the status of the infinitive or clause below it."""
    if _goes_to_court(token):
        return None
    if (verb := _verb_taken_for_noun(token)) is not None:
        return lexicon.governor(verb)
    if token.lower_ == "démenti" and tree.auxiliaries(token):
        return lexicon.governor("démentir")  # taken for an adverb before an infinitive
    if token.pos_ == "ADJ" and tree.form_of(token) != "Fin":
        return lexicon.governing_adjective(token.lemma_) or lexicon.governing_adjective(
            token.lower_
        )
    if token.pos_ == "NOUN" and tree.form_of(token) != "Fin":
        return lexicon.governing_noun(token.lemma_)
    reflexive = tree.is_reflexive(token)
    return lexicon.governor(
        lemma_of(token), reflexive=reflexive, particle=tree.particle_of(token)
    ) or lexicon.governing_adjective(token.lower_)


def _goes_to_court(verb: Token) -> bool:
    """Whether a ruling is appealed, and nobody appealed to."""
    return verb.lemma_ == "appeal" and tree.first_child(verb, "obj", "nsubj:pass") is not None


def marked_governor_of(token: Token, below: Token, lexicon: Lexicon) -> Governor | None:
    """What a verb says of this infinitive or gerund by what introduces it: "thanked … for".

    Of an event noun only that it is feared or demanded: "warned of an attack".
    """
    if below.pos_ == "NOUN" and not tree.is_verbal(below):
        return _feared_noun(token, below, lexicon)
    if not tree.is_verbal(below) or tree.finite_part(below) is not None:
        return None
    reflexive, lemma = tree.is_reflexive(token), lemma_of(token)
    is_perfect = any(it.dep_ == "aux" for it in tree.auxiliaries(below))
    found = (
        lexicon.governor(lemma, reflexive=reflexive, particle=mark)
        for mark in sorted(tree.marks(below))
        if mark != "pour" or is_perfect  # else a purpose
    )
    return next(filter(None, found), None)


def _feared_noun(verb: Token, noun: Token, lexicon: Lexicon) -> Governor | None:
    preposition = tree.preposition_of(noun)
    if noun.dep_ not in {"obl", "obl:arg"} or not preposition or event_of(noun, lexicon) is None:
        return None
    found = lexicon.governor(lemma_of(verb), particle=preposition)
    if found is None or found.attitude not in {"demand", "fear"}:
        return None
    return replace(found, polarity="negative") if preposition in _AGAINST else found


def _verb_taken_for_noun(token: Token) -> str | None:
    """The infinitive of a French verb that was taken for a noun: "le parquet l'accuse d'avoir"."""
    if token.pos_ not in {"NOUN", "ADJ"} or tree.form_of(token) or not token.lower_.endswith("e"):
        return None
    is_verb = (
        tree.first_child(token, "nsubj") is not None and tree.first_child(token, "cop") is None
    )
    return f"{token.lower_}r" if is_verb and token.doc.lang_ == "fr" else None


def event_of(token: Token, lexicon: Lexicon) -> EventNoun | None:
    """What the lexicon knows of a noun as an event, in the sense that it has here."""
    event = _event_of(token, lexicon)
    if event is None or event.type is None or is_typed_noun(token):
        return event
    return replace(event, type=None, mode=None)


def _event_of(token: Token, lexicon: Lexicon) -> EventNoun | None:
    """What it knows of it in any sense; "air strike" comes before "strike"."""
    if token.lower_ == "morts":
        return None  # who died, not that they did
    if token.dep_ == "obj" and (token.head.lemma_, token.lemma_) in _NO_EVENTS:
        return None
    if token.lemma_ == "strike" and _is_of_workers(token):
        return lexicon.noun("strike action")
    before = [word for word in tree.children(token, "compound", "amod") if word.i < token.i]
    if before and (found := lexicon.noun(f"{before[-1].lower_} {token.lemma_}")):
        return found
    return lexicon.longest_noun([token.lemma_, *_following(token)])


def _is_of_workers(strike: Token) -> bool:
    """Whether work is stopped: "went on strike", "began a strike"; armies launch theirs."""
    determiners = {"det", "case"}
    if any(child.dep_ not in determiners for child in strike.lefts):
        return False  # "hunger strike", "air strike"
    if tree.preposition_of(strike) == "on":
        return tree.first_child(strike, "det") is None
    return strike.dep_ == "obj" and strike.head.lemma_ in {"begin", "call", "join", "start"}


def _following(token: Token) -> list[str]:
    """The next words of the sentence, an elided one joined to what follows: "coup d'État"."""
    doc, end = token.doc, token.i + 1
    while end < min(len(doc), token.i + _WORDS_AHEAD) and not doc[end].is_sent_start:
        end += 1
    words = " ".join(word.lower_ for word in doc[token.i + 1 : end])
    return words.replace("’", "'").replace("' ", "'").split()
