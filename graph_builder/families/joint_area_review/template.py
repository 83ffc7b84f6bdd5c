"""What is particular to reports on safeguarding and looked after children services: title, parts, areas.

Both services are judged overall, for the capacity to improve and in areas of their own, so that the last
table has two parts with rows of the same wording.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

from graph_builder.grammar.early_template import ReportPart, early_report
from graph_builder.grammar.judgement_table import Area

_WORDINGS = {
    "overall": "(?:the )?overall effectiveness",
    "capacity": "capacity (?:for improvement|to improve)",
    "provision": "(?:the )?quality of provision",
    "leadership": "leadership and management",
    "ambition": "ambition and prioriti[sz]ation",
    "performance": "(?:evaluation,? including )?performance management(?:,? and|,)? quality assurance"
    "(?:,? and workforce development)?",
    "partnerships": "partnerships?(?: working)?",
    "users": "user engagement",
    "equality": "equality and diversity",
    "value": "value for money",
}
"""Areas judged of both services."""

_SAFEGUARDING = {
    "safe": "children and young people are safe and feel safe",
    "health-agencies": "(?:the )?(?:contribution|effectiveness) of health agencies(?: in)?(?: to)?"
    " keeping children and young people safe",
}
_LOOKED_AFTER = {
    "healthy": "being healthy",
    "safe": "staying safe",
    "achieving": "enjoying and achieving",
    "contribution": "making a positive contribution(?:,? including user engagement)?",
    "economic": "(?:achieving )?economic well(?: |-)?being",
}


def _areas(prefix: str, own: dict[str, str]) -> tuple[Area, ...]:
    return tuple(Area(f"{prefix}-{key}", (wording,)) for key, wording in (_WORDINGS | own).items())


PARTS = (
    ReportPart(heading="safeguarding(?: services)?", areas=_areas("jar-safeguarding", _SAFEGUARDING)),
    ReportPart(
        heading="(?:services for looked after children|looked after children(?:’s)?(?: services)?)",
        areas=_areas("jar-looked-after", _LOOKED_AFTER),
    ),
)

REPORT = early_report(
    # A title ends with the last word that may be its: on the cover it runs over two lines.
    r"(?:announced )?inspection of safeguarding and"
    r" (?:looked after children(?:’s)? services|services for looked after children)",
    PARTS,
    of_services=" of (?:the )?(?:safeguarding services|services for looked after children)",
)
