"""The commands `query` and `queries`."""

from __future__ import annotations

import io
import json
import os
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph_builder.querying.named_queries import all_queries
from tests.commands.running import COMMAND, COUNT, SAMPLES, rows, run
from tests.trajectories import OF_NEIGHBOURS


def test_queries_lists_every_question() -> None:
    listed = run("queries").stdout.splitlines()
    assert [line.split()[0] for line in listed] == [query.name for query in all_queries()]
    assert all(query.summary in line for query, line in zip(all_queries(), listed, strict=True))


@pytest.mark.parametrize("name", [query.name for query in all_queries()])
def test_every_named_query_can_be_asked(sample_store: Path, name: str) -> None:
    result = run("query", name, "--store", sample_store, "--format", "csv")
    assert result.exit_code == 0
    assert bool(rows(result)) is not (name in OF_NEIGHBOURS or name.endswith("-violation"))


def test_a_query_comes_from_a_file_or_standard_input(sample_store: Path, tmp_path: Path) -> None:
    (tmp_path / "count.rq").write_text(COUNT, encoding="utf-8")
    for result in (
        run("query", tmp_path / "count.rq", "--store", sample_store, "--format", "csv"),
        run("query", "-", "--store", sample_store, "--format", "csv", typed=COUNT),
    ):
        assert rows(result) == [{"n": str(SAMPLES)}]


def test_a_query_can_be_narrowed(sample_store: Path) -> None:
    every = rows(run("query", "documents", "--store", sample_store, "--format", "csv"))
    some = rows(
        run("query", "documents", "--store", sample_store, "--format", "csv", "--param", "family=sif")
    )
    assert some == [row for row in every if row["family"] == "sif"]


def test_an_answer_comes_as_a_spreadsheet(sample_store: Path) -> None:
    result = run("query", "statistics", "--store", sample_store, "--format", "xlsx", "--param", "page=3")
    book = load_workbook(io.BytesIO(result.stdout_bytes))
    head, *found = book["statistics"].iter_rows(values_only=True)
    assert found
    assert {row[head.index("page")] for row in found} == {3}


def test_answers_come_in_every_format(sample_store: Path) -> None:
    assert str(SAMPLES) in run("query", "-", "--store", sample_store, typed=COUNT).stdout
    found = run("query", "-", "--store", sample_store, "--format", "json", typed=COUNT)
    assert json.loads(found.stdout)["results"]["bindings"][0]["n"]["value"] == str(SAMPLES)
    construct = "CONSTRUCT { ?d a insp:Document } WHERE { ?d a insp:Document }"
    assert (
        run("query", "-", "--store", sample_store, typed=construct).stdout.count("insp:Document") == SAMPLES
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("judgement",), "Did you mean “judgements”?"),
        (("nowhere.rq",), "cannot be read"),
        (("documents", "--param", "family"), "name=value"),
        (("documents", "--param", "colour=blue"), "has no parameter “colour”"),
        (("documents", "--param", "start=soon"), "wants a date"),
        (("documents", "--format", "turtle"), "cannot be written as turtle"),
        (("-",), "This is no SPARQL query"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told(
    sample_store: Path, arguments: tuple[str, ...], says: str
) -> None:
    result = run("query", *arguments, "--store", sample_store, typed="SELECT {")
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stdout == ""


def test_an_update_is_told_to_be_one(sample_store: Path) -> None:
    result = run("query", "-", "--store", sample_store, typed="DELETE WHERE { ?s ?p ?o }")
    assert result.exit_code == 2
    assert "it is an update, and a graph is only asked" in result.stderr


@pytest.mark.parametrize(
    ("params", "said"),
    [
        (["authority=wexmouth"], "No row has the authority “wexmouth”. Did you mean “Wexmouth”?\n"),
        (["authority=Wexmoth"], "No row has the authority “Wexmoth”. Did you mean “Wexmouth”?\n"),
        (["document=fleetmarsh-2025"], "“invented-fleetmarsh-2025.txt”"),
        (["authority=Zzz"], "No row has the authority “Zzz”.\n"),
        (["authority=Wexmouth", "document=invented-fleetmarsh-2025.txt"], "No row has all of these values"),
        (["authority=Wexmouth"], ""),
    ],
)
def test_parameters_that_leave_no_row_are_explained(sample_store: Path, params: list[str], said: str) -> None:
    options = [part for param in params for part in ("--param", param)]
    result = run("query", "judgements", *options, "--store", sample_store, "--format", "csv")
    assert (len(rows(result)) > 0) == (said == "")
    assert said in result.stderr
    assert bool(result.stderr) == bool(said)


def test_a_reader_that_stops_early_is_no_fault(sample_store: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [COMMAND, "query", "findings", "--store", str(sample_store)],
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(write)
    assert done.stderr == ""
