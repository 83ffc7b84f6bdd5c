"""Earlier inspections, in lists and in prose."""

from __future__ import annotations

import pytest

from graph_builder.facts import DateOf, PreviousInspection
from graph_builder.grammar.previous_inspections import read_previous_inspections
from graph_builder.reading.reader import read_document


def _read(text: str) -> tuple[PreviousInspection, ...]:
    document = read_document(text.encode(), "x")
    return read_previous_inspections(document, document.lines)


def _rows(text: str) -> list[tuple[str, str, str | None]]:
    return [(str(row.date), row.subject, row.grade and row.grade.value) for row in _read(text)]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "The previous inspection of the local authority’s safeguarding arrangements was in May 2011."
            " The local authority was judged to be good.",
            "safeguarding arrangements",
        ),
        (
            "The last inspection of Elmshire’s services for children looked after took place in May 2011"
            " and judged them to be good.",
            "services for children looked after",
        ),
        (
            "The previous inspection of child protection services in May 2011 judged services as good.",
            "child protection services",
        ),
        (
            "The local authority’s fostering service was last inspected in May 2011 and judged to be good.",
            "fostering service",
        ),
    ],
)
def test_a_mention_gives_service_date_and_grade(sentence: str, subject: str) -> None:
    assert _rows(f"• {sentence}\n") == [("2011-05", subject, "good")]


def test_of_days_between_which_inspectors_were_there_the_first_counts() -> None:
    sentence = "The last inspection of looked after children services took place between 9 and 20 May 2011."
    assert _rows(f"• {sentence} It was judged to be good.\n") == [
        ("2011-05-09", "looked after children services", "good")
    ]


@pytest.mark.parametrize(
    ("months", "first"),
    [
        ("January/February 2012", "2012-01"),
        ("June–July 2012", "2012-06"),
        ("March to May 2012", "2012-03"),
        ("December/January 2012", "2011-12"),
    ],
)
def test_of_months_in_a_row_the_first_counts(months: str, first: str) -> None:
    sentence = f"The last inspection of looked after children services took place in {months}."
    assert _rows(f"• {sentence} It was judged to be good.\n") == [
        (first, "looked after children services", "good")
    ]


@pytest.mark.parametrize(
    "whole", ["The local authority was", "The council was", "Children’s services in Fen were"]
)
def test_without_a_service_all_of_them_were_inspected(whole: str) -> None:
    sentence = f"{whole} last inspected in May 2014, when overall effectiveness was judged to be inadequate."
    assert _rows(f"• {sentence}\n") == [("2014-05", "children’s services", "inadequate")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council’s children’s home was last inspected in May 2014.",
        "The local authority was inspected in May 2014 by the fire service.",
    ],
)
def test_other_things_inspected_are_none(sentence: str) -> None:
    assert _rows(f"• {sentence}\n") == []


def test_positions_count_the_rows_and_evidence_is_the_sentences() -> None:
    first = (
        "The previous inspection of Elmshire’s adoption service was in May 2011. It was judged to be good."
    )
    second = (
        "The previous inspection of Elmshire’s fostering service was in June 2012. It was judged outstanding"
    )
    rows = _read(f"• {first}\n• {second}.\n")
    assert [row.position for row in rows] == [1, 2]
    assert [row.evidence.quote for row in rows] == [first.removesuffix("."), second]


def test_a_date_of_publication_is_told_from_one_of_fieldwork() -> None:
    rows = _read(
        "• The previous inspection of Elmshire’s adoption service was published in May 2011. It was good.\n"
        "• The previous inspection of Elmshire’s fostering service was in May 2011. It was good.\n"
    )
    assert [row.date_of for row in rows] == [DateOf.PUBLICATION, DateOf.FIELDWORK]


def test_two_mentions_in_a_sentence_are_two() -> None:
    assert _rows(
        "• The previous inspection of Elmshire’s fostering service took place in May 2013 and judged it to be"
        " good, and an inspection of the adoption service in March 2012 judged it to be adequate.\n"
    ) == [("2013-05", "fostering service", "good"), ("2012-03", "adoption service", "adequate")]


def test_services_graded_apart_are_rows_apart() -> None:
    assert _rows(
        "• The last inspection of Elmshire’s services for safeguarding and looked after children was in"
        " May 2011. The local authority was judged to be adequate for safeguarding and good for children"
        " looked after.\n"
    ) == [("2011-05", "safeguarding", "adequate"), ("2011-05", "children looked after", "good")]


