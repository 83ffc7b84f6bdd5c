"""The parts of an invented SIF report on an invented authority, to be put together in a test."""

from __future__ import annotations

from graph_builder.facts import FieldStatus, ReportFacts
from graph_builder.families import sif
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document

COVER = """Sampleton Borough Council

Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board1

Inspection date: 2 May 2016 – 26 May 2016

Report published: 4 July 2016

Children’s services in Sampleton require improvement to be
good

1. Children who need help and protection Requires improvement

2. Children looked after and achieving
permanence
Good

2.1 Adoption performance Good

2.2 Experiences and progress of care leavers Inadequate

3. Leadership, management and governance Requires improvement
"""
AREA = """
The local authority

Information about this local authority area

Previous Ofsted inspections

• The local authority operates one children’s home, which was judged to be good in May 2015.
• The previous inspection of the local authority’s safeguarding arrangements was in May 2011. The local
authority was judged to be adequate.

Local leadership

• The director of children’s services (DCS) has been in post since May 2014.
• The chair of the LSCB has been in post since June 2015.

Children living in this area

• Approximately 20,500 children and young people under the age of 18 years live in Sampleton.

Child protection in this area

• At 31 March 2016, 96 children and young people were the subject of a child protection plan.

Children looked after in this area

• At 31 March 2016, fewer than five children lived in a privately arranged fostering placement.
"""
ASKED = """
Recommendations

1. Visit families sooner.

2. Write plans that:
• children can read;
• say who does what.
"""
FINDINGS = """
Summary for children and young people

• We want adults to listen to you.

The experiences and progress of children who need help and protection Requires improvement

Summary

Help comes late.

Inspection findings

3. Families find help. Some wait. (Recommendation)

4. Records are kept
and read. (recommendation 2)

The graded judgement about the experience and progress of care leavers is that it is inadequate

5. Young people move too often.
"""
BOARD = """
The Local Safeguarding Children Board (LSCB)

The Local Safeguarding Children Board is good

Executive summary

The Sampleton Safeguarding Children Board meets monthly.

Recommendations

• Publish what is learnt.

Inspection findings – the Local Safeguarding Children Board

6. The board knows its partners.
"""
CLOSE = """
Information about this inspection

Inspectors looked closely.

The inspection team

Lead inspector: Una Sample HMI
Team inspectors: Bo Test, Cy Made and Di Upp

You may reuse this information (not including logos) free of charge in any format or medium, under the
terms of the Open Government Licence.
"""
EARLY_COVER = COVER.replace(
    "Children’s services in Sampleton require improvement to be\ngood",
    "The overall judgement is that children’s services require\nimprovement",
)
EARLY_ASKED = """
The local authority

Summary of findings

Children’s services in Sampleton require improvement because:

1. Help comes late.

The local authority’s strengths

2. Workers stay.

What does the local authority need to improve?

Priority and immediate action

3. The inspection did not find any areas for priority and immediate action.

Areas for improvement

Leadership, management and governance

4. Tell staff sooner.

Progress since the last inspection

5. Sampleton’s fostering service was last inspected in June 2012 and judged to be good.
"""


def sampleton(*parts: str) -> Document:
    """The parts, in order, as one document of plain text."""
    return read_document("".join(parts).encode(), "sampleton.txt")


def read_sampleton(*parts: str) -> ReportFacts:
    return sif.read(sampleton(*parts))


def status_of(field: str, facts: ReportFacts) -> FieldStatus | None:
    """Why a field has no value; None where nothing is said about it."""
    return next((each.status for each in facts.missing if each.field == field), None)
