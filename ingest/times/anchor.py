"""What an expression is counted from: the day of publication, and the way its verb looks."""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span

from ingest.times.governors import direction_to
from ingest.times.lexicon import Lexicon
from ingest.times.tree import Direction

_MONTH_FIRST = frozenset({"US"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where to count from.

    ``published`` is None where nobody knows it; then only what is absolute has days.
    ``direction`` is None where no verb tells. ``month_first`` reads 3/1 as 1 March.
    """

    published: date | None
    direction: Direction | None = None
    month_first: bool = False


def anchor_of(
    span: Span, lexicon: Lexicon, *, published: date | None, country: str | None
) -> Anchor:
    """Find what the words of a span are counted from."""
    return Anchor(published, direction_to(span, lexicon), country in _MONTH_FIRST)
