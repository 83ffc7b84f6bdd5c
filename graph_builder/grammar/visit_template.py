"""What the letter after a visit looks like, as data: its headings, and how its paragraphs begin.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

import re

from graph_builder.facts import RecommendationKind
from graph_builder.grammar.outline import Heading

FINDINGS = "findings"
IMPROVE = "improve"
PRIORITY = "priority"
RECOMMENDATIONS = "recommendations"
STRENGTHS = "strengths"
SCOPE = "scope"

HEADINGS = (
    Heading(
        FINDINGS,
        r"(?:summary of |headline |main |key )?findings?(?: and (?:the )?evaluation of progress)?\W*"
        r"|(?:evaluation of )?progress(?: (?:made )?since [^•.:;]{1,60})?\W*|overview\W*|summary\W*",
        alone=True,
    ),
    Heading(
        PRIORITY,
        r"(?:what needs to improve[^•.;]{0,60}: )?areas?(?:\(s\))? for"
        r" (?:immediate |urgent )?priority actions?\W*",
        alone=True,
    ),
    Heading(
        IMPROVE,
        r"what (?:needs|does [^•.:;]{1,60} need) to (?:improve|be improved)"
        r"(?: in th(?:is|ese) areas? of [^•.:;]{1,60})?\W*"
        r"|(?:key )?areas?(?:\(s\))? (?:for|requiring) (?:further )?(?:improvement|development)\W*",
        alone=True,
    ),
    Heading(RECOMMENDATIONS, r"recommendations?\W*", alone=True),
    Heading(STRENGTHS, r"(?:key )?(?:strengths?|what is working well)\W*", alone=True),
    Heading(
        SCOPE,
        r"areas? (?:covered|considered|reviewed) (?:by|during|at) (?:the|this) (?:\w+ )?visit\W*"
        r"|(?:scope|focus|context)(?: (?:of|and scope of) (?:the|this) (?:\w+ )?visit)?\W*|background\W*"
        r"|(?:methodology|evidence|how (?:the|this) visit was carried out|about (?:the|this) visit)\W*",
        alone=True,
    ),
)

KINDS = {
    IMPROVE: RecommendationKind.AREA_FOR_IMPROVEMENT,
    PRIORITY: RecommendationKind.PRIORITY_ACTION,
    RECOMMENDATIONS: RecommendationKind.RECOMMENDATION,
}
NONE_REQUIRED = re.compile(
    r"\bno\s+(?:other\s+|further\s+)?(?:areas?|recommendations?|priority\s+actions?)\b"
    r"|\b(?:did|do|does)\s+not\s+(?:identify|find|make)\s+any\b",
    re.IGNORECASE,
)
ABOUT_THE_VISIT = re.compile(
    r"This (?:letter|report)\b|(?:This|The|These) (?:\w+ )?(?:visit|methodology|delivery model|methods)\b"
    r"|(?:(?:Her|His) Majesty\S* |HM |The )?[Ii]nspectors? (?:for this|looked at|considered|evaluated"
    r"|reviewed|was|were|also (?:looked|considered|reviewed|met|spoke)|met|spoke|scrutinised)\b|HMI\b"
    r"|(?:A|The) (?:wide )?range of evidence\b|During (?:the|this) visit\b|Thank you\b|I am writing\b"
    r"|Following\b",
)
"""How paragraphs begin that tell of the visit itself."""

CLOSING = re.compile(
    r"(?:Ofsted|We|The next (?:\w+ )?visit|(?:A|The) (?:further|next)\b.{0,40}\bvisit) (?:will|is planned)\b"
    r"|(?:I am|I have|We are) (?:copying|copied)\b|(?:This|A copy of this|The) letter (?:will|is|has)\b"
    r"|(?:I|We) (?:would (?:also )?like to |wish to )?thank\b|(?:I|We) (?:am|are) grateful\b|Thank you\b"
    r"|(?:I|We) look forward\b|(?:I|We) (?:hope|trust)\b|Please\b"
)
"""How the paragraphs begin that close a letter."""
