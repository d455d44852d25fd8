"""`annales-ingest`: articles into claims, claims into the graph, from the command line.

Data goes to stdout, progress and logs to stderr. Exit code 0: done; 1: some input was rejected,
each with its place and reason; 2: stopped, with one line that says what to do; 130: Ctrl-C.
"""

import os
import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, cast

import typer
from rich.console import Console

from graph_schema.articles import ArticleLine, fault_of_article
from graph_schema.database.driver import open_driver
from graph_schema.database.empty import empty
from graph_schema.database.migrate import migrate
from graph_schema.environ import settings_from
from graph_schema.errors import AnnalesError, Misconfigured
from graph_schema.logs import log_to_stderr
from graph_schema.model import Language
from graph_schema.readings import dump
from ingest.explaining import explain as show_readings
from ingest.extractor import OURS, Models, models_of
from ingest.intake import Intake
from ingest.loading.admission import Door
from ingest.loading.catching_up import catch_up
from ingest.loading.graph import Graph
from ingest.on_demand import LateReader, language_of
from ingest.page import page_of
from ingest.progress import Progress
from ingest.runs import door_to
from ingest.runs import run as run_files
from ingest.sources.files import Reception
from ingest.sources.text import About
from ingest.summary import Summary, rejected, show

if TYPE_CHECKING:
    from io import TextIOWrapper

STOPPED_BY_HAND = 130

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Read articles, keep the readings, load them into the graph.",
)

Files = Annotated[
    list[Path], typer.Argument(help="Articles (JSON Lines), plain text, readings, claims in CSV.")
]
Made = Annotated[list[Path], typer.Argument(help="Readings (JSON Lines) or claims in CSV.")]
AsJson = Annotated[bool, typer.Option("--json", help="The summary as one JSON object on stdout.")]
RecordedAt = Annotated[
    str | None, typer.Option(help="When it is learned: an ISO instant; now, where absent.")
]
Published = Annotated[str | None, typer.Option(help="Of plain text: ISO date or date-time.")]
InLanguage = Annotated[str | None, typer.Option("--language", help="Of plain text: fr or en.")]
Model = Annotated[
    list[str] | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="An installed spaCy pipeline that parses its language instead of ours; repeatable.",
    ),
]
Publisher = Annotated[str | None, typer.Option(help="Of plain text: who published it.")]


def main() -> None:
    """Run the command line; errors of ours end it with one line and exit code 2."""
    log_to_stderr()
    signal.signal(signal.SIGINT, _stop)
    try:
        app()
    except AnnalesError as error:
        typer.echo(f"annales-ingest: {error}", err=True)
        sys.exit(2)


@app.command()
def extract(  # noqa: PLR0913 - the options of the command
    files: Files,
    *,
    recorded_at: RecordedAt = None,
    published: Published = None,
    language: InLanguage = None,
    publisher: Publisher = None,
    model: Model = None,
) -> None:
    """Write the readings of articles to stdout, one a line; needs no database."""
    intake = _reading_only(_reception(recorded_at, published, language, publisher), model)
    for file in files:
        for reading in intake.readings_of(file):
            sys.stdout.buffer.write(dump(reading) + b"\n")
    sys.stdout.buffer.flush()
    raise typer.Exit(1 if intake.rejected else 0)


@app.command()
def explain(  # noqa: PLR0913 - the options of the command
    files: Files,
    *,
    recorded_at: RecordedAt = None,
    published: Published = None,
    language: InLanguage = None,
    publisher: Publisher = None,
    model: Model = None,
    as_html: Annotated[bool, typer.Option("--html", help="One HTML page.")] = False,
) -> None:
    """Show a person what is read from each sentence, by which rules and how surely."""
    intake = _reading_only(_reception(recorded_at, published, language, publisher), model)
    readings = (reading for file in files for reading in intake.readings_of(file))
    cast("TextIOWrapper", sys.stdout).reconfigure(encoding="utf-8")  # as all that we write
    if as_html:
        sys.stdout.writelines(page_of(readings))
    else:
        show_readings(readings, Console(highlight=False))
    raise typer.Exit(1 if intake.rejected else 0)


