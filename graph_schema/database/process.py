"""Which process is the server of a folder.

No number is trusted: a process is the server if it is ours, runs Neo4j's main class and names
the folder on its command line. So a recycled pid is never taken for it, and a server whose
starter was killed before it could write anything down is found all the same.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

import psutil

MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint"
SECONDS_TO_STOP = 60.0


def server_of(folder: Path) -> psutil.Process | None:
    """Find the living server of this folder."""
    wanted = {MAIN_CLASS, home_argument(folder)}
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            # A zombie has no command line left, so a dead server is not found.
            if process.uids().real == os.getuid() and wanted <= set(process.cmdline()):
                return process
    return None


def home_argument(folder: Path) -> str:
    """Return the argument that ties a server to its folder."""
    return f"--home-dir={folder}"


def end(server: psutil.Process, *, patience: float = SECONDS_TO_STOP) -> None:
    """Ask the server to stop, wait, and kill it where it does not.

    A kill loses nothing that was committed: Neo4j recovers from its log at the next start.
    """
    with suppress(psutil.NoSuchProcess):
        server.terminate()
        if not _gone(server, patience):
            server.kill()
            _gone(server, patience)


def is_alive(server: psutil.Process) -> bool:
    """Whether it still runs. Nobody may ever reap it, as in a container: a zombie does not."""
    with suppress(psutil.NoSuchProcess):
        return server.is_running() and server.status() != psutil.STATUS_ZOMBIE
    return False


def _gone(server: psutil.Process, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while is_alive(server):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def resident_bytes(server: psutil.Process) -> int:
    """Memory the server holds, in bytes; 0 once it is gone."""
    with suppress(psutil.Error):
        return server.memory_info().rss
    return 0
