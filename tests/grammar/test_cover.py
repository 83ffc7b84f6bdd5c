from __future__ import annotations

import re

import pytest

from graph_builder.grammar.cover import (
    find_entries,
    find_entry,
    find_running_title,
    find_title,
    paragraph_before,
    read_fieldwork,
)
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document

DATES = re.compile(r"inspection dates?\s*:", re.IGNORECASE)
LEAD = re.compile(r"lead inspector\s*:", re.IGNORECASE)
TITLE = re.compile(r"Inspection\s+of\s+(?P<name>\S+)\s+services")


def _document(text: str) -> Document:
    return read_document(text.encode(), "x")


def _value(text: str, label: re.Pattern[str]) -> str | None:
    document = _document(text)
    entry = find_entry(document, label)
    return document.text[entry.value : entry.end].strip() if entry else None


def test_a_title_may_run_over_lines() -> None:
    document = _document("Ofsted\nInspection of\nElmshire services\nMore\n")
    match = find_title(document, TITLE)
    assert match is not None
    assert document.text[match.start() : match.end()] == "Inspection of\nElmshire services"


def test_a_title_is_looked_for_on_the_cover_only() -> None:
    assert find_title(_document("A line.\n" * 40 + "Inspection of Elmshire services\n"), TITLE) is None


def test_the_paragraph_before_a_line() -> None:
    document = _document("Ofsted\n\nBorough of\nElmshire\n\nInspection of Elmshire services\n")
    match = find_title(document, TITLE)
    assert match is not None
    span = paragraph_before(document, match.start())
    assert span is not None
    assert document.text[slice(*span)] == "Borough of\nElmshire"
    assert paragraph_before(document, 0) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Lead inspector: Una Sample\nHer Majesty’s Inspector\n\nElmshire is",
            "Una Sample\nHer Majesty’s Inspector",
        ),
        ("Lead inspector:\n\nUna Sample\n\nElmshire is", "Una Sample"),
        ("Lead inspector: Una Sample\nInspection dates: 4 May 2024", "Una Sample"),
        ("Lead inspector: Una Sample\nJudgement Grade", "Una Sample"),
        ("Lead inspector: Una Sample\nThe impact of leaders Good", "Una Sample"),
        ("No such entry", None),
    ],
)
def test_an_entry_runs_to_the_next_or_to_a_gap(text: str, value: str | None) -> None:
    assert _value(text, LEAD) == value


def test_an_entry_may_be_printed_more_than_once() -> None:
    document = _document("Lead inspector: Una Sample\nLead inspector: Ned Invented\n\nElmshire is")
    values = [document.text[entry.value : entry.end].strip() for entry in find_entries(document, LEAD)]
    assert values == ["Una Sample", "Ned Invented"]


def test_a_later_page_may_repeat_the_title() -> None:
    document = _document("A line\n" * 40 + "Inspection of Elmshire services\n")
    assert find_title(document, TITLE) is None
    match = find_running_title(document, TITLE)
    assert match is not None
    assert match["name"] == "Elmshire"


def test_fieldwork_has_the_dates_as_evidence() -> None:
    parts = read_fieldwork(_document("Inspection dates: 3 to 7 June 2024 and\n24 to 25 June 2024\n"), DATES)
    assert [part.evidence.quote for part in parts] == ["3 to 7 June 2024", "24 to 25 June 2024"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Inspection dates: in June", Code.MISREAD),
        ("Elmshire", Code.MISREAD),
        ("Inspection dates: 3 to 31 June 2024", Code.IMPOSSIBLE_DATE),
        ("Inspection dates: 7 to 3 June 2024", Code.IMPOSSIBLE_DATE),
    ],
)
def test_fieldwork_that_cannot_be_read_is_refused(text: str, code: Code) -> None:
    with pytest.raises(Refusal) as refusal:
        read_fieldwork(_document(text), DATES)
    assert refusal.value.code is code
