"""The explanation as one HTML page that needs nothing else."""

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console

from graph_schema.model import Reading
from ingest.explaining import explain

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>annales-ingest explain</title>
<style>body { color: black; background: white } pre { white-space: pre-wrap }</style>
</head>
<body>
"""
_FOOT = "</body>\n</html>\n"


def page_of(readings: Iterable[Reading]) -> Iterator[str]:
    """Write a page piece by piece, so that one article is held at a time."""
    yield _HEAD
    for reading in readings:
        console = Console(record=True, file=StringIO(), highlight=False)
        explain([reading], console)
        code = console.export_html(code_format="{code}", inline_styles=True)
        yield f"<pre>{code}</pre>\n"
    yield _FOOT
