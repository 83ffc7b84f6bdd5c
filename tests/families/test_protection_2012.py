"""Reports on the protection of children (2012 and 2013): what is particular to them, on an invented one."""

from __future__ import annotations

import pytest

from graph_builder.facts import FieldStatus, Grade, ReportFacts, Role
from graph_builder.families import looked_after_2013, protection_2012
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from tests.evidence import check_evidence
from tests.families.elmshire import status_of

COVER = """Inspection of local authority arrangements
for the protection of children
Elmshire County Council

Inspection dates: 8–17 October 2012
Lead inspector Una Sample HMI

Age group: All
Published: 20 November 2012
"""
OPENING = """
The inspection judgements and what they mean

1. All inspection judgements are made on this scale.
Outstanding A service that excels
Good A service that does well

Overall effectiveness

2. The overall effectiveness of the arrangements to protect children in Elmshire is judged to
be adequate.

Areas for improvement

3. In order to improve the quality of help and protection, the local authority and its partners
should take the following action.

Immediately:

• answer every call

Within three months:

• write down why
a call is closed.

Within six months:

• train those who answer.

About this inspection

4. This inspection was unannounced.
"""
SECTIONS = """
The effectiveness of the help and protection provided to children,
young people, families and carers

5. The effectiveness of the help and protection provided to children, young people, families and
carers is judged to be good.

The quality of practice

6. Practice is careful.

Leadership and governance

7. Leaders know the staff.
"""
RECORD = """
Record of main findings

Local authority arrangements for the protection of children

Overall effectiveness Adequate

The effectiveness of the help and protection
provided to children, young people, families
and carers
Good

The quality of practice Good

Leadership and governance Inadequate
"""
REPORT = (COVER, OPENING, SECTIONS, RECORD)


def document(*parts: str) -> Document:
    return read_document("".join(parts).encode(), "invented.txt")


def read(*parts: str) -> ReportFacts:
    return protection_2012.read(document(*parts))


def test_a_report_is_recognised_and_others_are_not() -> None:
    assert protection_2012.recognise(document(*REPORT))
    assert not looked_after_2013.recognise(document(*REPORT))
    other = COVER.replace("local authority arrangements\nfor the protection of children", "adoption services")
    assert not protection_2012.recognise(document(other))


def test_the_cover() -> None:
    facts = read(*REPORT)
    assert facts.title.text == "Inspection of local authority arrangements for the protection of children"
    assert facts.authority.name == "Elmshire County Council"
    assert [(str(part.start), str(part.end)) for part in facts.fieldwork] == [("2012-10-08", "2012-10-17")]
    assert facts.publication is not None
    assert str(facts.publication.date) == "2012-11-20"
    assert [(each.role, each.name) for each in facts.people] == [(Role.LEAD_INSPECTOR, "Una Sample")]


def test_four_judgements_from_the_record() -> None:
    assert [(each.area_key, each.grade) for each in read(*REPORT).judgements] == [
        ("protection-overall", Grade.ADEQUATE),
        ("protection-help", Grade.GOOD),
        ("protection-practice", Grade.GOOD),
        ("protection-leadership", Grade.INADEQUATE),
    ]


def test_without_the_record_sentences_count() -> None:
    judgements = read(COVER, OPENING, SECTIONS).judgements
    assert [(each.area_key, each.grade) for each in judgements] == [
        ("protection-overall", Grade.ADEQUATE),
        ("protection-help", Grade.GOOD),
    ]
    assert judgements[0].evidence.quote.startswith("The overall effectiveness of the arrangements")


def test_where_a_sentence_contradicts_the_record_a_doubt_is_kept() -> None:
    facts = read(COVER, OPENING.replace("adequate", "inadequate"), SECTIONS, RECORD)
    assert facts.judgements[0].grade is Grade.ADEQUATE
    assert [doubt.code for doubt in facts.doubts] == [Code.GRADES_DISAGREE]


def test_items_below_their_deadlines() -> None:
    assert [(each.deadline, each.text) for each in read(*REPORT).recommendations] == [
        ("Immediately", "answer every call"),
        ("Within three months", "write down why a call is closed."),
        ("Within six months", "train those who answer."),
    ]


def test_numbered_findings_under_their_headings() -> None:
    facts = read(*REPORT)
    assert [each.number for each in facts.findings] == ["1", "2", "3", "4", "5", "6", "7"]
    assert facts.findings[0].text == "All inspection judgements are made on this scale."
    assert [each.section for each in facts.findings[-2:]] == [
        "The quality of practice",
        "Leadership and governance",
    ]


def test_a_report_without_any_judgement_is_a_misread() -> None:
    with pytest.raises(Refusal, match="judgements"):
        read(COVER)


def test_every_quotation_equals_its_slice() -> None:
    check_evidence(document(*REPORT), read(*REPORT))
    assert status_of(read(*REPORT), "board") is FieldStatus.NOT_APPLICABLE
