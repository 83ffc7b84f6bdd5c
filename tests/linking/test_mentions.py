"""Earlier inspections that documents mention: tied to their reports, to each other, or left, and why."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date

import pytest

from graph_builder.facts import DateOf, PartialDate
from graph_builder.linking.decisions import Link, Method, ReportedInspection
from graph_builder.linking.mention_subjects import area_in, subject_of
from graph_builder.linking.mentions import Mention, tie_mentions

NORTHBRIDGE = "https://example.org/northbridge"


SPRING = ReportedInspection(
    iri="https://example.org/spring",
    authority=NORTHBRIDGE,
    label="SIF inspection of Northbridge from 2015-03-03",
    framework="sif",
    first_day=date(2015, 3, 3),
    last_day=date(2015, 3, 25),
    published=(PartialDate.from_iso("2015-05-13"),),
    documents=("https://example.org/document/1",),
)
AUTUMN = dataclasses.replace(
    SPRING,
    iri="https://example.org/autumn",
    label="SIF inspection of Northbridge from 2015-09-14",
    first_day=date(2015, 9, 14),
    last_day=date(2015, 9, 16),
    published=(PartialDate.from_iso("2015-11-02"),),
)
GRADES = {(SPRING.iri, "overall-effectiveness"): frozenset({"inadequate"})}


def mention(said: str | None, of: str = "overall effectiveness", **changes: object) -> Mention:
    plain = Mention(
        iri="https://example.org/mention/1",
        inspection="https://example.org/mention/1/inspection",
        document="https://example.org/document/9",
        authority=NORTHBRIDGE,
        subject=of,
        date=PartialDate.from_iso(said) if said else None,
        date_of=None,
        grade=None,
        order=("2018", "report.pdf", "1"),
    )
    return dataclasses.replace(plain, **changes)  # type: ignore[arg-type]  # any field may be changed


def tied(
    *mentions: Mention,
    to: tuple[ReportedInspection, ...] = (SPRING, AUTUMN),
    grades: Mapping[tuple[str, str], frozenset[str]] = GRADES,
) -> list[Link]:
    return list(tie_mentions(mentions, to, grades))


@pytest.mark.parametrize(
    ("said", "date_of", "target", "score"),
    [
        ("2015-03", DateOf.FIELDWORK, SPRING, 1.0),
        ("2015-05", DateOf.PUBLICATION, SPRING, 1.0),
        ("2015-05-13", DateOf.PUBLICATION, SPRING, 1.0),
        ("2015-09", None, AUTUMN, 1.0),
        ("2015-03", DateOf.PUBLICATION, SPRING, 0.8),
        ("2015-11", DateOf.FIELDWORK, AUTUMN, 0.8),
        ("2015-06", DateOf.PUBLICATION, SPRING, 0.5),
    ],
)
def test_the_inspection_whose_dates_fit_is_meant(
    said: str, date_of: DateOf | None, target: ReportedInspection, score: float
) -> None:
    (link,) = tied(mention(said, date_of=date_of))
    assert (link.method, link.target, link.score) == (Method.PREVIOUS_INSPECTION, target.iri, score)
    assert (link.conflict is None) is (score == 1.0)
    assert target.label in link.reason


def test_a_year_tells_one_inspection_but_not_one_of_two() -> None:
    (link,) = tied(mention("2015"), to=(SPRING,))
    assert (link.target, link.score) == (SPRING.iri, 0.6)
    (link,) = tied(mention("2015"))
    assert link.target is None
    assert link.reason.endswith("alike.")


def test_a_grade_that_is_the_report_s_is_a_reason_and_another_a_conflict() -> None:
    (link,) = tied(mention("2015-03", grade="inadequate"))
    assert (link.score, link.conflict) == (1.0, None)
    assert "the grade Inadequate" in link.reason
    (link,) = tied(mention("2015-03", grade="good"))
    assert (link.target, link.score) == (SPRING.iri, 0.75)
    assert link.conflict == "it cites the grade Good, the report gives Inadequate"


@pytest.mark.parametrize(
    ("said", "of", "why"),
    [
        ("2015-03", "fostering service", "fits none of the inspections"),
        ("2015-03", "area SEND", "fits none of the inspections"),
        ("2011-10", "overall effectiveness", "fits none of the inspections"),
        (None, "overall effectiveness", "without a date"),
    ],
)
def test_what_fits_none_is_left_with_a_reason(said: str | None, of: str, why: str) -> None:
    (link,) = tied(mention(said, of))
    assert link.target is None
    assert why in link.reason


def test_of_an_authority_without_other_reports_nothing_fits() -> None:
    (link,) = tied(mention("2015-03", authority="https://example.org/southbridge"))
    assert link.reason.endswith("no other report on this authority was read.")


def test_a_date_may_be_further_from_the_truth_where_the_grade_is_right() -> None:
    (link,) = tied(mention("2015-07", grade="inadequate", date_of=DateOf.PUBLICATION), to=(SPRING,))
    assert (link.target, link.score) == (SPRING.iri, 0.5)
    assert "within three months and the grade Inadequate" in link.reason
    assert link.conflict == "it cites 2015-07, which is no day of that inspection"
    for wrong in (
        mention("2015-07", grade="good"),
        mention("2015-07"),
        mention("2015-09", grade="inadequate"),
    ):
        (link,) = tied(wrong, to=(SPRING,))
        assert link.target is None


def test_a_review_of_a_board_is_meant_only_by_who_speaks_of_the_board() -> None:
    of_the_board = {(AUTUMN.iri, "board-effectiveness"): frozenset({"good"})}
    (link,) = tied(mention("2015-09"), grades=of_the_board)
    assert link.target is None
    (link,) = tied(mention("2015-09", "Local Safeguarding Children Board"), grades=of_the_board)
    assert link.target == AUTUMN.iri
    both = of_the_board | {(AUTUMN.iri, "overall-effectiveness"): frozenset({"good"})}
    (link,) = tied(mention("2015-09"), grades=both)
    assert link.target == AUTUMN.iri


def test_a_report_is_no_earlier_inspection_of_itself() -> None:
    (link,) = tied(mention("2015-03", document=SPRING.documents[0]))
    assert link.target is None


def test_mentions_of_one_unreported_inspection_are_tied_to_the_first() -> None:
    first = mention("2011-10", "safeguarding arrangements")
    second = mention(
        "2011-10-03",
        "services for looked after children",
        iri="https://example.org/mention/2",
        inspection="https://example.org/mention/2/inspection",
        order=("2018", "report.pdf", "2"),
    )
    one, two = tied(second, first)
    assert (one.source, one.target) == (first.iri, None)
    assert (two.source, two.target, two.method) == (second.iri, first.inspection, Method.SAME_MENTION)


@pytest.mark.parametrize(
    ("said", "of"),
    [
        ("2011-11", "services for looked after children"),
        ("2011-10", "fostering service"),
        ("2011", "safeguarding"),
    ],
)
def test_another_month_or_service_is_another_inspection(said: str, of: str) -> None:
    first = mention("2011-10", "safeguarding arrangements")
    other = mention(
        said, of, iri="https://example.org/mention/2", inspection="https://example.org/mention/2/inspection"
    )
    assert [link.target for link in tied(first, other)] == [None, None]


@pytest.mark.parametrize(
    ("words", "framework", "area"),
    [
        ("services for children looked after", "sif", "children-in-care"),
        ("services for looked after children", "looked-after-2013", "overall-effectiveness"),
        ("children who need help and protection", "sif", "help-and-protection"),
        ("arrangements for the protection of children", "protection-2012", "overall-effectiveness"),
        ("adoption performance", "sif", "adoption"),
        ("the experiences and progress of care leavers", "sif", "care-leavers"),
        ("Overall effectiveness", "ilacs", "overall-effectiveness"),
        ("area SEND", "area-send", "area-send"),
    ],
)
def test_the_words_tell_what_was_inspected(words: str, framework: str, area: str) -> None:
    subject = subject_of(words)
    assert framework in subject.frameworks
    assert area_in(subject, framework) == area


def test_words_that_tell_nothing_are_inspected_by_nobody() -> None:
    assert not subject_of("the weather").frameworks
