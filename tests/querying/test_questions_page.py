"""The command `questions`, and the page in `docs/` that it makes from the samples."""

from __future__ import annotations

import csv
from pathlib import Path

from click.testing import CliRunner

from graph_builder.cli import main
from graph_builder.querying.named_queries import all_queries
from graph_builder.querying.questions import PAGE, SHOWN_LENGTH, SHOWN_ROWS

CHECKOUT = Path(__file__).resolve().parents[2]
REWRITE = (
    "run `inspection-graph build samples --store FOLDER/graph`, then "
    "`inspection-graph questions FOLDER --store FOLDER/graph`, and copy FOLDER/questions.md to docs/"
)


def test_the_page_in_the_docs_is_that_of_the_samples(sample_store: Path, tmp_path: Path) -> None:
    CliRunner().invoke(
        main, ["questions", str(tmp_path), "--store", str(sample_store)], catch_exceptions=False
    )
    page = (tmp_path / PAGE).read_text(encoding="utf-8")
    assert (CHECKOUT / "docs" / PAGE).read_text(encoding="utf-8") == page, REWRITE


def test_every_question_has_a_file_of_its_first_rows(sample_store: Path, tmp_path: Path) -> None:
    order = ["questions", str(tmp_path / "new"), "--store", str(sample_store), "--rows", "2"]
    result = CliRunner().invoke(main, order)
    assert result.exit_code == 0
    names = [query.name for query in all_queries() if not query.is_check]
    assert f"Wrote the first rows of {len(names)} questions to {tmp_path / 'new'}" in result.output
    written = {path.name for path in (tmp_path / "new").iterdir()}
    assert written == {PAGE, *(f"{name}.csv" for name in names)}
    with (tmp_path / "new" / "documents.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 2


def test_the_page_is_short_and_whole(sample_store: Path, tmp_path: Path) -> None:
    CliRunner().invoke(main, ["questions", str(tmp_path), "--store", str(sample_store)])
    page = (tmp_path / PAGE).read_text(encoding="utf-8")
    for query in all_queries():
        assert (f"## {query.name}\n\n**{query.summary}**" in page) is not query.is_check
    for section in page.split("\n## ")[1:]:
        rows = [line for line in section.splitlines() if line.startswith("| ")]
        assert len(rows) <= SHOWN_ROWS + 2
        assert all(len(cell) <= SHOWN_LENGTH + 5 for row in rows[2:] for cell in row.strip("| ").split(" | "))


def test_a_store_that_is_none_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["questions", str(tmp_path), "--store", str(tmp_path / "none")])
    assert result.exit_code == 2
    assert "Error: " in result.output
