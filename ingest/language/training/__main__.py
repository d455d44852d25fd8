"""Train the parser of one language and write what `ingest.language.models` holds of it.

    python -m ingest.language.training fr|en TREEBANKS MODEL [options]

MODEL is the folder that the vectors are read from (`learning.vectors`). What is half done stands
in the work folder, the weights of the best epoch so far among it.
"""

import argparse
import json
import lzma
import sys
from pathlib import Path

import numpy as np
import torch

from ingest.language import models
from ingest.language.forms import LISTS, Vocabulary, rows_of, spelt_as
from ingest.language.training import vocabulary
from ingest.language.training.corpora import Corpus, corpus_of
from ingest.language.training.learning import export
from ingest.language.training.learning.biaffine import Biaffine
from ingest.language.training.learning.train import School, trained
from ingest.language.training.learning.vectors import Table, table_of
from ingest.language.training.lexicon import lexicon_of

SMALLEST = 9 | lzma.PRESET_EXTREME


def main() -> int:
    """Train as the command line says."""
    arguments = _arguments()
    torch.set_num_threads(1)
    arguments.work.mkdir(parents=True, exist_ok=True)
    corpus = corpus_of(arguments.language, arguments.treebanks, arguments.model)
    table = _table(arguments, corpus)
    vectors = rows_of("\t".join(forms) for forms in table.forms)
    lexicon = lexicon_of(arguments.lexicon, vectors) if arguments.lexicon else {}
    known = vocabulary.vocabulary_of(corpus, vectors, lexicon)
    school = School(corpus, known, torch.from_numpy(table.rows * table.scales[:, None]))
    network = _trained(school, arguments.work, epochs=arguments.epochs, seed=arguments.seed)
    _write(arguments.language, known, table, network, arguments.out)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ingest.language.training")
    parser.add_argument("language", choices=("fr", "en"))
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--lexicon", type=Path, help="DELA's text file (French)")
    parser.add_argument("--work", type=Path, default=Path(".train/work"))
    parser.add_argument("--out", type=Path, default=Path(models.__file__).parent)
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _table(arguments: argparse.Namespace, corpus: Corpus) -> Table:
    """The vectors, made once."""
    file = arguments.work / f"{arguments.language}-vectors.npz"
    if not file.exists():
        forms = (spelt_as(token.text).lower() for s in corpus.sentences for token in s.tokens)
        table = table_of(arguments.language, arguments.model, list(dict.fromkeys(forms)))
        np.savez(file, rows=table.rows, scales=table.scales, forms=np.array(_lines(table)))
    kept = np.load(file)
    lines = str(kept["forms"]).split("\n")
    return Table(tuple(tuple(line.split("\t")) for line in lines), kept["rows"], kept["scales"])


def _trained(school: School, work: Path, *, epochs: int, seed: int) -> Biaffine:
    """Give the network with the weights of its best epoch."""
    file, best = work / "weights.pt", 0.0
    for progress, network in trained(school, epochs=epochs, seed=seed):
        is_best = progress.labelled > best
        if is_best:
            best = progress.labelled
            torch.save(network.state_dict(), file)
        sys.stdout.write(f"{progress}{' *' if is_best else ''}\n")
        sys.stdout.flush()
    network = Biaffine(school.known, school.rows).eval()
    network.load_state_dict(torch.load(file))
    return network


def _write(language: str, known: Vocabulary, table: Table, network: Biaffine, out: Path) -> None:
    weights = {name: tensor.numpy() for name, tensor in network.state_dict().items()}
    lists = {name: getattr(known, name) for name in LISTS}
    files = {
        "words.onnx": export.words(weights, table),
        "trees.onnx": export.trees(weights),
        "vocab.json": (json.dumps(lists, ensure_ascii=False) + "\n").encode(),
        "forms.xz": lzma.compress(_lines(table).encode(), preset=SMALLEST),
        "lexicon.xz": lzma.compress(_grouped(known.lexicon).encode(), preset=SMALLEST),
    }
    for name, content in files.items():
        (out / f"{language}.{name}").write_bytes(content)


def _grouped(lexicon: dict[str, int]) -> str:
    """A line for all forms of the same classes, these first."""
    by_classes: dict[int, list[str]] = {}
    for form, classes in lexicon.items():
        by_classes.setdefault(classes, []).append(form)
    return "\n".join("\t".join((str(it), *forms)) for it, forms in sorted(by_classes.items()))


def _lines(table: Table) -> str:
    return "\n".join("\t".join(forms) for forms in table.forms)


if __name__ == "__main__":
    sys.exit(main())
