"""What reads a language, by name: told without loading it, which takes a second."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version

from graph_schema.errors import Misconfigured
from graph_schema.model import Language
from ingest.language.installed import Installed, installed
from ingest.language.weights import fingerprint_of


@dataclass(frozen=True, slots=True)
class Models:
    """Installed spaCy pipelines that stand in the place of our own, by language."""

    by_language: Mapping[Language, Installed] = field(default_factory=dict[Language, Installed])

    def extractor_of(self, language: Language) -> str:
        """Name what reads a language: the version of annales, and which parser."""
        model = self.by_language.get(language)
        if model is None:
            return extractor_of(language)
        return _name(language, f"{model.name}-{model.version}")


OURS = Models()
"""Nothing but our own parsers."""


def models_of(names: Iterable[str]) -> Models:
    """Look up what the command line names.

    Raises:
        Misconfigured: one is not installed, reads neither language, or two read the same.
    """
    found: dict[Language, Installed] = {}
    for name in names:
        model = installed(name)
        if model.language in found:
            other = found[model.language].name
            raise Misconfigured(f"--model: both {other} and {name} read {model.language}")
        found[model.language] = model
    return Models(found)


@cache
def extractor_of(language: Language) -> str:
    """Name our own: a hash of the parser's weights says which."""
    return _name(language, fingerprint_of(language))


@cache
def _name(language: Language, parser: str) -> str:
    return f"annales {version('annales')} {language}:{parser}"
