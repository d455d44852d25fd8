"""spaCy pipelines of others that are installed already, found by name and not loaded.

They are never fetched: packages under such names on the public index are third parties'.
"""

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path

from graph_schema.errors import Misconfigured
from graph_schema.model import Language


@dataclass(frozen=True, slots=True)
class Installed:
    """A pipeline that is installed, as its own description has it."""

    name: str
    version: str
    language: Language


def installed(name: str) -> Installed:
    """Find an installed pipeline without loading it.

    Raises:
        Misconfigured: there is none of this name, or it is for neither French nor English.
    """
    found = importlib.util.find_spec(name) if name.isidentifier() else None
    if found is None or found.origin is None:
        raise Misconfigured(f"--model {name}: no package of this name is installed")
    try:
        about = json.loads((Path(found.origin).parent / "meta.json").read_text("utf-8"))
        language, version = about["lang"], about["version"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Misconfigured(f"--model {name}: the package is no spaCy pipeline") from error
    if language not in {"fr", "en"}:
        raise Misconfigured(f"--model {name}: it reads {language!r}, and we read fr and en only")
    return Installed(name, str(version), language)
