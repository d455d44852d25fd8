"""The environment, read once, at the edge: nothing here runs at import time."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph_schema.errors import Misconfigured, UnknownVariable

OURS = ("ANNALES_HOME", "ANNALES_HOST", "ANNALES_PORT")
THEIRS = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are.

    ``home`` holds the managed database, the readings, the decisions and the inbox.
    ``uri`` is None where the managed database is meant. Port 0 asks for any free port.
    ``password`` never appears in a repr.
    """

    home: Path
    host: str
    port: int
    uri: str | None
    username: str
    password: str | None
    database: str

    def __repr__(self) -> str:
        return f"Settings(home={str(self.home)!r}, uri={self.uri!r}, database={self.database!r})"


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Read the settings of the environment.

    Raises:
        UnknownVariable: for an ``ANNALES_`` name that nobody reads.
        Misconfigured: a port that is none, or an address without a password.
    """
    ours = {name for name in environ if name.startswith("ANNALES_")}
    if unknown := ours - set(OURS):
        raise UnknownVariable(sorted(unknown), [*OURS, *THEIRS])
    uri = environ.get("NEO4J_URI") or None
    if uri and "NEO4J_PASSWORD" not in environ:
        raise Misconfigured("NEO4J_URI is set and NEO4J_PASSWORD is not: set both, or neither")
    return Settings(
        home=Path(environ.get("ANNALES_HOME") or ".annales"),
        host=environ.get("ANNALES_HOST") or "127.0.0.1",
        port=_port(environ.get("ANNALES_PORT") or "8000"),
        uri=uri,
        username=environ.get("NEO4J_USERNAME") or "neo4j",
        password=environ.get("NEO4J_PASSWORD") if uri else None,
        database=environ.get("NEO4J_DATABASE") or "neo4j",
    )


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > HIGHEST_PORT:
        raise Misconfigured(
            f"ANNALES_PORT is {text!r}: a number from 0 to {HIGHEST_PORT} is wanted"
        )
    return int(text)
