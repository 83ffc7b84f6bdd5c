"""The commands, as somebody types them, over the samples' store."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from graph_builder.cli import COMMANDS, main
from graph_builder.commands.export import ENDINGS
from graph_builder.exporting import FORMATS
from graph_builder.querying.named_queries import all_queries
from graph_builder.store.reading import current_generation
from graph_builder.version import __version__
from tests.trajectories import OF_NEIGHBOURS

COMMAND = Path(sys.executable).with_name("inspection-graph")
SAMPLES = len(list((Path(__file__).parents[1] / "samples").glob("invented-*")))
COUNT = "SELECT (COUNT(*) AS ?n) { ?document a insp:Document }"


def run(*arguments: object, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=typed)


def rows(result: Result) -> list[dict[str, str]]:
    assert result.exit_code == 0, result.stderr
    return list(csv.DictReader(result.stdout.splitlines()))


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


def test_the_environment_names_the_store(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSPECTION_GRAPH_STORE", str(sample_store))
    assert len(rows(run("query", "documents", "--format", "csv"))) == SAMPLES


def test_a_sparql_server_is_no_store_yet() -> None:
    result = run("query", "documents", "--store", "https://example.org/sparql")
    assert result.exit_code == 2
    assert "cannot be used as a store yet" in result.stderr


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


def test_what_is_new_since_a_day_is_listed_newest_first(sample_store: Path) -> None:
    def new(since: str) -> list[tuple[str, str, str]]:
        found = rows(run("new-since", since, "--store", sample_store, "--format", "csv"))
        return [(row["new_on"], row["authority"], row["overall"]) for row in found]

    fleetmarsh = ("2026-01-09", "Fleetmarsh", "Inadequate")
    assert new("2026-01-09") == [("2026-06-19", "Tarnholme", ""), fleetmarsh]
    assert fleetmarsh not in new("2026-01-10")
    assert new("2026-01") == new("2026-01-09")
    assert new("2027") == []
    assert len(new("1900")) == 20


def test_new_since_wants_a_date(sample_store: Path) -> None:
    result = run("new-since", "yesterday", "--store", sample_store)
    assert result.exit_code == 2
    assert "“since” wants a date such as 2024-12-06" in result.stderr


@pytest.mark.parametrize("form", ["text", "turtle", "json"])
def test_what_is_published_is_valid(sample_store: Path, form: str) -> None:
    result = run("validate", "--store", sample_store, "--format", form)
    assert result.exit_code == 0
    expected = {
        "text": f"{SAMPLES} documents, 0 violations",
        "turtle": "sh:ValidationReport",
        "json": '"conforms"',
    }
    assert expected[form] in result.stdout


def test_a_violation_is_an_exit_status(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph_builder.validating.validation import ShapeResult, ShapeSeverity

    violation = ShapeResult(
        focus="urn:x",
        shape="urn:s",
        component="urn:c",
        severity=ShapeSeverity.VIOLATION,
        name="a shape",
        message="It does not fit.",
    )
    monkeypatch.setattr(
        "graph_builder.validating.revalidating.validate_generation",
        lambda generation: {"a.pdf": (violation,)},
    )
    result = run("validate", "--store", sample_store)
    assert result.exit_code == 1
    assert "It does not fit." in result.stdout


def test_status_says_what_the_store_holds(sample_store: Path) -> None:
    short = run("status", "--store", sample_store).stdout
    for said in (
        "generation 1",
        f"Files: {SAMPLES} published",
        "Families: ",
        f"{SAMPLES} documents",
        "Newest inspection: ",
    ):
        assert said in short
    assert "unknown-authority" in short
    assert "invented-wexmouth-2022.pdf: published" not in short
    assert (
        "invented-wexmouth-2022.pdf: published, ilacs"
        in run("status", "--store", sample_store, "--verbose").stdout
    )


def test_the_status_tells_what_is_reported_from_what_is_only_mentioned(sample_store: Path) -> None:
    short = run("status", "--store", sample_store).stdout
    found = rows(run("query", "inspections", "--store", sample_store, "--format", "csv"))
    mentioned = sum(row["only_mentioned"] == "true" for row in found)
    assert 0 < mentioned < len(found)
    counted = f"{len(found) - mentioned} inspections reported, {mentioned} inspections only mentioned"
    assert counted in short


def test_the_status_comes_as_json(sample_store: Path) -> None:
    found = json.loads(run("status", "--store", sample_store, "--format", "json").stdout)
    assert found["files"] == {"published": SAMPLES}
    assert sum(found["families"].values()) == found["graph"]["documents"] == SAMPLES
    assert [document["status"] for document in found["documents"]] == ["published"] * SAMPLES
    assert len(found["issues"]) == sum(count["number"] for count in found["issue_counts"])
    assert found["newest_inspection"]["document"] == "invented-tarnholme-2026.pdf"
    assert found["newest_inspection"]["days_ago"] > 0
    # Every authority with a report has a newest inspection, though letters and papers have no days.
    assert None not in [authority["newest"] for authority in found["authorities"]]
    generation = current_generation(sample_store).path
    assert found["bytes_on_disk"] > sum(path.stat().st_size for path in (generation / "sources").iterdir())


def test_the_status_ranks_what_was_not_found(sample_store: Path) -> None:
    """What could not be read before what is not stated, and of each the field most documents lack."""
    coverage = rows(run("query", "field-coverage", "--store", sample_store, "--format", "csv"))
    ranks = [(-int(row["not_read"]), -int(row["not_stated"]) / int(row["documents"])) for row in coverage]
    assert ranks == sorted(ranks)
    not_stated = [row for row in coverage if int(row["not_stated"])]
    worst = "{field} in {not_stated} of {documents} {family}".format(**not_stated[0])
    short = run("status", "--store", sample_store).stdout
    assert f"Not stated:\n  {worst}\n" in short
    assert f"  and {len(not_stated) - 5} more (--verbose lists them)" in short
    whole = run("status", "--store", sample_store, "--verbose").stdout
    assert all(
        f"  {row['field']} in {row['not_stated']} of {row['documents']}" in whole for row in not_stated
    )
    found = json.loads(run("status", "--store", sample_store, "--format", "json").stdout)
    assert [field["field"] for field in found["missing_fields"]] == [row["field"] for row in coverage]


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


def test_serve_answers_over_a_socket_and_ends_when_told(sample_store: Path) -> None:
    with subprocess.Popen(
        [COMMAND, "serve", "--port", "0", "--store", str(sample_store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[3]
        with urllib.request.urlopen(f"{address}health", timeout=10) as response:
            assert json.load(response)["documents"] == SAMPLES
        server.terminate()
        began = time.monotonic()
        server.communicate(timeout=10)
        assert time.monotonic() - began < 10


def test_a_port_that_is_taken_is_told(sample_store: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--store", sample_store, "--port", taken.getsockname()[1])
    assert result.exit_code == 2
    assert "Name another with --port." in result.stderr


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


def fact(sample_store: Path) -> str:
    return rows(run("query", "judgements", "--store", sample_store, "--format", "csv"))[0]["iri"]


def test_explain_shows_sentence_page_and_document(sample_store: Path) -> None:
    iri = fact(sample_store)
    judgement = rows(run("query", "judgements", "--store", sample_store, "--format", "csv"))[0]
    for form in (iri, iri.removeprefix("https://w3id.org/inspection-graph/")):
        result = run("explain", form, "--store", sample_store)
        assert result.exit_code == 0
        assert f"Document: {judgement['document']}" in result.stdout
        assert "\nPage" in result.stdout
        assert "“" in result.stdout


def test_explain_lists_what_mentions_a_thing(sample_store: Path) -> None:
    thing = "id/authority/unknown/wexmouth"
    result = run("explain", thing, "--store", sample_store)
    assert result.stdout.startswith("Wexmouth\n")
    assert "invented-wexmouth-2022.pdf" in result.stdout


@pytest.mark.parametrize("iri", ["id/nothing/at/all", "not an iri:at all"])
def test_explain_ends_with_1_for_an_unknown_iri(sample_store: Path, iri: str) -> None:
    result = run("explain", iri, "--store", sample_store)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: ")


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


def test_tables_under_the_name_of_one_are_told_to_be_a_zip_file(sample_store: Path, tmp_path: Path) -> None:
    result = run("export", "--store", sample_store, "--format", "csv", "--output", tmp_path / "all.csv")
    assert result.exit_code == 0
    assert "all.csv is a ZIP file with a table for each question" in result.stderr


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
