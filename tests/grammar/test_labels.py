"""Labels and their values."""

from __future__ import annotations

import pytest

from graph_builder.grammar.labels import Label, find_labelled
from tests.families.papers import written

LABELS = (
    Label("meeting", "Report to"),
    Label("date", r"Date(?: of meeting)?"),
    Label("author", r"Report author(?:\(s\))?"),
)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Report to: Cabinet", "Date: 5 May 2022"), [("meeting", "Cabinet"), ("date", "5 May 2022")]),
        (("Report to Cabinet", "Date 5 May 2022"), [("meeting", "Cabinet"), ("date", "5 May 2022")]),
        (("Date of meeting:", "", "5 May 2022"), [("date", "5 May 2022")]),
        (("Report author: Jo Mockup", "Head of Plans", "", "More."), [("author", "Jo Mockup Head of Plans")]),
        (("REPORT AUTHOR(S): Jo Mockup",), [("author", "Jo Mockup")]),
        (("Report to cabinet members soon",), []),
        (("Dates are set.",), []),
        (("Date:",), []),
    ],
)
def test_values(lines: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    assert [(label.key, label.text) for label in find_labelled(written(*lines).lines, LABELS)] == found


def test_the_span_holds_label_and_value() -> None:
    document = written("Title", "Date: 5 May", "2022")
    (label,) = find_labelled(document.lines, LABELS)
    assert document.text[label.start : label.end] == "Date: 5 May\n2022"
