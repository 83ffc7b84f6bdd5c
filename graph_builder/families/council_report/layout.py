"""What council papers have in common: their headings, their front sheet, and who they are put to.

Owns the data only. Councils head their papers alike but order and number them as they like.
"""

from __future__ import annotations

import re

from graph_builder.grammar.labels import Label
from graph_builder.grammar.outline import Heading

_NUMBER = r"(?:(?:• )?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])[.)]? )?"
_SHORT = r"(?: [^.,•\d]{1,70})?"
"""A few words more, such as "Background to the inspection"; a sentence or a dated title is no heading."""


def _heading(key: str, *wordings: str) -> Heading:
    """A heading in any of these wordings, numbered or not, with or without a colon."""
    return Heading(key, rf"{_NUMBER}(?:{'|'.join(wordings)})\s*:?")


HEADINGS = (
    _heading(
        "decisions",
        r"(?:Draft |Officer |Proposed )?Recommend(?:ation|ations|ation\(s\)|ation/s"
        r"|ed)(?: to (?:the )?(?:Cabinet|Council|Committee|Executive|Board"
        r"|Members?)\b.{0,40})?(?: and reasons?)?",
        r"Recommendations for (?:decision|approval|the .{1,50})",
        r"Proposals?",
        r"Proposed decisions?",
        r"Decisions?(?:\(s\))? (?:required|requested|sought|recommended|to be (?:made|taken))",
        r"What (?:is|are) (?:being )?(?:recommended|asked|proposed|required|requested)(?: .{1,30})?\s*\??",
        r"(?:Actions?|Outcome) (?:required|requested|sought)(?: .{1,40})?",
    ),
    _heading(
        "improvements",
        r"(?:Ofsted’?s? |The |Key |Identified )*"
        r"Areas? (?:identified )?(?:for|of|requiring) (?:further )?(?:improvement|development)"
        r"(?: (?:identified|noted|found).{0,40})?",
        r"What (?:needs|does .{1,60} need) to improve\s*\??",
    ),
    _heading(
        "priority actions",
        r"(?:Areas? for )?priority (?:and immediate )?actions?(?: (?:identified|noted).{0,40})?",
    ),
    _heading(
        "inspection recommendations",
        r"(?:Ofsted’?s? |Inspection |Inspectors’ )recommendations(?: for improvement)?",
        r"Recommendations (?:from|of|made by|in) (?:the )?(?:inspection|Ofsted|inspectors).{0,40}",
    ),
    _heading(
        "background papers",
        r"(?:List of )?Background (?:papers?|documents?|reading)"
        r"(?: ?\([^)•]*\)| (?:and|used|relied|consulted|under|required|as)\b[^.•]{0,80})?",
    ),
    _heading(
        "other",
        r"(?:[^.,\d]{1,60} )?Implications?" + _SHORT,
        r"(?:Background|Introduction|Context|(?:Executive )?Summary|Details?|Issues|Discussion|Analysis)"
        + _SHORT,
        r"(?:Strengths|Outcomes?|Findings|Judgements?|Grades?|Response|Next steps)" + _SHORT,
        r"(?:(?:Alternative )?Options?|Risks?|Timetable|Timescales?|Consultations?|Equalit(?:y|ies))"
        + _SHORT,
        r"(?:Monitoring|Governance|Scrutiny)" + _SHORT,
        r"Purpose(?: of (?:the )?report)?",
        r"Reason(?:s|/s|\(s\))? for [^.,]{1,60}",
        r"Conclusions?",
        r"What happens next",
        r"Wards? affected",
        r"Key (?:issues|points|findings|information)",
        r"(?:Supporting|Further|Additional|Main) information",
        r"(?:Main )?Report",
        r"(?:The )?(?:Ofsted )?Inspection(?: (?:findings|outcomes?|results?|process|framework|judgements?))?",
        r"(?:Alternatives|Other options) considered",
        r"Appendi(?:x|ces)(?: [^.]{1,80})?",
        r"(?:Report )?(?:Contact|Author)s?(?: (?:officers?|details|information|persons?))?",
        r"(?:Links? to |Contribution to )?(?:the )?(?:Council|Corporate) (?:plan|priorities|aims|objectives)",
        r"Our (?:response|plan)",
        r"(?:The )?(?:Improvement|Action) plan",
    ),
)
"""In order: of two that fit a line the first counts."""

