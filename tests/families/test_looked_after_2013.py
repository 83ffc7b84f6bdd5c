"""Reports on services for looked after children (2013): invented ones, and the real one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from graph_builder.facts import Family, FieldStatus, Grade, ReportFacts, Role
from graph_builder.families import looked_after_2013
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from tests.evidence import check_evidence
from tests.families.elmshire import status_of

COVER = """Inspection of looked after children
services
Elmshire County Council

Inspection dates: 3-7 June 2013
Reporting inspector Una Sample HMI

Age group: All
Published: 12 July 2013
"""
METHOD = """
About this inspection

1. Inspectors spoke to:
• children
• carers.

The inspection judgements and what they mean

2. All judgements are made on this scale.
Outstanding (Grade 1) A service that excels
Good (Grade 2) A service that does well
"""
SERVICES = """
Service information

3. Elmshire is a county. At the time of the inspection there were 312 looked after children.
"""
OVERALL = """
Overall effectiveness of services for looked after children and
young people

Grade 3 (Adequate)

4. The judgement for overall effectiveness is adequate.

Areas for improvement

5. The local authority should take the following action.

Immediately:

• ensure that every child has a plan

• visit children
who live far away.

Within three months:

• write better letters.
"""
QUALITY = """
Quality of provision

Grade 2 (Good)

6. The quality of provision is good.
"""
RECORD = """
Record of main findings

Services for looked after children

Overall effectiveness Adequate Grade 3

Outcomes for looked after children and
young people
Good Grade 2

