"""What inspection reports of 2009 to 2013 look like, as data: labels of the cover, headings, deadlines.

Title and council stand on the first page with the inspector in charge and the day of publication. Every
paragraph is numbered through the report. Each judged area has a heading, some with its grade below it
("Grade 4 (Inadequate)"), and the last page records them all in a table. What is asked for stands under
"Areas for improvement" below deadlines: "Immediately", "Within three months". The third grade is still
called adequate.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_builder.grammar.grades import GRADE
from graph_builder.grammar.judgement_table import Area
from graph_builder.grammar.outline import Heading

INSPECTION_DATES = re.compile(r"(?:inspection dates?|dates? of inspection)\s*:?", re.IGNORECASE)
REPORTING_INSPECTORS = re.compile(r"(?:reporting|lead) inspectors?\s*:?", re.IGNORECASE)
PUBLISHED = re.compile(r"(?:date )?published\s*:?|date of publication\s*:?", re.IGNORECASE)

ABOUT = "about"
SCALE = "scale"
SERVICES = "services"
IMPROVE = "improve"
GRADED = "graded"
RECORD = "record"

DEADLINE = re.compile(r"(?:immediately|within (?:\w+ ){1,2}(?:days?|weeks?|months?))\W*", re.IGNORECASE)
GRADE_OF_SCALE = re.compile(rf"{GRADE}\W+(?:\(?grade \d|an? (?:service|standard))\b", re.IGNORECASE)
"""A row of the table that explains the grades; nothing below it is a finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyReport:
    """What tells the reports of one framework from others: title, judged areas and headings."""

    title: re.Pattern[str]
    areas: tuple[Area, ...]
    headings: tuple[Heading, ...]


def early_report(title: str, areas: Sequence[Area], of_services: str) -> EarlyReport:
    """Reports with this title and these areas; `of_services` may follow a heading of an area."""
    return EarlyReport(
        title=Heading("title", title).compiled(),
        areas=tuple(areas),
        headings=(
            Heading(ABOUT, r"about this inspection"),
            Heading(SCALE, r"the inspection judgements and what they mean"),
            Heading(SERVICES, r"service information"),
            Heading(IMPROVE, r"areas for improvement\W*"),
            Heading(RECORD, r"record of main findings\W*"),
            Heading(GRADED, rf"grade \d \((?P<grade>{GRADE})\)"),
            *(
                Heading(area.key, rf"(?P<label>{'|'.join(area.wordings)})(?:{of_services})?")
                for area in areas
            ),
        ),
    )
