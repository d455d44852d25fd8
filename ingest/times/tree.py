"""Questions of time to a tree of Universal Dependencies: what governs a date, in which tense."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from spacy.tokens import Span, Token

from ingest.times.lexicon import Lexicon

Direction = Literal["past", "present", "future"]

_COUNTED = frozenset({"nsubj", "nsubj:pass", "obj"})
_TIES = frozenset({"appos", "compound", "nmod:poss"})
_PASTS = frozenset({"Past", "Imp", "Pqp"})
_MANY = 50
_HIGHEST = 40
"""How far up a date looks for its verb; deeper trees are errors of the parser."""


def direction_of(span: Span, lexicon: Lexicon) -> Direction | None:
    """Say which way the verb that governs some words looks from publication.

    Inside a noun phrase ("l'attaque de lundi") only a past verb tells: what is said of a thing
    may be said later than the thing was.
    """
    if not has_tree(span[0]):
        return None
    verb = next((word for word in (span.root, *above(span.root)) if is_verbal(word)), None)
    if verb is not None and verb.lemma_ in lexicon.verbs.deferred and _leads_to(span, lexicon):
        return "future"
    direction = direction_of_verb(verb, lexicon) if verb is not None else None
    return None if direction != "past" and is_inside_noun_phrase(span, lexicon) else direction


def _leads_to(span: Span, lexicon: Lexicon) -> bool:
    """Whether it is where something is put off to: "to Monday", "au 3 mai"."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    return bool({span[0].lower_, before} & lexicon.links.towards)


def is_finished(span: Span, lexicon: Lexicon) -> bool:
    """Whether the verb that governs some words tells of what is over.

    "Since Monday three have died": only a perfect or a simple past does. Where a perfect may go on,
    as in English ("has been closed since Monday"), only one in which something is counted.
    """
    if not has_tree(span[0]):
        return False
    verb = next((word for word in above(span.root) if is_verbal(word)), None)
    if verb is None or verb.pos_ != "VERB":
        return False
    helpers = [child for child in children(verb) if child.dep_.startswith("aux")]
    finite = next((word for word in (*helpers, verb) if "Fin" in _features(word, "VerbForm")), None)
    if finite is None or "Imp" in _features(finite, "Tense"):
        return False
    if finite.i != verb.i and _makes_perfect(finite, verb, lexicon):
        return _counts(verb) or not lexicon.verbs.perfects_go_on
    return "Past" in _features(finite, "Tense")


def _counts(verb: Token) -> bool:
    """Whether its subject or object is a number of something."""
    parts = (child for child in children(verb) if child.dep_ in _COUNTED)
    return any(it.dep_ == "nummod" for part in parts for it in (part, *part.subtree))


def has_tree(token: Token) -> bool:
    """Whether a parser has seen a token; asking the whole Doc would cost its length each time."""
    return bool(token.dep_)


def is_inside_noun_phrase(span: Span, lexicon: Lexicon) -> bool:
    """Whether a date is tied to the noun beside it: "de lundi", "Monday's attack", "(lundi)"."""
    doc, root = span.doc, span.root
    if is_verbal(root.head):
        return False
    if root.dep_ in _TIES or span[0].lower_ in lexicon.links.of:
        return True
    if span.start and doc[span.start - 1].lower_ in lexicon.links.of | {"("}:
        return True
    return span.end < len(doc) and doc[span.end].lower_ in lexicon.possessives


def above(token: Token) -> Iterator[Token]:
    """The words above it, nearest first."""
    for _ in range(_HIGHEST):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def children(token: Token) -> Sequence[Token]:
    """The words that hang on one; of very many those nearby, so that no list costs its square."""
    if token.n_lefts + token.n_rights <= _MANY:
        return tuple(token.children)
    near = token.doc[max(token.i - _MANY, 0) : token.i + _MANY]
    return tuple(word for word in near if word.head.i == token.i and word.i != token.i)


def is_verbal(token: Token) -> bool:
    """Whether it heads a clause: a verb, or what a copula makes a predicate."""
    if token.dep_.startswith(("aux", "cop", "case", "fixed", "mark")):
        return False
    return token.pos_ in {"VERB", "AUX"} or any(child.dep_ == "cop" for child in children(token))


def direction_of_verb(verb: Token, lexicon: Lexicon) -> Direction | None:
    """Say which way a verb group looks from publication."""
    helpers = [child for child in children(verb) if child.dep_.startswith(("aux", "cop"))]
    modal = _of_modal(helpers, lexicon)
    if modal != "none":
        return modal
    finite = next((word for word in (*helpers, verb) if "Fin" in _features(word, "VerbForm")), None)
    if "Imp" in _features(verb, "Mood"):
        return "future"  # "évacuez", "let us meet"
    if finite is None:
        return _of_form(verb, helpers, lexicon)
    found = _of_finite(finite, verb, lexicon)
    return None if found == "past" and verb.lemma_ in lexicon.verbs.expected else found


