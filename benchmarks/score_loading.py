"""What the embedded parsers weigh: on disk, in seconds until both are loaded, in memory.

The time is that of a process that has imported nothing yet, spaCy's own import (which we cannot
shorten) and ours told apart; the memory is what it then holds, both languages used once.
"""

import subprocess
import sys
from typing import get_args

from graph_schema.model import Language
from ingest.language.weights import MODELS

FRESH = """
import time
began = time.perf_counter()
import spacy
import psutil
imported = time.perf_counter()
from ingest.language.pipeline import load
both = [load(language) for language in ("fr", "en")]
loaded = time.perf_counter()
for nlp in both:
    nlp("Paris.")
print(imported - began, loaded - imported, psutil.Process().memory_info().rss / 1e6)
"""


def main() -> None:
    """Print the line of figures."""
    done = subprocess.run(
        [sys.executable, "-c", FRESH], capture_output=True, text=True, check=True
    ).stdout
    spacy, ours, memory = map(float, done.split())
    told = ", ".join(f"{language} {_size_of(language):.1f} MB" for language in get_args(Language))
    print(f"{told}; both loaded in {ours:.2f} s behind spaCy's {spacy:.2f} s")
    print(f"{memory:.0f} MB resident")


def _size_of(language: str) -> float:
    """Megabytes of all that comes with a language's parser."""
    files = (file for file in MODELS.iterdir() if file.name.startswith(f"{language}."))
    return sum(len(file.read_bytes()) for file in files) / 1e6


if __name__ == "__main__":
    main()
