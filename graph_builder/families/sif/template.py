"""What a SIF report looks like, as data: title, labels, areas and headings.

The first page names the authority, the title, two dates, the overall judgement as a sentence and
a table of five graded areas. Until May 2015 "Summary of findings", "What does the local authority
need to improve?" and strengths follow; from June 2015 "Executive summary" and "Recommendations".
Then come graded sections of paragraphs numbered through the report, and most often the
review of the Local Safeguarding Children Board, laid out like a smaller report. Re-inspections
have no such review; one report of 2015 is nothing but the review.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

import re

from graph_builder.facts import RecommendationKind
from graph_builder.grammar.cover import BESIDE_COUNCIL
from graph_builder.grammar.grades import GRADE
from graph_builder.grammar.judgement_table import Area
from graph_builder.grammar.outline import Heading

_SERVICES = (
    r"(?:pilot )?(?:re-?)?inspection of (?:the )?services for children in need of help and protection,"
    r" (?:children looked after|looked after children),? and care leavers"
    r"(?: \(single inspection framework\))?"
)
_PLACE = r"(?-i:(?:(?!Safeguarding|Board)[A-Z]\w*(?:-\w+)*|and|upon|on|with|of) ){1,7}"
_BOARD = rf"(?:local |{_PLACE})?safeguarding children(?:’s)? (?:partnership )?boards?(?: \(\w+\))?"
# The mark of a footnote may stand at the title's end, as in 2015.
_REVIEW = rf"(?:the )?review of the effectiveness of the {_BOARD}\d?"
TITLE_WITH_REVIEW = Heading("title", rf"{_SERVICES} and {_REVIEW}").compiled()
TITLE = Heading("title", _SERVICES).compiled()
BOARD_TITLE = Heading("title", _REVIEW).compiled()
AUTHORITY_LINE = Heading("authority", rf"(?P<place>\S(?s:.*?)){BESIDE_COUNCIL}").compiled()
BOARD_LINE = Heading("board", r"(?P<place>.+?) safeguarding children(?:’s)? board").compiled()

INSPECTION_DATES = re.compile(
    r"(?:(?:inspection|review) dates?|dates? of (?:the )?(?:inspection|review))\s*[:;]?", re.IGNORECASE
)
PUBLISHED = re.compile(
    r"(?:(?:report )?published(?: on)?|(?:report )?publication date|date of publication)\s*[:;]?",
    re.IGNORECASE,
)

_PROGRESS = "(?:the )?(?:experiences? and progress of )?"
HELP_AND_PROTECTION = Area(
    "sif-help-and-protection", (_PROGRESS + "children (?:who|in) need (?:of )?help and protection",)
)
LOOKED_AFTER = Area(
    "sif-looked-after",
    (
        _PROGRESS
        + "(?:children looked after|looked(?: |-)after children|children in care)"
        + " and (?:achieving )?permanence",
    ),
)
ADOPTION = Area("sif-adoption", ("(?:the )?adoption (?:performance|services?)",))
CARE_LEAVERS = Area(
    "sif-care-leavers",
    ("(?:the )?experiences? and progress of (?:care(?: |-)leavers|young people leaving care)",),
)
LEADERSHIP = Area("sif-leadership", ("leadership,? management(?:,? and| &) governance",))
AREAS = (HELP_AND_PROTECTION, LOOKED_AFTER, ADOPTION, CARE_LEAVERS, LEADERSHIP)
OVERALL = Area("sif-overall", ("overall effectiveness",))
BOARD = Area(
    "sif-board",
    (rf"(?:the )?(?:effectiveness of the )?(?:{_BOARD}|LSCB)",),
)

_CHILDRENS_SERVICES = r"(?:children(?: and young people)?’s’? services?|services for children)"
_IN_PLACE = r"(?:in|for) \S(?s:.){0,90}?"
OVERALL_SENTENCE = Heading(
    "overall",
    rf"(?:{_CHILDRENS_SERVICES} {_IN_PLACE}"
    r"|(?:the )?(?:overall )?(?:judge?ment|effectiveness)"
    rf"(?: (?:for|of) {_CHILDRENS_SERVICES})?(?: is)?:?(?: that)?"
    rf"(?: (?:{_CHILDRENS_SERVICES}|the local authority)(?: {_IN_PLACE})?)?)"
    rf" (?:(?:is|are) )?(?:judged (?:to be )?)?(?P<grade>{GRADE})",
).compiled()
BOARD_SENTENCE = Heading(
    "board", rf"(?P<area>{BOARD.wordings[0]}) (?:is |are )?(?P<grade>{GRADE})"
).compiled()

_LSCB = rf"(?:\w*SCB|board|{_BOARD})"
_AUTHORITY = "(?:local authority|council)"
_GRADED_END = (
    r"(?: is| are)?(?: that)?(?: it| they)?(?: is| are)?:?[\s*]*\b(?P<grade>" + GRADE + r")\W*(?:summary)?\W*"
)

# Keys of headings; those with findings below them are `HAVE_FINDINGS`.
CONTENTS, COVERED, AUTHORITY_PART, BOARD_PART = "contents", "covered", "authority-part", "board-part"
IMPROVE, PRIORITY, AREAS_FOR_IMPROVEMENT = "improve", "priority", "areas-for-improvement"
RECOMMENDATIONS, STRENGTHS, PROGRESS, FINDINGS = "recommendations", "strengths", "progress", "findings"
REASONS, BOARD_VERDICT, NO_FINDINGS, AREA_HEADING = "reasons", "board-verdict", "no-findings", "area"
LOCAL_AREA, FIGURES, PREVIOUS, LEADERS, TEAM = "local-area", "figures", "previous", "leaders", "team"

HEADINGS = (
    Heading(CONTENTS, r"contents\d?"),
    Heading(COVERED, r"executive summary|summary of (?:key )?findings|summary"),
    Heading(AUTHORITY_PART, r"(?:section 1: ?)?the local authority(?: ?[-–] ?summary of findings)?"),
    Heading(
        BOARD_PART,
        rf"(?:the )?{_BOARD}|section 2: ?the effectiveness (?:of )?(?:the )?{_BOARD}",
    ),
    Heading(BOARD_VERDICT, rf"(?P<label>{BOARD.wordings[0]}){_GRADED_END}(?:because\W*)?"),
    Heading(
        REASONS,
        r"(?:this local authority|children’s services in [^.]{1,80}?)"
        rf" (?:is |are )?{GRADE}.{{0,40}}?because:?",
    ),
    Heading(
        STRENGTHS,
        rf"the (?:{_AUTHORITY}|{_LSCB})(?:’s)? (?:key )?(?:strengths|has the following strengths):?"
        rf"|(?:key )?strengths(?: of the (?:{_AUTHORITY}|{_LSCB}))?:?",
    ),
    Heading(IMPROVE, rf"what (?:does the (?:{_AUTHORITY}|{_LSCB}) need|needs) to improve\W*\d?"),
    Heading(
        PRIORITY,
        r"(?:areas? (?:for|of) )?(?:priority|(?:priority|immediate) (?:and|or) (?:priority|immediate))"
        r" actions?:?",
    ),
    Heading(AREAS_FOR_IMPROVEMENT, r"(?:further |other )?areas? (?:for|of) (?:improvement|development):?"),
    Heading(
        RECOMMENDATIONS,
        rf"recommendations?(?: for (?:improvement|the (?:{_AUTHORITY}|{_LSCB})))?:?",
        alone=True,
    ),
    Heading(PROGRESS, r"progress (?:made )?since (?:the )?(?:last|previous) (?:ofsted )?inspections?"),
    Heading(FINDINGS, rf"inspection findings\W*(?: (?:about )?(?P<board>(?:the )?{_LSCB}))?"),
    Heading(FINDINGS, rf"inspection judge?ments? about the (?:local authority|(?P<board>{_LSCB}))"),
    Heading(REASONS, r"key strengths and weaknesses of the (?P<board>\w+)"),
    *(
        Heading(AREA_HEADING, rf"(?P<label>{wording})(?:{_GRADED_END})?")
        for area in AREAS
        for wording in area.wordings
    ),
    Heading(
        AREA_HEADING,
        r"the graded judge?ment (?:for|about|of|on)"
        rf" (?P<label>{ADOPTION.wordings[0]}|{CARE_LEAVERS.wordings[0]}){_GRADED_END}",
        distinct=True,
    ),
    Heading(
        NO_FINDINGS, r"summary for children and young people|key judge?ment (?:judge?ment|inspection) grade"
    ),
    Heading(NO_FINDINGS, r"what the .{0,20}?inspection judge?ments mean(?:: .{3,40})?"),
    Heading(NO_FINDINGS, r"information about (?:this|the) (?:local authority )?(?:inspection|review)"),
    Heading(NO_FINDINGS, r"the casework model used in this area"),
    Heading(
        LOCAL_AREA, r"information about (?:this|the) (?:local authority )?area\d?|local authority context\d?"
    ),
    Heading(FIGURES, r"(?:children living|child protection|children looked after) in [^•.,\d]{2,40}"),
    Heading(PREVIOUS, r"(?:previous|other) ofsted inspections"),
    Heading(
        LEADERS, r"local leadership|other information about (?:this|the) (?:local authority ?)?(?:area)?"
    ),
    Heading(TEAM, r"(?:the )?(?:inspection|review) team:?"),
)

HAVE_FINDINGS = frozenset(
    {COVERED, AUTHORITY_PART, BOARD_PART, BOARD_VERDICT, REASONS, PROGRESS, FINDINGS, AREA_HEADING}
)

KINDS = {
    IMPROVE: RecommendationKind.AREA_FOR_IMPROVEMENT,
    AREAS_FOR_IMPROVEMENT: RecommendationKind.AREA_FOR_IMPROVEMENT,
    PRIORITY: RecommendationKind.PRIORITY_ACTION,
    RECOMMENDATIONS: RecommendationKind.RECOMMENDATION,
}
"""What the printed heading over an item makes of it."""

BACK_PAGE = re.compile(
    r"Any complaints about the (?:inspection|review)"
    r"|The Office for Standards in Education, Children[’'‘]?s Services and Skills"
)
"""How the imprint begins, under which nothing is a finding."""
