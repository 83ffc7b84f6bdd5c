"""What all commands share: help, the store they are given, faults, how soon they start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph_builder.cli import COMMANDS
from graph_builder.version import __version__
from tests.commands.running import COMMAND, COUNT, SAMPLES, rows, run


@pytest.mark.parametrize("command", [None, *COMMANDS])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_everything_has_help(command: str | None, option: str) -> None:
    result = run(*([command] if command else []), option)
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
    assert "Show this message and exit." in result.stdout


def test_the_version_is_told() -> None:
    assert __version__ in run("--version").stdout


def test_an_unknown_command_is_wrong_usage() -> None:
    result = run("bild")
    assert result.exit_code == 2
    assert "No such command" in result.stderr


def test_a_fault_is_a_sentence_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError("unforeseen")

    monkeypatch.setattr("graph_builder.querying.named_queries.all_queries", fail)
    result = run("queries")
    assert result.exit_code == 70
    assert "a fault of this program (ZeroDivisionError: unforeseen)" in result.stderr
    assert "Traceback" not in result.output


def test_the_environment_names_the_store(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSPECTION_GRAPH_STORE", str(sample_store))
    assert len(rows(run("query", "documents", "--format", "csv"))) == SAMPLES


def test_a_sparql_server_is_no_store_yet() -> None:
    result = run("query", "documents", "--store", "https://example.org/sparql")
    assert result.exit_code == 2
    assert "cannot be used as a store yet" in result.stderr


def test_asking_and_building_what_is_unchanged_need_no_rdflib(samples: Path, tmp_path: Path) -> None:
    """Starting quickly means not importing what only the reading of documents needs."""
    # Built here, since the samples' store may be older than a change of the rules.
    store = tmp_path / "graph"
    run("build", samples / "invented-wexmouth-2022.pdf", "--store", store, "--quiet")
    code = (
        "import sys\n"
        "from graph_builder.cli import main\n"
        "main(['query', 'documents', '--format', 'csv', '--store', sys.argv[1]], standalone_mode=False)\n"
        "main(['status', '--store', sys.argv[1]], standalone_mode=False)\n"
        "main(['build', sys.argv[2], '--store', sys.argv[1]], standalone_mode=False)\n"
        "heavy = {'rdflib', 'pyshacl', 'pypdfium2', 'flask', 'networkx'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store), str(samples / "invented-wexmouth-2022.pdf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Nothing has changed since generation 1" in done.stdout


def test_the_command_is_installed(sample_store: Path) -> None:
    done = subprocess.run(
        [COMMAND, "query", "-", "--format", "csv", "--store", str(sample_store)],
        input=COUNT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout.split(), done.stderr) == (["n", str(SAMPLES)], "")
