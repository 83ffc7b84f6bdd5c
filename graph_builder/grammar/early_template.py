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
PART = "part"
AREA = "area"
GRADED = "graded"
GRADED_AREA = "graded area"
RECORD = "record"

DEADLINE = re.compile(r"(?:immediately|within (?:\w+ ){1,2}(?:days?|weeks?|months?))\W*", re.IGNORECASE)
GRADE_OF_SCALE = re.compile(rf"{GRADE}\W+(?:\(?grade \d|an? (?:service|standard))\b", re.IGNORECASE)
"""A row of the table that explains the grades; nothing below it is a finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPart:
    """One of the services a report judges apart, with its judged areas.

    `heading` is the pattern of what stands over its sections and over its rows in the last table, empty
    where the report has one part only. Parts may have areas of the same wording.
    """

    heading: str = ""
    areas: tuple[Area, ...]

    def area_labelled(self, label: str) -> Area | None:
        """The area that goes by a printed label here."""
        return next((area for area in self.areas if area.matches(label)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyReport:
    """What tells the reports of one framework from others: title, parts with judged areas, headings."""

    title: re.Pattern[str]
    parts: tuple[ReportPart, ...]
    headings: tuple[Heading, ...]


def early_report(title: str, parts: Sequence[ReportPart], of_services: str = "") -> EarlyReport:
    """Reports with this title and these parts; `of_services` may follow a heading of an area."""
    wordings = {wording for part in parts for area in part.areas for wording in area.wordings}
    named = [part.heading for part in parts if part.heading]
    graded = rf"grade \d \(?(?P<grade>{GRADE})\)?"
    area = rf"(?P<label>{'|'.join(sorted(wordings, key=len, reverse=True))})(?:{of_services})?"
    return EarlyReport(
        title=Heading("title", title).compiled(),
        parts=tuple(parts),
        headings=(
            Heading(ABOUT, r"about this inspection"),
            Heading(SCALE, r"the inspection judgements and what they mean"),
            Heading(SERVICES, r"service information"),
            Heading(IMPROVE, r"areas for improvement\W*"),
            Heading(RECORD, r"record of main findings\W*"),
            *(Heading(PART, heading) for heading in named),
            Heading(GRADED, graded),
            Heading(AREA, area),
            Heading(GRADED_AREA, rf"{area}[\s:–-]+{graded}"),
        ),
    )
