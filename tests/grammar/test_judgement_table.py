"""Tables of judgements: labels over several lines, grades in every spelling."""

from __future__ import annotations

import pytest

from graph_builder.facts import Grade
from graph_builder.grammar.judgement_table import Area, Row, find_rows
from graph_builder.reading.reader import read_document

HELP = Area("help", ("children who need help",))
LEADERS = Area("leaders", ("leadership,? management and governance", "leaders’ work"))


def _rows(text: str) -> list[Row]:
    document = read_document(text.encode(), "x")
    return find_rows(document, document.lines, (HELP, LEADERS))


@pytest.mark.parametrize(
    ("text", "label", "grade"),
    [
        ("1. Children who need help Good", "Children who need help", Grade.GOOD),
        (
            "Children who\nneed help\nRequires improvement",
            "Children who need help",
            Grade.REQUIRES_IMPROVEMENT,
        ),
        ("2.1 Children who need help\nRequires\nimprovement to be good", "Children who need help", None),
        ("Leadership management and governance: inadequate.", "Leadership management and governance", None),
        ("Leaders' work Outstanding", "Leaders' work", Grade.OUTSTANDING),
    ],
)
def test_a_row_is_a_label_then_a_grade(text: str, label: str, grade: Grade | None) -> None:
    (row,) = _rows(text)
    assert row.label == label
    assert grade is None or row.grade is grade


@pytest.mark.parametrize(
    "text", ["Children who need\nGood\nhelp\nA sentence.", "Children who need Good\nhelp\nA sentence."]
)
def test_a_grade_may_stand_beside_another_line_of_its_label(text: str) -> None:
    (row,) = _rows(text)
    assert (row.label, row.grade) == ("Children who need help", Grade.GOOD)


def test_rows_stand_in_order_and_other_lines_are_passed_over() -> None:
    rows = _rows(
        "Judgement Grade\nLeaders’ work\nGood\nA sentence between.\nChildren who need help Inadequate\n"
    )
    assert [(row.area.key, row.printed) for row in rows] == [("leaders", "Good"), ("help", "Inadequate")]
    assert rows[0].evidence.quote == "Leaders’ work\nGood"


def test_a_label_of_no_area_is_no_row() -> None:
    assert _rows("Children in cars Good\n") == []


def test_a_label_without_a_grade_is_no_row() -> None:
    assert _rows("Children who need help\nA sentence.\n") == []
