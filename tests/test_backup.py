"""Backups of a store, through the command: whole, apart from the store, and put back without loss."""

from __future__ import annotations

import fcntl
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph_builder.cli import main
from graph_builder.store.reading import Generation, current_generation

ONE = "invented-wexmouth-2022.pdf"
TWO = "invented-wexmouth-2025.pdf"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def shown(store: Path) -> list[str]:
    return [document.shown for document in current_generation(store).record().published]


def content(generation: Generation) -> tuple[object, ...]:
    files = sorted((generation.path / "texts").iterdir()) + sorted((generation.path / "sources").iterdir())
    return (
        sorted(map(str, generation.open())),
        generation.record(),
        generation.issues(),
        generation.search_file.read_bytes(),
        [(path.name, path.read_bytes()) for path in files],
    )


@pytest.fixture(scope="module")
def two_generations(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose published generation holds two documents, and the one before it one."""
    store = tmp_path_factory.mktemp("two") / "graph"
    assert run("build", samples / ONE, "--store", store, "--quiet").exit_code == 0
    assert run("build", samples / TWO, "--store", store, "--add", "--quiet").exit_code == 0
    return store


@pytest.fixture
def store(two_generations: Path, tmp_path: Path) -> Path:
    return shutil.copytree(two_generations, tmp_path / "graph", symlinks=True)


def test_a_backup_is_whole_and_a_store_of_its_own(store: Path, tmp_path: Path) -> None:
    result = run("backup", tmp_path / "copy", "--store", store)
    assert result.exit_code == 0
    assert result.stdout == f"Copied {store} to {tmp_path / 'copy'}: 2 documents.\n"
    before = content(current_generation(store))
    shutil.rmtree(store)
    assert content(current_generation(tmp_path / "copy")) == before
    assert run("query", "documents", "--store", tmp_path / "copy").exit_code == 0


def test_a_backup_comes_back_where_the_store_was_lost(store: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "copy", "--store", store)
    before = content(current_generation(store))
    shutil.rmtree(store)
    result = run("restore", tmp_path / "copy", "--store", store)
    assert result.exit_code == 0
    assert "(generation 1): 2 documents, built 20" in result.stdout
    assert content(current_generation(store)) == before


def test_a_backup_takes_the_place_of_what_is_published_and_that_stays(
    samples: Path, store: Path, tmp_path: Path
) -> None:
    run("backup", tmp_path / "copy", "--store", store)
    run("build", samples / ONE, "--store", store, "--quiet")
    assert run("restore", tmp_path / "copy", "--store", store).exit_code == 0
    assert shown(store) == [ONE, TWO]
    shutil.rmtree(tmp_path / "copy")
    assert run("restore", "--store", store).exit_code == 0
    assert shown(store) == [ONE]


def test_the_generation_before_comes_back_and_a_second_time_undoes_it(store: Path) -> None:
    now = content(current_generation(store))
    assert run("restore", "--store", store).exit_code == 0
    assert shown(store) == [ONE]
    assert run("restore", "--store", store).exit_code == 0
    assert content(current_generation(store)) == now


def test_a_store_that_was_restored_can_be_built_upon(samples: Path, store: Path) -> None:
    run("restore", "--store", store)
    result = run("build", samples / TWO, "--store", store, "--add")
    assert (result.exit_code, shown(store)) == (0, [ONE, TWO])
    assert run("validate", "--store", store).exit_code == 0


def test_there_may_be_nothing_before(samples: Path, tmp_path: Path) -> None:
    run("build", samples / ONE, "--store", tmp_path / "graph", "--quiet")
    result = run("restore", "--store", tmp_path / "graph")
    assert result.exit_code == 2
    assert "holds no generation before the one published" in result.stderr
    assert shown(tmp_path / "graph") == [ONE]


@pytest.mark.parametrize("there", ["nothing", "an empty folder", "photos", "a file", "the store"])
def test_what_is_no_backup_is_told_and_nothing_changes(store: Path, tmp_path: Path, there: str) -> None:
    folder = store if there == "the store" else tmp_path / "copy"
    if there in ("an empty folder", "photos"):
        folder.mkdir()
    if there == "photos":
        (folder / "holiday.jpg").write_bytes(b"x")
    if there == "a file":
        folder.write_bytes(b"x")
    before = current_generation(store)
    result = run("restore", folder, "--store", store)
    assert result.exit_code == 2
    assert f"There is no backup at {folder}. Name a folder that was made by: " in result.stderr
    assert current_generation(store) == before


@pytest.mark.parametrize("part", ["texts", "quads", "record.json", "issues.json"])
def test_a_backup_that_lacks_a_part_is_not_put_back(store: Path, tmp_path: Path, part: str) -> None:
    run("backup", tmp_path / "copy", "--store", store)
    lost = current_generation(tmp_path / "copy").path / part
    if lost.is_file():
        lost.unlink()
    else:
        victim = next(path for path in sorted(lost.iterdir()) if path.suffix in (".gz", ".sst"))
        victim.unlink()
    before = content(current_generation(store))
    result = run("restore", tmp_path / "copy", "--store", store)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert content(current_generation(store)) == before
    assert len(list((store / "generations").iterdir())) == 2


@pytest.mark.parametrize("there", ["a backup", "photos", "within"])
def test_a_backup_goes_only_where_there_is_room(store: Path, tmp_path: Path, there: str) -> None:
    folder = store / "copy" if there == "within" else tmp_path / "copy"
    if there == "a backup":
        run("backup", folder, "--store", store)
    if there == "photos":
        folder.mkdir()
        (folder / "holiday.jpg").write_bytes(b"x")
    before = sorted(path.name for path in folder.iterdir()) if folder.exists() else None
    result = run("backup", folder, "--store", store)
    assert result.exit_code == 2
    assert "Name a folder that is new or empty." in result.stderr
    assert (sorted(path.name for path in folder.iterdir()) if folder.exists() else None) == before


def test_a_store_that_is_being_written_can_be_copied_but_not_restored(store: Path, tmp_path: Path) -> None:
    with (store / "lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert run("backup", tmp_path / "copy", "--store", store).exit_code == 0
        result = run("restore", "--store", store)
    assert result.exit_code == 2
    assert "is being written by another" in result.stderr
    assert shown(store) == [ONE, TWO]


def test_a_generation_that_vanishes_while_it_is_copied_gives_way_to_the_newest(
    samples: Path, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copyfile = shutil.copyfile

    def copy_slowly(source: Path, target: Path) -> None:
        monkeypatch.setattr("shutil.copyfile", copyfile)
        for name in (ONE, TWO):
            run("build", samples / name, "--store", store, "--quiet")
        copyfile(source, target)

    monkeypatch.setattr("shutil.copyfile", copy_slowly)
    assert run("backup", tmp_path / "copy", "--store", store).exit_code == 0
    assert shown(tmp_path / "copy") == [TWO]


def test_a_backup_that_fails_leaves_nothing(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, target: Path) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("shutil.copyfile", fail)
    result = run("backup", tmp_path / "copy", "--store", store)
    assert (result.exit_code, result.stderr) == (
        2,
        f"Error: It was not possible to write to {tmp_path / 'copy'} (No space left on device). "
        "Make room there, change its permissions, or name a place elsewhere.\n",
    )
    assert not (tmp_path / "copy").exists()


def test_a_folder_copied_without_its_links_is_told(store: Path, tmp_path: Path) -> None:
    shutil.copytree(store, tmp_path / "copy")
    result = run("status", "--store", tmp_path / "copy")
    assert result.exit_code == 2
    assert "“current” is a folder and should be a link" in result.stderr


def test_a_store_of_format_1_is_read_and_becomes_one_of_today(samples: Path, store: Path) -> None:
    generation = current_generation(store)
    record = json.loads((generation.path / "record.json").read_text(encoding="utf-8"))
    del record["rules"]
    for document in record["documents"]:
        del document["key"], document["listed"]
    (generation.path / "record.json").write_text(json.dumps(record), encoding="utf-8")
    issues = json.loads((generation.path / "issues.json").read_text(encoding="utf-8"))
    for issue in issues:
        del issue["stage"]
    (generation.path / "issues.json").write_text(json.dumps(issues), encoding="utf-8")
    (store / "STORE.json").write_text('{"format": 1}', encoding="utf-8")
    assert run("status", "--store", store).exit_code == 0
    result = run("build", samples / ONE, samples / TWO, "--store", store)
    assert "Published 2 documents" in result.stdout
    assert json.loads((store / "STORE.json").read_text(encoding="utf-8")) == {"format": 2}
    again = run("build", samples / ONE, samples / TWO, "--store", store)
    assert again.stdout == f"Nothing has changed since generation 3: 2 documents in {store}.\n"
