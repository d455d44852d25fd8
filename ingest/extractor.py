"""What reads a language, by name: told without loading it, which takes a second."""

from functools import cache
from importlib.metadata import version

from graph_schema.model import Language
from ingest.language.weights import fingerprint_of


@cache
def extractor_of(language: Language) -> str:
    """Name what reads a language: the version of annales and a hash of the parser's weights."""
    return f"annales {version('annales')} {language}:{fingerprint_of(language)}"
