"""Reports on safeguarding and looked after children services: two parts judged apart, on an invented one."""

from __future__ import annotations

import pytest

from graph_builder.facts import Grade, ReportFacts
from graph_builder.families import joint_area_review, looked_after_2013, protection_2012
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from tests.evidence import check_evidence

COVER = """Inspection of safeguarding and
looked after children services
Elmshire County Council

Inspection dates: 7–18 February 2011
Reporting inspector Una Sample HMI

Published: 18 March 2011
"""
SAFEGUARDING = """
Safeguarding services

Overall effectiveness

Grade 3 (Adequate)

1. The overall effectiveness of safeguarding services is adequate.

Capacity for improvement Grade 2 (Good)

2. Leaders have plans.

Areas for improvement

3. In order to improve safeguarding services, the council should take the following action.

Immediately:

• answer every call.
"""
LOOKED_AFTER = """
Services for looked after children

Overall effectiveness

Grade 2 (Good)

4. Children are well looked after.

Areas for improvement

5. In order to improve services for looked after children, the council should take this action.

Within six months:

• write better plans.

Being healthy Grade 1 (Outstanding)

6. Children see a nurse.
"""
RECORD = """
Record of main findings

Safeguarding services

Overall effectiveness Adequate

Capacity for improvement Good

The contribution of health agencies to
keeping children and young people safe
Good

Ambition and prioritisation Inadequate

Services for looked after children

Overall effectiveness Good

Capacity for improvement Adequate

Being healthy Outstanding

Economic well-being Adequate
"""
REPORT = (COVER, SAFEGUARDING, LOOKED_AFTER, RECORD)


def document(*parts: str) -> Document:
    return read_document("".join(parts).encode(), "invented.txt")


def read(*parts: str) -> ReportFacts:
    return joint_area_review.read(document(*parts))


def grades(facts: ReportFacts) -> dict[str, Grade]:
    return {each.area_key: each.grade for each in facts.judgements}


def test_a_report_is_recognised_and_no_other_family_claims_it() -> None:
    assert joint_area_review.recognise(document(*REPORT))
    assert not looked_after_2013.recognise(document(*REPORT))
    assert not protection_2012.recognise(document(*REPORT))
    assert not joint_area_review.recognise(document(COVER.replace("safeguarding and\n", "")))


def test_both_parts_of_the_record_are_told_apart() -> None:
    facts = read(*REPORT)
    assert grades(facts) == {
        "jar-safeguarding-overall": Grade.ADEQUATE,
        "jar-safeguarding-capacity": Grade.GOOD,
        "jar-safeguarding-health-agencies": Grade.GOOD,
        "jar-safeguarding-ambition": Grade.INADEQUATE,
        "jar-looked-after-overall": Grade.GOOD,
        "jar-looked-after-capacity": Grade.ADEQUATE,
        "jar-looked-after-healthy": Grade.OUTSTANDING,
        "jar-looked-after-economic": Grade.ADEQUATE,
    }
    assert facts.doubts == ()


def test_without_the_record_headings_count() -> None:
    assert grades(read(COVER, SAFEGUARDING, LOOKED_AFTER)) == {
        "jar-safeguarding-overall": Grade.ADEQUATE,
        "jar-safeguarding-capacity": Grade.GOOD,
        "jar-looked-after-overall": Grade.GOOD,
        "jar-looked-after-healthy": Grade.OUTSTANDING,
    }


def test_a_part_whose_heading_is_lost_is_not_taken_for_the_other() -> None:
    lost = RECORD.replace("Services for looked after children\n", "")
    found = grades(read(COVER, SAFEGUARDING, lost))
    assert found["jar-safeguarding-overall"] is Grade.ADEQUATE
    assert "jar-looked-after-overall" not in found


def test_where_a_heading_contradicts_its_part_of_the_record_a_doubt_is_kept() -> None:
    facts = read(COVER, SAFEGUARDING.replace("Grade 3 (Adequate)", "Grade 2 (Good)"), LOOKED_AFTER, RECORD)
    assert grades(facts)["jar-safeguarding-overall"] is Grade.ADEQUATE
    assert [doubt.code for doubt in facts.doubts] == [Code.GRADES_DISAGREE]


def test_items_of_both_parts_and_the_cover() -> None:
    facts = read(*REPORT)
    assert [(each.position, each.deadline, each.text) for each in facts.recommendations] == [
        (1, "Immediately", "answer every call."),
        (2, "Within six months", "write better plans."),
    ]
    assert facts.title.text == "Inspection of safeguarding and looked after children services"
    assert facts.authority.name == "Elmshire County Council"
    assert [each.name for each in facts.people] == ["Una Sample"]
    assert [each.number for each in facts.findings] == ["1", "2", "3", "4", "5", "6"]


def test_a_report_without_any_judgement_is_a_misread() -> None:
    with pytest.raises(Refusal, match="judgements"):
        read(COVER)


def test_every_quotation_equals_its_slice() -> None:
    check_evidence(document(*REPORT), read(*REPORT))
