"""What a verb is done to, where no preposition says so."""

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.amounts import counted_objects, is_distance
from ingest.claims.joined import is_past_of_noun, names_behind, objects_of_past
from ingest.claims.lexicon import Verb
from ingest.claims.subjects import antecedent_of


def objects_of(head: Token, entry: Verb) -> list[Token]:
    """List the direct objects of an active verb."""
    objects = objects_of_past(head) if is_past_of_noun(head) else _objects(head)
    direct = [antecedent_of(child) for child in objects if _is_object(child)]
    return [*direct, *names_behind(head), *counted_objects(head, entry)]


def _objects(head: Token) -> list[Token]:
    """Its own, else one behind it that the tree gives the first of the verbs joined to it."""
    own = tree.children(head, "obj", "iobj")
    if own or head.dep_ != "conj" or not tree.is_verbal(head.head):
        return own
    return [child for child in tree.children(head.head, "obj") if child.i > head.i]


def _is_object(child: Token) -> bool:
    """Not the "se" of a verb, nor how far it went, nor the subject of a stray verb."""
    is_none = tree.is_reflexive_pronoun(child) or is_distance(child)
    return not is_none and not any(map(tree.is_stray, child.children))