def test_one_grade_for_several_services_is_a_row_for_each() -> None:
    assert [
        row[1:]
        for row in _rows(
            "• The previous inspection of Elmshire’s services was in May 2015. The local authority was judged"
            " to be inadequate for help and protection services. It was judged to require improvement for"
            " services for children looked after, experiences of care leavers, and leadership, management and"
            " governance, and was judged good for adoption performance. It was overall judged to be"
            " inadequate.\n"
        )
    ] == [
        ("help and protection services", "inadequate"),
        ("services for children looked after", "requires-improvement"),
        ("experiences of care leavers", "requires-improvement"),
        ("leadership, management and governance", "requires-improvement"),
        ("adoption performance", "good"),
        ("overall", "inadequate"),
    ]


def test_the_judgements_of_a_dated_report_share_its_date() -> None:
    rows = _read(
        "• The last inspection report for the local authority’s children’s services was published in May"
        " 2016. The judgements for the local authority were:\n"
        "– overall effectiveness: Inadequate\n"
        "– adoption performance: Requires improvement to be good.\n"
        "• The local authority operates two children’s homes.\n"
    )
    assert [(str(row.date), row.subject, row.grade_as_printed, row.date_of) for row in rows] == [
        ("2016-05", "overall effectiveness", "Inadequate", DateOf.PUBLICATION),
        ("2016-05", "adoption performance", "Requires improvement to be good", DateOf.PUBLICATION),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The local authority operates two children’s homes. Both were judged good in May 2015.",
        "One home was judged good at the full inspection in May 2015.",
        "Ofsted carried out four monitoring visits between May 2015 and May 2016.",
        "The previous inspection of Elmshire’s adoption service was some time ago. It was good.",
        "The previous inspection of Elmshire’s children’s home was in May 2015. It was good.",
    ],
)
def test_what_is_no_dated_inspection_of_services_gives_nothing(sentence: str) -> None:
    assert _rows(f"• {sentence}\n") == []


def test_a_mention_without_a_grade_has_none() -> None:
    assert _rows("• The previous inspection of Elmshire’s adoption service was in May 2011.\n") == [
        ("2011-05", "adoption service", None)
    ]


def test_a_range_of_days_gives_its_first() -> None:
    assert _rows(
        "• The previous inspection of Elmshire’s fostering service took place from 9 to 18 May 2012. It was"
        " judged to be good.\n"
    ) == [("2012-05-09", "fostering service", "good")]


def test_a_date_may_open_the_sentence() -> None:
    assert _rows(
        "5. In June 2012, an Ofsted inspection of safeguarding services judged the council to be adequate.\n"
    ) == [("2012-06", "safeguarding services", "adequate")]


def test_what_was_inspected_may_be_a_list_or_the_authority_itself() -> None:
    assert _rows(
        "• The last inspection of services for children in need of help and protection, children looked after"
        " and care leavers was in May 2014. The local authority was judged to be good.\n"
        "• The last inspection of the local authority was in May 2011. It was judged to be adequate.\n"
    ) == [
        (
            "2014-05",
            "services for children in need of help and protection, children looked after and care leavers",
            "good",
        ),
        ("2011-05", "local authority", "adequate"),
    ]


@pytest.mark.parametrize(
    "graded",
    [
        "Safeguarding arrangements were judged to be adequate and services for looked after children good.",
        "The overall effectiveness of safeguarding arrangements was judged to be adequate. The overall"
        " effectiveness of services for looked after children was judged to be good.",
        "They were judged to be adequate and good respectively.",
    ],
)
def test_two_services_have_a_grade_each(graded: str) -> None:
    rows = _rows(
        "• The previous inspections of safeguarding arrangements and services for looked after children were"
        f" in May 2012. {graded}\n"
    )
    assert [(date, subject.lower(), grade) for date, subject, grade in rows] == [
        ("2012-05", "safeguarding arrangements", "adequate"),
        ("2012-05", "services for looked after children", "good"),
    ]


def test_a_paragraph_that_lost_its_first_line_still_tells_date_and_grade() -> None:
    assert _rows("November 2009. The local authority was judged to be inadequate.\n") == [
        ("2009-11", "local authority", "inadequate")
    ]


def test_the_evidence_of_a_listed_judgement_goes_back_to_its_date() -> None:
    rows = _read(
        "• The last inspection report was published in May 2015. The judgements were:\n"
        "– adoption performance: good\n– leadership, management and governance: inadequate.\n"
    )
    assert [row.subject for row in rows] == ["adoption performance", "leadership, management and governance"]
    assert all("May 2015" in row.evidence.quote for row in rows)
