"""Words by which a source stays unnamed, which tell of nothing done: "asked not to be named"."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.lexicon import Lexicon
from ingest.claims.negation import is_negated
from ingest.claims.passives import is_passive

_ANONYMITY = frozenset({"anonymat", "anonyme", "anonymity", "anonymous", "anonymously"})
_NAMING = frozenset(
    {"cite", "citer", "disclose", "divulguer", "dévoiler", "identifier", "identify",
     "mentionner", "name", "nommer", "publier", "publish", "quote", "reveal", "révéler", "use",
     "utiliser"}
)  # fmt: skip
_REFUSING = frozenset({"decline", "refuse", "refuser"})
_ASKING = _REFUSING | {
    "agree", "ask", "accepter", "demand", "demander", "désirer", "exiger", "insist", "insister",
    "prefer", "préférer", "request", "requérir", "réclamer", "souhaiter", "tenir", "vouloir",
    "want", "wish",
}  # fmt: skip
_KEEPING = frozenset(
    {"accorder", "conserver", "garder", "give", "grant", "keep", "maintain", "obtain", "obtenir",
     "preserve", "préserver", "remain", "rester", "retain", "seek", "solliciter", "stay"}
)  # fmt: skip
_SPEAKING = frozenset(
    {"brief", "comment", "commenter", "communiquer", "confier", "discuss", "discuter",
     "exprimer", "parler", "s'exprimer", "se confier", "speak", "talk", "témoigner"}
)  # fmt: skip
_AUTHORIZING = frozenset({"authorise", "authorize", "autoriser", "autorisé", "habiliter",
                          "habilité"})  # fmt: skip
_NAME = frozenset({"identity", "identité", "name", "nom"})
_PARTS = ("obj", "obl", "obl:arg", "advmod", "xcomp", "nmod", "amod")
_CONTENT = ("xcomp", "ccomp", "acl", "acl:relcl", "advcl", "obl", "obl:arg")


def keeps_unnamed(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb only says that somebody speaks unnamed, or asks to, or may not speak."""
    return (
        _speaks_of_anonymity(verb)
        or _is_unnamed(verb, lexicon)
        or _asks_for_it(verb, lexicon)
        or _may_not_speak(verb, lexicon)
    )


def _speaks_of_anonymity(verb: Token) -> bool:
    """Whether it is "spoke on condition of anonymity", "garder l'anonymat", "requested it"."""
    if verb.lemma_ not in _ASKING | _KEEPING | _SPEAKING:
        return False
    parts = tree.children(verb, *_PARTS)
    return any(_ANONYMITY & {part.lemma_, *(it.lemma_ for it in part.children)} for part in parts)


def _asks_for_it(verb: Token, lexicon: Lexicon) -> bool:
    if verb.lemma_ not in _ASKING | _SPEAKING:
        return False
    content = tree.children(verb, *_CONTENT)
    content += [it for part in content if part.lemma_ == "condition" for it in part.children]
    return any(_is_unnamed(it, lexicon) or _speaks_of_anonymity(it) for it in content)


def _is_unnamed(verb: Token, lexicon: Lexicon) -> bool:
    """Whether it is the naming in "asked not to be named", "refusé que son nom soit cité"."""
    above = verb.head
    if verb.lemma_ not in _NAMING or verb.dep_ not in _CONTENT or not is_passive(verb):
        return False
    subject = tree.first_child(verb, *tree.SUBJECTS)
    is_theirs = subject is None or subject.pos_ == "PRON" or subject.lemma_ in _NAME
    if not is_theirs or above.lemma_ not in _ASKING | _SPEAKING | {"condition"}:
        return False
    return above.lemma_ in _REFUSING or is_negated(verb, lexicon) or is_negated(above, lexicon)


def _may_not_speak(verb: Token, lexicon: Lexicon) -> bool:
    """Whether it is "was not authorized to speak", or what who was "granted anonymity" does."""
    above = verb.head.head if verb.head.lemma_ in _ANONYMITY else verb.head
    if verb.lemma_ not in _SPEAKING or verb.dep_ not in {"xcomp", "advcl", "acl"}:
        return False
    is_barred = above.lemma_ in _AUTHORIZING and is_negated(above, lexicon)
    return is_barred or (tree.form_of(verb) == "Inf" and _speaks_of_anonymity(above))
