"""What the letter after a joint targeted area inspection looks like, as data: wordings and headings.

It is addressed to the leaders of all agencies of an area and signed by each inspectorate. Until
early 2020 its subject names the programme ("… of the multi-agency response to abuse and neglect
in …"), a summary without a heading follows, then "Key strengths" and "Areas for improvement" in
either order, each with a case study in a box. From 2022 the subject names only the area, and
"Headline findings", "What needs to improve?", "Strengths" and "Main findings" follow. Both may
have areas for priority action, and both end in "Next steps": who is to prepare a joint statement
of proposed action, and by when. Nothing is graded.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

import re

from graph_builder.facts import RecommendationKind
from graph_builder.grammar.outline import Heading

SUBJECT = re.compile(r"Joint targeted area inspection\b", re.IGNORECASE)
AREA_IN_SUBJECT = re.compile(
    r"Joint targeted area inspection(?: \(JTAI\))?"
    # A programme's words may hold an "in" of their own: the area stands behind the last.
    r"(?: (?:of|into) (?:the )?(?:.*\bresponse to (?P<theme>.+)|.*\b(?:services?|arrangements)\b.*) in"
    r"| of| in|:)"
    r" (?:the )?(?P<area>.+?)\W*",
    re.IGNORECASE,
)

FIELDWORK = re.compile(r"^Between\b|\btook place\b|\b(?:undertook|carried out|conducted)\b", re.IGNORECASE)
ABOUT_THE_INSPECTION = re.compile(
    r"Between \d|This (?:letter|report|inspection)\b|(?:This|The) (?:joint targeted area inspection|JTAI)\b"
    r"|The inspectorates recognise\b|We anticipate\b",
    re.IGNORECASE,
)
"""How the paragraphs begin that introduce a letter before its findings."""

DEEP_DIVE = re.compile(r"[‘']deep\s+dive[’']\s+focus\s+on\s+(?:the\s+response\s+to\s+)?(?P<theme>(?s:.+))\.$")
RESPONSE_TO = re.compile(r"multi-agency\s+response\s+to\s+(?P<theme>(?s:.+))\.$")
EVERY_PROGRAMME = re.compile(r"abuse\s+and\s+neglect", re.IGNORECASE)
"""What letters until 2019 name as the theme of whatever programme: the deep dive says which."""

IMPROVE = "improve"
PRIORITY = "priority"
STRENGTHS = "strengths"
FINDINGS = "findings"
CONTEXT = "context"
CASE_STUDY = "case study"
NEXT_STEPS = "next steps"

HEADINGS = (
    Heading(FINDINGS, r"(?:headline|main|key) findings?\W*", alone=True),
    Heading(PRIORITY, r"(?:areas?(?:\(s\))? for )?(?:immediate |urgent )?priority actions?\W*", alone=True),
    Heading(
        IMPROVE,
        r"what (?:needs|does .+ need|the .+ needs?) to (?:improve|be improved)\W*"
        r"|(?:key )?areas?(?:\(s\))? for improvement\W*",
        alone=True,
    ),
    Heading(STRENGTHS, r"(?:key )?strengths?\W*|what (?:works|is working) well\W*", alone=True),
    Heading(CONTEXT, r"(?:local )?context\W*|background\W*", alone=True),
    Heading(CASE_STUDY, r"(?:case|practice) (?:study|studies|example)s?\b.*"),
    Heading(NEXT_STEPS, r"next steps\W*|what happens next\W*", alone=True),
)

KINDS = {
    PRIORITY: RecommendationKind.PRIORITY_ACTION,
    IMPROVE: RecommendationKind.AREA_FOR_IMPROVEMENT,
}

NONE_REQUIRED = re.compile(
    r"(?:there (?:are|were|is|was) no|no) (?:further )?(?:areas?|priority actions?)\b"
    r"|(?:inspectors|the inspection|we) (?:found|identified|did not (?:find|identify)) (?:no|any)\b",
    re.IGNORECASE,
)

ONE_AREA = re.compile(r"area\s", re.IGNORECASE)
"""How a heading begins below which prose is one item."""

PRINCIPAL = re.compile(
    r"(?:We have determined that (?:the )?(?P<determined>.+?)"
    r" (?:is|are) the (?:joint )?principal authorit(?:y|ies)"
    r"|^(?!We )(?:The )?(?P<preparing>.+?)"
    r" should (?:prepare|coordinate the preparation of) a (?:\w+ )*statement)\b",
)
SENDS_STATEMENT = re.compile(
    r"\b(?:send|submit|return) (?:the|a|its|their) (?:\w+ )*statement\b"
    r"|\bstatement (?:\w+ ){0,3}(?:should|must) be (?:sent|submitted|returned)\b"
)
BY_DAY = (
    r"\b(?:by|no later than) (?:(?:the )?(?:close of business|end of the day|noon|\d{1,2} ?[ap]m) (?:on )?)?"
)
DUE = re.compile(
    rf"{BY_DAY}(?:(?P<weekday>[A-Z][a-z]+day),? )?"
    r"(?P<day>\d{1,2}\w* [A-Z][a-z]+),? (?P<year>(?:20)?\d\d)\b"
)
DUE_IN_PART = re.compile(rf"{BY_DAY}(?:[A-Z][a-z]+day,? )?(?:\d|[A-Z][a-z]+ \d).{{0,20}}")
"""A day by which the statement is due, of which the year is missing or which is printed otherwise."""
