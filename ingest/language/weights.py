"""The files of the parsers' weights, and what tells one version of them from the next."""

import hashlib
from importlib import resources

from graph_schema.model import Language

MODELS = resources.files("ingest.language.models")


def weights_of(language: Language) -> bytes:
    """The network of a language in ONNX's format."""
    return MODELS.joinpath(f"{language}.onnx").read_bytes()


def vocabulary_of(language: Language) -> str:
    """The words, characters, tags and labels that its numbers stand for, as JSON."""
    return MODELS.joinpath(f"{language}.vocab.json").read_text("utf-8")


def fingerprint_of(language: Language) -> str:
    """Six hexadecimal digits that change with the weights."""
    return hashlib.sha256(weights_of(language)).hexdigest()[:6]
