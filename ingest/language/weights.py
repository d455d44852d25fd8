"""The files of the parsers' weights, and what tells one version of them from the next."""

import hashlib
from importlib import resources

from graph_schema.model import Language

FILES = ("words.onnx", "trees.onnx", "vocab.json", "forms.xz", "lexicon.xz")
MODELS = resources.files("ingest.language.models")


def file_of(language: Language, name: str) -> bytes:
    """What one file of a language holds: "words.onnx", "trees.onnx", "vocab.json", "forms.xz"."""
    return MODELS.joinpath(f"{language}.{name}").read_bytes()


def fingerprint_of(language: Language) -> str:
    """Six hexadecimal digits that change with the weights."""
    return hashlib.sha256(b"".join(file_of(language, name) for name in FILES)).hexdigest()[:6]
