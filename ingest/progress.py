"""What a person sees of a run while it runs; nothing where nobody looks."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    MofNCompleteColumn,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.progress import Progress as Bars

from graph_schema.model import Article, Reading
from ingest.intake import Read
from ingest.loading.catching_up import Step

WORDS = {"loaded": "claims loaded", "consolidated": "claims consolidated"}


class Progress:
    """Counters on stderr, one a step, shown as soon as the step has done something."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bars = Bars(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def step(self, step: Step, claims: int) -> None:
        """Count the claims of a step."""
        if words := WORDS.get(step):
            self._advance(words, claims)

    def reading(self, read: Read) -> Read:
        """Count articles as they are read."""

        def counted(article: Article) -> Reading:
            reading = read(article)
            self._advance("articles read", 1)
            return reading

        return counted

    def _advance(self, words: str, by: int) -> None:
        if words not in self._tasks:
            self._tasks[words] = self._bars.add_task(words, total=None)
        self._bars.advance(self._tasks[words], by)
