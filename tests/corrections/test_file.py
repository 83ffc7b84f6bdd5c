"""The corrections file: what is taken from it, and what is said of entries that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph_builder.corrections.file import read_corrections
from graph_builder.facts import Correction
from graph_builder.issues import Code, Severity

ENTRY = """
- document: northbridge.pdf
  field: fieldwork/1/end
  value: 2031-05-17
  why: The page
    was torn.
  who: A. Marsh
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.yaml"


def test_an_entry_is_a_field_with_its_value(file: Path) -> None:
    file.write_text(ENTRY, encoding="utf-8")
    found = read_corrections(file)
    expected = Correction(
        field="fieldwork/1/end", value="2031-05-17", why="The page was torn.", who="A. Marsh"
    )
    assert found.of_documents == {"northbridge.pdf": (expected,)}
    assert found.issues == ()


@pytest.mark.parametrize(
    ("written", "value"),
    [("", None), ("Good", "Good"), ("true", "true"), ("412", "412"), ("2031-05", "2031-05"), ("'7'", "7")],
)
def test_values_are_what_was_written(file: Path, written: str, value: str | None) -> None:
    file.write_text(ENTRY.replace("2031-05-17", written), encoding="utf-8")
    (correction,) = read_corrections(file).of_documents["northbridge.pdf"]
    assert correction.value == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("document: a.pdf", "no list of entries"),
        ("- [", "cannot be read"),
        ("- a.pdf", "entry 1 was not used: it is no list of names and values"),
        (ENTRY.replace("  who: A. Marsh\n", ""), "it has no who"),
        (ENTRY.replace("A. Marsh", "''"), "its who is empty"),
        (ENTRY + "  when: today\n", "it has when, which means nothing here"),
        (ENTRY.replace("2031-05-17", "[1, 2]"), "its value is no single value"),
    ],
)
def test_what_cannot_be_used_is_said_and_left_out(file: Path, text: str, said: str) -> None:
    file.write_text(text, encoding="utf-8")
    found = read_corrections(file)
    assert not found.of_documents
    (issue,) = found.issues
    assert (issue.code, issue.severity) == (Code.CORRECTION_FAULT, Severity.WARNING)
    assert said in issue.sentence()


def test_a_field_is_corrected_once(file: Path) -> None:
    file.write_text(ENTRY + ENTRY.replace("17", "18"), encoding="utf-8")
    found = read_corrections(file)
    assert [correction.value for correction in found.of_documents["northbridge.pdf"]] == ["2031-05-17"]
    assert "corrects fieldwork/1/end of northbridge.pdf again" in found.issues[0].message


def test_bytes_that_are_no_text_are_said(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in read_corrections(file).issues[0].message
