"""Times: `times_in` finds the expressions of a text, `time_of` says which one dates an action."""

from ingest.times.actions import time_of
from ingest.times.expression import Expression
from ingest.times.reading import times_in

__all__ = ["Expression", "time_of", "times_in"]