def _of_modal(helpers: list[Token], lexicon: Lexicon) -> Direction | Literal["none"] | None:
    """English: "will leave", "may have left"; "could" tells nothing."""
    words, verbs = {word.lower_ for word in helpers}, lexicon.verbs
    if not words & (verbs.maybe | verbs.undecided):
        return "none"
    if any(word.lemma_ in verbs.have for word in helpers):
        return "past"
    return "future" if words & verbs.maybe else None


def _of_finite(finite: Token, verb: Token, lexicon: Lexicon) -> Direction:
    tense, mood = _features(finite, "Tense"), _features(finite, "Mood")
    is_perfect = finite.i != verb.i and _makes_perfect(finite, verb, lexicon)
    if "Cnd" in mood:
        return "past" if is_perfect else "future"  # "aurait attaqué" is hearsay
    if "Fut" in tense or _looks_future(finite, lexicon):
        return "future"
    if is_perfect or _PASTS & tense:
        return "past"
    return "future" if "Sub" in mood else "present"


def _makes_perfect(helper: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Read "a attaqué", "est arrivé", "has attacked"; not "est attendu", "is leaving"."""
    others = [child for child in children(verb) if child.dep_.startswith(("aux", "cop"))]
    if not any("Part" in _features(word, "VerbForm") for word in (*others, verb)):
        return False
    if helper.lemma_ in lexicon.verbs.have:
        return True
    if helper.lemma_ not in lexicon.verbs.be:
        return False
    is_reflexive = any(child.lower_ in lexicon.links.reflexive for child in children(verb))
    return is_reflexive or verb.lemma_ in lexicon.verbs.perfect_with_be


def _looks_future(finite: Token, lexicon: Lexicon) -> bool:
    """French futures by their ending, which parsers take for a present: "tiendra", "tiendront".

    A past historic may end alike: "entra" from "entrer".
    """
    if not finite.lower_.endswith(lexicon.verbs.future_endings):
        return False
    is_historic = finite.lower_ == finite.lemma_.removesuffix("er") + "a"
    return "Pres" in _features(finite, "Tense") and not is_historic


def _of_form(verb: Token, helpers: list[Token], lexicon: Lexicon) -> Direction | None:
    """Infinitives and participles look where they, or what governs them, say."""
    form = _features(verb, "VerbForm")
    head = next((word for word in above(verb) if is_verbal(word)), None)
    if "Part" in form and "Past" in _features(verb, "Tense"):
        infinitive = next((it for it in helpers if "Inf" in _features(it, "VerbForm")), None)
        if infinitive is None:
            if verb.dep_ == "xcomp" and head is not None:
                return direction_of_verb(head, lexicon)  # "restera fermé jusqu'à lundi"
            return "future" if verb.lemma_ in lexicon.verbs.expected else "past"
        if infinitive.lemma_ in lexicon.verbs.have or verb.lemma_ in lexicon.verbs.perfect_with_be:
            return "past"
        form = frozenset({"Inf"})  # "doit être débattu", "to be discussed"
    if "Inf" in form and verb.head.pos_ in {"NOUN", "ADJ"}:
        return "future"  # "la volonté de partir lundi", "ready to leave Monday"
    if head is None:
        return None
    if "Inf" in form and head.lemma_ in lexicon.verbs.ahead:
        return "future"
    if "Inf" in _features(head, "VerbForm"):
        return None
    found = _of_head(head, lexicon)
    return "future" if "Inf" in form and found == "present" else found


def _of_head(head: Token, lexicon: Lexicon) -> Direction | None:
    helpers = [child for child in children(head) if child.dep_.startswith(("aux", "cop"))]
    modal = _of_modal(helpers, lexicon)
    if modal != "none":
        return modal
    finite = next((word for word in (*helpers, head) if "Fin" in _features(word, "VerbForm")), None)
    return _of_finite(finite, head, lexicon) if finite is not None else None


def _features(word: Token, name: str) -> frozenset[str]:
    return _features_of(str(word.morph)).get(name, frozenset())


@cache
def _features_of(bundle: str) -> Mapping[str, frozenset[str]]:
    """The values of each feature; asking spaCy itself takes ten times as long."""
    pairs = (feature.partition("=") for feature in bundle.split("|") if feature)
    return {name: frozenset(values.split(",")) for name, _, values in pairs}
