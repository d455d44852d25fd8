"""Runs a load and kills itself, with SIGKILL, at a chosen step: python killed_load.py STEP COUNT.

It wires a watch into the seam that progress uses, so production code holds no hook for it.
"""

import os
import signal
import sys

from graph_schema.database.driver import open_driver
from graph_schema.environ import settings_from
from ingest.loading.catching_up import Step, catch_up
from ingest.loading.graph import Graph


def main() -> None:
    """Catch up with the log in batches of 20 claims until the step has come often enough."""
    step, count = sys.argv[1], int(sys.argv[2])
    left = count

    def watch(at: Step, _claims: int) -> None:
        nonlocal left
        left -= at == step
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    settings = settings_from(os.environ)
    with open_driver(settings) as driver:
        catch_up(Graph(driver, settings.database), settings.home, watch=watch, batch=20)


if __name__ == "__main__":
    main()
