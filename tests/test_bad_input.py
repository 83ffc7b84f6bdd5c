"""Bad input, through the command: one sentence that says what to do, and no harm to anything else."""

from __future__ import annotations

import errno
import fcntl
import io
import random
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from graph_builder.cli import main
from graph_builder.store.reading import current_generation

SAMPLES = len(list((Path(__file__).parents[1] / "samples").glob("invented-*")))
GOOD = "invented-wexmouth-2022.pdf"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def quads(store: Path) -> list[str]:
    return sorted(map(str, current_generation(store).open()))


def published(store: Path) -> list[str]:
    return [document.shown for document in current_generation(store).record().published]


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    """A folder with one good report, to which a test adds its bad file."""
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copy(samples / GOOD, folder)
    return folder


def canvas(draw: Callable[[Canvas], object], **options: str) -> bytes:
    data = io.BytesIO()
    page = Canvas(data, pagesize=A4, invariant=1, **options)
    draw(page)
    page.save()
    return data.getvalue()


def encrypted_pdf() -> bytes:
    return canvas(lambda page: page.drawString(72, 700, "Behind a password"), encrypt="a password")


def truncated_pdf() -> bytes:
    whole = canvas(lambda page: [page.drawString(72, 700 - n, f"line {n}") for n in range(0, 600, 12)])
    return whole[: len(whole) // 3]


def pdf_without_pages() -> bytes:
    data = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    document.save(data)
    document.close()
    return data.getvalue()


def scanned_pdf() -> bytes:
    """A page that is nothing but a picture, as a scanner makes it."""
    pixels = bytes(random.Random(7).choices(b"\x00\xff", k=64 * 64))
    picture = io.BytesIO(b"P5 64 64 255\n" + pixels)
    return canvas(lambda page: page.drawImage(ImageReader(picture), 0, 0, *A4))


def long_pdf_of_something_else() -> bytes:
    def draw(page: Canvas) -> None:
        for number in range(120):
            page.drawString(72, 700, f"Minutes of the allotment society, page {number + 1}")
            page.drawString(72, 680, "The marrows were judged and the tea was poured.")
            page.showPage()

    return canvas(draw)


HTML = (
    b"<!doctype html><html><head><title>Not found</title></head><body><h1>Page not found</h1></body></html>"
)
JUNK = random.Random(11).randbytes(20_000)

BAD_FILES: list[tuple[str, Callable[[], bytes], str, str]] = [
    ("empty.pdf", lambda: b"", "empty-file", "empty"),
    ("page.pdf", lambda: HTML, "html-named-pdf", "web page"),
    ("locked.pdf", encrypted_pdf, "encrypted-pdf", "password"),
    ("half.pdf", truncated_pdf, "broken-pdf", "damaged"),
    ("no-pages.pdf", pdf_without_pages, "pdf-without-pages", "no page"),
    ("scan.pdf", scanned_pdf, "pdf-without-text", "text"),
    ("junk.pdf", lambda: JUNK, "unknown-content", "neither"),
    ("minutes.pdf", long_pdf_of_something_else, "unknown-family", "no report of a kind we read"),
]


@pytest.mark.parametrize(("name", "make", "code", "words"), BAD_FILES, ids=[name for name, *_ in BAD_FILES])
def test_a_bad_file_is_refused_and_the_rest_published(
    folder: Path, tmp_path: Path, name: str, make: Callable[[], bytes], code: str, words: str
) -> None:
    (folder / name).write_bytes(make())
    store = tmp_path / "graph"
    result = run("build", folder, "--store", store)
    assert result.exit_code == 1, result.output
    refusals = [line for line in result.stderr.splitlines() if line.startswith("refused: ")]
    assert len(refusals) == 1
    assert refusals[0].startswith(f"refused: {name}: ")
    assert words in refusals[0]
    assert refusals[0].count(". ") >= 1, "it says what to do"
    assert published(store) == [GOOD]
    assert [issue.code for issue in current_generation(store).issues() if issue.severity == "refused"] == [
        code
    ]


@pytest.mark.parametrize(("name", "make", "code", "words"), BAD_FILES, ids=[name for name, *_ in BAD_FILES])
def test_a_bad_file_alone_leaves_what_was_there(
    sample_store: Path, tmp_path: Path, name: str, make: Callable[[], bytes], code: str, words: str
) -> None:
    (tmp_path / name).write_bytes(make())
    store = tmp_path / "graph"
    shutil.copytree(sample_store, store, symlinks=True)
    result = run("build", tmp_path / name, "--store", store, "--quiet")
    assert result.exit_code == 3
    assert words in result.stderr
    assert "What was there before stays" in result.stderr
    assert len(published(store)) == SAMPLES


@pytest.mark.parametrize(("name", "make", "code", "words"), BAD_FILES, ids=[name for name, *_ in BAD_FILES])
@pytest.mark.parametrize("beside", [True, False], ids=["beside a good one", "alone"])
def test_adding_a_bad_file_loses_nothing(
    samples: Path,
    sample_store: Path,
    tmp_path: Path,
    name: str,
    make: Callable[[], bytes],
    code: str,
    words: str,
    beside: bool,
) -> None:
    store = shutil.copytree(sample_store, tmp_path / "graph", symlinks=True)
    before = quads(store)
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / name).write_bytes(make())
    if beside:
        shutil.copy(samples / GOOD, folder)
    result = run("build", folder, "--store", store, "--add")
    assert result.exit_code == (1 if beside else 3)
    assert f"refused: {name}: " in result.stderr
    assert words in result.stderr
    assert quads(store) == before
    refused = [issue.code for issue in current_generation(store).issues() if issue.severity == "refused"]
    assert refused == ([code] if beside else [])
    assert run("build", folder, "--store", store, "--add").exit_code == result.exit_code
    assert quads(store) == before


