"""Figures about children: the current ones, those beside them, and those that are veiled."""

from __future__ import annotations

import pytest

from graph_builder.facts import FigureOf
from graph_builder.grammar.statistics import Statistics, read_statistics
from graph_builder.reading.reader import read_document

LOOKED_AFTER = (
    "At 31 March 2015, 294 children were being looked after by the local authority (a rate of 66 per 10,000"
    " children). This is a reduction from 301 (67.5 per 10,000 children) at 31 March 2014."
)


def _read(*bullets: str) -> Statistics:
    text = "".join(f"• {bullet}\n" for bullet in bullets)
    document = read_document(text.encode(), "x")
    return read_statistics(document, document.lines)


def _current(*bullets: str) -> list[tuple[str, str, str | None]]:
    return [
        (each.measure, each.value, str(each.at) if each.at else None)
        for each in _read(*bullets).figures
        if each.figure_of is FigureOf.CURRENT
    ]


@pytest.mark.parametrize(
    ("bullet", "measure", "value", "at"),
    [
        (
            "Approximately 44,300 children and young people under the age of 18 live here. This is 22%.",
            "children under 18",
            "44300",
            None,
        ),
        (
            "At the time of the inspection there were 312 looked after children and 98 care leavers."
            " Homes for one or more children come from 41 providers.",
            "looked after",
            "312",
            None,
        ),
        (
            "At 31 May 2015, there were 450 children looked after by the local authority.",
            "looked after",
            "450",
            "2015-05-31",
        ),
        (
            "At 31 January 2015, 1,021 children had been identified through assessment as being formally in"
            " need of a specialist children’s service.",
            "children in need",
            "1021",
            "2015-01-31",
        ),
        (
            "At 31 January 2015, there were 3,038 open cases where children were formally in need of a"
            " specialist service.",
            "children in need",
            "3038",
            "2015-01-31",
        ),
        (
            "As at May 2015, 215 children and young people were the subject of a child protection plan.",
            "child protection plan",
            "215",
            "2015-05",
        ),
        (
            "At the time of the inspection, seven children lived in private fostering arrangements.",
            "privately fostered",
            "7",
            None,
        ),
        (
            "At 31 March 2015, no children were living in a privately arranged fostering placement.",
            "privately fostered",
            "0",
            "2015-03-31",
        ),
        (
            "At 31 March 2015, the number of children in a privately arranged foster placement was eight.",
            "privately fostered",
            "8",
            "2015-03-31",
        ),
    ],
)
def test_each_measure_by_its_sentence(bullet: str, measure: str, value: str, at: str | None) -> None:
    assert _current(bullet) == [(measure, value, at)]


def test_a_footnote_s_mark_behind_whole_thousands_is_no_digit() -> None:
    assert _current("Approximately 42,6163 children and young people under the age of 18 live here.") == [
        ("children under 18", "42616", None)
    ]


def test_count_and_rate_stand_with_the_earlier_ones() -> None:
    figures = _read(LOOKED_AFTER).figures
    assert [
        (each.position, each.measure, each.value, str(each.at), each.unit, each.compared_with)
        for each in figures
    ] == [
        (1, "looked after", "294", "2015-03-31", "children", None),
        (2, "looked after rate per 10,000", "66", "2015-03-31", "per 10,000", None),
        (3, "looked after", "301", "2014-03-31", "children", 1),
        (4, "looked after rate per 10,000", "67.5", "2014-03-31", "per 10,000", 2),
    ]
    assert [each.figure_of for each in figures[2:]] == [FigureOf.EARLIER, FigureOf.EARLIER]


def test_the_earlier_figure_may_stand_in_the_same_sentence() -> None:
    figures = _read(
        "At 1 March 2016, the local authority was looking after 281 children (a rate of 39.8 per 10,000), an"
        " increase from 265 (37 per 10,000 children) at 31 March 2015."
    ).figures
    assert [(each.value, str(each.at)) for each in figures] == [
        ("281", "2016-03-01"),
        ("39.8", "2016-03-01"),
        ("265", "2015-03-31"),
        ("37", "2015-03-31"),
    ]


def test_a_measure_is_read_once_where_it_is_first_given() -> None:
    assert _current(
        "At 31 March 2013, 305 children were being looked after.",
        "At the time of this inspection, 328 children were looked after by the local authority.",
        "At 31 March 2013, 74 children ceased to be looked after.",
    ) == [("looked after", "305", "2013-03-31")]


@pytest.mark.parametrize("veiled", ["less than five", "fewer than five", "five or fewer", "a low number of"])
def test_a_veiled_figure_is_a_doubt_and_no_number(veiled: str) -> None:
    read = _read(
        f"At 31 March 2015, {veiled} children lived in a privately arranged fostering placement. This is a"
        " reduction from six at 31 March 2014."
    )
    assert read.figures == ()
    assert [doubt.field for doubt in read.doubts] == ["privately fostered"]


def test_evidence_is_the_sentence_of_the_figure() -> None:
    current, _, earlier, _ = _read(LOOKED_AFTER).figures
    assert current.evidence.quote.startswith("At 31 March 2015, 294")
    assert current.evidence.quote.endswith("children).")
    assert earlier.evidence.quote.startswith("This is a reduction from 301")


def test_an_impossible_date_is_no_date() -> None:
    assert _current("At 31 June 2015, 305 children were being looked after.") == [
        ("looked after", "305", None)
    ]


@pytest.mark.parametrize(
    ("bullet", "value", "at"),
    [
        ("At 30 June 15, 294 children were being looked after by the local authority.", "294", "2015-06-30"),
        ("At March 31 2015, 294 children were being looked after.", "294", "2015-03-31"),
        ("294 children were being looked after by the local authority at 30 June 2015.", "294", "2015-06-30"),
        ("At 31 March 2015, ninety-four children were being looked after.", "94", "2015-03-31"),
    ],
)
def test_dates_and_numbers_come_in_other_forms(bullet: str, value: str, at: str) -> None:
    assert _current(bullet) == [("looked after", value, at)]


@pytest.mark.parametrize(
    "bullet",
    [
        "Approximately 44,300 children under the age of 18 years live here.",
        "There are approximately 44,300 children and young people aged 0 to 17 years.",
    ],
)
def test_children_under_18_are_counted_in_other_words(bullet: str) -> None:
    assert _current(bullet) == [("children under 18", "44300", None)]


def test_a_number_with_a_space_inside_is_a_doubt_and_no_number() -> None:
    read = _read("At 31 March 2016, 1 450 children were being looked after by the local authority.")
    assert read.figures == ()
    assert [(doubt.field, "has a space inside" in doubt.reason) for doubt in read.doubts] == [
        ("looked after", True)
    ]


def test_under_five_is_veiled_and_under_18_is_not() -> None:
    found = _read("At 31 March 2015, under five children lived in a privately arranged fostering placement.")
    assert found.figures == ()
    assert [doubt.field for doubt in found.doubts] == ["privately fostered"]
