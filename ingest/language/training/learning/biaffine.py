"""The network in PyTorch: a word encoder without context, three BiLSTM layers, biaffine scores.

Dozat and Manning, "Deep biaffine attention for neural dependency parsing", ICLR 2017, with a
character convolution instead of a character LSTM. Tags, features, the kinds
of names and the starts of sentences are read from the second layer, trees from the third.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from ingest.language.forms import CLASSES, FIRST_ID, ROOT, SHAPES, Vocabulary
from ingest.language.kinds import KINDS
from ingest.language.training.batches import Block

WORD, CHARACTER, SHAPE, VECTOR, ENCODED = 100, 40, 12, 100, 256
KERNELS, FILTERS = (2, 3, 4, 5), 50
WIDTH = WORD + VECTOR + SHAPE + FILTERS * len(KERNELS)  # of a form before it is encoded
HIDDEN, LAYERS, TAGGED_LAYER = 256, 3, 1
ARC, LABEL = 320, 100
DROPOUT, WORD_DROPOUT = 0.33, 0.15
SLOPE = 0.1


@dataclass(frozen=True, slots=True)
class Scored:
    """What the network says of a block: see `ingest.language.network.Scores`.

    Attributes:
        tags, features, kinds: [sentences, n, choices].
        starts: [sentences, n, 2], whether a sentence that is not the first begins.
        heads: [sentences, n, n], dependents in rows.
        dependents, governors: [sentences, n, LABEL + 1], what labels are scored from.
    """

    tags: Tensor
    features: Tensor
    kinds: Tensor
    starts: Tensor
    heads: Tensor
    dependents: Tensor
    governors: Tensor


class Encoder(nn.Module):
    """A form in numbers to `ENCODED` numbers."""

    def __init__(self, vocabulary: Vocabulary, vectors: Tensor) -> None:
        super().__init__()
        self.words = nn.Embedding(len(vocabulary.words) + FIRST_ID, WORD)
        self.characters = nn.Embedding(
            len(vocabulary.characters) + FIRST_ID, CHARACTER, padding_idx=0
        )
        self.shapes = nn.Embedding(SHAPES, SHAPE)
        blank = torch.zeros(FIRST_ID, vectors.shape[1])
        self.vectors = nn.Embedding.from_pretrained(torch.cat([blank, vectors]), freeze=True)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(CHARACTER, FILTERS, kernel, padding=kernel // 2) for kernel in KERNELS
        )
        self.projection = nn.Linear(vectors.shape[1], VECTOR)
        self.has_lexicon = bool(vocabulary.lexicon)
        width = WIDTH + (CLASSES if self.has_lexicon else 0)
        self.output = nn.Linear(width, ENCODED)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, block: Block, words: Tensor) -> Tensor:
        """Encode the forms of a block; ``words`` are its words, some of them dropped."""
        characters, vectors, shapes, classes = map(
            torch.from_numpy, (block.characters, block.vectors, block.shapes, block.classes)
        )
        letters = self.characters(characters).transpose(1, 2)
        spelt = torch.cat([conv(letters).max(2)[0] for conv in self.convolutions], 1)
        known = [self.words(words), self.projection(self.vectors(vectors)), self.shapes(shapes)]
        told = [classes] if self.has_lexicon else []
        joined = torch.cat([*known, torch.tanh(spelt), *told], 1)
        return functional.leaky_relu(self.output(self.dropout(joined)), SLOPE)


class Biaffine(nn.Module):
    """The whole network of one language."""

    def __init__(self, vocabulary: Vocabulary, vectors: Tensor) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, vectors)
        self.lstms = nn.ModuleList(
            nn.LSTM(2 * HIDDEN if layer else ENCODED, HIDDEN, batch_first=True, bidirectional=True)
            for layer in range(LAYERS)
        )
        self.dropout = nn.Dropout(DROPOUT)
        self.tags = nn.Linear(2 * HIDDEN, len(vocabulary.tags))
        self.features = nn.Linear(2 * HIDDEN, len(vocabulary.features))
        self.kinds = nn.Linear(2 * HIDDEN, len(KINDS))
        self.starts = nn.Linear(2 * HIDDEN, 2)
        self.arc_dependent = nn.Linear(2 * HIDDEN, ARC)
        self.arc_head = nn.Linear(2 * HIDDEN, ARC)
        self.label_dependent = nn.Linear(2 * HIDDEN, LABEL)
        self.label_head = nn.Linear(2 * HIDDEN, LABEL)
        labels = len(vocabulary.labels)
        self.arcs = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.labels = nn.Parameter(torch.empty(labels, LABEL + 1, LABEL + 1))
        nn.init.xavier_uniform_(self.arcs)
        nn.init.xavier_uniform_(self.labels)

    def forward(self, block: Block) -> Scored:
        """Score a block."""
        words = torch.from_numpy(block.words)
        if self.training:
            is_known = words > ROOT
            words = words.masked_fill(is_known & (torch.rand(words.shape) < WORD_DROPOUT), 0)
        encoded = self.encoder(block, words)
        states, seen = encoded[torch.from_numpy(block.forms)], []
        for lstm in self.lstms:
            states, _ = lstm(self._dropped(states))
            seen.append(states)
        tagged, states = self._dropped(seen[TAGGED_LAYER]), self._dropped(seen[-1])
        one = torch.ones(*states.shape[:2], 1)
        dependent = torch.cat([self._hidden(self.arc_dependent, states), one], 2)
        heads = dependent @ self.arcs @ self._hidden(self.arc_head, states).transpose(1, 2)
        itself = torch.eye(heads.shape[1], dtype=torch.bool)
        return Scored(
            tags=self.tags(tagged).float(),
            features=self.features(tagged).float(),
            kinds=self.kinds(tagged).float(),
            starts=self.starts(tagged).float(),
            heads=heads.float().masked_fill(itself, -1e9),
            dependents=torch.cat([self._hidden(self.label_dependent, states), one], 2),
            governors=torch.cat([self._hidden(self.label_head, states), one], 2),
        )

    def labels_for(self, scored: Scored, heads: Tensor) -> Tensor:
        """Score labels for given heads [sentences, n]: [sentences, n, labels]."""
        index = heads[:, :, None].expand(-1, -1, scored.governors.shape[2])
        governors = scored.governors.gather(1, index)
        left = torch.einsum("bni,rij->bnrj", scored.dependents, self.labels)
        return torch.einsum("bnrj,bnj->bnr", left, governors).float()

    def _hidden(self, layer: nn.Linear, states: Tensor) -> Tensor:
        return self._dropped(functional.leaky_relu(layer(states), SLOPE))

    def _dropped(self, states: Tensor) -> Tensor:
        """Dropout with one mask for all words of a sentence."""
        if not self.training:
            return states
        mask = self.dropout(torch.ones(states.shape[0], 1, states.shape[2]))
        return states * mask
