"""Training: batches through the network, and what comes of it on the sentences kept back."""

import random
import time
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from ingest.language.forms import Vocabulary
from ingest.language.training.batches import NO_ANSWER, Block, Numbering, batches_of, blocks_of
from ingest.language.training.corpora import Corpus
from ingest.language.training.learning.biaffine import Biaffine
from ingest.language.training.learning.loss import loss_of
from ingest.language.training.passages import plain, varied
from ingest.language.trees import best_heads

RATE, BETAS, CLIP = 2e-3, (0.9, 0.95), 5.0
WARM_UP, STEADY = 100, 0.3  # steps up to the full rate; the share of the run that keeps it
LAST = 0.03  # of the rate, at the end
KEPT = 0.998  # of the running average of weights, a step


@dataclass(frozen=True, slots=True)
class Progress:
    """An epoch: its mean loss, the seconds it took, percents on the sentences kept back."""

    epoch: int
    loss: float
    seconds: float
    attached: float
    labelled: float
    tagged: float
    named: float

    def __str__(self) -> str:
        return (
            f"{self.epoch:3} loss {self.loss:.3f} {self.seconds:.0f}s"
            f" UAS {self.attached:.2f} LAS {self.labelled:.2f}"
            f" UPOS {self.tagged:.2f} names {self.named:.1f}"
        )


@dataclass(frozen=True, slots=True)
class School:
    """What a language's network learns from; ``rows`` are the vectors."""

    corpus: Corpus
    known: Vocabulary
    rows: Tensor


def trained(school: School, *, epochs: int, seed: int) -> Iterator[tuple[Progress, Biaffine]]:
    """Train for some epochs; after each give the average of the weights so far."""
    torch.manual_seed(seed)
    corpus, chance = school.corpus, random.Random(seed)
    numbering, network = Numbering(school.known), Biaffine(school.known, school.rows)
    average = deepcopy(network).eval()
    held_out = list(blocks_of(plain(corpus.held_out), numbering))
    epoch_words = sum(len(sentence.tokens) + 1 for sentence in corpus.epoch(random.Random(seed)))
    optimizer = torch.optim.Adam(
        [weight for weight in network.parameters() if weight.requires_grad], RATE, betas=BETAS
    )
    words_in_all, words, step = epoch_words * epochs, 0, 0
    for epoch in range(1, epochs + 1):
        began, losses = time.monotonic(), []
        passages = varied(corpus.epoch(chance), chance)
        for batch in batches_of(passages, numbering, chance):
            step += 1
            words += sum(block.tokens for block in batch)
            for group in optimizer.param_groups:
                group["lr"] = RATE * _share(step, words / words_in_all)
            losses.append(_learn(network, batch, optimizer))
            _follow(average, network, min(KEPT, 1 - 1 / (step / 10 + 1)))
        took = time.monotonic() - began
        yield Progress(epoch, float(np.mean(losses)), took, *scores(average, held_out)), average


def _share(step: int, done: float) -> float:
    """Of the full rate: a rise, a plain, and a straight way down."""
    fall = max(LAST, 1 - (1 - LAST) * max(0.0, done - STEADY) / (1 - STEADY))
    return min(step / WARM_UP, 1.0, fall)


def _learn(network: Biaffine, batch: Sequence[Block], optimizer: torch.optim.Optimizer) -> float:
    network.train()
    optimizer.zero_grad()
    total, words = 0.0, sum(block.tokens for block in batch)
    for block in batch:
        with torch.autocast("cpu", torch.bfloat16):
            loss = loss_of(network, block) / words
        loss.backward()
        total += float(loss.detach())
    nn.utils.clip_grad_norm_(network.parameters(), CLIP)
    optimizer.step()
    return total


@torch.no_grad()
def _follow(average: Biaffine, network: Biaffine, kept: float) -> None:
    for mean, now in zip(average.parameters(), network.parameters(), strict=True):
        if now.requires_grad:
            mean.lerp_(now, 1 - kept)


@torch.no_grad()
def scores(network: Biaffine, blocks: Sequence[Block]) -> tuple[float, float, float, float]:
    """UAS and LAS without punctuation, accuracy of tags and of kinds of names, in percent."""
    right, of = np.zeros(4), np.zeros(4)
    root = network.labels.shape[0] - 1  # vocabularies put it last
    for block in blocks:
        scored = network(block)
        trees = np.stack([best_heads(matrix.numpy()) for matrix in scored.heads])
        labels = network.labels_for(scored, torch.from_numpy(trees)).numpy()
        labels[:, :, root] = -np.inf
        chosen = np.where(trees == 0, root, labels.argmax(axis=2))
        hung = (trees == block.heads) & block.counted
        labelled = hung & (chosen == block.labels)
        tagged = scored.tags.numpy().argmax(axis=2) == block.tags
        named = scored.kinds.numpy().argmax(axis=2) == block.kinds
        right += [answers.sum() for answers in (hung, labelled, tagged, named)]
        words, names = block.tags != NO_ANSWER, block.kinds != NO_ANSWER
        of += [answers.sum() for answers in (block.counted, block.counted, words, names)]
    attached, labelled, tags, kinds = (100 * right / of).tolist()
    return attached, labelled, tags, kinds
