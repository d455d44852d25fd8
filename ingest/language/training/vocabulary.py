"""What a language's network has numbers for: forms seen twice, letters, tags and labels."""

from collections import Counter

from ingest.language.forms import Vocabulary
from ingest.language.spelling import composed
from ingest.language.training.corpora import Corpus
from ingest.language.training.treebanks import Token

TWICE = 2
ROOT_LABEL = "ROOT"


def vocabulary_of(corpus: Corpus, vectors: dict[str, int], lexicon: dict[str, int]) -> Vocabulary:
    """List what occurs in training, most frequent first; the root's label comes last."""
    tokens = [token for sentence in corpus.sentences for token in sentence.tokens]
    forms = Counter(spelt(token).lower() for token in tokens)
    letters = Counter(letter for token in tokens for letter in spelt(token))
    tags = Counter(token.tag for token in tokens)
    features = Counter(token.features for token in tokens)
    labels = Counter(token.relation for token in tokens)
    del labels[ROOT_LABEL]
    return Vocabulary(
        words=_frequent(forms, TWICE),
        characters=_frequent(letters, TWICE),
        tags=_frequent(tags, TWICE),
        features=_frequent(features, TWICE),
        labels=(*_frequent(labels, TWICE), ROOT_LABEL),
        vectors=vectors,
        lexicon=lexicon,
    )


def spelt(token: Token) -> str:
    """The token as the network is told of it."""
    return "0" if token.text.isdigit() else composed(token.text)


def _frequent(counts: Counter[str], at_least: int) -> tuple[str, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(name for name, count in ordered if count >= at_least)
