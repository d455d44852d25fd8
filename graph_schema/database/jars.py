"""The jars of Neo4j on this machine: fetched once, checked, shared by every home of the user.

A jar is downloaded to a staging folder, its SHA-256 compared with the lock, and only then moved
into place, so what lies in place is right: later starts look at the names alone.
"""

import hashlib
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree

import requests
from filelock import FileLock
from jgo.constants import MAVEN_CENTRAL_URL
from jgo.maven import MavenContext, PythonResolver
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from graph_schema.database.lock import Jar, Lock
from graph_schema.errors import Misconfigured, Unavailable

SECONDS_A_REQUEST = 30
SIDE_BY_SIDE = 8


def jars_folder(lock: Lock, cache: Path, *, repository: str = MAVEN_CENTRAL_URL) -> Path:
    """Return the folder that holds exactly the jars of the lock, fetching what is missing.

    Two processes at once share the work: the second waits, then finds it done. A download
    that was cut short goes on where it stopped.

    Raises:
        Unavailable: Maven Central cannot be reached, or sends other bytes than were locked.
        Misconfigured: the cache cannot be written, or the disk is full.
    """
    folder = cache / f"neo4j-{lock.version}-{lock.digest[:12]}"
    if _missing(lock, folder):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with FileLock(f"{folder}.lock"):
                if missing := _missing(lock, folder):
                    _announce(f"Fetching Neo4j {lock.version} from {repository} into {folder}")
                    _fetch(missing, folder, _maven(repository, Path(f"{folder}.part")))
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise Misconfigured(
                f"cannot keep Neo4j in {folder}: {why}; make room or set XDG_CACHE_HOME"
            ) from error
    return folder


def user_cache(environ: Mapping[str, str]) -> Path:
    """Return the user's folder for what can be downloaded again (XDG base directories)."""
    cache = environ.get("XDG_CACHE_HOME")
    return (Path(cache) if cache else Path.home() / ".cache") / "annales"


def _missing(lock: Lock, folder: Path) -> list[Jar]:
    there = {path.name for path in folder.glob("*.jar")}
    return [jar for jar in lock.jars if jar.filename not in there]


def _announce(message: str) -> None:
    Console(stderr=True).print(message, highlight=False, soft_wrap=True)


def _maven(repository: str, staging: Path) -> MavenContext:
    return MavenContext(
        PythonResolver(),
        repo_cache=staging,
        remote_repos={"repository": repository},
        timeout=SECONDS_A_REQUEST,
    )


def _fetch(jars: list[Jar], folder: Path, maven: MavenContext) -> None:
    """Download side by side with a bar on stderr; the first failure stops the rest."""

    def fetch(jar: Jar) -> None:
        _fetch_one(jar, maven, folder)

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    console = Console(stderr=True)
    with Progress(*columns, console=console) as progress, ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        bar = progress.add_task("jars", total=len(jars))
        try:
            for _ in pool.map(fetch, jars):
                progress.advance(bar)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    rmtree(maven.repo_cache, ignore_errors=True)


def _fetch_one(jar: Jar, maven: MavenContext, folder: Path) -> None:
    component = maven.project(jar.group, jar.artifact).at_version(jar.version)
    # jgo takes a file that is there for whole, and one cut short by a kill is there.
    staged = maven.repo_cache / component.path_prefix / jar.filename
    staged.unlink(missing_ok=True)
    try:
        component.artifact(jar.classifier, "jar").resolve()
    except (requests.RequestException, RuntimeError) as error:
        raise Unavailable(
            f"cannot fetch {jar.filename}: check the network and run the same command again "
            f"({type(error).__name__})"
        ) from error
    if (sha256 := _sha256(staged)) != jar.sha256:
        staged.unlink()
        raise Unavailable(
            f"{jar.filename} came with SHA-256 {sha256}, the lock says {jar.sha256}: "
            "nothing was installed; run again, and if it stays, do not trust this network"
        )
    os.replace(staged, folder / jar.filename)  # noqa: PTH105 - same file system, atomic


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