@pytest.mark.parametrize("name", [name for name, *_ in BAD_FILES])
def test_a_bad_file_in_the_place_of_a_good_one_leaves_that(
    samples: Path, sample_store: Path, tmp_path: Path, name: str
) -> None:
    store = shutil.copytree(sample_store, tmp_path / "graph", symlinks=True)
    before = quads(store)
    make = next(make for bad, make, *_ in BAD_FILES if bad == name)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / GOOD).write_bytes(make())
    shutil.copy(samples / "invented-wexmouth-2025.pdf", tmp_path / "more")
    assert run("build", tmp_path / "more", "--store", store, "--add").exit_code == 1
    assert quads(store) == before
    assert GOOD in published(store)


def test_a_manifest_that_is_wrong_costs_a_warning_and_no_document(
    samples: Path, sample_store: Path, tmp_path: Path
) -> None:
    store = shutil.copytree(sample_store, tmp_path / "graph", symlinks=True)
    rows = f"file,sha256\n{GOOD},{'0' * 64}\nnowhere.pdf,\n"
    (tmp_path / "manifest.csv").write_text(rows, encoding="utf-8")
    shutil.copy(samples / GOOD, tmp_path)
    result = run("build", tmp_path / GOOD, "--manifest", tmp_path / "manifest.csv", "--store", store, "--add")
    assert result.exit_code == 0
    assert f"warning: {GOOD}: its bytes are not those the manifest lists" in result.stderr
    assert "note: nowhere.pdf: the manifest lists this file, but it is not there." in result.stderr
    assert len(published(store)) == SAMPLES


def test_adding_what_is_not_there_loses_nothing(sample_store: Path, tmp_path: Path) -> None:
    store = shutil.copytree(sample_store, tmp_path / "graph", symlinks=True)
    (tmp_path / "empty").mkdir()
    for path, status in ((tmp_path / "nowhere", 2), (tmp_path / "empty", 3)):
        assert run("build", path, "--store", store, "--add").exit_code == status
    assert current_generation(store).number == 1


def test_a_path_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    result = run("build", tmp_path / "nowhere", "--store", tmp_path / "graph")
    assert result.exit_code == 2
    assert "There is no such file or folder" in result.stderr
    assert not (tmp_path / "graph").exists()


def test_a_path_that_is_not_there_beside_others_is_told_and_the_rest_published(
    folder: Path, tmp_path: Path
) -> None:
    result = run("build", folder, tmp_path / "nowhere.pdf", "--store", tmp_path / "graph")
    assert result.exit_code == 1
    assert "refused: nowhere.pdf: there is no such file. Check the path." in result.stderr
    assert published(tmp_path / "graph") == [GOOD]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    result = run("build", tmp_path / "reports", "--store", tmp_path / "graph")
    assert result.exit_code == 3
    assert f"there is no document in {tmp_path / 'reports'}. Name a folder with reports" in result.stderr
    assert not (tmp_path / "graph").exists()


