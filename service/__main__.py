"""`annales-serve`: answer questions about the graph over HTTP."""

import os
import signal
import socket
import sys
from contextlib import suppress
from typing import Annotated

import typer
import uvicorn
from typing_extensions import override

from graph_schema.environ import Settings, settings_from
from graph_schema.errors import AnnalesError
from service.app import create_app
from service.hosts import LOOPBACK
from service.logs import log_to_stderr
from service.neo4j_graph import open_graph
from service.sockets import listen

STOPPED = 2
SECONDS_TO_FINISH = 5
EXAMPLE = "/timeline?from=2019-12-01&to=2021-01-31&status=corroborated&undated=false"


def main() -> None:
    """Run the command."""
    typer.run(serve)


def serve(
    host: Annotated[
        str | None, typer.Option(help="Where to listen; ANNALES_HOST, else 127.0.0.1.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            help="Exactly this port, 0 for any; ANNALES_PORT, else 8000 or the next that is free.",
        ),
    ] = None,
) -> None:
    """Answer questions about the graph over HTTP, until Ctrl-C.

    The database is looked for when it is asked and needs not be there: /health/ready tells.
    """
    log_to_stderr()
    try:
        settings = settings_from(os.environ)
        chosen = settings.port if port is None else port
        asked_for = port is not None or bool(os.environ.get("ANNALES_PORT"))
        address = host or settings.host
        taken = listen(address, chosen, or_another=not asked_for)
    except AnnalesError as error:
        typer.echo(f"annales-serve: {error}", err=True)
        raise typer.Exit(STOPPED) from None
    if taken.getsockname()[1] != chosen and chosen:
        typer.echo(f"annales-serve: port {chosen} is taken, so another is used", err=True)
    _run(settings, address, taken)


def _run(settings: Settings, host: str, taken: socket.socket) -> None:
    app = create_app(lambda: open_graph(settings), hosts={host} | LOOPBACK)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
    )
    # uvicorn stops at the signal and sends it again once it has; that one is ours.
    signal.signal(signal.SIGTERM, _ignore)
    with taken, suppress(KeyboardInterrupt):
        _Server(config, _address(host, taken)).run(sockets=[taken])


class _Server(uvicorn.Server):
    """Says where it is once it answers."""

    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(
                f"annales   {self._address}/\n"
                f"API docs  {self._address}/docs\n"
                f"timeline  {self._address}{EXAMPLE}\n"
            )
            sys.stdout.flush()


def _address(host: str, taken: socket.socket) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{taken.getsockname()[1]}"


def _ignore(_number: int, _frame: object) -> None:
    """Let the process end by itself, with 0."""


if __name__ == "__main__":
    main()
