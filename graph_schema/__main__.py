"""`annales-graph`: the database, from the command line.

Data goes to stdout, everything else to stderr. Exit code 0: done; 1: `check` found something;
2: stopped, with one line that says what to do.
"""

import json
import os
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from graph_schema.database.beside import run_beside
from graph_schema.database.check import faults_of
from graph_schema.database.driver import address_of, open_driver
from graph_schema.database.local import stop
from graph_schema.database.migrate import check_schema, latest_version
from graph_schema.database.migrate import migrate as migrate_graph
from graph_schema.database.report import Report, report_on
from graph_schema.environ import Settings, settings_from
from graph_schema.errors import AnnalesError, Misconfigured
from graph_schema.logs import log_to_stderr

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="The database of annales.",
)

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")]
ShowPassword = Annotated[
    bool, typer.Option("--show-password", help="Show the password, for the Browser's login.")
]


def main() -> None:
    """Run the command line; errors of ours end it with one line and exit code 2."""
    log_to_stderr()
    try:
        app()
    except AnnalesError as error:
        typer.echo(f"annales-graph: {error}", err=True)
        sys.exit(2)


@app.command()
def up() -> None:
    """Start Neo4j, or say where it runs already."""
    settings = _settings()
    address = address_of(settings)
    open_driver(settings).close()  # says what is wrong where nobody answers
    if settings.uri is None:
        _say("Neo4j is started" if address.started else "Neo4j was running already")
    _show(report_on(settings), as_json=False)


@app.command()
def down() -> None:
    """Stop the managed Neo4j."""
    settings = _settings()
    if settings.uri is not None:
        raise Misconfigured("NEO4J_URI is set: that database is yours to stop")
    _say("Neo4j is stopped" if stop(settings) else "Neo4j was not running")


@app.command()
def status(*, as_json: AsJson = False, show_password: ShowPassword = False) -> None:
    """Tell whether the database runs, where, and what is in it."""
    _show(report_on(_settings(), show_password=show_password), as_json=as_json)


@app.command()
def migrate() -> None:
    """Bring constraints and indexes to this version; starts Neo4j where it is down."""
    settings = _settings()
    with open_driver(settings) as driver:
        applied = migrate_graph(driver, settings.database)
    for step in applied:
        _say(f"applied {step.name} ({len(step.statements)} statements)")
    _say(f"the graph has schema {latest_version()}")


@app.command()
def check() -> None:
    """Verify what must always hold of the graph and its log; exit code 1 where it does not."""
    settings = _settings()
    with open_driver(settings) as driver:
        check_schema(driver, settings.database)
        faults = faults_of(driver, settings.database, settings.home)
    for fault in faults:
        typer.echo(fault)
    _say("the graph is not whole" if faults else "the graph is whole")
    raise typer.Exit(1 if faults else 0)


@app.command(name="exec", context_settings={"ignore_unknown_options": True})
def execute(
    command: Annotated[list[str], typer.Argument(help="The command, after --.")],
    *,
    show_login: Annotated[
        bool, typer.Option("--show-login", help="Tell first where it runs, with the login.")
    ] = False,
) -> None:
    """Run a command with the database beside it; stop Neo4j after it if it was down before."""
    settings = _settings()

    def tell() -> None:
        if show_login:
            _show(report_on(settings, show_password=True), as_json=False)

    try:
        code = run_beside(settings, command, when_up=tell)
    except FileNotFoundError as error:
        raise Misconfigured(f"there is no command {command[0]!r}") from error
    raise typer.Exit(code)


def _settings() -> Settings:
    return settings_from(os.environ)


def _show(report: Report, *, as_json: bool) -> None:
    facts = {name: fact for name, fact in asdict(report).items() if fact is not None}
    if as_json:
        typer.echo(json.dumps(facts))
        return
    for name, fact in facts.items():
        typer.echo(f"{name.replace('_', ' '):<14} {fact}")


def _say(message: str) -> None:
    typer.echo(message, err=True)


if __name__ == "__main__":
    main()
