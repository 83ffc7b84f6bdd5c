"""The tutorial's commands do what it says, in its order, on the samples."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph_builder.cli import main

CHECKOUT = Path(__file__).resolve().parents[1]
PAGE = CHECKOUT / "docs" / "tutorial.md"


def commands() -> list[list[str]]:
    blocks = re.findall(r"```sh\n(.+?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def test_every_command_of_the_tutorial_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "samples").symlink_to(CHECKOUT / "samples")
    told = commands()
    assert len(told) >= 16
    for program, *arguments in told:
        assert program == "inspection-graph"
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, f"{arguments}: {result.output}"
    assert (tmp_path / "wexmouth.svg").is_file()
    assert (tmp_path / "wexmouth.graphml").is_file()
    assert (tmp_path / "wexmouth.docx").is_file()
