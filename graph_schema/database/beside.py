"""Run a command with a migrated database beside it, and leave nothing running that was not."""

import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from graph_schema.database.driver import address_of, open_driver
from graph_schema.database.local import stop
from graph_schema.database.migrate import migrate
from graph_schema.environ import Settings


def run_beside(
    settings: Settings, command: list[str], *, when_up: Callable[[], None] = lambda: None
) -> int:
    """Start or join the database, migrate it, run the command, stop what was started.

    ``when_up`` is called before the command.

    A Ctrl-C reaches the command by itself, for it shares our terminal; we wait until it has
    ended as it wishes and stop the database after it.

    Returns:
        The command's exit code; 128 and the signal's number where a signal ended it.

    Raises:
        FileNotFoundError: there is no such command.
        AnnalesError: the database cannot be started or migrated.
    """
    started = address_of(settings).started
    try:
        with open_driver(settings) as driver:
            migrate(driver, settings.database)
        when_up()
        return _run(command)
    finally:
        if started:
            stop(settings)


def _run(command: list[str]) -> int:
    """Start a command and wait; what asks us to end is passed on, from before it has begun."""
    children: list[subprocess.Popen[bytes]] = []
    waiting: list[int] = []

    def pass_on(number: int, _frame: FrameType | None) -> None:
        waiting.append(number)
        while children and waiting:
            children[0].send_signal(waiting.pop(0))

    before = [
        (number, signal.signal(number, pass_on)) for number in (signal.SIGTERM, signal.SIGHUP)
    ]
    try:
        child = subprocess.Popen(command)  # noqa: S603 - the user's own command
        children.append(child)
        while waiting:
            child.send_signal(waiting.pop(0))
        while child.returncode is None:
            with suppress(KeyboardInterrupt):
                child.wait()
    finally:
        for number, handler in before:
            signal.signal(number, handler)
    return child.returncode if child.returncode >= 0 else 128 - child.returncode
