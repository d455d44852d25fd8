"""What a language's network has numbers for: forms seen twice, letters, tags and labels."""

from collections import Counter

from ingest.language.forms import Vocabulary, spelt_as
from ingest.language.training.corpora import Corpus

TWICE = 2
ROOT_LABEL = "ROOT"


def vocabulary_of(corpus: Corpus, vectors: dict[str, int], lexicon: dict[str, int]) -> Vocabulary:
    """List what occurs in training, most frequent first; the root's label comes last."""
    tokens = [token for sentence in corpus.sentences for token in sentence.tokens]
    words = [spelt_as(token.text) for token in tokens]
    forms = Counter(word.lower() for word in words)
    letters = Counter(letter for word in words for letter in word)
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


def _frequent(counts: Counter[str], at_least: int) -> tuple[str, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(name for name, count in ordered if count >= at_least)
