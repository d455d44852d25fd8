"""Which words make an event one that is said not to happen."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.lexicon import Lexicon, Negation

_PARTIES = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:arg")
_ONLY = frozenset({"seulement", "uniquement", "only", "just", "simply", "simplement"})


def is_negated(token: Token, lexicon: Lexicon) -> bool:
    """Whether a verb group or noun is negated by its own words.

    By its adverbs ("ne … pas", "not"), by what determines it or its parties ("no attack",
    "aucune attaque"), by a party that is nobody, or by what introduces it ("sans", "without").
    "Ne" alone never negates: "craint qu'il n'attaque"; nor does "not only".
    """
    negations = sum(_denies(child, token, lexicon) for child in token.children)
    negations += not negations and _is_neither(token)
    return negations % 2 == 1 if lexicon.language == "en" else negations > 0


def _denies(child: Token, token: Token, lexicon: Lexicon) -> bool:
    if child.dep_ in _PARTIES and tree.is_verbal(token):
        return _is_nobody(child, token, lexicon)
    entry = (
        lexicon.negation(child.lower_) or lexicon.negation(child.lemma_) or _phrase(child, lexicon)
    )
    if entry is None or (entry.with_ne and not _has_ne(token)):
        return False
    if entry.on == "verb":
        return child.dep_ != "cc" and not _is_only(child)
    if entry.on == "noun":
        return child.dep_ in {"det", "amod"}
    if entry.on == "gerund":
        return child.dep_ == "mark"
    return entry.on == "clause" and child.dep_ in {"mark", "case"}


def _phrase(word: Token, lexicon: Lexicon) -> Negation | None:
    """Of "longer" with a "no" below it "no longer"."""
    first = next(word.lefts, None)
    return lexicon.negation(f"{first.lower_} {word.lower_}") if first is not None else None


def _is_nobody(party: Token, verb: Token, lexicon: Lexicon) -> bool:
    entry = lexicon.negation(party.lower_)
    if entry is not None and entry.on == "party":
        return not entry.with_ne or _has_ne(verb)
    for determiner in tree.children(party, "det", "advmod"):
        entry = lexicon.negation(determiner.lower_) or lexicon.negation(determiner.lemma_)
        if entry is not None and entry.on == "noun":
            return True
    return False


def _has_ne(token: Token) -> bool:
    return any(child.lower_.replace("’", "'") in {"ne", "n'"} for child in token.children)


def _is_neither(verb: Token) -> bool:
    """Whether "ni … ni" or "neither … nor" stands on it, on its subject or on what it joins."""
    leader = verb.head if verb.dep_ == "conj" else verb
    parties = tree.children(verb, "nsubj", "nsubj:pass")
    words = {child.lower_ for place in (verb, *parties) for child in place.children}
    if verb.dep_ == "conj" and ("nor" in words or _shares_negation(verb, words)):
        return True
    behind = {it.lower_ for one in tree.children(verb, "conj") for it in tree.children(one, "cc")}
    words |= behind & {"ni"}
    return "neither" in words or ("ni" in words and (_has_ne(verb) or _has_ne(leader)))


def _shares_negation(verb: Token, words: set[str]) -> bool:
    """Whether "or" joins it to a negated verb: "would not confirm or deny"."""
    is_bare = not tree.auxiliaries(verb) and tree.first_child(verb, *tree.SUBJECTS) is None
    return is_bare and "or" in words and any(map(_is_not, verb.head.children))


def _is_not(child: Token) -> bool:
    return child.dep_ == "advmod" and child.lower_ in {"n't", "never", "not", "n’t"}


def _is_only(child: Token) -> bool:
    return child.i + 1 < len(child.doc) and child.nbor(1).lower_ in _ONLY
