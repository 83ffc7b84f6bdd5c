"""Builds of the samples: what is published, what stays, and that nothing but the documents decides a byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph
import pytest

from graph_builder.admitting.admission import Task, admit
from graph_builder.admitting.document_pool import DOCUMENT_LIMITS
from graph_builder.admitting.outcome import Outcome
from graph_builder.families.registry import FAMILIES
from graph_builder.gathering.folders import gather
from graph_builder.gathering.source_files import SourceFile
from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.issues import Code, Severity
from graph_builder.pipeline import BaseIriError, BuildOrder, BuildResult, build
from graph_builder.store.reading import SEARCH, Generation, current_generation
from graph_builder.store.record import Status
from graph_builder.workers.pool import Limits

ONE = "invented-wexmouth-2022.pdf"
TWO = "invented-wexmouth-2025.pdf"
THREE = "invented-tarnholme-2018.txt"


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in (ONE, TWO):
        shutil.copy(samples / name, folder)
    return folder


def quads(generation: Generation) -> list[str]:
    return sorted(map(str, generation.open()))


def built(store: Path, *paths: Path, **options: object) -> BuildResult:
    return build(BuildOrder(paths=paths, store=store, **options))  # type: ignore[arg-type]  # BuildOrder checks their names


def shown(store: Path) -> list[str]:
    return [document.shown for document in current_generation(store).record().published]


def test_every_sample_is_published(sample_store: Path, samples: Path) -> None:
    record = current_generation(sample_store).record()
    expected = sorted(path.name for path in samples.glob("invented-*"))
    assert [document.name for document in record.documents] == expected
    assert {document.status for document in record.documents} == {Status.PUBLISHED}
    assert {document.family for document in record.documents} == {family.FAMILY for family in FAMILIES}


def test_the_graph_holds_a_graph_for_each_document_and_the_vocabulary(sample_store: Path) -> None:
    generation = current_generation(sample_store)
    graphs = {graph.value for graph in generation.open().named_graphs()}
    base = "https://w3id.org/inspection-graph/graph/"
    documents = {f"{base}document/{d.sha256[:16]}" for d in generation.record().published}
    assert graphs == {*documents, *(f"{base}{name}" for name in ("ontology", "register", "links", "derived"))}


def test_texts_and_sources_are_kept(sample_store: Path, samples: Path) -> None:
    generation = current_generation(sample_store)
    for document in generation.record().published:
        assert generation.text(document.sha256).sha256 == document.sha256
        assert generation.source_path(document.sha256).read_bytes() == (samples / document.name).read_bytes()


def test_sources_need_not_be_kept(folder: Path, tmp_path: Path) -> None:
    result = built(tmp_path / "graph", folder, keep_sources=False)
    assert result.generation is not None
    assert list((result.generation.path / "sources").iterdir()) == []


def test_neither_jobs_nor_folder_decide_a_byte(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in (TWO, ONE):
        shutil.copy(folder / name, elsewhere)
    one, two = built(tmp_path / "one", folder, jobs=1), built(tmp_path / "two", elsewhere, jobs=2)
    assert one.generation is not None
    assert two.generation is not None
    assert quads(one.generation) == quads(two.generation)
    assert one.issues == two.issues
    for part in ("texts", "sources"):
        files = [sorted((g.path / part).iterdir()) for g in (one.generation, two.generation)]
        assert [p.read_bytes() for p in files[0]] == [p.read_bytes() for p in files[1]]
    for name in ("issues.json", SEARCH):
        assert (one.generation.path / name).read_bytes() == (two.generation.path / name).read_bytes()


def test_a_build_replaces_what_was_there(samples: Path, tmp_path: Path) -> None:
    built(tmp_path / "graph", samples / ONE)
    built(tmp_path / "graph", samples / TWO)
    assert shown(tmp_path / "graph") == [TWO]


def test_adding_keeps_what_was_there_and_gives_the_same_graph(
    samples: Path, folder: Path, tmp_path: Path
) -> None:
    at_once = built(tmp_path / "one", folder)
    built(tmp_path / "two", samples / ONE)
    added = built(tmp_path / "two", samples / TWO, add=True)
    assert at_once.generation is not None
    assert added.generation is not None
    assert quads(at_once.generation) == quads(added.generation)
    assert at_once.generation.issues() == added.generation.issues()
    assert at_once.generation.record().documents == added.generation.record().documents
    assert (added.published, added.refused) == (1, 0)


def test_adding_the_same_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    first = built(tmp_path / "graph", folder)
    assert first.generation is not None
    before = quads(first.generation)
    again = built(tmp_path / "graph", folder, add=True)
    assert again.generation is not None
    assert quads(again.generation) == before
    assert again.generation.issues() == first.generation.issues()


def test_adding_another_version_of_a_document_takes_its_place(
    samples: Path, folder: Path, tmp_path: Path
) -> None:
    store = tmp_path / "graph"
    built(store, folder)
    shutil.copy(samples / THREE, folder / ONE)
    result = built(store, folder / ONE, add=True)
    assert result.published == 1
    documents = current_generation(store).record().published
    assert [(d.name, d.family) for d in documents] == [(ONE, "sif"), (TWO, "ilacs")]
    graph = current_generation(store).open()
    assert len([g for g in graph.named_graphs() if "/document/" in g.value]) == 2
    assert len(list((current_generation(store).path / "texts").iterdir())) == 2


def test_adding_bytes_that_are_there_under_another_name_comes_out_as_in_one_build(
    samples: Path, folder: Path, tmp_path: Path
) -> None:
    store = tmp_path / "graph"
    built(store, folder)
    copy = tmp_path / "copy.pdf"
    shutil.copy(samples / ONE, copy)
    result = built(store, copy, samples / THREE, add=True)
    assert result.generation is not None
    statuses = {d.name: d.status for d in result.generation.record().documents}
    assert statuses[ONE] is Status.DUPLICATE
    assert [i.code for i in result.generation.issues() if i.document == ONE] == [Code.SAME_BYTES]
    assert shown(store) == ["copy.pdf", THREE, TWO]
    at_once = built(tmp_path / "one", folder, copy, samples / THREE)
    assert at_once.generation is not None
    assert quads(result.generation) == quads(at_once.generation)
    assert result.generation.issues() == at_once.generation.issues()


def test_a_refused_new_version_leaves_the_old_one(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    built(store, folder)
    (folder / ONE).write_bytes(b"")
    result = built(store, folder, add=True)
    assert (result.published, result.refused) == (1, 1)
    assert shown(store) == [ONE, TWO]
    assert Code.EMPTY_FILE in {issue.code for issue in current_generation(store).issues()}


def test_adding_under_another_base_is_refused(folder: Path, tmp_path: Path) -> None:
    built(tmp_path / "graph", folder, base_iri="https://data.example.org/")
    with pytest.raises(BaseIriError, match=r"https://data\.example\.org/"):
        built(tmp_path / "graph", folder, add=True, base_iri="https://other.example.org/")
    assert built(tmp_path / "graph", folder, add=True).published == 2


def test_data_lives_below_the_base_and_nothing_of_it_elsewhere(folder: Path, tmp_path: Path) -> None:
    result = built(tmp_path / "graph", folder, base_iri="https://data.example.org/")
    assert result.generation is not None
    here = {
        term.value
        for quad in result.generation.open()
        for term in (quad.subject, quad.object, quad.graph_name)
        if isinstance(term, pyoxigraph.NamedNode)
    }
    assert any(iri.startswith("https://data.example.org/id/document/") for iri in here)
    assert not [iri for iri in here if iri.startswith("https://w3id.org/inspection-graph/id/")]


def test_nothing_is_published_when_everything_is_refused(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    built(store, folder)
    (tmp_path / "bad.pdf").write_bytes(b"")
    result = built(store, tmp_path / "bad.pdf")
    assert (result.generation, result.refused) == (None, 1)
    assert current_generation(store).number == 1
    assert shown(store) == [ONE, TWO]


def test_the_same_bytes_are_one_document_with_a_note(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / ONE, folder / "a-copy.pdf")
    result = built(tmp_path / "graph", folder)
    notes = [issue for issue in result.issues if issue.code is Code.SAME_BYTES]
    assert [(note.document, note.severity) for note in notes] == [(ONE, Severity.NOTE)]
    assert "a-copy.pdf" in notes[0].message
    assert (result.published, result.refused) == (2, 0)


def test_files_of_one_name_are_shown_with_their_folder(samples: Path, tmp_path: Path) -> None:
    for year, name in (("2022", ONE), ("2025", TWO)):
        (tmp_path / "reports" / year).mkdir(parents=True)
        shutil.copy(samples / name, tmp_path / "reports" / year / "report.pdf")
    built(tmp_path / "graph", tmp_path / "reports")
    assert shown(tmp_path / "graph") == ["2022/report.pdf", "2025/report.pdf"]


def test_two_folders_with_one_name_in_both(samples: Path, tmp_path: Path) -> None:
    for year, name in (("north", ONE), ("south", TWO)):
        (tmp_path / year).mkdir()
        shutil.copy(samples / name, tmp_path / year / "report.pdf")
    found = gather([tmp_path / "north", tmp_path / "south"])
    assert [file.name for file in found.files] == ["north/report.pdf", "south/report.pdf"]


def test_hidden_files_readmes_manifests_and_stores_are_no_documents(folder: Path) -> None:
    (folder / ".hidden.pdf").write_bytes(b"x")
    (folder / ".cache").mkdir()
    (folder / ".cache" / "x.pdf").write_bytes(b"x")
    (folder / "README.md").write_text("About these.", encoding="utf-8")
    (folder / "manifest.csv").write_text("file\n", encoding="utf-8")
    built(folder / "graph", folder)
    assert [file.name for file in gather([folder]).files] == [ONE, TWO]


def test_a_file_that_is_given_twice_is_read_once(folder: Path) -> None:
    found = gather([folder, folder / ONE, folder])
    assert [file.name for file in found.files] == [ONE, TWO]
    assert found.issues == ()


def test_what_the_manifest_knows_is_used(folder: Path, tmp_path: Path) -> None:
    row = f"{ONE},Kent,A title,2022-01-01,https://reports.example.org/1,{'0' * 64}"
    header = "file,authority,title,published,url,sha256"
    (folder / "manifest.csv").write_text(f"{header}\n{row}\nnowhere.pdf,,,,,\n", encoding="utf-8")
    result = built(tmp_path / "graph", folder)
    assert result.generation is not None
    told = {(issue.document, issue.severity.value) for issue in result.issues}
    assert {("nowhere.pdf", "note"), (ONE, "warning")} <= told
    assert any("SHA-256" in issue.message for issue in result.issues)
    ask = f'ASK {{ ?d insp:fileName "{ONE}" ; foaf:page <https://reports.example.org/1> }}'
    prefixes = {"insp": "https://w3id.org/inspection-graph/def#", "foaf": "http://xmlns.com/foaf/0.1/"}
    graph = result.generation.open()
    assert bool(graph.query(ask, use_default_graph_as_union=True, prefixes=prefixes))


def test_a_named_manifest_goes_before_that_of_the_folder(folder: Path, tmp_path: Path) -> None:
    (folder / "manifest.csv").write_text(f"file,title\n{ONE},Theirs\n", encoding="utf-8")
    other = tmp_path / "other.csv"
    other.write_text(f"file,title\n{ONE},Ours\n", encoding="utf-8")
    rows = [file.row.title for file in gather([folder], other).files if file.row is not None]
    assert rows == ["Ours"]


def test_progress_is_told_in_the_order_of_names(folder: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []

    def note(done: int, total: int, file: SourceFile, outcome: Outcome) -> None:
        assert outcome.admitted is not None
        told.append((done, total, file.name))

    build(BuildOrder(paths=[folder], store=tmp_path / "graph"), note)
    assert told == [(1, 2, ONE), (2, 2, TWO)]


def test_a_document_that_takes_too_long_is_refused_alone(folder: Path, tmp_path: Path) -> None:
    limits = Limits(seconds=0.0, memory_bytes=DOCUMENT_LIMITS.memory_bytes)
    result = built(tmp_path / "graph", folder, limits=limits)
    assert {issue.code for issue in result.issues} == {Code.TIMED_OUT}
    assert result.generation is None


def test_a_fault_refuses_the_document_and_keeps_its_cause(
    monkeypatch: pytest.MonkeyPatch, samples: Path
) -> None:
    def fail(document: object) -> object:
        raise ZeroDivisionError("a fault nobody foresaw")

    monkeypatch.setattr("graph_builder.admitting.document_work.read_facts", fail)
    outcome = admit(Task(file=gather([samples / ONE]).files[0], base=DEFAULT_BASE))
    assert outcome.admitted is None
    assert [issue.code for issue in outcome.issues] == [Code.INTERNAL_ERROR]
    assert "a fault nobody foresaw" in outcome.issues[0].message
    assert "Traceback" in (outcome.issues[0].quote or "")


def test_a_file_that_changes_while_it_is_read_is_refused(folder: Path) -> None:
    file = gather([folder / ONE]).files[0]
    (folder / ONE).write_bytes(b"changed")
    outcome = admit(Task(file=file, base=DEFAULT_BASE))
    assert outcome.issues[0].code is Code.UNREADABLE_FILE


def test_what_is_no_rdf_costs_its_document_and_no_other(
    monkeypatch: pytest.MonkeyPatch, samples: Path
) -> None:
    monkeypatch.setattr(
        "graph_builder.admitting.document_work.write_quads", lambda graph: b"<urn:a b> <urn:p> <urn:o> .\n"
    )
    outcome = admit(Task(file=gather([samples / ONE]).files[0], base=DEFAULT_BASE))
    assert outcome.admitted is None
    assert [issue.code for issue in outcome.issues] == [Code.INTERNAL_ERROR]
    assert "Invalid IRI" in outcome.issues[0].message
