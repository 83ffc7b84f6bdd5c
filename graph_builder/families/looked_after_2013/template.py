"""What a report on services for looked after children (2013) looks like, as data.

Title and council stand on the first page with the reporting inspector and the day of
publication. Every paragraph is numbered through the report. Each judged area has a heading with
its grade below it ("Grade 4 (Inadequate)"), and the last page records them all in a table. What is
asked for stands under "Areas for improvement" below deadlines: "Immediately", "Within three months".
The third grade is still called adequate.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

import re

from graph_builder.grammar.grades import GRADE
from graph_builder.grammar.judgement_table import Area
from graph_builder.grammar.outline import Heading

TITLE = Heading(
    "title", r"inspection of (?:services for looked after children|looked after children(?:’s)? services)"
).compiled()
INSPECTION_DATES = re.compile(r"(?:inspection dates?|dates? of inspection)\s*:?", re.IGNORECASE)
REPORTING_INSPECTORS = re.compile(r"(?:reporting|lead) inspectors?\s*:?", re.IGNORECASE)
PUBLISHED = re.compile(r"(?:date )?published\s*:?|date of publication\s*:?", re.IGNORECASE)

OVERALL = Area("looked-after-overall", ("overall effectiveness",))
CAPACITY = Area("looked-after-capacity", ("capacity (?:to improve|for improvement)",))
OUTCOMES = Area(
    "looked-after-outcomes",
    ("outcomes for looked after children(?: and young people)?(?: and care leavers)?",),
)
PROVISION = Area("looked-after-provision", ("(?:the )?quality of provision",))
LEADERSHIP = Area("looked-after-leadership", ("leadership and management",))
AREAS = (OVERALL, CAPACITY, OUTCOMES, PROVISION, LEADERSHIP)

_OF_SERVICES = "(?: of services for looked after children(?: and young people)?)?"

ABOUT = "about"
SCALE = "scale"
SERVICES = "services"
IMPROVE = "improve"
GRADED = "graded"
RECORD = "record"
HEADINGS = (
    Heading(ABOUT, r"about this inspection"),
    Heading(SCALE, r"the inspection judgements and what they mean"),
    Heading(SERVICES, r"service information"),
    Heading(IMPROVE, r"areas for improvement\W*"),
    Heading(RECORD, r"record of main findings\W*"),
    Heading(GRADED, rf"grade \d \((?P<grade>{GRADE})\)"),
    *(
        Heading(area.key, rf"(?P<label>{'|'.join(area.wordings)}){_OF_SERVICES if area is OVERALL else ''}")
        for area in AREAS
    ),
)

DEADLINE = re.compile(r"(?:immediately|within (?:\w+ ){1,2}(?:days?|weeks?|months?))\W*", re.IGNORECASE)
GRADE_OF_SCALE = re.compile(rf"{GRADE}\s+\(grade \d\)", re.IGNORECASE)
"""A row of the table that explains the grades; nothing below it is a finding."""
