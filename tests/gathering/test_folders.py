"""What is not looked into is told: nothing given is left out without a word."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_builder.gathering.folders import gather
from graph_builder.issues import Severity


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "report.txt").write_text("one", encoding="utf-8")
    return folder


def test_a_link_that_leads_nowhere_is_refused(folder: Path) -> None:
    (folder / "gone.pdf").symlink_to(folder / "nowhere.pdf")
    found = gather([folder])
    assert [file.name for file in found.files] == ["report.txt"]
    assert found.unreadable == ("gone.pdf",)
    assert [issue.severity for issue in found.issues] == [Severity.REFUSED]


def test_a_link_to_a_folder_is_told_and_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "other.txt").write_text("two", encoding="utf-8")
    (folder / "linked").symlink_to(tmp_path / "elsewhere")
    found = gather([folder])
    assert [file.name for file in found.files] == ["report.txt"]
    assert [(issue.document, issue.severity) for issue in found.issues] == [("linked/", Severity.WARNING)]
    assert "such links are not followed" in found.issues[0].message


@pytest.mark.parametrize("closed", ["reports/closed", "reports"])
def test_a_folder_that_cannot_be_opened_is_refused(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    (folder / "closed").mkdir()
    look = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path) == tmp_path / closed:
            raise PermissionError(13, "Permission denied", path)
        return look(path)

    monkeypatch.setattr("os.scandir", refuse)
    found = gather([folder])
    assert found.unreadable == (f"{Path(closed).name}/",)
    assert "cannot be opened (Permission denied)" in found.issues[0].message


def test_a_pipe_is_never_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.pdf")
    assert gather([folder]).unreadable == ()
    found = gather([folder / "pipe.pdf"])
    assert found.unreadable == ("pipe.pdf",)
    assert "it is no file, but a pipe or a device" in found.issues[0].message
