"""`--model` takes an installed spaCy pipeline, here a small one that is made for it."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language as Pipeline
from spacy.tokens import Doc
from spacy.training import Example

from tests.processes import COMMANDS, PATIENCE

INIT = """
from pathlib import Path
from spacy.util import load_model_from_init_py

def load(**overrides):
    return load_model_from_init_py(__file__, **overrides)
"""
LEARNT = (
    "Iran/PROPN/nsubj/1 attacked/VERB/ROOT/1 the/DET/det/3 base/NOUN/dobj/1 ./PUNCT/punct/1",
    "Syria/PROPN/nsubj/1 bombed/VERB/ROOT/1 a/DET/det/3 base/NOUN/dobj/1 ./PUNCT/punct/1",
    (
        "Iran/PROPN/nsubj/1 bombed/VERB/ROOT/1 the/DET/det/3 base/NOUN/dobj/1 in/ADP/prep/1 "
        "Syria/PROPN/pobj/4 ./PUNCT/punct/1"
    ),
)
TEXT = "Iran attacked the base in Syria."


def make_package(folder: Path, name: str) -> None:
    """Train a parser on three sentences and lay it down as spaCy packages its models."""
    nlp = spacy.blank("en")
    nlp.add_pipe("morphologizer")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    examples = [example_of(nlp.make_doc, row) for row in LEARNT]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(40):
        nlp.update(examples, sgd=optimizer)
    lay_down(nlp, folder / name)


def lay_down(nlp: Pipeline, package: Path) -> None:
    nlp.meta["name"], nlp.meta["version"] = package.name[3:], "1.2.3"
    package.mkdir()
    nlp.to_disk(package / f"{package.name}-1.2.3")
    (package / "meta.json").write_text(json.dumps(nlp.meta), "utf-8")
    (package / "__init__.py").write_text(INIT, "utf-8")
    about = package.with_name(f"{package.name}-1.2.3.dist-info")
    about.mkdir()
    (about / "METADATA").write_text(f"Name: {package.name}\nVersion: 1.2.3\n", "utf-8")


def example_of(make_doc: Callable[[str], Doc], row: str) -> Example:
    words, tags, relations, heads = zip(*(cell.split("/") for cell in row.split()), strict=True)
    reference = {
        "words": words, "pos": tags, "deps": relations, "heads": [int(head) for head in heads],
        "morphs": [""] * len(words),
    }  # fmt: skip
    return Example.from_dict(make_doc(" ".join(words[:-1]) + words[-1]), reference)


def extract(tmp_path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    file = tmp_path / "a.jsonl"
    facts = {"id": "a", "text": TEXT, "language": "en", "published": "2020-01-04"}
    file.write_text(json.dumps(facts) + "\n", "utf-8")
    environ = {**os.environ, "ANNALES_HOME": str(tmp_path), "PYTHONPATH": str(tmp_path)}
    return subprocess.run(
        [COMMANDS / "annales-ingest", "extract", file, *options],
        env=environ, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


def test_its_trees_are_read_and_its_name_is_the_extractors(tmp_path: Path) -> None:
    make_package(tmp_path, "en_tiny")

    done = extract(tmp_path, "--model", "en_tiny")

    assert done.returncode == 0, done.stderr
    reading = json.loads(done.stdout)
    (claim,) = reading["claims"]
    assert reading["extractor"].endswith(" en:en_tiny-1.2.3")
    assert [actor["id"] for actor in claim["actors"]] == ["IRN"]
    assert [target["text"] for target in claim["targets"]] == ["base"]
    assert claim["place"]["id"] == "SYR"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["en_absent_model"], "--model en_absent_model: no package of this name is installed"),
        (["../en_tiny"], "--model ../en_tiny: no package of this name is installed"),
        (["json"], "--model json: the package is no spaCy pipeline"),
        (["pl_bare"], "--model pl_bare: it reads 'pl', and we read fr and en only"),
        (["en_bare"], "--model en_bare: it gives no tags"),
        (["en_bare", "en_other"], "--model: both en_bare and en_other read en"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, options: list[str], told: str
) -> None:
    for name in ("pl_bare", "en_bare", "en_other"):
        lay_down(spacy.blank(name[:2]), tmp_path / name)

    done = extract(tmp_path, *(part for name in options for part in ("--model", name)))

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"annales-ingest: {told}\n"
