"""Scores of an analysis against a treebank: counts of what is right, and what they come to.

Punctuation is left out of attachment. Relations are compared as `treebanks.relation_of` names
them. A token of raw text counts as the gold token of the same characters; one that is cut
otherwise is wrong on both sides, so these scores are F.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from ingest.language.relations import relation_of
from ingest.language.training.treebanks import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
REPORTED = frozenset({"ccomp", "parataxis"})
VERBS = frozenset({"VERB", "AUX"})
PUNCTUATION = "PUNCT"
SPLITTERS = frozenset({"annales_sentences", "annales_boundaries"})


@dataclass(frozen=True, slots=True)
class Score:
    """How many are right, of how many in the treebank and in the analysis."""

    right: int = 0
    gold: int = 0
    found: int = 0

    @classmethod
    def of(cls, answers: Sequence[bool]) -> "Score":
        """Of what stands on both sides, right or not."""
        return cls(sum(answers), len(answers), len(answers))

    def __add__(self, other: "Score") -> "Score":
        """Both together."""
        return Score(self.right + other.right, self.gold + other.gold, self.found + other.found)

    @property
    def percent(self) -> float:
        """F: twice the right ones among all on both sides; accuracy where these are the same."""
        return 200 * self.right / (self.gold + self.found) if self.gold else 0.0


@dataclass(frozen=True, slots=True)
class Arc:
    """A token as an analysis has it, by its characters and those of its head (None: the root)."""

    span: tuple[int, int]
    head: tuple[int, int] | None
    relation: str
    tag: str


def attachment(gold: Iterable[Arc], found: Iterable[Arc]) -> tuple[Score, Score]:
    """Labelled attachment and tags; gold and found are of the same text."""
    gold, by_span = list(gold), {arc.span: arc for arc in found}
    solid = [arc for arc in gold if arc.tag != PUNCTUATION]
    hung = sum(_same(arc, by_span.get(arc.span)) for arc in solid)
    tagged = sum(arc.span in by_span and by_span[arc.span].tag == arc.tag for arc in gold)
    others = sum(arc.tag != PUNCTUATION for arc in by_span.values())
    return Score(hung, len(solid), others), Score(tagged, len(gold), len(by_span))


def _same(gold: Arc, found: Arc | None) -> bool:
    return found is not None and (found.head, found.relation) == (gold.head, gold.relation)


def with_gold_tokens(nlp: Pipeline, sentence: Sentence) -> Doc:
    """Analyse a sentence whose tokens are given."""
    words = [token.text for token in sentence.tokens]
    spaces = [token.spaced for token in sentence.tokens]
    doc = Doc(nlp.vocab, words, spaces)
    for token in doc:
        token.is_sent_start = token.i == 0
    for name, step in nlp.pipeline:
        if name not in SPLITTERS:
            doc = step(doc)
    return doc


def arcs_of(doc: Doc) -> Iterator[Arc]:
    """What the pipeline says of each token but white space."""
    for token in doc:
        if not token.is_space:
            head = token.head
            yield Arc(
                span=(token.idx, token.idx + len(token)),
                head=None if head is token or head == token else (head.idx, head.idx + len(head)),
                relation="ROOT" if head == token else relation_of(token.dep_),
                tag=token.pos_,
            )


def gold_arcs(sentence: Sentence, start: int = 0) -> Iterator[Arc]:
    """What the treebank says, the sentence beginning at a character."""
    spans = list(_spans(sentence.tokens, start))
    for token, span in zip(sentence.tokens, spans, strict=True):
        head = spans[token.head] if token.head >= 0 else None
        yield Arc(span=span, head=head, relation=token.relation, tag=token.tag)


def _spans(tokens: Sequence[Token], start: int) -> Iterator[tuple[int, int]]:
    for token in tokens:
        yield start, start + len(token.text)
        start += len(token.text) + token.spaced


def verb_lemmas(sentence: Sentence, doc: Doc) -> Score:
    """Lemmas of verbs that are tagged as such; tokens are given."""
    pairs = zip(sentence.tokens, doc, strict=True)
    both = [(gold, token) for gold, token in pairs if {gold.tag, token.pos_} <= VERBS]
    return Score.of([token.lemma_.casefold() == gold.lemma.casefold() for gold, token in both])


def clauses(sentence: Sentence, doc: Doc) -> Score:
    """Verbs with a subject and an object in the treebank, all of them found where they are."""
    tokens = sentence.tokens
    answers: list[bool] = []
    for at in (i for i, token in enumerate(tokens) if token.tag in VERBS):
        own = [i for i, token in enumerate(tokens) if token.head == at]
        subjects = [i for i in own if tokens[i].relation in SUBJECTS]
        objects = [i for i in own if tokens[i].relation == "obj"]
        if subjects and objects:
            answers.append(all(_hangs(doc, i, tokens[i]) for i in subjects + objects))
    return Score.of(answers)


def reported(sentence: Sentence, doc: Doc, says: Container[str]) -> Score:
    """Reported clauses that hang on their verb of saying."""
    tokens = sentence.tokens
    told = [
        (at, token.head)
        for at, token in enumerate(tokens)
        if token.relation in REPORTED and tokens[token.head].lemma in says
    ]
    return Score.of([doc[at].head.i == head and doc[at].dep_ in REPORTED for at, head in told])


def _hangs(doc: Doc, at: int, gold: Token) -> bool:
    return doc[at].head.i == gold.head and relation_of(doc[at].dep_) == gold.relation


def sentence_ends(sentences: Sequence[Sentence], starts: Sequence[int], doc: Doc) -> Score:
    """Where sentences end in a text in which they start at these characters."""
    pairs = zip(sentences, starts, strict=True)
    gold = {start + len(written(sentence)) for sentence, start in pairs}
    found = {sent.end_char - len(sent.text) + len(sent.text.rstrip()) for sent in doc.sents}
    return Score(right=len(gold & found), gold=len(gold), found=len(found))


def joined(sentences: Sequence[Sentence], *, in_lines: bool = False) -> tuple[str, list[int]]:
    """The sentences as one text, and where in it each starts.

    A space stands between them, or, ``in_lines``, an empty line where a paragraph begins.
    """
    text, starts = "", list[int]()
    for sentence in sentences:
        if starts:
            text += "\n\n" if in_lines and sentence.opens else " "
        starts.append(len(text))
        text += written(sentence)
    return text, starts


def written(sentence: Sentence) -> str:
    """The sentence as it stands in a text."""
    return "".join(token.text + " " * token.spaced for token in sentence.tokens).rstrip()
