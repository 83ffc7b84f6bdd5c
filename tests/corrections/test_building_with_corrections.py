"""Corrections from the file in the folder to the graph and back out of it."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph_builder.cli import main

SAMPLE = "invented-wexmouth-2025.pdf"
FIELD = "judgement/authority/ilacs-leadership/grade"
ENTRY = f"""
- document: {SAMPLE}
  field: {FIELD}
  value: Good
  why: The copy had lost the word.
  who: A. Marsh
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def rows(store: Path, query: str) -> list[dict[str, str]]:
    done = run("query", query, "--store", store, "--format", "csv")
    assert done.exit_code == 0, done.output
    return list(csv.DictReader(io.StringIO(done.stdout)))


def leadership(store: Path) -> str:
    (grade,) = (row["grade"] for row in rows(store, "judgements") if row["area_concept"] == "leadership")
    return grade


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copyfile(samples / SAMPLE, folder / SAMPLE)
    return folder


def test_a_correction_overrides_shows_and_can_be_taken_back(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    assert run("build", folder, "--store", store).exit_code == 0
    before = leadership(store)
    assert before != "Good"

    (folder / "corrections.yaml").write_text(ENTRY, encoding="utf-8")
    assert run("build", folder, "--store", store).exit_code == 0
    assert leadership(store) == "Good"
    assert run("validate", "--store", store).exit_code == 0
    (row,) = rows(store, "corrections")
    assert (row["document"], row["field"], row["value"]) == (SAMPLE, FIELD, "Good")
    assert (row["why"], row["who"]) == ("The copy had lost the word.", "A. Marsh")
    assert row["as_read"].replace("-", " ") == before.lower()

    (folder / "corrections.yaml").unlink()
    assert run("build", folder, "--store", store).exit_code == 0
    assert leadership(store) == before
    assert rows(store, "corrections") == []


def test_corrections_hold_for_documents_that_are_kept(folder: Path, samples: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    corrections = tmp_path / "right.yaml"
    corrections.write_text(ENTRY, encoding="utf-8")
    assert run("build", folder, "--corrections", corrections, "--store", store).exit_code == 0
    other = samples / "invented-wexmouth-2015.pdf"
    assert run("build", other, "--add", "--fresh", "--store", store).exit_code == 0
    assert [row["value"] for row in rows(store, "corrections")] == ["Good"]


def test_a_correction_that_fits_nothing_is_a_warning(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    wrong = ENTRY.replace("ilacs-leadership", "weather")
    (folder / "corrections.yaml").write_text(wrong + ENTRY.replace(SAMPLE, "gone.pdf"), encoding="utf-8")
    done = run("build", folder, "--store", store)
    assert done.exit_code == 0
    assert (
        f"{SAMPLE}: the correction of judgement/authority/weather/grade by A. Marsh was not made"
        in done.stderr
    )
    assert "nothing was read under this name" in done.stderr
    assert rows(store, "corrections") == []
