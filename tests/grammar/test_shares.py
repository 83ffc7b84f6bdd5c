"""Shares of children, and the national ones beside them."""

from __future__ import annotations

from graph_builder.facts import FigureOf, Statistic
from graph_builder.grammar.shares import read_shares
from graph_builder.reading.reader import read_document

AREA = """Children living in this area

• Approximately 17.5% of the local authority's children are living in poverty.

• The proportion of children entitled to free school meals:

  – in primary schools is 14% (the national average is 16%)

  – in secondary schools is 9.5% (the national average is 13%).

• Children and young people from minority ethnic groups account for 31% of all children living in
the area, compared with 22% in the country as a whole.

• The proportion of children and young people with English as an additional language:

  – in primary schools is 12%

  – in secondary schools is 11% (the national average is 15%).
"""


def shares(text: str, before: int = 0) -> tuple[Statistic, ...]:
    document = read_document(text.encode(), "area.txt")
    found = read_shares(document, document.lines, before)
    assert all(document.text[f.evidence.start : f.evidence.end] == f.evidence.quote for f in found)
    return found


def test_each_share_with_the_national_one_beside_it() -> None:
    assert [(f.measure, f.value, f.figure_of) for f in shares(AREA)] == [
        ("children living in poverty", "17.5", FigureOf.CURRENT),
        ("free school meals in primary schools", "14", FigureOf.CURRENT),
        ("free school meals in primary schools", "16", FigureOf.NATIONAL),
        ("free school meals in secondary schools", "9.5", FigureOf.CURRENT),
        ("free school meals in secondary schools", "13", FigureOf.NATIONAL),
        ("children from minority ethnic groups", "31", FigureOf.CURRENT),
        ("children from minority ethnic groups", "22", FigureOf.NATIONAL),
        ("English as an additional language in primary schools", "12", FigureOf.CURRENT),
        ("English as an additional language in secondary schools", "11", FigureOf.CURRENT),
        ("English as an additional language in secondary schools", "15", FigureOf.NATIONAL),
    ]


def test_a_national_share_points_at_the_local_one_and_positions_count_on() -> None:
    found = shares(AREA, before=7)
    assert [f.position for f in found] == list(range(8, 18))
    assert [f.compared_with for f in found] == [None, None, 9, None, 11, None, 13, None, None, 16]


def test_a_phase_of_school_without_a_topic_is_nothing() -> None:
    assert shares("In primary schools, attendance is 96%.\n\n– in primary schools is 12%") == ()


def test_a_share_is_taken_where_it_is_first_given() -> None:
    text = "About 12% of all children live in poverty.\n\nAbout 19% of all children live in poverty."
    assert [f.value for f in shares(text)] == ["12"]
