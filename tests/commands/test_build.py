"""The command `build`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graph_builder.store.reading import current_generation
from tests.commands.running import run


def test_build_says_what_it_published(samples: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    result = run("build", samples / "invented-wexmouth-2022.pdf", "--store", store, "--jobs", 1)
    assert result.exit_code == 0
    assert result.stdout == f"Published 1 document in {store} (generation 1).\n"
    assert "1 of 1 documents read." in result.stderr


def test_a_quiet_build_says_nothing(samples: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    result = run("build", samples / "invented-wexmouth-2022.pdf", "--store", store, "--quiet")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_a_verbose_build_names_every_document(samples: Path, tmp_path: Path) -> None:
    result = run("build", samples / "invented-wexmouth-2022.pdf", "--store", tmp_path / "g", "--verbose")
    assert "invented-wexmouth-2022.pdf: published as ilacs." in result.stderr


def test_warnings_of_one_kind_are_told_together(samples: Path, tmp_path: Path) -> None:
    result = run("build", samples, "--store", tmp_path / "graph")
    told = [line for line in result.stderr.splitlines() if "Brackenshire” is not in the register" in line]
    assert len(told) == 1
    assert told[0].startswith("warning: 5 documents (invented-brackenshire-2010.pdf, ")
    assert "invented-brackenshire-2019.docx and 2 more): “Brackenshire” is not" in told[0]
    every = run("build", samples, "--store", tmp_path / "graph", "--fresh", "--verbose").stderr
    assert every.count("“Brackenshire” is not in the register") == 5


def test_build_without_a_path_is_wrong_usage() -> None:
    assert run("build").exit_code == 2


@pytest.mark.parametrize(
    "option", [("--jobs", "0"), ("--base-iri", "example.org"), ("--manifest", "nowhere.csv")]
)
def test_a_wrong_option_is_wrong_usage(samples: Path, tmp_path: Path, option: tuple[str, str]) -> None:
    result = run("build", samples, "--store", tmp_path / "graph", *option)
    assert result.exit_code == 2
    assert option[0] in result.stderr
    assert not (tmp_path / "graph").exists()


def test_adding_with_another_base_is_told(samples: Path, sample_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    shutil.copytree(sample_store, store, symlinks=True)
    result = run("build", samples, "--store", store, "--add", "--base-iri", "https://example.org/")
    assert result.exit_code == 2
    assert "has the base IRI" in result.stderr


def test_a_build_that_is_interrupted_leaves_what_was_there(
    samples: Path, sample_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*arguments: object) -> None:
        raise KeyboardInterrupt

    store = tmp_path / "graph"
    shutil.copytree(sample_store, store, symlinks=True)
    monkeypatch.setattr("graph_builder.commands.progress.BuildProgress.document_done", interrupt)
    # another base has every document read again
    result = run("build", samples, "--store", store, "--base-iri", "https://data.example/")
    assert result.exit_code == 130
    assert "Interrupted. What was there before stays." in result.stderr
    assert current_generation(store).number == 1
    assert [path.name for path in (store / "generations").iterdir()] == ["000001"]
