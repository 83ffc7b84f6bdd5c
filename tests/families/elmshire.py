"""The parts of an invented ILACS report on an invented authority, to be put together in a test."""

from __future__ import annotations

from graph_builder.facts import FieldStatus, ReportFacts
from graph_builder.families import ilacs
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document

COVER = """Inspection of Elmshire local authority children’s services

Inspection dates: 4 to 8 March 2024

Lead inspector: Una Sample, His Majesty’s Inspector
"""
TABLE = """
Judgement Grade

The impact of leaders on social work
practice with children and families
Good

The experiences and progress of
children who need help and protection
Requires improvement to be good

The experiences and progress of
children in care
Outstanding

The experiences and progress of care
leavers
Good

Overall effectiveness Good

Children in Elmshire are helped early.
"""
IMPROVE = """
What needs to improve?

• The speed of first visits.

• Letters to parents, so that they are understood.
"""
FINDINGS = """
The experiences and progress of children who need help and protection: requires
improvement to be good

1. Families find help close to home.

2. Visits come late. They are not
always recorded.

The experiences and progress of children in care: outstanding

3. Children in care settle well.
"""


def elmshire(*parts: str) -> Document:
    return read_document("".join(parts).encode(), "invented.txt")


def read_elmshire(*parts: str) -> ReportFacts:
    return ilacs.read(elmshire(*parts))


def status_of(facts: ReportFacts, field: str) -> FieldStatus:
    return next(missing.status for missing in facts.missing if missing.field == field)
