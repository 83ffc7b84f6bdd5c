"""A store is written and read on a real disk, with invented quads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest

from graph_builder.issues import Code, Issue, Severity
from graph_builder.reading.document import Document, Form, Line, Piece
from graph_builder.store.errors import (
    BusyStoreError,
    DamagedStoreError,
    MissingStoreError,
    NotAStoreError,
    ReadOnlyStoreError,
    StoreFormatError,
)
from graph_builder.store.reading import Generation, current_generation
from graph_builder.store.record import DocumentRecord, Record, Stage, Status
from graph_builder.store.texts import pack_text, unpack_text
from graph_builder.store.writing import BATCH, GenerationWriter

RECORD = Record(
    tool_version="1.2.3",
    base_iri="https://example.org/",
    built_at="2031-02-03T04:05:06Z",
    documents=(
        DocumentRecord(
            name="north/a.pdf",
            shown="a.pdf",
            sha256="ab" * 32,
            status=Status.PUBLISHED,
            family="sif",
            rule_version=3,
        ),
        DocumentRecord(name="b.pdf", shown="b.pdf", sha256="", status=Status.REFUSED),
    ),
)
ISSUE = Issue(
    code=Code.UNKNOWN_AUTHORITY,
    severity=Severity.WARNING,
    document="north/a.pdf",
    message="“Nirgendshire” is not in the register.",
    pages=(1, 2),
)
ISSUES = {Stage.FILES: (), Stage.DOCUMENT: (ISSUE,), Stage.GRAPH: ()}
DOCUMENT = Document(
    name="north/a.pdf",
    sha256="ab" * 32,
    form=Form.PDF,
    text="Nirgendshire\nGood – as ever\n",
    lines=(
        Line(start=0, end=12, page=1, text="Nirgendshire", size=14.0, bold=True, heading=True),
        Line(start=13, end=27, page=2, text="Good – as ever", pieces=(Piece(start=13, end=27, source=5),)),
    ),
    page_count=2,
)


def quad(subject: str, graph: str = "one") -> bytes:
    return f'<urn:s:{subject}> <urn:p> "{subject}" <urn:g:{graph}> .\n'.encode()


def publish(store: Path, *quads: bytes, keep: bool = False) -> Generation:
    with GenerationWriter(store) as writer:
        if keep and writer.previous:
            writer.start_from(writer.previous)
        for each in quads:
            writer.add_quads(each)
        return writer.publish(RECORD, ISSUES)


def subjects(generation: Generation) -> list[str]:
    return sorted(q.subject.value.removeprefix("urn:s:") for q in generation.open())


def test_what_is_published_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    with GenerationWriter(tmp_path / "graph") as writer:
        writer.add_quads(quad("x"))
        writer.add_text(DOCUMENT.sha256, pack_text(DOCUMENT))
        writer.add_source(DOCUMENT.sha256, tmp_path / "a.pdf")
        writer.publish(RECORD, ISSUES)
    generation = current_generation(tmp_path / "graph")
    assert generation.number == 1
    assert subjects(generation) == ["x"]
    assert generation.record() == RECORD
    assert generation.issues() == (ISSUE,)
    assert generation.text(DOCUMENT.sha256) == DOCUMENT
    assert generation.source_path(DOCUMENT.sha256).read_bytes() == b"%PDF"


def test_a_text_is_packed_to_the_same_bytes_every_time() -> None:
    assert pack_text(DOCUMENT) == pack_text(unpack_text(pack_text(DOCUMENT)))


def test_the_record_says_what_was_published() -> None:
    assert [document.name for document in RECORD.published] == ["north/a.pdf"]


def test_more_than_a_batch_is_loaded_whole(tmp_path: Path) -> None:
    generation = publish(tmp_path / "graph", *(quad(f"{n:03d}") for n in range(BATCH * 2 + 1)))
    assert len(subjects(generation)) == BATCH * 2 + 1


def test_the_generation_before_is_kept_and_older_ones_go(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    for name in ("x", "y", "z"):
        publish(store, quad(name))
    assert subjects(current_generation(store)) == ["z"]
    assert sorted(path.name for path in (store / "generations").iterdir()) == ["000002", "000003"]
    assert subjects(Generation(store / "generations" / "000002")) == ["y"]


def test_keeping_starts_from_what_was_there_without_changing_it(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    before = publish(store, quad("x", "one"), quad("y", "two"))
    with GenerationWriter(store) as writer:
        writer.start_from(before)
        writer.remove_graph("urn:g:one")
        writer.add_quads(quad("z", "three"))
        after = writer.publish(RECORD, {})
    assert subjects(after) == ["y", "z"]
    assert subjects(before) == ["x", "y"]


def test_keeping_takes_texts_and_sources_along(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    source = tmp_path / "a.pdf"
    source.write_bytes(b"source")
    with GenerationWriter(store) as writer:
        for sha256 in ("aa", "bb"):
            writer.add_text(sha256, b"text")
            writer.add_source(sha256, source)
        before = writer.publish(RECORD, {})
    with GenerationWriter(store) as writer:
        writer.start_from(before)
        writer.keep_document(before, "bb")
        after = writer.publish(RECORD, {})
    assert after.source_path("bb").read_bytes() == b"source"
    assert not after.text_path("aa").exists()
    assert before.text_path("aa").exists()


def test_a_build_that_fails_changes_nothing(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    publish(store, quad("x"))

    def failing() -> None:
        with GenerationWriter(store) as writer:
            writer.add_quads(quad("y"))
            raise RuntimeError("the power is gone")

    with pytest.raises(RuntimeError, match="power"):
        failing()
    assert subjects(current_generation(store)) == ["x"]
    assert [path.name for path in (store / "generations").iterdir()] == ["000001"]


def test_a_build_without_publishing_leaves_no_new_folder(tmp_path: Path) -> None:
    with GenerationWriter(tmp_path / "graph"):
        pass
    assert not (tmp_path / "graph").exists()


def test_what_a_crash_left_behind_is_removed_by_the_next_build(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    publish(store, quad("x"))
    crashed = store / "generations" / "000002" / "quads"
    crashed.mkdir(parents=True)
    (crashed / "half").write_text("…", encoding="utf-8")
    (store / "current.new").symlink_to("generations/000002")
    assert subjects(current_generation(store)) == ["x"]
    assert subjects(publish(store, quad("y"))) == ["y"]
    assert subjects(current_generation(store)) == ["y"]


def test_an_empty_folder_may_become_a_store(tmp_path: Path) -> None:
    publish(tmp_path, quad("x"))
    assert subjects(current_generation(tmp_path)) == ["x"]


def test_no_store_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(MissingStoreError, match=r"inspection-graph build"):
        current_generation(tmp_path / "nowhere")


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    with pytest.raises(NotAStoreError):
        current_generation(tmp_path)
    with pytest.raises(NotAStoreError):
        GenerationWriter(tmp_path).__enter__()
    assert [path.name for path in tmp_path.iterdir()] == ["holiday.jpg"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("x", encoding="utf-8")
    with pytest.raises(NotAStoreError):
        GenerationWriter(tmp_path / "graph").__enter__()


@pytest.mark.parametrize(
    ("number", "advice"), [(99, "Update inspection-graph, or build"), (0, "Build it again")]
)
def test_another_format_is_told_with_what_to_do(tmp_path: Path, number: int, advice: str) -> None:
    (tmp_path / "STORE.json").write_text(json.dumps({"format": number}), encoding="utf-8")
    with pytest.raises(StoreFormatError, match=advice):
        current_generation(tmp_path)


def test_a_marker_of_something_else_makes_no_store(tmp_path: Path) -> None:
    (tmp_path / "STORE.json").write_text("[]", encoding="utf-8")
    with pytest.raises(NotAStoreError):
        current_generation(tmp_path)


@pytest.mark.parametrize("made", [True, False], ids=["store", "empty folder"])
def test_a_write_protected_folder_is_not_written(tmp_path: Path, made: bool) -> None:
    store = tmp_path / "graph"
    if made:
        publish(store, quad("x"))
    else:
        store.mkdir()
    store.chmod(0o555)
    try:
        with pytest.raises(ReadOnlyStoreError, match="permissions"):
            GenerationWriter(store).__enter__()
    finally:
        store.chmod(0o755)


def test_a_second_build_is_told_who_writes(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    code = (
        "import sys; from pathlib import Path\n"
        "from graph_builder.store.writing import GenerationWriter\n"
        "with GenerationWriter(Path(sys.argv[1])):\n"
        "    print('writing', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n"
        with pytest.raises(BusyStoreError, match=f"process {other.pid}"):
            GenerationWriter(store).__enter__()
        other.communicate("")
    publish(store, quad("x"))


def test_the_lock_is_free_again_after_each_build(tmp_path: Path) -> None:
    publish(tmp_path / "graph", quad("x"))
    publish(tmp_path / "graph", quad("y"))
    assert (tmp_path / "graph" / "lock").read_text(encoding="utf-8") == f"{os.getpid()}\n"


@pytest.mark.parametrize("part", ["record.json", "issues.json"])
def test_a_damaged_generation_says_what_is_wrong(tmp_path: Path, part: str) -> None:
    generation = publish(tmp_path / "graph", quad("x"))
    (generation.path / part).write_text("{}", encoding="utf-8")
    read = generation.record if part == "record.json" else generation.issues
    if part == "issues.json":
        (generation.path / part).write_text('[{"code": "no-such-code"}]', encoding="utf-8")
    with pytest.raises(DamagedStoreError, match="Build it again"):
        read()


def test_a_text_that_is_not_there_is_damage(tmp_path: Path) -> None:
    with pytest.raises(DamagedStoreError):
        publish(tmp_path / "graph", quad("x")).text("ff")


def test_a_published_graph_cannot_be_written(tmp_path: Path) -> None:
    store = publish(tmp_path / "graph", quad("x")).open()
    with pytest.raises(RuntimeError, match="read-write"):
        store.add(
            pyoxigraph.Quad(
                pyoxigraph.NamedNode("urn:s"), pyoxigraph.NamedNode("urn:p"), pyoxigraph.Literal("o")
            )
        )