SIGNS_OF_PAPER = re.compile(
    r"^(?:• )?(?:[\d.]+ )?"
    r"(?:background (?:papers|documents)|wards? affected|key decision|exempt information|appendices"
    r"|(?:financial|legal|equalit(?:y|ies)|resource|risk|environmental|hr|corporate|staffing|policy|climate)\b"
    r".{0,40}\bimplications"
    r"|report (?:to|author|of|by)|contact officer|lead officer|portfolio(?: holder)?|decision maker"
    r"|reasons? for (?:the )?(?:recommendation|decision)s?|(?:alternative )?options considered)",
    re.IGNORECASE | re.MULTILINE,
)
"""Lines that councils' papers have and inspectorates' reports do not."""

FRONT_SHEET = (
    Label(
        "other",
        r"(?:Report(?:ing)? (?:of|by|author|from|number|status|type)|Portfolio(?: holder)?"
        r"|Wards?(?: affected)?"
        r"|(?:Lead|Relevant|Responsible) \w+|Key decision|Decision type|Contact(?: officer)?"
        r"|(?:Authors?|(?:Cabinet|Executive|Lead) member|Director|Purpose|Status|Classification)(?=\s*:)"
        r"|(?:Agenda item|Type|Exempt|From)(?=\s*:))",
    ),
    Label(
        "meeting",
        r"(?:Report (?:to|for)(?: the)?|Name of (?:meeting|committee)|Decision[- ](?:maker|making body)"
        r"|(?:Meeting(?: of)?|Committee|Body|To)(?=\s*:))",
    ),
    Label(
        "date",
        r"(?:Date of (?:the )?(?:meeting|decision|cabinet|committee)(?: meeting)?"
        r"|(?:Meeting|Decision|Cabinet|Committee|Scheduled) date"
        r"|Date and time(?: of meeting)?|Date(?: to be considered)?)",
    ),
    Label(
        "title",
        r"(?:Title of (?:the )?(?:report|paper)|Report title|Subject of (?:the )?report"
        r"|(?:Title|Subject|Report(?: on)?|Item|Agenda item title)(?=\s*:))",
    ),
)
"""The labels of a front sheet; an `other` one only ends the value before it."""

_TO_ONE_MEMBER = (
    r"(?:Individual )?(?:Cabinet|Executive|Portfolio|Lead) (?:Member|Holder)\b[^.;]{0,80}",
    r"Individual Member\b[^.;]{0,80}",
)
_TO_A_MEETING = (
    r"(?:The )?(?:Executive )?Cabinet(?: Meeting)?(?: (?:Committee|Sub-Committee|Board)\b[^.;]{0,80})?",
    r"(?:The )?Executive(?: Board| Committee)?",
    r"(?:Full )?Council",
    r"[A-Z][\w’'‘,&() -]{2,90}\b(?:Committee|Panel|Commission|Sub-Committee|Board|Forum|Scrutiny)",
)
MEETINGS = re.compile(
    rf"(?:(?:The )?Meeting of (?:the )?)?(?P<name>{'|'.join((*_TO_ONE_MEMBER, *_TO_A_MEETING))})",
    re.IGNORECASE,
)
"""Who a paper can be put to, as a line or value of its own."""

TITLE = re.compile(r"\bOfsted\b|\binspections?\b|\bILACS?\b|\bfocused visit\b", re.IGNORECASE)
"""What the title of a paper on an inspection speaks of."""
