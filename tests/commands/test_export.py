"""The command `export`."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph_builder.commands.export import ENDINGS
from graph_builder.exporting import FORMATS
from tests.commands.running import run


@pytest.mark.parametrize("form", FORMATS)
def test_exports_are_the_same_every_time(sample_store: Path, tmp_path: Path, form: str) -> None:
    ending = next(ending for ending, name in ENDINGS.items() if name == form)
    named = run("export", "--store", sample_store, "--format", form, "--output", tmp_path / "one")
    guessed = run("export", "--store", sample_store, "--output", tmp_path / f"two{ending}")
    assert (named.exit_code, guessed.exit_code) == (0, 0), named.stderr + guessed.stderr
    assert len((tmp_path / "one").read_bytes()) > 1000
    assert (tmp_path / "one").read_bytes() == (tmp_path / f"two{ending}").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", f"two{ending}"]
    assert form in run("export", "--help").stdout


def test_export_writes_turtle_to_standard_output(sample_store: Path) -> None:
    assert "@prefix insp:" in run("export", "--store", sample_store).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--format", "docx"), "There is no export as docx"),
        (("--output", "graph.docx"), "Name it with --format, or let the file's name end in .ttl"),
        (("--output", "nowhere/graph.ttl"), "not possible to write to nowhere/graph.ttl"),
    ],
)
def test_an_export_that_cannot_be_is_told(sample_store: Path, arguments: tuple[str, ...], says: str) -> None:
    result = run("export", "--store", sample_store, *arguments)
    assert result.exit_code == 2
    assert says in result.stderr


def test_tables_under_the_name_of_one_are_told_to_be_a_zip_file(sample_store: Path, tmp_path: Path) -> None:
    result = run("export", "--store", sample_store, "--format", "csv", "--output", tmp_path / "all.csv")
    assert result.exit_code == 0
    assert "all.csv is a ZIP file with a table for each question" in result.stderr
