"""Who a claim comes from: the chain of reports it stands in, outermost first."""

from collections.abc import Sequence

from graph_schema.model import Quote, Source
from ingest.claims.reports import Report


def innermost(reports: Sequence[Report], start: int, end: int) -> int | None:
    """The index of the shortest report that contains these characters, or None."""
    around = [index for index, report in enumerate(reports) if report.holds(start, end)]
    return max(around, key=lambda index: (reports[index].start, -reports[index].end), default=None)


def chain_of(quotes: Sequence[Quote], quote: int | None) -> tuple[Source, ...]:
    """The speakers of a quote and of all it is nested in, outermost first."""
    chain: list[Source] = []
    while quote is not None:
        told = quotes[quote]
        chain.append(
            Source(
                speaker=told.speaker,
                cue=told.cue,
                stance=told.stance,
                anonymous=told.speaker is None or told.speaker.kind == "unnamed",
            )
        )
        quote = told.nested_in
    return tuple(reversed(chain))
