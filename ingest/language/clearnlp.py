"""English trees in ClearNLP's relations, which spaCy's own models have, as UD has them.

What differs is not only names. UD hangs a preposition on its noun and a copula on its predicate,
ClearNLP the other way round; UD hangs "and" on what follows it. Relations: Choi and Palmer,
"Guidelines for the CLEAR style constituent to dependency conversion" (2012).
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

NAMES = {
    "agent": "obl:agent", "attr": "xcomp", "acomp": "xcomp", "auxpass": "aux:pass",
    "complm": "mark", "csubjpass": "csubj", "dative": "iobj", "dobj": "obj", "hmod": "compound",
    "hyph": "punct", "infmod": "acl", "intj": "discourse", "iobj": "iobj", "meta": "dep",
    "neg": "advmod", "nn": "compound", "npadvmod": "obl", "nsubjpass": "nsubj:pass",
    "num": "nummod", "number": "compound", "oprd": "xcomp", "partmod": "acl", "pcomp": "advcl",
    "pobj": "obl", "poss": "nmod:poss", "possessive": "case", "preconj": "cc", "predet": "det",
    "prep": "obl", "prt": "compound:prt", "quantmod": "advmod", "rcmod": "acl:relcl",
    "relcl": "acl:relcl", "subtok": "goeswith",
}  # fmt: skip
"""What a relation that is no word's of UD is there; of the others only the place changes."""

MARKS = frozenset(
    {"acomp", "agent", "attr", "auxpass", "dobj", "neg", "npadvmod", "nsubjpass", "pobj", "poss",
     "prep", "relcl"}
)  # fmt: skip
"""Relations that tell such a tree from one of UD's."""

PREPOSITIONS = frozenset({"prep", "agent", "dative"})
PREDICATES = frozenset({"attr", "acomp"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def is_clear(doc: Doc) -> bool:
    """Whether a Doc has such trees."""
    return any(token.dep_ in MARKS for token in doc)


@dataclass(slots=True)
class Arcs:
    """Heads and relations by a token's place in its sentence; a root is its own head."""

    heads: list[int]
    relations: list[str]

    def hang(self, token: int, head: int, relation: str) -> None:
        """Give a token another head."""
        self.heads[token], self.relations[token] = head, relation

    def replace(self, old: int, new: int) -> None:
        """Let a token take the place of its head, which it hangs no more on."""
        root = self.heads[old] == old
        self.hang(new, new if root else self.heads[old], self.relations[old])

    def children(self, head: int) -> list[int]:
        """What hangs on a token, in the order of the text."""
        return [at for at, above in enumerate(self.heads) if above == head and at != head]


def to_ud(sentence: Span) -> Arcs:
    """Give the heads and relations that UD would have."""
    tokens = list(sentence)
    arcs = Arcs(
        [token.head.i - sentence.start for token in tokens], [token.dep_ for token in tokens]
    )
    for at, token in enumerate(tokens):
        if token.dep_ in PREPOSITIONS:
            _lower_preposition(arcs, tokens, at)
        elif token.lemma_ == "be" and token.pos_ in {"AUX", "VERB"}:
            _lower_copula(arcs, at)
    _move_conjunctions(arcs)
    arcs.relations = [NAMES.get(relation, relation) for relation in arcs.relations]
    return arcs


def _lower_preposition(arcs: Arcs, tokens: list[Token], at: int) -> None:
    """Hang "of" on the noun that hung on it."""
    governed = [child for child in arcs.children(at) if arcs.relations[child] in {"pobj", "pcomp"}]
    if not governed:
        return
    noun, *_ = governed
    head, relation = arcs.heads[at], arcs.relations[at]
    is_clause = arcs.relations[noun] == "pcomp"
    if relation == "prep":
        is_noun = tokens[head].pos_ in NOMINAL
        relation = ("acl" if is_noun else "advcl") if is_clause else ("nmod" if is_noun else "obl")
    arcs.hang(noun, head, "obl" if relation == "dative" else relation)
    for child in arcs.children(at):
        arcs.hang(child, noun, arcs.relations[child])
    arcs.hang(at, noun, "mark" if is_clause else "case")


def _lower_copula(arcs: Arcs, at: int) -> None:
    """Hang "is" on the noun or adjective that hung on it, and all else with it."""
    predicates = [child for child in arcs.children(at) if arcs.relations[child] in PREDICATES]
    if not predicates:
        return
    predicate, *_ = predicates
    arcs.replace(at, predicate)
    for child in arcs.children(at):
        if child != predicate:
            arcs.hang(child, predicate, arcs.relations[child])
    arcs.hang(at, predicate, "cop")


def _move_conjunctions(arcs: Arcs) -> None:
    """Hang "and" on the conjunct behind it, and every conjunct on the first."""
    for at, relation in enumerate(arcs.relations):
        if relation == "conj":
            while arcs.relations[first := arcs.heads[at]] == "conj":
                arcs.hang(at, arcs.heads[first], "conj")
    for at, relation in enumerate(arcs.relations):
        if relation == "cc":
            behind = [
                it
                for it in arcs.children(arcs.heads[at])
                if it > at and arcs.relations[it] == "conj"
            ]
            if behind:
                arcs.hang(at, behind[0], "cc")
