"""What a run says of itself when it is over."""

from dataclasses import asdict, dataclass

import orjson
import typer

from graph_schema.errors import BadLine
from ingest.intake import Intake
from ingest.loading.catching_up import Caught


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts of a run.

    ``read`` are readings made or taken, ``skipped`` articles that the graph has already,
    ``rejected`` lines and files. ``batches`` and ``claims`` were loaded, with what an earlier run
    left; ``events`` were made, changed or removed; ``written`` counts every node, relationship,
    label and property that was.
    """

    read: int
    skipped: int
    rejected: int
    batches: int
    claims: int
    events: int
    written: int

    @classmethod
    def of(cls, caught: Caught, intake: Intake | None = None) -> "Summary":
        """Put together what the parts of a run counted."""
        return cls(
            read=intake.read if intake else 0,
            skipped=intake.door.skipped if intake else 0,
            rejected=intake.rejected if intake else 0,
            batches=caught.batches,
            claims=caught.claims,
            events=caught.events,
            written=caught.changes,
        )


def show(summary: Summary, *, as_json: bool) -> None:
    """Write the summary: as JSON on stdout, else in words on stderr."""
    if as_json:
        typer.echo(orjson.dumps(summary).decode())
        return
    counts = ", ".join(f"{count} {name}" for name, count in asdict(summary).items())
    typer.echo(counts, err=True)


def rejected(bad: BadLine) -> None:
    """Tell of something that could not be taken, in one line."""
    typer.echo(f"rejected {bad}", err=True)
