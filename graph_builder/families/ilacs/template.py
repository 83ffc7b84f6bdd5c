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

from graph_builder.facts import Role
from graph_builder.grammar.cover import BESIDE_COUNCIL
from graph_builder.grammar.grades import GRADE
from graph_builder.grammar.judgement_table import Area
from graph_builder.grammar.outline import Heading

_SERVICES = "children’s (?:services|social care(?: services)?)"
# An apostrophe that must be there, so that "St Helens" keeps its last letter.
_POSSESSIVE = r"(?:(?:'|\u2019)s)?"

TITLE_ALONE = Heading(
    "title", rf"inspection of (?:local authority )?{_SERVICES}(?: \(ILACS\)| 20\d\d)?"
).compiled()
TITLE_NAMING_AUTHORITY = Heading(
    "title",
    # Doncaster, 2022, leaves out "local authority".
    r"inspection of (?:the )?(?P<authority>\S(?s:.*?))"
    rf"{_POSSESSIVE}(?: local authority{_POSSESSIVE})? {_SERVICES}",
).compiled()
TITLE_BEFORE_AUTHORITY = Heading(
    "title", rf"inspection of (?:local authority )?{_SERVICES} in (?:the )?(?P<authority>\S(?s:.*))"
).compiled()
# A copy of the text keeps the number of the first page.
AUTHORITY_LINE = Heading(
    "authority",
    r"(?:\d{1,2} )?(?P<authority>[^\W\d](?s:.*?))(?: children’s services)?" + BESIDE_COUNCIL,
).compiled()

INSPECTION_DATES = re.compile(
    r"(?:dates? of )?inspection(?: date(?:s|\(s\))?)?\s*:|inspection dates?\s+(?=\d)", re.IGNORECASE
)
INSPECTORS = tuple(
    (re.compile(rf"{words}(?:s|\(s\))?(?:\s*:|\s+(?=(?-i:[A-Z])))", re.IGNORECASE), role)
    for words, role in (
        ("(?:lead|reporting) inspector", Role.LEAD_INSPECTOR),
        ("deputy lead inspector", Role.DEPUTY_LEAD_INSPECTOR),
        ("team inspector", Role.TEAM_INSPECTOR),
        ("shadow inspector", Role.SHADOW_INSPECTOR),
        ("(?:senior )?data analyst", Role.SENIOR_DATA_ANALYST),
        ("quality assurance manager", Role.QUALITY_ASSURANCE_MANAGER),
    )
)
"""The labels of the cover's entries that name inspectors: nearly always a lead alone."""

_PROGRESS = "(?:the )?(?:experiences?|progress)(?: and (?:experiences?|progress|journeys?))? of (?:the )?"
_IN_CARE = (
    r"(?:children(?: and young people)? (?:in (?:our )?care|looked after)"
    r"|(?:looked|cared)\W(?:after|for) children)"
)
# Herefordshire, West Berkshire and Richmond upon Thames, 2025, print "of children care leavers".
_LEAVING_CARE = (
    r"(?:children )?(?:care\W+leavers|care\W+experienced (?:children|people|adults|young people|young adults)"
    r"|young (?:people|adults) leaving care)"
)

LEADERSHIP = Area(
    "ilacs-leadership",
    (
        "(?:the )?impact of (?:leaders|leadership|leaders and managers)"
        "(?: on (?:social (?:work|care) )?practice(?: (?:with|for) children(?: and (?:their )?families)?)?)?",
    ),
)
FIRST_AREA = re.compile(r"(?:the )?impact of leaders on social work\b", re.IGNORECASE)
"""How the first row of the table begins, on every cover."""

HELP_AND_PROTECTION = Area(
    "ilacs-help-and-protection",
    (
        f"(?:{_PROGRESS})?children(?: and (?:young people|families))?"
        " (?:who need(?:ed)?|needing|in need of) (?:early )?help (?:and|or) protection",
    ),
)
CARE_AND_CARE_LEAVERS = Area(
    "ilacs-care-and-care-leavers", (f"{_PROGRESS}{_IN_CARE} and (?:of )?{_LEAVING_CARE}",)
)
CARE = Area("ilacs-care", (_PROGRESS + _IN_CARE,))
CARE_LEAVERS = Area("ilacs-care-leavers", (_PROGRESS + _LEAVING_CARE,))
OVERALL = Area("ilacs-overall", ("(?:the )?overall effectiveness",))

AREAS = (LEADERSHIP, HELP_AND_PROTECTION, CARE_AND_CARE_LEAVERS, CARE, CARE_LEAVERS, OVERALL)

NO_OVERALL_FROM = date(2026, 4, 1)
"""First day of fieldwork from which ILACS makes no overall judgement."""

IMPROVE = "improve"
PRIORITY = "priority"
RECOMMENDATIONS = "recommendations"
OTHER_AREA = "other-area"
"""A graded heading whose area is none of those above."""

# "…: good", "… – good", "… is good", "… are: good", "… (good)", a footnote's mark after it or not.
_IS = r" (?:is|are|remains?|(?:has|have) been)(?: judged(?: to be| as)?)?\s*:?\s*"
_GRADE = rf"\(?(?P<grade>{GRADE})[\W\d]*"

HEADINGS = (
    Heading(
        IMPROVE,
        r"what (?:(?:does )?.+? )?needs? (?:to improve|improving|improvement)"
        r"(?: in this area(?: of social work practice)?)?[\W\d]*|(?:other )?areas? for improvement[\W\d]*",
        alone=True,
    ),
    Heading(PRIORITY, r"areas? for priority action[\W\d]*|priority (?:and immediate )?actions?[\W\d]*"),
    Heading(RECOMMENDATIONS, r"recommendations?[\W\d]*"),
    *(
        Heading(area.key, rf"(?P<label>{'|'.join(area.wordings)})(?:\s*[:;.,–-]\s*|{_IS}|\s+){_GRADE}")
        for area in AREAS
    ),
    *(
        Heading(area.key, rf"(?P<label>{'|'.join(area.wordings)})(?:\s*[:;]\s*|{_IS}){_GRADE}", alone=True)
        for area in AREAS
    ),
    Heading(
        OTHER_AREA, rf"(?P<label>(?:the )?(?:experiences?|progress|impact|journeys?) .+?)\s*[:–-]\s*{_GRADE}"
    ),
)

BACK_PAGE = re.compile(r"The Office for Standards in Education, Children[’'‘]?s Services and Skills")
"""How the imprint on the last page begins, under which nothing is a finding."""
