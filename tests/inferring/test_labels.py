"""The pattern language of the themes' labels: what fits, what does not, and what is refused."""

from __future__ import annotations

import pytest

from graph_builder.inferring.labels import Label, LabelError, LabelIndex

FITS = [
    ("early help", "Early help comes late.", "Early help"),
    ("early help", "The early-\nhelp offer is new.", "early-\nhelp"),
    ("child plan*", "Every child’s planning is slow.", "child’s planning"),
    ("child's plan", "A child's plan is missing.", "child's plan"),
    ("and/or disabilities", "Needs and/or disabilities are met.", "and/or disabilities"),
    ("caseload*", "Caseloads are high.", "Caseloads"),
    ("*scb", "The NBSCB met twice.", "NBSCB"),
    ("child|young people", "Some young people waited.", "young people"),
    ("children … seen", "Children are not always seen.", "Children are not always seen"),
    ("children … seen", "children seen", "children seen"),
    ("children … seen", "children one two three four five seen", "children one two three four five seen"),
]

FITS_NOT = [
    ("early help", "An early helper came."),
    ("caseload", "Caseloads are high."),
    ("*scb", "The SCBA met twice."),
    ("children … seen", "Nothing was said of children. Seen by few, the report was late."),
    ("children … seen", "children one two three four five six seen"),
    ("strategy meeting", "A strategy; meeting the need."),
]


def found(written: str, text: str) -> list[str]:
    index = LabelIndex([Label("any", written, telling=True)])
    return [text[match.start : match.end] for match in index.find(text)]


@pytest.mark.parametrize(("written", "text", "words"), FITS)
def test_words_that_fit(written: str, text: str, words: str) -> None:
    assert found(written, text) == [words]


@pytest.mark.parametrize(("written", "text"), FITS_NOT)
def test_words_that_do_not_fit(written: str, text: str) -> None:
    assert found(written, text) == []


@pytest.mark.parametrize(
    "written", ["", "…", "… plan", "plan …", "plan … … child", "pl*n", "*", "plan|", "*plan*"]
)
def test_what_is_no_pattern_is_refused(written: str) -> None:
    with pytest.raises(LabelError):
        LabelIndex([Label("any", written, telling=True)])


def test_labels_that_begin_alike_are_all_found() -> None:
    labels = ("care leaver*", "care", "care … plan", "car*")
    index = LabelIndex(Label(written, written, telling=True) for written in labels)
    matches = {match.label.theme: match.end for match in index.find("Care leavers have a plan")}
    assert matches == {"care leaver*": 12, "care": 4, "care … plan": 24, "car*": 4}
