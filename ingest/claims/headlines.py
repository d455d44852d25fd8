"""Who is to act in a headline that says so by "to": "Fiat to buy Chrysler", "Fiat plans to buy"."""

from spacy.tokens import Token

from ingest.claims import tree


def named_before_to(verb: Token) -> Token | None:
    """The name that a headline begins with, right before "to" and an infinitive."""
    start, _ = tree.sentence_of(verb)
    to = tree.first_child(verb, "mark")
    if to is None or to.lower_ != "to" or to.i == start or _has_finite_verb(verb):
        return None
    name = verb.doc[to.i - 1]
    is_first = all(word.pos_ != "PUNCT" for word in verb.doc[start : name.i])
    return name if name.pos_ == "PROPN" and is_first else None


def named_before(noun: Token) -> Token | None:
    """The name before a noun that is the verb of a headline: "Fiat plans to buy"."""
    if noun.dep_ != "ROOT" or _has_finite_verb(noun) or noun.lower_ == noun.lemma_:
        return None
    before = noun.nbor(-1) if noun.i > tree.sentence_of(noun)[0] else None
    return before if before is not None and before.text[:1].isupper() else None


def _has_finite_verb(word: Token) -> bool:
    start, end = tree.sentence_of(word)
    return any(tree.form_of(it) == "Fin" for it in word.doc[start:end])
