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


def test_the_first_answers_are_as_shown(readme: str, sample_store: Path) -> None:
    """Of an explanation only some lines are shown, in their order."""
    shown = re.findall(
        r"^\$ inspection-graph (\w+)(.*)\n((?:(?!\$|```).*\n)+)", readme.split("## Start")[0], re.M
    )
    assert [command for command, _, _ in shown] == ["build", "query", "query", "explain"]
    samples = len(list((CHECKOUT / "samples").glob("invented-*")))
    assert f"Published {samples} documents" in shown[0][2]
    for command, arguments, lines in shown[1:]:
        order = [command, *arguments.split(), "--store", str(sample_store)]
        answer = CliRunner().invoke(main, order, env={"COLUMNS": "100"}).stdout
        told = [line.rstrip() for line in answer.splitlines() if line.strip()]
        wanted = [line.rstrip() for line in lines.splitlines() if line.strip()]
        assert len(wanted) >= 4
        # What is left out of tables is the last sentence, which counts.
        assert told[: len(wanted)] == wanted
        assert command == "query" or told == wanted


def test_the_question_has_the_answer_shown(readme: str, sample_store: Path, tmp_path: Path) -> None:
    question = re.search(r"```sparql\n(.+?)```", readme, flags=re.DOTALL)
    shown = re.search(r"query wexmouth\.rq\n(.+?)```", readme, flags=re.DOTALL)
    assert question
    assert shown
    (tmp_path / "wexmouth.rq").write_text(question[1], encoding="utf-8")
    order = ["query", str(tmp_path / "wexmouth.rq"), "--store", str(sample_store), "--format", "csv"]
    answer = CliRunner().invoke(main, order)
    assert words(shown[1]) == [" ".join(row).split() for row in csv.reader(answer.output.splitlines())]
