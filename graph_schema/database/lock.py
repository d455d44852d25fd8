"""The jars Neo4j is made of, each with its SHA-256, as `jgo.lock.toml` lists them.

The lock is written by `relock.py` when the version changes, and read at every start.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from importlib.resources import files

import graph_schema.database
from graph_schema.errors import Broken

LOCK = "jgo.lock.toml"
SERVER = "neo4j-server"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jar:
    """One file of Maven Central and the hash it must have."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @property
    def filename(self) -> str:
        """Unique in the lock, so that all jars fit in one folder."""
        parts = [self.artifact, self.version, self.classifier]
        return "-".join(part for part in parts if part) + ".jar"


@dataclass(frozen=True, slots=True)
class Lock:
    """All jars of one Neo4j; ``digest`` changes when any of them does."""

    jars: tuple[Jar, ...]
    digest: str

    @property
    def version(self) -> str:
        """The version of the server, such as 5.26.30."""
        return next(jar.version for jar in self.jars if jar.artifact == SERVER)


def committed_lock() -> Lock:
    """Read the lock that came with this version of annales.

    Raises:
        Broken: a jar of the lock has no hash.
    """
    text = files(graph_schema.database).joinpath(LOCK).read_text(encoding="utf-8")
    return lock_from(text)


def lock_from(text: str) -> Lock:
    """Read a lock in jgo's format (version 3).

    Raises:
        Broken: a jar of the lock has no hash.
    """
    jars = tuple(_jar(entry) for entry in tomllib.loads(text)["dependencies"])
    digest = hashlib.sha256("\n".join(f"{jar.sha256} {jar.filename}" for jar in jars).encode())
    return Lock(jars, digest.hexdigest())


def _jar(entry: dict[str, str]) -> Jar:
    if not entry.get("sha256"):
        raise Broken(
            f"{LOCK}: {entry['artifactId']} has no sha256; run graph_schema.database.relock"
        )
    return Jar(
        group=entry["groupId"],
        artifact=entry["artifactId"],
        version=entry["version"],
        classifier=entry.get("classifier", ""),
        sha256=entry["sha256"],
    )