def test_an_unknown_authority_has_its_own_address_and_a_warning(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    result = run("build", folder, "--store", store)
    assert result.exit_code == 0
    assert f"warning: {GOOD}: “Wexmouth” is not in the register of authorities." in result.stderr
    rows = run("query", "documents", "--store", store, "--format", "csv").stdout.splitlines()
    assert ",Wexmouth," in rows[1]
    iris = "SELECT DISTINCT ?authority { ?d insp:aboutAuthority ?authority }"
    found = CliRunner().invoke(
        main, ["query", "-", "--store", str(store), "--format", "csv"], input=iris, catch_exceptions=False
    )
    assert found.stdout.split() == [
        "authority",
        "https://w3id.org/inspection-graph/id/authority/unknown/wexmouth",
    ]


def test_a_date_that_cannot_be_is_refused_as_such(samples: Path, folder: Path, tmp_path: Path) -> None:
    text = (samples / "invented-tarnholme-2018.txt").read_text(encoding="utf-8")
    (folder / "impossible.txt").write_text(text.replace("to 1 February", "to 31 February"), encoding="utf-8")
    store = tmp_path / "graph"
    result = run("build", folder, "--store", store)
    assert result.exit_code == 1
    assert "refused: impossible.txt: " in result.stderr
    assert "31 February 2018" in result.stderr
    assert published(store) == [GOOD]
    assert "impossible-date" in {issue.code for issue in current_generation(store).issues()}


def test_a_date_in_the_manifest_that_cannot_be_is_a_warning(folder: Path, tmp_path: Path) -> None:
    (folder / "manifest.csv").write_text(f"file,published\n{GOOD},2022-02-30\n", encoding="utf-8")
    result = run("build", folder, "--store", tmp_path / "graph")
    assert result.exit_code == 0
    assert f"warning: {GOOD}: the manifest's date of publication “2022-02-30” is no date." in result.stderr


def test_a_folder_that_is_no_store_is_left_alone(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "photos"
    store.mkdir()
    (store / "holiday.jpg").write_bytes(b"x")
    for command in (("build", folder), ("query", "documents"), ("status",), ("validate",), ("serve",)):
        result = run(*command, "--store", store)
        assert result.exit_code == (3 if command[0] == "build" else 2)
        assert "is no store, but something else is there" in result.stderr
        assert "Traceback" not in result.output
    assert [path.name for path in store.iterdir()] == ["holiday.jpg"]


def test_a_read_only_store_is_told(folder: Path, sample_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    shutil.copytree(sample_store, store, symlinks=True)
    store.chmod(0o555)
    try:
        result = run("build", folder, "--store", store)
    finally:
        store.chmod(0o755)
    assert result.exit_code == 3
    assert "cannot be written" in result.stderr
    assert "Change its permissions" in result.stderr
    assert len(published(store)) == SAMPLES


def test_a_full_disk_ends_a_build_in_a_sentence_and_loses_nothing(
    samples: Path, sample_store: Path, tmp_path: Path
) -> None:
    """A limit on the size of files stands for a disk that is full: both are errors of writing."""
    store = tmp_path / "graph"
    shutil.copytree(sample_store, store, symlinks=True)
    before = quads(store)
    command = [sys.executable, "-c", "from graph_builder.cli import main; main()"]
    result = subprocess.run(
        [*command, "build", samples / GOOD, "--fresh", "--no-sources", "--store", store],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 3
    assert f"Error: It was not possible to write to {store} (" in result.stderr
    assert result.stderr.endswith("name a place elsewhere. What was there before stays.\n")
    assert quads(store) == before


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
        (OSError("IO error: No space left on device: While appending: x"), "No space left on device"),
        (PermissionError(errno.EACCES, "Permission denied"), "Permission denied"),
    ],
)
def test_what_cannot_be_copied_is_told(
    sample_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    def fail(store: Path, folder: Path) -> None:
        raise error

    monkeypatch.setattr("graph_builder.store.copies.back_up", fail)
    result = run("backup", tmp_path / "copy", "--store", sample_store)
    assert result.exit_code == 2
    assert (
        f"Error: It was not possible to write to {tmp_path / 'copy'} ({said}). Make room there"
        in result.stderr
    )


def test_a_store_that_another_build_writes_is_told(folder: Path, sample_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    shutil.copytree(sample_store, store, symlinks=True)
    with (store / "lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = run("build", folder, "--store", store)
    assert result.exit_code == 3
    assert "is being written by another build (process " in result.stderr
    assert len(published(store)) == SAMPLES


def test_no_store_says_how_to_make_one(tmp_path: Path) -> None:
    result = run("status", "--store", tmp_path / "graph")
    assert result.exit_code == 2
    assert "Make one with: inspection-graph build" in result.stderr
