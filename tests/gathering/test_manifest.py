from __future__ import annotations

from pathlib import Path

import pytest

from graph_builder.facts import PartialDate
from graph_builder.gathering.manifest import Manifest, ManifestRow, read_manifest
from graph_builder.issues import Severity


def read(tmp_path: Path, text: str | bytes) -> Manifest:
    path = tmp_path / "manifest.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_manifest(path)


def test_all_columns_are_read(tmp_path: Path) -> None:
    manifest = read(
        tmp_path,
        "file,urn,authority,title,published,url,sha256\n"
        'a.pdf,123,Wexmouth,"Inspection, 2031",2031-05-17,https://example.org/a,AB12\n',
    )
    assert manifest.issues == ()
    assert manifest.rows == {
        "a.pdf": ManifestRow(
            file="a.pdf",
            urn="123",
            authority="Wexmouth",
            title="Inspection, 2031",
            published=PartialDate(year=2031, month=5, day=17),
            url="https://example.org/a",
            sha256="ab12",
        )
    }


def test_all_but_the_file_is_optional(tmp_path: Path) -> None:
    assert read(tmp_path, "file\na.pdf\n").rows == {"a.pdf": ManifestRow(file="a.pdf")}


def test_a_byte_order_mark_capitals_and_other_orders_do_not_matter(tmp_path: Path) -> None:
    manifest = read(tmp_path, b"\xef\xbb\xbfTitle, File\r\nA report,a.pdf\r\n")
    assert manifest.rows == {"a.pdf": ManifestRow(file="a.pdf", title="A report")}


@pytest.mark.parametrize(("text", "date"), [("2031", "2031"), ("2031-05", "2031-05")])
def test_a_date_is_as_precise_as_it_is_given(tmp_path: Path, text: str, date: str) -> None:
    assert str(read(tmp_path, f"file,published\na.pdf,{text}\n").rows["a.pdf"].published) == date


@pytest.mark.parametrize("text", ["17/05/2031", "2031-13-01", "2031-02-30", "0000", "soon"])
def test_what_is_no_date_is_left_out_and_told(tmp_path: Path, text: str) -> None:
    manifest = read(tmp_path, f"file,published\na.pdf,{text}\n")
    assert manifest.rows["a.pdf"].published is None
    assert [issue.document for issue in manifest.issues] == ["a.pdf"]
    assert text in manifest.issues[0].message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,title\na.pdf,x\n", "no column “file”"),
        ("", "no column “file”"),
        (b"file\n\xff\xfe.pdf\n", "cannot be read"),
        ('file\n"a.pdf\n', "cannot be read"),
    ],
)
def test_a_manifest_that_is_none_is_not_used_and_told(tmp_path: Path, text: str | bytes, says: str) -> None:
    manifest = read(tmp_path, text)
    assert manifest.rows == {}
    assert [issue.severity for issue in manifest.issues] == [Severity.WARNING]
    assert says in manifest.issues[0].message


def test_lines_that_cannot_be_used_are_told_and_the_others_used(tmp_path: Path) -> None:
    manifest = read(tmp_path, "file,title,colour\na.pdf,One,red\n,Two,red\na.pdf,Three,red\n")
    assert {row.title for row in manifest.rows.values()} == {"One"}
    assert [issue.severity.value for issue in manifest.issues] == ["note", "warning", "warning"]
    assert "colour" in manifest.issues[0].message


def test_no_file_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in read_manifest(tmp_path / "manifest.csv").issues[0].message