def _reading_only(reception: Reception, model: list[str] | None) -> Intake:
    """An intake that needs no database."""
    models = models_of(model or ())
    reader = LateReader(recorded_at=reception.recorded_at, models=models)
    door = Door(known=lambda _: {}, extractor=models.extractor_of)
    return Intake(reception=reception, door=door, reader=reader, tell=rejected)


@app.command()
def load(readings: Made, *, recorded_at: RecordedAt = None, as_json: AsJson = False) -> None:
    """Load readings (JSON lines) and ready-made claims (CSV) into the graph."""
    _run(readings, _reception(recorded_at, None, None, None), OURS, as_json=as_json)


@app.command()
def run(  # noqa: PLR0913 - the options of the command
    files: Files,
    *,
    recorded_at: RecordedAt = None,
    published: Published = None,
    language: InLanguage = None,
    publisher: Publisher = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Read files of any kind and load what they hold: articles, text, claims, readings."""
    reception = _reception(recorded_at, published, language, publisher)
    _run(files, reception, models_of(model or ()), as_json=as_json)


@app.command()
def rebuild(*, as_json: AsJson = False) -> None:
    """Drop the graph and load the whole log again."""
    with _graph() as (graph, home), Progress() as progress:
        empty(graph.driver, graph.database)
        caught = catch_up(graph, home, watch=progress.step)
    show(Summary.of(caught), as_json=as_json)


def _run(files: list[Path], reception: Reception, models: Models, *, as_json: bool) -> None:
    reader = LateReader(recorded_at=reception.recorded_at, models=models)
    with _graph() as (graph, home), Progress() as progress:
        intake = Intake(
            reception=reception,
            door=door_to(graph, models.extractor_of),
            reader=progress.reading(reader),
            tell=rejected,
        )
        caught = run_files(graph, home, files, intake, watch=progress.step)
    show(Summary.of(caught, intake), as_json=as_json)
    raise typer.Exit(1 if intake.rejected else 0)


@contextmanager
def _graph() -> Generator[tuple[Graph, Path]]:
    """The graph of the environment, migrated, with the home of its log."""
    settings = settings_from(os.environ)
    with open_driver(settings) as driver:
        migrate(driver, settings.database)
        yield Graph(driver, settings.database), settings.home


def _reception(
    recorded_at: str | None, published: str | None, language: str | None, publisher: str | None
) -> Reception:
    if language not in (None, "fr", "en"):
        raise Misconfigured(f"--language is {language!r}: fr or en is wanted")
    about = About(published=published, language=_language(language), publisher=publisher)
    if fault := fault_of_article(ArticleLine(text="-", published=published, publisher=publisher)):
        raise Misconfigured(f"--{fault}")
    return Reception(recorded_at=_instant(recorded_at), detect=language_of, about=about)


def _language(words: str | None) -> Language | None:
    return "fr" if words == "fr" else "en" if words == "en" else None


def _instant(words: str | None) -> datetime:
    if words is None:
        return datetime.now(UTC)
    try:
        at = datetime.fromisoformat(words)
        at = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
        _ = at + timedelta(days=1)  # a later reading of the same run is recorded later
    except (ValueError, OverflowError):
        raise Misconfigured(f"--recorded-at is {words!r}: an ISO instant is wanted") from None
    return at


def _stop(_signal: int, _frame: FrameType | None) -> None:
    """Stop when the database has answered, or at once if asked again: the next run finishes."""
    signal.signal(signal.SIGINT, _stop_at_once)
    sys.stderr.write("stopping; Ctrl-C again stops at once\n")
    sys.stderr.flush()
    raise KeyboardInterrupt


def _stop_at_once(_signal: int, _frame: FrameType | None) -> None:
    os._exit(STOPPED_BY_HAND)


if __name__ == "__main__":
    main()
