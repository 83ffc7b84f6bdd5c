"""What council papers have in common: their headings, and who they can be put to.

Owns the data only. Councils head their papers alike but order and number them as they like.
"""

from __future__ import annotations

import re

from graph_builder.grammar.labels import Label
from graph_builder.grammar.outline import Heading

_NUMBER = r"(?:(?:• )?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])[.)]? )?"


def _heading(key: str, words: str) -> Heading:
    return Heading(key, rf"{_NUMBER}(?:{words})\s*:?")


HEADINGS = (
    _heading(
        "decisions",
        r"(?:Draft |Officer |Proposed )?Recommend(?:ation|ations|ation\(s\)|ed)(?: to .{1,60})?(?: and reasons?)?"
        r"|Recommendations for (?:decision|approval|the .{1,50})|Proposed decisions?|Proposals?"
        r"|Decisions?(?:\(s\))? (?:required|requested|sought|recommended|to be (?:made|taken))"
        r"|What (?:is|are) (?:being )?(?:recommended|asked|proposed)(?: .{1,30})?\s*\??"
        r"|(?:What is|Action|Actions|Outcome) (?:required|requested|sought)(?: .{1,40})?",
    ),
    _heading(
        "improvements",
        r"(?:Ofsted’?s? |The |Key |Identified )*Areas? (?:identified )?(?:for|of|requiring) (?:further )?(?:improvement|development)"
        r"(?: (?:identified|noted|found).{0,40})?"
        r"|What (?:needs|does .{1,60} need) to improve\s*\??",
    ),
    _heading(
        "priority actions",
        r"(?:Areas? for )?priority (?:and immediate )?actions?(?: (?:identified|noted).{0,40})?",
    ),
    _heading(
        "inspection recommendations",
        r"(?:Ofsted’?s? |Inspection |Inspectors’ )recommendations(?: for improvement)?"
        r"|Recommendations (?:from|of|made by|in) (?:the )?(?:inspection|Ofsted|inspectors).{0,40}",
    ),
    _heading(
        "background papers",
        r"(?:List of )?Background (?:papers?|documents?|information|reading)(?: .{1,80})?",
    ),
    _heading(
        "other",
        r"(?:[^.,\d]{1,60} )?Implications?(?: [^.,\d]{1,60})?"
        r"|(?:Background|Introduction|Context|(?:Executive )?Summary|Details?|Issues|Strengths|Outcomes?|Findings"
        r"|Judgements?|Grades?|Analysis|Discussion|Monitoring|Governance|Scrutiny|Consultations?|Equalit(?:y|ies)"
        r"|(?:Alternative )?Options?|Risks?|Timetable|Timescales?|Next steps|Response)(?: [^.,\d]{1,70})?"
        r"|Purpose(?: of (?:the )?report)?|Reasons? for [^.,]{1,60}|Conclusions?|What happens next|Wards? affected"
        r"|Key (?:issues|points|findings|information)|(?:Supporting|Further|Additional|Main) information"
        r"|(?:Main )?Report|(?:The )?(?:Ofsted )?Inspection(?: (?:findings|outcomes?|results?|process|framework|judgements?))?"
        r"|(?:Alternatives|Other options) considered|Appendi(?:x|ces)(?: [^.]{1,80})?"
        r"|(?:Report )?(?:Contact|Author)s?(?: (?:officers?|details|information|persons?))?"
        r"|(?:Links? to |Contribution to )?(?:the )?(?:Council|Corporate) (?:plan|priorities|aims|objectives|strategy)"
        r"|Our (?:response|plan)|(?:The )?(?:Improvement|Action) plan",
    ),
)
"""In order: of two that fit a line the first counts."""

SIGNS_OF_PAPER = re.compile(
    r"^(?:• )?(?:[\d.]+ )?(?:background (?:papers|documents)|(?:financial|legal|equalit(?:y|ies)|resource|risk|environmental"
    r"|hr|corporate|staffing|policy|climate)\b.{0,40}\bimplications|wards? affected|key decision|exempt information"
    r"|report (?:author|of|by)|contact officer|portfolio(?: holder)?|lead officer|appendices|report to"
    r"|reasons? for (?:the )?(?:recommendation|decision)s?|(?:alternative )?options considered|decision maker)",
    re.IGNORECASE | re.MULTILINE,
)

FRONT_SHEET = (
    Label(
        "other",
        r"(?:Report(?:ing)? (?:of|by|author|from|number|status|type)|Authors?(?=\s*:)|(?:Lead|Relevant|Responsible) \w+"
        r"|(?:Cabinet|Executive|Lead) member(?=\s*:)|Portfolio(?: holder)?|Director(?=\s*:)|Wards?(?: affected)?|Key decision"
        r"|Contact(?: officer)?|(?:Purpose|Status|Classification|Agenda item|Type|Exempt|From)(?=\s*:)|Decision type)",
    ),
    Label(
        "meeting",
        r"(?:Report (?:to|for)(?: the)?|Name of (?:meeting|committee)|Decision[- ](?:maker|making body)"
        r"|(?:Meeting(?: of)?|Committee|Body|To)(?=\s*:))",
    ),
    Label(
        "date",
        r"(?:Date of (?:the )?(?:meeting|decision|cabinet|committee)(?: meeting)?"
        r"|(?:Meeting|Decision|Cabinet|Committee|Scheduled) date|Date and time(?: of meeting)?|Date(?: to be considered)?)",
    ),
    Label(
        "title",
        r"(?:Title of (?:the )?(?:report|paper)|Report title|Subject of (?:the )?report"
        r"|(?:Title|Subject|Report(?: on)?|Item|Agenda item title)(?=\s*:))",
    ),
)
"""The labels of a front sheet; an `other` one only ends the value before it."""

MEETINGS = re.compile(
    r"(?:(?:The )?(?:Meeting of )?(?:the )?)?(?P<name>"
    r"(?:Executive )?Cabinet(?: (?:Member|Committee|Sub-Committee|Board)\b[^.;]{0,80})?"
    r"|(?:Individual )?(?:Executive|Portfolio|Lead) Member\b[^.;]{0,80}|Individual (?:Cabinet|Executive)? ?Member [^.;]{0,60}|The Executive|Executive(?: Board| Committee)?"
    r"|(?:Meeting of )?(?:the )?(?:Full )?Council|Strategic Director[^.;]{0,60}Decision"
    r"|[A-Z][\w’'‘,&() -]{2,90}\b(?:Committee|Panel|Commission|Sub-Committee|Board|Forum|Scrutiny|Select Committee))",
    re.IGNORECASE,
)
"""Who a paper can be put to, as a line or value of its own."""

TITLE = re.compile(r"\bOfsted\b|\binspections?\b|\bILACS?\b|\bfocused visit\b", re.IGNORECASE)
"""What the title of a paper on an inspection speaks of."""
