"""What an Area SEND report looks like, as data: title, labels, outcomes and headings.

Ofsted and the Care Quality Commission inspect a local area partnership together: the council and
the integrated care boards. The first page gives the outcome, one of three, as a sentence, and what
happens next. Two lists of bullets say what is effective and what is to be done better. What the
inspectorates ask for stands in tables: areas for priority action beside their responsible bodies,
areas for improvement one to a row. A table names the leaders of the council and the boards,
another both inspectorates' teams. No date of publication is printed.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

import re

from graph_builder.facts import Grade, RecommendationKind
from graph_builder.grammar.outline import Heading

TITLES = tuple(
    Heading(
        "title",
        r"(?:full )?area (?:SEND|special educational needs and(?:/or)? disabilit(?:y|ies)(?: \(SEND\))?)"
        rf" (?:full )?(?:re-?)?inspection(?: of|:) (?:the )?(?P<authority>\S(?s:.*?)){end}",
    ).compiled()
    for end in (" local area partnership", " (?:local area|partnership)")
)
"""The title, whole if it can be; the authority is what stands between its fixed words."""

INSPECTION_DATES = re.compile(r"(?:inspection dates?|dates? of (?:this )?inspection)\s*:", re.IGNORECASE)
PREVIOUS_DATES = re.compile(
    r"dates? of (?:the )?(?:previous|last) (?:area SEND )?inspections?\s*:", re.IGNORECASE
)

AREA = "Area SEND outcome"
AREA_KEY = "area-send"
OUTCOMES = (
    (
        Grade.TYPICALLY_POSITIVE,
        re.compile(r"typically\s+(?:lead\s+to\s+)?positive\s+experiences\s+and\s+outcomes", re.IGNORECASE),
    ),
    (
        Grade.INCONSISTENT,
        re.compile(r"inconsistent\s+experiences\s+and\s+outcomes", re.IGNORECASE),
    ),
    (
        Grade.WIDESPREAD_FAILINGS,
        re.compile(r"widespread\s+(?:and(?:/or)?|or)\s+systemic\s+failings", re.IGNORECASE),
    ),
)
"""The sentences that give the outcome; the matched words are the grade as printed."""

OUTCOME = "outcome"
INFORMATION = "information"
EXPERIENCE = "experience"
EFFECTIVE = "effective"
BETTER = "better"
PRIORITY = "priority"
IMPROVE = "improve"
DETAILS = "details"
INSPECTION = "inspection"
TEAM = "team"

_TABLE = "(?:responsible (?:body|bodies) )?"
TABLE_HEAD = Heading(
    "head", rf"{_TABLE}areas? for (?:improvement|priority actions?)\W*|responsible (?:body|bodies)"
).compiled()
"""The head of a table, which repeats the heading over it, and is repeated where a page ends in it."""

HEADINGS = (
    Heading(OUTCOME, r"(?:the )?inspection outcomes?"),
    Heading(INFORMATION, r"information about the (?:local )?area(?: partnership)?"),
    Heading(
        EXPERIENCE,
        r"what is it like to be a child or young person with [^?]{4,80} in this (?:local )?area\W*",
    ),
    Heading(EFFECTIVE, r"what is the (?:local )?area partnership doing that is effective\W*"),
    Heading(BETTER, r"what does the (?:local )?area partnership need to do better\W*"),
    Heading(PRIORITY, rf"{_TABLE}areas? for priority actions?\W*"),
    Heading(IMPROVE, rf"{_TABLE}areas? for improvement\W*"),
    Heading(DETAILS, r"local area partnership details"),
    Heading(INSPECTION, r"information about (?:this|the) inspection"),
    Heading(TEAM, r"inspection team"),
)

KINDS = {
    PRIORITY: RecommendationKind.PRIORITY_ACTION,
    IMPROVE: RecommendationKind.AREA_FOR_IMPROVEMENT,
}

NEXT_STEPS = re.compile(
    r"(?:The next|The (?:full )?re-?inspection|A (?:full |further )?(?:monitoring|re-?inspection|inspection)"
    r"|Ofsted\b|CQC\b|The inspectorates|As a result of this inspection|HMCI\b|His Majesty)"
)
"""How the first sentence on what happens next begins."""

BACK_PAGE = re.compile(r"If you are not happy\b|The Office for Standards in Education\b")
"""How the imprint begins, above which the inspection team ends."""
