"""Running a command as somebody types it, over the samples' store."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from graph_builder.cli import main

COMMAND = Path(sys.executable).with_name("inspection-graph")
SAMPLES = len(list((Path(__file__).parents[2] / "samples").glob("invented-*")))
COUNT = "SELECT (COUNT(*) AS ?n) { ?document a insp:Document }"


def run(*arguments: object, typed: str | None = None) -> Result:
    """What becomes of a command; `typed` is its standard input."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=typed)


def rows(result: Result) -> list[dict[str, str]]:
    """The rows of an answer written as CSV."""
    assert result.exit_code == 0, result.stderr
    return list(csv.DictReader(result.stdout.splitlines()))