Quality of provision Good Grade 2
"""
REPORT = (COVER, METHOD, SERVICES, OVERALL, QUALITY, RECORD)
REAL = "medway_childrens-services_2013-08-23.pdf"


def _document(*parts: str) -> Document:
    return read_document("".join(parts).encode(), "invented.txt")


def _read(*parts: str) -> ReportFacts:
    return looked_after_2013.read(_document(*parts))


class TestCover:
    def test_title_council_dates_and_publication(self) -> None:
        facts = _read(*REPORT)
        assert facts.family is Family.LOOKED_AFTER_2013
        assert facts.title.text == "Inspection of looked after children services"
        assert facts.authority.name == "Elmshire County Council"
        assert [(str(part.start), str(part.end)) for part in facts.fieldwork] == [
            ("2013-06-03", "2013-06-07")
        ]
        assert facts.publication is not None
        assert str(facts.publication.date) == "2013-07-12"

    @pytest.mark.parametrize("below", ["\n\nInspection dates", "\nInspection dates"])
    def test_a_long_name_of_a_council_runs_over_two_lines(self, below: str) -> None:
        long = "Royal Borough of Elmshire and\nFenland"
        cover = COVER.replace("Elmshire County Council\n\nInspection dates", f"{long}{below}")
        authority = _read(cover, RECORD).authority
        assert (authority.name, authority.evidence.quote) == (long.replace("\n", " "), long)

    def test_the_reporting_inspector_is_a_lead(self) -> None:
        (lead,) = _read(*REPORT).people
        assert (lead.role, lead.name) == (Role.LEAD_INSPECTOR, "Una Sample")

    def test_a_day_of_publication_on_no_calendar_is_a_doubt(self) -> None:
        facts = _read(COVER.replace("12 July", "32 July"), RECORD)
        assert facts.publication is None
        assert [(doubt.code, doubt.field) for doubt in facts.doubts] == [(Code.IMPOSSIBLE_DATE, "published")]


class TestJudgements:
    def test_the_record_gives_area_and_grade(self) -> None:
        facts = _read(*REPORT)
        assert [(each.area, each.area_key, each.grade) for each in facts.judgements] == [
            ("Overall effectiveness", "looked-after-overall", Grade.ADEQUATE),
            (
                "Outcomes for looked after children and young people",
                "looked-after-outcomes",
                Grade.GOOD,
            ),
            ("Quality of provision", "looked-after-provision", Grade.GOOD),
        ]
        assert facts.judgements[0].evidence.quote == "Overall effectiveness Adequate Grade 3"

    def test_where_the_record_is_lost_the_headings_count(self) -> None:
        facts = _read(COVER, SERVICES, OVERALL, QUALITY)
        assert [(each.area_key, each.grade) for each in facts.judgements] == [
            ("looked-after-overall", Grade.ADEQUATE),
            ("looked-after-provision", Grade.GOOD),
        ]

    def test_where_the_two_differ_the_record_counts_and_a_doubt_is_kept(self) -> None:
        facts = _read(COVER, QUALITY.replace("Grade 2 (Good)", "Grade 4 (Inadequate)"), RECORD)
        assert facts.judgements[-1].grade is Grade.GOOD
        assert [doubt.code for doubt in facts.doubts] == [Code.GRADES_DISAGREE]

    def test_a_report_without_any_judgement_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="judgements") as refusal:
            _read(COVER, METHOD, SERVICES)
        assert refusal.value.code is Code.MISREAD


class TestFindings:
    def test_every_numbered_paragraph_under_its_heading(self) -> None:
        facts = _read(*REPORT)
        assert [each.number for each in facts.findings] == ["1", "2", "3", "4", "5", "6"]
        assert facts.findings[0].text == "Inspectors spoke to: children carers."
        assert facts.findings[3].section.startswith("Overall effectiveness of services")
        assert facts.findings[5].section == "Quality of provision"

    def test_the_scale_of_grades_is_no_finding(self) -> None:
        assert _read(*REPORT).findings[1].text == "All judgements are made on this scale."

    def test_the_number_of_looked_after_children(self) -> None:
        (statistic,) = _read(*REPORT).statistics
        assert (statistic.measure, statistic.value, statistic.at) == ("looked after", "312", None)

    def test_items_carry_their_deadline_and_their_stem(self) -> None:
        facts = _read(*REPORT)
        assert [(each.position, each.deadline, each.text) for each in facts.recommendations] == [
            (1, "Immediately", "ensure that every child has a plan"),
            (2, "Immediately", "visit children who live far away."),
            (3, "Within three months", "write better letters."),
        ]
        assert {each.stem for each in facts.recommendations} == {
            "The local authority should take the following action."
        }

    def test_items_without_deadlines(self) -> None:
        overall = OVERALL.replace("Immediately:\n\n", "").replace("Within three months:\n\n", "")
        facts = _read(COVER, overall, RECORD)
        assert [each.deadline for each in facts.recommendations] == [None, None, None]

    def test_what_is_not_found_is_said_to_be_missing(self) -> None:
        facts = _read(COVER, RECORD)
        assert status_of(facts, "findings") is FieldStatus.NOT_READ
        assert status_of(facts, "recommendations") is FieldStatus.NOT_READ
        assert status_of(facts, "statistics") is FieldStatus.NOT_STATED
        assert status_of(facts, "board") is FieldStatus.NOT_APPLICABLE


class TestRecognition:
    def test_a_report_is_recognised(self) -> None:
        assert looked_after_2013.recognise(_document(*REPORT))

    @pytest.mark.parametrize(
        "title",
        [
            "Inspection of safeguarding and looked after children services",
            "Inspection of services for children in need of help and protection, children looked after"
            " and care leavers",
        ],
    )
    def test_other_reports_are_not(self, title: str) -> None:
        assert not looked_after_2013.recognise(_document(title, "\n\nInspection dates: 3-7 June 2013\n"))


@pytest.fixture(scope="module")
def real(corpus_documents: Mapping[str, Document]) -> tuple[Document, ReportFacts]:
    return corpus_documents[REAL], looked_after_2013.read(corpus_documents[REAL])


def test_the_real_reports_answer_key_is_met(
    real: tuple[Document, ReportFacts], answer_keys: Mapping[str, dict[str, Any]]
) -> None:
    key, facts = answer_keys[REAL], real[1]
    assert facts.publication is not None
    assert key["published"] == str(facts.publication.date)
    assert key["inspection_start"] == str(facts.fieldwork[0].start)
    assert key["inspection_end"] == str(facts.fieldwork[-1].end)
    assert key["authority"] in facts.authority.name
    assert [(each["area"], each["grade"].lower()) for each in key["judgements"]] == [
        (each.area, each.grade.value) for each in facts.judgements
    ]
    assert [each["name"] for each in key["people"]] == [each.name for each in facts.people]
    assert [_letters(each["text"]) for each in key["recommendations"]] == [
        _letters(each.text) for each in facts.recommendations
    ]
    assert [each["value"] for each in key["statistics"]] == [float(each.value) for each in facts.statistics]


def test_the_real_reports_findings_are_numbered_without_gaps(real: tuple[Document, ReportFacts]) -> None:
    assert [int(each.number) for each in real[1].findings] == list(range(1, 77))
    assert real[1].doubts == ()


def test_every_quotation_from_the_real_report_equals_its_slice(real: tuple[Document, ReportFacts]) -> None:
    assert check_evidence(*real) > 100


def _letters(text: str) -> str:
    """Hyphens, marks and spaces do not count."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
