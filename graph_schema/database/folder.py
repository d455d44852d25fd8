"""The folder of the managed Neo4j, `ANNALES_HOME/neo4j`: what lies where, and who may touch it.

```
neo4j/
├── lock, owner.json   held while somebody starts or stops the server, and by whom
├── password           of the user `neo4j`, mode 0600
├── ports.json         where the server answers, or answered when it last ran
├── conf/neo4j.conf    written anew at every start
├── logs/  data/       Neo4j's own
└── console.log        what the server printed, since its last start
```
"""

import json
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from graph_schema.database.ports import Ports
from graph_schema.errors import Misconfigured, Occupied

LONGEST_START = 360.0
"""Seconds to wait for another process that starts or stops the server."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The paths, all absolute."""

    path: Path

    @property
    def password(self) -> Path:
        """The file with the password and nothing else."""
        return self.path / "password"

    @property
    def config(self) -> Path:
        """The folder of `neo4j.conf`."""
        return self.path / "conf"

    @property
    def console(self) -> Path:
        """What the server printed."""
        return self.path / "console.log"

    @property
    def has_data(self) -> bool:
        """Whether the server has run here before."""
        return (self.path / "data" / "databases" / "system").is_dir()


def folder_in(home: Path) -> Folder:
    """Name the folder of the managed Neo4j in a home; creates nothing."""
    return Folder(home.absolute() / "neo4j")


@contextmanager
def owned(folder: Folder, *, patience: float = LONGEST_START) -> Generator[None]:
    """Be the only process that starts or stops this server; waits for its turn.

    The system releases the lock when its owner dies, however it dies, so none goes stale.

    Raises:
        Occupied: another process still holds it after `patience` seconds.
        Misconfigured: the folder cannot be written.
    """
    lock = FileLock(folder.path / "lock", timeout=patience)
    try:
        folder.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise Occupied(
            f"{_owner(folder)} is starting or stopping the database in {folder.path}: "
            "wait for it, or end it, and run the same command again"
        ) from error
    except OSError as error:
        raise Misconfigured(f"{folder.path} cannot be written: {error.strerror}") from error
    try:
        with suppress(OSError):  # it is for others to read: a full disk must not forbid a stop
            _write(folder.path / "owner.json", json.dumps(_who_i_am()))
        yield
    finally:
        lock.release()


def password_in(folder: Folder) -> str:
    """Read the password, or make one where the server has never run.

    Raises:
        Misconfigured: there is a database and no password to it.
    """
    if folder.password.exists():
        return folder.password.read_text(encoding="ascii").strip()
    if folder.has_data:
        raise Misconfigured(
            f"{folder.password} is gone: put it back, or remove {folder.path} and run "
            "`annales-ingest rebuild` to make the graph anew from the log"
        )
    # Hexadecimal: neo4j-admin would take a leading dash for an option.
    _write(folder.password, password := secrets.token_hex(16))
    return password


def recorded_ports(folder: Folder) -> Ports | None:
    """Return the ports of the last start; None where there was none or its record is torn."""
    with suppress(OSError, ValueError, TypeError):
        return Ports(**json.loads((folder.path / "ports.json").read_text(encoding="utf-8")))
    return None


def record_ports(folder: Folder, ports: Ports) -> None:
    """Remember the ports, for those who connect and for the next start."""
    _write(folder.path / "ports.json", json.dumps(asdict(ports)))


def _write(path: Path, text: str) -> None:
    """Put a file in place whole or not at all, readable to the user alone."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(handle)
    part.replace(path)


def _who_i_am() -> dict[str, float]:
    me = psutil.Process()
    return {"pid": me.pid, "created": me.create_time()}


def _owner(folder: Folder) -> str:
    """Name the process that holds the lock; a recycled number is told by its time of birth."""
    with suppress(OSError, ValueError, KeyError, psutil.Error):
        owner = json.loads((folder.path / "owner.json").read_text(encoding="utf-8"))
        process = psutil.Process(int(owner["pid"]))
        if abs(process.create_time() - owner["created"]) < 1:
            return f"process {process.pid} ({process.name()})"
    return "another process"
