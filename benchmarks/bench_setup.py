"""How long a newcomer waits: `make run` twice and `make test`, each from a clean checkout.

Home, caches and environment are empty, and the PATH holds no Java, Maven, Node or container. The
commit at hand is measured, not the work tree. Sizes are what came in from the network meanwhile,
on all interfaces but loopback.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
ABSENT = re.compile(r"(java|javac|jshell|mvn|gradle|node|npm|npx|docker|podman|python|pip)[\d.]*")
OURS = ("ANNALES_", "NEO4J_", "JAVA", "PIP_FIND_LINKS", "VIRTUAL_ENV", "XDG_")
SERVES = "timeline  http"
MEBIBYTE = 2**20


@dataclass(frozen=True, slots=True)
class Machine:
    """A checkout, and the variables of somebody who has nothing else."""

    checkout: Path
    environ: dict[str, str]

    def make(self, target: str) -> subprocess.Popen[str]:
        """Start make on a target, in a process group of its own."""
        python = Path(sys.base_prefix, "bin", "python3").resolve()
        return subprocess.Popen(
            ["make", target, f"PYTHON={python}"], cwd=self.checkout, env=self.environ,
            stdout=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip

    def status(self) -> str:
        """What `annales-graph status` says."""
        command = [self.checkout / ".venv/bin/annales-graph", "status"]
        return subprocess.check_output(command, cwd=self.checkout, env=self.environ, text=True)


def main() -> int:
    """Print a line a step; the exit status of `make test`, or 0 without it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without-test", action="store_true")
    arguments = parser.parse_args()
    with _fresh() as machine:
        for step in ("make run, empty caches", "make run again"):
            before = _now()
            with _served(machine):
                _tell(step, before)
    if arguments.without_test:
        return 0
    with _fresh() as machine:
        before = _now()
        output, _ = (testing := machine.make("test")).communicate()
        told = [line for line in output.splitlines() if line.startswith(("FAILED", "ERROR", "="))]
        print(*told[-5:], sep="\n")
        _tell("make test, empty caches", before)
        return testing.returncode


@contextmanager
def _fresh() -> Generator[Machine]:
    with tempfile.TemporaryDirectory() as folder:
        home, tools, checkout = (Path(folder, name) for name in ("home", "bin", "annales"))
        home.mkdir()
        tools.mkdir()
        for program in _programs():
            (tools / program.name).symlink_to(program)
        clone = [tools / "git", "clone", "--quiet", ROOT, checkout]
        subprocess.run(clone, check=True)
        kept = {name: text for name, text in os.environ.items() if not name.startswith(OURS)}
        yield Machine(checkout, kept | {"HOME": str(home), "PATH": str(tools)})


def _programs() -> Iterator[Path]:
    folders = os.environ["PATH"].split(os.pathsep)
    for name in {path.name for folder in folders for path in Path(folder).glob("*")}:
        program = shutil.which(name)
        if program and not ABSENT.fullmatch(name):
            yield Path(program)


@contextmanager
def _served(machine: Machine) -> Generator[None]:
    """From when the service says where it is until Ctrl-C, after which nothing may be left."""
    making = machine.make("run")
    try:
        if making.stdout is None or not any(line.startswith(SERVES) for line in making.stdout):
            raise SystemExit(f"make run ended with {making.wait()} before it served")
        yield
        print(machine.status(), end="")
    finally:
        os.killpg(making.pid, signal.SIGINT)
        making.communicate()
    if "stopped" not in machine.status():
        raise SystemExit("Ctrl-C left Neo4j running")


def _now() -> tuple[float, int]:
    cards = psutil.net_io_counters(pernic=True)
    received = sum(card.bytes_recv for name, card in cards.items() if not name.startswith("lo"))
    return time.monotonic(), received


def _tell(step: str, before: tuple[float, int]) -> None:
    seconds, received = (now - then for now, then in zip(_now(), before, strict=True))
    print(f"{step:<24}{seconds:5.0f} s{received / MEBIBYTE:6.0f} MiB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
