"""What an ILACS report looks like, as data: titles, labels, areas and headings.

It is one template under two covers: until 2021 the authority stands on a line above the
title, later within it. A table of judgements on the first page is followed by a summary in
prose, by "What needs to improve" and by a graded section of numbered paragraphs for each
area. Care and care leavers are one area until 2022 and two after; inspections from April 2026
on have no overall judgement. Neither a date of publication nor a list of earlier inspections is
printed.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

import re
from datetime import date

from graph_builder.grammar.grades import GRADE
from graph_builder.grammar.judgement_table import Area
from graph_builder.grammar.outline import Heading

TITLE_ALONE = Heading(
    "title", r"inspection of (?:local authority )?children’s (?:social care )?services"
).compiled()
TITLE_NAMING_AUTHORITY = Heading(
    "title",
    # Doncaster, 2022, leaves out "local authority".
    r"inspection of (?:the )?(?P<authority>\S(?s:.*?))(?: local authority)?"
    r" children’s (?:social care )?services",
).compiled()
AUTHORITY_LINE = Heading("authority", r"(?P<authority>\S(?s:.*?))(?: children’s services)?").compiled()

INSPECTION_DATES = re.compile(r"(?:dates? of )?inspection(?: dates?)?\s*:", re.IGNORECASE)
LEAD_INSPECTORS = re.compile(r"(?:lead|reporting) inspectors?\s*:", re.IGNORECASE)

_PROGRESS = "(?:the )?experiences? and (?:progress|journeys?) of (?:the )?"

LEADERSHIP = Area(
    "ilacs-leadership",
    ("(?:the )?impact of leaders(?: on social work practice(?: with children and families)?)?",),
)
HELP_AND_PROTECTION = Area(
    "ilacs-help-and-protection",
    (
        _PROGRESS + "children (?:who need|in need of) help and protection",
        "children who need help and protection",
    ),
)
CARE_AND_CARE_LEAVERS = Area(
    "ilacs-care-and-care-leavers",
    (_PROGRESS + "children (?:in care|looked after) and (?:of )?care leavers",),
)
CARE = Area("ilacs-care", (_PROGRESS + "children (?:in care|looked after)",))
CARE_LEAVERS = Area(
    "ilacs-care-leavers",
    # Herefordshire, West Berkshire and Richmond upon Thames, 2025, print "of children care leavers".
    (_PROGRESS + "(?:children )?(?:care leavers|care[- ]experienced young people)",),
)
OVERALL = Area("ilacs-overall", ("overall effectiveness",))

AREAS = (LEADERSHIP, HELP_AND_PROTECTION, CARE_AND_CARE_LEAVERS, CARE, CARE_LEAVERS, OVERALL)

NO_OVERALL_FROM = date(2026, 4, 1)
"""First day of fieldwork from which ILACS makes no overall judgement."""

IMPROVE = "improve"
PRIORITY = "priority"

HEADINGS = (
    Heading(IMPROVE, r"what (?:needs|does .+? need) to improve\W*|areas? for improvement\W*"),
    Heading(PRIORITY, r"areas? for priority action\W*|priority (?:and immediate )?actions?\W*"),
    *(
        # "…: good", "… is good", "… are: good", with or without a full stop.
        Heading(
            area.key,
            rf"(?P<label>{'|'.join(area.wordings)})(?:\s*[:–-]| (?:is|are)\s*:?)? (?P<grade>{GRADE})\W*",
        )
        for area in AREAS
    ),
)

BACK_PAGE = re.compile(r"The Office for Standards in Education, Children[’'‘]?s Services and Skills")
"""How the imprint on the last page begins, under which nothing is a finding."""
