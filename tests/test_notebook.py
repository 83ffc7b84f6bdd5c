"""A published graph in a notebook: the page about it, run, and what it does not show."""

from __future__ import annotations

import builtins
import doctest
import shutil
from pathlib import Path
from typing import Any

import pytest

from graph_builder.notebook import OpenGraph, PandasMissingError, open_graph
from graph_builder.querying.asking import ParameterError
from graph_builder.store.errors import StoreError

PAGE = Path(__file__).resolve().parents[1] / "docs" / "notebook.md"


@pytest.fixture(scope="module")
def graph(sample_store: Path) -> OpenGraph:
    return open_graph(sample_store)


def test_the_page_does_what_it_shows(
    sample_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(sample_store, tmp_path / "graph", symlinks=True)
    monkeypatch.chdir(tmp_path)
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert result.attempted >= 15
    assert result.failed == 0, capsys.readouterr().out


def test_rows_have_the_types_of_their_columns(graph: OpenGraph) -> None:
    row = next(row for row in graph.rows("tenures") if row["since"] is None)
    assert row["interim"] in (True, False)
    assert isinstance(graph.rows("themes")[0]["items"], int)
    assert isinstance(graph.rows("theme-pairs")[0]["together"], float)


def test_rows_are_narrowed_and_what_cannot_be_is_said(graph: OpenGraph) -> None:
    assert {row["authority"] for row in graph.rows("inspections", authority="Wexmouth")} == {"Wexmouth"}
    with pytest.raises(ParameterError, match="has no parameter “council”"):
        graph.rows("inspections", council="Wexmouth")


def test_an_empty_answer_is_a_table_with_its_columns(graph: OpenGraph) -> None:
    table = graph.table("inspections", authority="Atlantis")
    assert len(table) == 0
    assert list(table.columns) == list(graph.rows("inspections")[0])


def test_without_pandas_a_sentence_says_what_to_do(graph: OpenGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_pandas(name: str, *args: Any, **others: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *args, **others)

    monkeypatch.setattr(builtins, "__import__", without_pandas)
    with pytest.raises(PandasMissingError, match=r"pip install pandas.*Or use \.rows"):
        graph.table("inspections")
    assert graph.rows("inspections")


def test_the_store_is_that_of_the_environment(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSPECTION_GRAPH_STORE", str(sample_store))
    assert open_graph().rows("documents")
    with pytest.raises(StoreError):
        open_graph("nowhere")
