"""Logs of the command lines: on stderr, for stdout is for data."""

import logging
import sys

import structlog


def log_to_stderr() -> None:
    """Send structured logs to stderr, from INFO on."""
    structlog.configure(
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
