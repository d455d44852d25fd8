"""Our commands as processes, and what is asked of them."""

import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from graph_schema.environ import Settings

COMMANDS = Path(sys.executable).parent
PATIENCE = 120.0
"""Seconds after which a command counts as hanging."""


@contextmanager
def serving(*arguments: str, **variables: str) -> Generator[tuple[subprocess.Popen[str], str]]:
    """`annales-serve` once it says where it is, and that address."""
    environ = {name: value for name, value in os.environ.items() if not _is_ours(name)}
    process = subprocess.Popen(
        [COMMANDS / "annales-serve", *arguments], env=environ | variables,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        address = process.stdout.readline().split()[-1].rstrip("/")
        yield process, address
    finally:
        process.kill()
        process.communicate()


def get(address: str) -> tuple[int, dict[str, Any]]:
    """The status and the JSON of an answer."""
    try:
        with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own address
            return answer.status, json.load(answer)
    except HTTPError as error:
        with error:
            return error.code, json.load(error)


def connected_to(settings: Settings) -> dict[str, str]:
    """The variables that point a command to the test run's Neo4j."""
    return {
        "NEO4J_URI": settings.uri or "",
        "NEO4J_USERNAME": settings.username,
        "NEO4J_PASSWORD": settings.password or "",
        "NEO4J_DATABASE": settings.database,
    }


def _is_ours(name: str) -> bool:
    return name.startswith(("ANNALES_", "NEO4J_"))
