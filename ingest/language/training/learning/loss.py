"""What a block costs: the weighted sum of what each answer that is wrong costs."""

import torch
from torch import Tensor
from torch.nn import functional

from ingest.language.training.batches import Block
from ingest.language.training.learning.biaffine import Biaffine

TAGS, FEATURES, STARTS, NAMES = 0.5, 0.3, 0.5, 1.0
"""What their losses weigh; those of heads and labels weigh 1."""


def loss_of(network: Biaffine, block: Block) -> Tensor:
    """The sum over a block's words."""
    scored = network(block)
    labels = network.labels_for(scored, torch.from_numpy(block.heads).clamp(min=0))
    parts = (
        (1.0, scored.heads, block.heads),
        (1.0, labels, block.labels),
        (TAGS, scored.tags, block.tags),
        (FEATURES, scored.features, block.features),
        (NAMES, scored.kinds, block.kinds),
        (STARTS, scored.starts, block.starts),
    )
    total = torch.zeros(())
    for weight, said, numbers in parts:
        answers = torch.from_numpy(numbers).flatten()
        cost = functional.cross_entropy(said.flatten(0, 1), answers, reduction="sum")
        total = total + weight * cost
    return total
