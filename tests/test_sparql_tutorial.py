"""The SPARQL tutorial: every step is asked of the samples, and answers with the rows that the page shows."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph_builder.cli import main

PAGE = Path(__file__).resolve().parents[1] / "docs" / "sparql-tutorial.md"
STEP = re.compile(r"^## (\d+\. .+?)\n\n```sparql\n(.+?)```\n\n(\|.+?\n)\n", flags=re.MULTILINE | re.DOTALL)
STEPS = STEP.findall(PAGE.read_text(encoding="utf-8"))


def rows_of(table: str) -> list[list[str]]:
    """The rows of a table in Markdown, its head first."""
    head, _, *rows = table.splitlines()
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in (head, *rows)]


def test_there_are_ten_steps() -> None:
    assert [title.partition(".")[0] for title, *_ in STEPS] == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize(("query", "table"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS])
def test_a_step_answers_as_shown(query: str, table: str, sample_store: Path) -> None:
    order = ["query", "-", "--store", str(sample_store), "--format", "csv"]
    answer = CliRunner().invoke(main, order, input=query)
    assert answer.exit_code == 0, answer.output
    found = csv.reader(io.StringIO(answer.output))
    assert [[" ".join(cell.split()) for cell in row] for row in found] == rows_of(table)
