"""What the README shows is what the program does."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph_builder.cli import COMMANDS, main

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def readme() -> str:
    return (CHECKOUT / "README.md").read_text(encoding="utf-8")


def words(printed: str) -> list[list[str]]:
    """The rows of a printed table without its lines and white space."""
    rows = [re.sub(r"─+", "", line).split() for line in printed.splitlines()]
    return [row for row in rows if row]


def test_every_command_is_in_the_table(readme: str) -> None:
    assert re.findall(r"^\| `inspection-graph ([\w-]+)", readme, flags=re.MULTILINE) == list(COMMANDS)


def test_every_link_leads_to_a_file(readme: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", readme)
    assert links
    assert [link for link in links if not (CHECKOUT / link).is_file()] == []


def test_the_question_has_the_answer_shown(readme: str, sample_store: Path, tmp_path: Path) -> None:
    question = re.search(r"```sparql\n(.+?)```", readme, flags=re.DOTALL)
    shown = re.search(r"query wexmouth\.rq\n(.+?)```", readme, flags=re.DOTALL)
    assert question
    assert shown
    (tmp_path / "wexmouth.rq").write_text(question[1], encoding="utf-8")
    order = ["query", str(tmp_path / "wexmouth.rq"), "--store", str(sample_store), "--format", "csv"]
    answer = CliRunner().invoke(main, order)
    assert words(shown[1]) == [" ".join(row).split() for row in csv.reader(answer.output.splitlines())]


def test_the_evidence_is_as_shown(readme: str, sample_store: Path) -> None:
    shown = re.search(r"\$ inspection-graph explain (\S+)\n(.+?)```", readme, flags=re.DOTALL)
    assert shown
    answer = CliRunner().invoke(main, ["explain", shown[1], "--store", str(sample_store)])
    assert answer.output.split() == shown[2].split()
