"""Builds over a store: what has not changed is not read, and nobody can tell from the result."""

from __future__ import annotations

import dataclasses
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path

import pytest

from graph_builder.admitting.admission import Task, admit
from graph_builder.admitting.outcome import Outcome
from graph_builder.exporting import export
from graph_builder.gathering.source_files import SourceFile
from graph_builder.issues import Code
from graph_builder.pipeline import BuildOrder, BuildResult, build
from graph_builder.rules import _families
from graph_builder.store.reading import Generation, current_generation
from graph_builder.store.record import Stage, Status
from graph_builder.workers.pool import Limits

ONE = "invented-wexmouth-2022.pdf"
TWO = "invented-wexmouth-2025.pdf"
THREE = "invented-tarnholme-2018.txt"
JUNK = b"Minutes of the allotment society.\n" * 40

Change = Callable[[Path], object]


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    """Two reports, and a paper that is refused."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in (ONE, TWO):
        shutil.copy(samples / name, folder)
    (folder / "minutes.txt").write_bytes(JUNK)
    return folder


@pytest.fixture
def in_processes() -> None:
    """For a test in which documents are worked on in processes, as in every other build."""


@pytest.fixture(autouse=True)
def in_this_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads where the test runs, which is several times faster; what processes add is tested elsewhere."""

    @contextmanager
    def outcomes_here(
        files: Sequence[SourceFile], base: str, **options: object
    ) -> Iterator[Iterator[tuple[SourceFile, Outcome]]]:
        yield ((file, admit(Task(file=file, base=base))) for file in files)

    if "in_processes" not in request.fixturenames:
        monkeypatch.setattr("graph_builder.pipeline.outcomes_of", outcomes_here)


class Builder:
    """Builds into one store, and remembers what was read for it."""

    def __init__(self, store: Path) -> None:
        self.store = store
        self.read: list[str] = []

    def __call__(self, *paths: Path, **options: object) -> BuildResult:
        self.read = []
        order = BuildOrder(paths=paths, store=self.store, **options)  # type: ignore[arg-type]  # BuildOrder checks their names
        return build(order, lambda done, total, file, outcome: self.read.append(file.name))


@pytest.fixture
def builder(tmp_path: Path) -> Builder:
    return Builder(tmp_path / "graph")


def exported(generation: Generation | None) -> list[bytes]:
    assert generation is not None
    found = []
    for form in ("nquads", "turtle", "csv"):
        page = BytesIO()
        export(generation.open(), form, page)
        found.append(page.getvalue())
    return found


def kept(generation: Generation | None) -> dict[str, bytes]:
    """The files of a generation, its record and graph apart."""
    assert generation is not None
    files = [path for part in ("texts", "sources") for path in (generation.path / part).iterdir()]
    return {path.name: path.read_bytes() for path in (*files, generation.path / "issues.json")}


def searched(generation: Generation | None) -> list[object]:
    """All rows of a search file, and how often each word stands in its index."""
    assert generation is not None
    with closing(sqlite3.connect(generation.search_file)) as file:
        file.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        file.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, words, row)")
        tables = ("documents", "passages", "tags", "vocabulary")
        return [file.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in tables]


def assert_same(result: BuildResult, fresh: BuildResult) -> None:
    """Both generations are the same in everything but number and time."""
    assert exported(result.generation) == exported(fresh.generation)
    assert kept(result.generation) == kept(fresh.generation)
    assert searched(result.generation) == searched(fresh.generation)
    assert result.generation is not None
    assert fresh.generation is not None
    built_at = fresh.generation.record().built_at
    assert dataclasses.replace(result.generation.record(), built_at=built_at) == fresh.generation.record()


def test_a_build_of_the_same_reads_nothing_and_publishes_nothing(folder: Path, builder: Builder) -> None:
    first = builder(folder)
    again = builder(folder)
    assert builder.read == []
    assert not again.is_new
    assert again.generation == first.generation
    assert (again.published, again.unchanged, again.refused) == (2, 2, 1)
    assert [path.name for path in (builder.store / "generations").iterdir()] == ["000001"]


def test_refusals_that_still_stand_are_told_again(folder: Path, builder: Builder) -> None:
    builder(folder)
    assert [(issue.code, issue.document) for issue in builder(folder).issues] == [
        (Code.UNKNOWN_FAMILY, "minutes.txt")
    ]


@pytest.mark.usefixtures("in_processes")
def test_a_build_that_reads_nothing_starts_no_process(
    folder: Path, builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder(folder)
    monkeypatch.setattr("graph_builder.admitting.document_pool.Pool", None)
    assert not builder(folder).is_new
    (folder / TWO).unlink()
    assert builder(folder).is_new


def add_a_report(folder: Path) -> None:
    shutil.copy(folder.parent / "more" / THREE, folder)


def move(folder: Path) -> None:
    (folder / "2022").mkdir()
    (folder / ONE).rename(folder / "2022" / ONE)


def copy_beside(folder: Path) -> None:
    shutil.copy(folder / TWO, folder / "another.pdf")


def share_a_name(folder: Path) -> None:
    for year, name in (("2022", ONE), ("2025", TWO)):
        (folder / year).mkdir()
        (folder / name).rename(folder / year / "report.pdf")


def list_an_address(folder: Path) -> None:
    rows = f"file,url,published\n{ONE},https://reports.example.org/1,2022-05-01\n"
    (folder / "manifest.csv").write_text(rows, encoding="utf-8")


CHANGES: list[tuple[Change, list[str]]] = [
    (add_a_report, [THREE]),
    (lambda folder: (folder / TWO).unlink(), []),
    (lambda folder: (folder / "minutes.txt").unlink(), []),
    (lambda folder: (folder / "minutes.txt").write_bytes(JUNK * 2), ["minutes.txt"]),
    (lambda folder: (folder / ONE).write_bytes((folder / ONE).read_bytes() + b"%\n"), [ONE]),
    (lambda folder: (folder / ONE).rename(folder / "renamed.pdf"), ["renamed.pdf"]),
    (move, [f"2022/{ONE}"]),
    (copy_beside, ["another.pdf"]),
    (share_a_name, ["2022/report.pdf", "2025/report.pdf"]),
    (list_an_address, [ONE]),
]


@pytest.mark.parametrize(
    ("change", "read"),
    CHANGES,
    ids=[
        "added", "removed", "refused one removed", "refused one changed", "changed", "renamed", "moved",
        "copied", "two of one name", "listed",
    ],
)  # fmt: skip
def test_what_changed_is_read_and_the_result_is_that_of_a_new_store(
    samples: Path, folder: Path, tmp_path: Path, builder: Builder, change: Change, read: list[str]
) -> None:
    (tmp_path / "more").mkdir()
    shutil.copy(samples / THREE, tmp_path / "more")
    builder(folder)
    change(folder)
    result = builder(folder)
    assert builder.read == read
    assert result.is_new
    assert_same(result, Builder(tmp_path / "fresh")(folder))


def test_a_generation_that_came_without_a_search_file_is_followed_by_one_that_has_it(
    folder: Path, tmp_path: Path, builder: Builder
) -> None:
    builder(folder)
    current_generation(builder.store).search_file.unlink()
    (folder / ONE).write_bytes((folder / ONE).read_bytes() + b"%\n")
    result = builder(folder)
    assert builder.read == [ONE]
    assert_same(result, Builder(tmp_path / "fresh")(folder))


@pytest.mark.parametrize("first", [ONE, TWO, THREE])
def test_adding_one_by_one_comes_out_as_one_build(
    samples: Path, tmp_path: Path, builder: Builder, first: str
) -> None:
    folder = tmp_path / "years"
    for number, name in enumerate((ONE, TWO, THREE)):
        (folder / str(number)).mkdir(parents=True)
        shutil.copy(samples / name, folder / str(number) / f"report{Path(name).suffix}")
    rows = (
        "file,url\n0/report.pdf,https://reports.example.org/0\n1/report.pdf,https://reports.example.org/1\n"
    )
    (folder / "manifest.csv").write_text(rows, encoding="utf-8")
    aside = tmp_path / "aside"
    folder.rename(aside)
    order = sorted((aside / str(n) for n in range(3)), key=lambda path: not list(path.glob(f"*{first[-4:]}")))
    for number, path in enumerate(order):
        folder.mkdir(exist_ok=True)
        shutil.copytree(path, folder / path.name)
        if not (folder / "manifest.csv").exists():
            shutil.copy(aside / "manifest.csv", folder)
        result = builder(folder, add=number > 0)
    shutil.rmtree(folder)
    aside.rename(folder)
    assert_same(result, Builder(tmp_path / "fresh")(folder))


def test_a_document_that_is_held_and_needs_another_name_is_read_from_the_store(
    samples: Path, tmp_path: Path, builder: Builder
) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder, year, name in zip(folders, ("2022", "2025"), (ONE, TWO), strict=True):
        (folder / year).mkdir(parents=True)
        shutil.copy(samples / name, folder / year / "report.pdf")
    builder(folders[0])
    shutil.copytree(folders[0], tmp_path / "both")
    shutil.rmtree(folders[0])
    result = builder(folders[1], add=True)
    assert builder.read == ["2022/report.pdf", "2025/report.pdf"]
    shutil.copytree(folders[1], tmp_path / "both", dirs_exist_ok=True)
    assert_same(result, Builder(tmp_path / "fresh")(tmp_path / "both"))


def test_without_sources_a_document_that_is_held_stays_as_it_is(
    samples: Path, tmp_path: Path, builder: Builder
) -> None:
    folder = tmp_path / "a" / "2022"
    folder.mkdir(parents=True)
    shutil.copy(samples / ONE, folder / "report.pdf")
    builder(tmp_path / "a", keep_sources=False)
    other = tmp_path / "b" / "2025"
    other.mkdir(parents=True)
    shutil.copy(samples / TWO, other / "report.pdf")
    result = builder(tmp_path / "b", add=True, keep_sources=False)
    assert (builder.read, result.published) == (["2025/report.pdf"], 1)
    documents = current_generation(builder.store).record().published
    assert [document.shown for document in documents] == ["report.pdf", "2025/report.pdf"]


@pytest.mark.parametrize("kept_first", [True, False])
def test_sources_come_and_go_with_the_option(folder: Path, builder: Builder, kept_first: bool) -> None:
    builder(folder, keep_sources=kept_first)
    result = builder(folder, keep_sources=not kept_first)
    assert builder.read == []
    assert result.generation is not None
    assert len(list((result.generation.path / "sources").iterdir())) == (0 if kept_first else 2)


@pytest.mark.parametrize(
    ("what", "value", "read"),
    [
        ("_families", lambda: {**_families(), "ilacs": "changed"}, [ONE, TWO, "minutes.txt"]),
        ("_families", lambda: {**_families(), "sif": "changed"}, ["minutes.txt"]),
        ("_families", lambda: {**_families(), "new": "there"}, [ONE, TWO, "minutes.txt"]),
        ("__version__", "99", [ONE, TWO, "minutes.txt"]),
    ],
    ids=["its family's rules", "another family's rules", "another set of families", "another release"],
)
def test_other_rules_have_read_again_what_they_can_change(
    folder: Path, builder: Builder, monkeypatch: pytest.MonkeyPatch, what: str, value: object, read: list[str]
) -> None:
    builder(folder)
    monkeypatch.setattr(f"graph_builder.rules.{what}", value)
    assert builder(folder).is_new
    assert builder.read == read


def test_another_base_is_another_graph(folder: Path, tmp_path: Path, builder: Builder) -> None:
    builder(folder)
    result = builder(folder, base_iri="https://data.example.org/")
    assert builder.read == [ONE, TWO, "minutes.txt"]
    assert_same(result, Builder(tmp_path / "fresh")(folder, base_iri="https://data.example.org/"))


@pytest.mark.usefixtures("in_processes")
def test_what_failed_by_chance_is_tried_again(folder: Path, builder: Builder) -> None:
    (folder / "minutes.txt").unlink()
    builder(folder / ONE)
    result = builder(folder, limits=Limits(seconds=0.0, memory_bytes=3 << 29))
    assert (result.published, result.refused) == (1, 1)
    assert {issue.code for issue in result.issues} == {Code.TIMED_OUT}
    assert builder(folder).published == 2
    assert builder.read == [TWO]


def test_a_fresh_build_reads_everything(folder: Path, tmp_path: Path, builder: Builder) -> None:
    builder(folder)
    assert builder(folder, fresh=True).is_new
    assert builder.read == [ONE, TWO, "minutes.txt"]
    added = builder(folder / ONE, add=True, fresh=True)
    assert builder.read == [ONE, TWO]
    assert_same(added, Builder(tmp_path / "fresh")(folder))


@pytest.mark.parametrize("part", ["record.json", "issues.json", "quads", "texts"])
def test_damage_is_no_hindrance_to_building_all_anew(folder: Path, builder: Builder, part: str) -> None:
    first = builder(folder)
    assert first.generation is not None
    place = first.generation.path / part
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.write_text("{", encoding="utf-8")
    result = builder(folder)
    assert result.is_new
    assert (result.published, result.refused) == (2, 1)
    assert current_generation(builder.store).issues_by_stage()[Stage.DOCUMENT]


def test_a_refused_new_version_is_told_of_and_the_old_one_stays(folder: Path, builder: Builder) -> None:
    builder(folder)
    (folder / ONE).write_bytes(b"")
    for _ in range(2):
        result = builder(folder, add=True)
        assert (result.published, result.refused) == (1, 2)
        held = current_generation(builder.store)
        assert {d.name: d.status for d in held.record().documents}[ONE] is Status.PUBLISHED
        assert [i.code for i in held.issues() if i.document == ONE and i.severity == "refused"] == [
            Code.EMPTY_FILE
        ]
    assert not result.is_new
    assert builder(folder).published == 1


def test_many_changes_leave_few_files(
    folder: Path, builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph_builder.store.writing.MOST_FILES", 40)
    whole = (folder / ONE).read_bytes()
    for number in range(4):
        (folder / ONE).write_bytes(whole + b"%%%d\n" % number)
        result = builder(folder)
        assert result.generation is not None
        assert len(list(result.generation.quads.iterdir())) <= 40
